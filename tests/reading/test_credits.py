import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Block, BlockKind, Span
from tui.reading.credits import author, source
from tui.reading.headline import LENGTH, LONGEST, title
from tui.reading.paragraphs import blocks

BODY = "The ferry left at noon on Sunday, with two goats on board.\n\nIt will be back in spring."
LONG_NAME = "Harbour News & Media Limited"


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("By Mariam Rahimi", "Mariam Rahimi"),
        ("BY MARIAM RAHIMI", "MARIAM RAHIMI"),
        ("By Mariam Rahimi and Jonas Weber", "Mariam Rahimi and Jonas Weber"),
        ("By Ana de Sousa, Jo Weber and An Li", "Ana de Sousa, Jo Weber and An Li"),
        ("By Mariam Rahimi, Chief Correspondent", "Mariam Rahimi"),
        ("By Mariam Rahimi | Harbour Post", "Mariam Rahimi"),
        ("By J. O’Hara-Smith", "J. O’Hara-Smith"),
        ("Author: Mariam Rahimi", "Mariam Rahimi"),
        ("Reporting by Mariam Rahimi in Oslo; Editing by Jonas Weber", "Mariam Rahimi"),
    ],
)
def test_a_byline_names_the_author(row: str, name: str):
    assert author(f"{row}\n\n{BODY}") == name
    assert author(f"{BODY}\n\n{row}") == name


@pytest.mark.parametrize(
    "row",
    [
        "By Sunday the ferry had left.",
        "By Sunday Morning",
        "By noon",
        "By August 16, 2021",
        "By Mariam Rahimi’s account, the ferry had left at noon.",
        "Bypass Road",
    ],
)
def test_other_lines_that_begin_with_by_name_nobody(row: str):
    assert author(f"{row}\n\n{BODY}") == ""


def test_a_byline_in_the_middle_is_part_of_the_story():
    assert author("\n\n".join([BODY] * 5 + ["By Mariam Rahimi"] + [BODY] * 5)) == ""


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("OSLO, Aug 14 (Tideline) - The last ferry left.", "Tideline"),
        ("OSLO, Norway (TA) — The last ferry left.", "TA"),
        ("(TA) — The last ferry left.", "TA"),
        ("Source: Harbour Post", "Harbour Post"),
        ("© 2021 The Harbour Post", "The Harbour Post"),
        ("© 2021 Harbour News & Media Limited. All rights reserved.", LONG_NAME),
        ("Copyright 2021 Tideline. All rights reserved.", "Tideline"),
        ("The Harbour Post’s Ann Lee in Oslo contributed to this report.", "The Harbour Post"),
        ("Weber reported from Rome. The Post's Ann Lee contributed to this report.", "The Post"),
    ],
)
def test_an_outlet_marks_its_text(row: str, name: str):
    assert source(f"{row}\n\n{BODY}") == name


@pytest.mark.parametrize(
    "row",
    [
        "The last ferry left on Aug. 14, a witness said. (Tideline)",
        "The ferry, seen from the bridge (Ines Calloway/Tideline)",
        "OSLO — The last ferry left (again) - or so it seemed.",
        "He contributed to this report.",
        "Copyright 2021. All rights reserved.",
    ],
)
def test_other_marks_do_not_make_an_outlet(row: str):
    assert source(f"{row}\n\n{BODY}") == ""


def test_credits_without_end_do_not_hold_up_the_reading():
    assert source(". The Post’s Ann Lee" * 50_000) == ""
    assert author("By " + "Ann Lee, " * 100_000) == ""


def test_an_agency_that_is_quoted_far_down_is_not_the_source():
    assert source("\n\n".join([BODY] * 3 + ["OSLO (TA) — The last ferry left."] + [BODY] * 3)) == ""


def titled(text: str) -> str:
    return title(text, blocks(text))


def test_the_first_heading_is_the_title():
    assert titled(f"The last ferry\n\n{BODY}") == "The last ferry"


def test_a_heading_further_down_is_not():
    text = f"{BODY}\n\nThe goats\n\n{BODY}"

    assert titled(text) == "The ferry left at noon on Sunday, with two goats on board"


@pytest.mark.parametrize(
    ("lead", "short"),
    [
        ("The ferry left.", "The ferry left"),
        ("OSLO — The ferry left at noon on Sunday.", "The ferry left at noon on Sunday"),
        ("OSLO, Aug 14 (TA) - The ferry left at noon.", "The ferry left at noon"),
        ("(TA) — The ferry left at noon, with goats.", "The ferry left at noon, with goats"),
        (
            "The last of the ferries left at noon, carrying both of the island’s remaining goats.",
            "The last of the ferries left at noon",
        ),
        (
            "The last of the ferries carried both of the remaining goats of the whole island away.",
            "The last of the ferries carried both of the remaining goats of the…",
        ),
        ("Mr. Lee and Ms. Weber left for the U.S.", "Mr. Lee and Ms. Weber left for the U.S."),
        (
            "The oldest of the ferries was built in Oslo on September 1, 1962, and sold soon.",
            "The oldest of the ferries was built in Oslo on September 1, 1962",
        ),
        ("x" * 200, "x" * (LENGTH - 1) + "…"),
    ],
)
def test_without_a_heading_the_lead_is_cut_at_a_clause_or_a_word(lead: str, short: str):
    assert titled(f"{lead}\n\n{BODY}") == short


@pytest.mark.parametrize("first", ["date 2021-08-16 The mayor speaks", "By Mariam Rahimi"])
def test_a_date_line_or_byline_is_not_the_lead(first: str):
    assert titled(f"{first}\n\nIt rained at last.\n\n{BODY}") == "It rained at last"


def test_a_text_without_paragraphs_still_has_a_title():
    text = "first.one()"

    assert title(text, (Block(Span(0, len(text)), BlockKind.CODE),)) == text


@given(st.text(max_size=400))
def test_a_title_is_one_line_and_not_too_long(text: str):
    found = titled(text)

    assert "\n" not in found
    assert len(found) <= LONGEST
