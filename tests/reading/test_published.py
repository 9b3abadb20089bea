from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Publication, PublishedFrom
from tui.reading.datelines import date_line
from tui.reading.days import from_seconds, written
from tui.reading.draft import Draft, Stated
from tui.reading.published import publication

DAY = date(2021, 8, 16)
BODY = "The ferry left at noon on Sunday, with two goats on board.\n\nIt will be back in spring."

WRITTEN = [
    "2021-08-16",
    "2021/8/16",
    "2021.08.16",
    "20210816",
    "202108161030",
    "20210816103000",
    "2021-08-16T23:30:00-04:00",
    "August 16, 2021",
    "Aug 16 2021",
    "Aug. 16th, 2021",
    "Monday, August 16, 2021",
    "Mon, 16 Aug 2021 10:00:00 GMT",
    "16 August 2021",
    "16th of August, 2021",
    "16-Aug-2021",
    "MONDAY 16 AUGUST 2021",
    "16/08/2021",
    "08/16/2021",
    "16.8.2021",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_whole_date_is_read_in_the_usual_orders(text: str):
    found = written(text)

    assert found
    assert (found.day, found.other) == (DAY, None)


@pytest.mark.parametrize(
    "text",
    [
        "Aug 16",
        "August 2021",
        "2021",
        "2021-08",
        "31 June 2021",
        "2021-02-29",
        "0000-00-00",
        "31/31/2021",
        "16 August 20210",
        "Maybe 16, 2021",
        "1221-08-16",
        "",
    ],
)
def test_what_is_no_whole_or_no_real_date_is_none(text: str):
    assert written(text) is None


def test_september_has_two_abbreviations():
    assert {written(f"{name} 3, 2021") for name in ("Sep", "Sept.", "September")} >= {
        written("Sep 3, 2021")
    }
    assert written("Sept. 3, 2021") is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1629072000", DAY),
        ("1629072000123", DAY),
        ("1629072000.5", DAY),
        ("20210816", None),
        ("202108161030", None),
        ("2021081610", None),
    ],
)
def test_a_count_of_seconds_is_a_day(text: str, day: date | None):
    assert from_seconds(text) == day


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_date_is_read_back_from_iso_8601(day: date):
    found = written(day.isoformat())

    assert found
    assert found.day == day


@given(st.text("0123456789/-. AugustMay,:T", max_size=30))
def test_no_text_is_too_odd_to_look_for_a_date_in(text: str):
    found = written(text)

    assert found is None or 0 < found.end <= len(text)


STATED = {
    "date 2021-08-16": " date 2021-08-16 The mayor speaks on the bridge",
    "Published Aug 16, 2021": "Published Aug 16, 2021",
    "(Skarn Newswire) — Published Aug. 16, 2021": "(Skarn Newswire) — Published Aug. 16, 2021",
    "Published: Monday 16 August 2021": "Published: Monday 16 August 2021, 10.30 BST",
    "Published 10:30 BST, 16 August 2021": "Published 10:30 BST, 16 August 2021",
    "Posted on August 16, 2021": "Posted on August 16, 2021 at 6:32 p.m. EDT",
    "Updated August 16, 2021": "Updated August 16, 2021 10:30 a.m. ET",
    "August 16, 2021": "August 16, 2021",
    "Aug 16, 2021": "Aug 16, 2021 / 10:30 AM / Harbour Post",
    "2021-08-16": "2021-08-16T10:30:00Z",
    "Date: Mon, 16 Aug 2021": "Date: Mon, 16 Aug 2021 10:00:00 +0200",
    "OSLO, Aug. 16, 2021": "OSLO, Aug. 16, 2021 — The last ferry left at noon.",
    "OSLO (Tideline) – Aug 16, 2021": "OSLO (Tideline) – Aug 16, 2021 – The last ferry left.",
    "NEW OSLO, Norway, 16 August 2021": "NEW OSLO, Norway, 16 August 2021 (TA) — The ferry left.",
    "Harbour Post, Monday 16 August 2021": "Harbour Post, Monday 16 August 2021",
    "By Mariam Rahimi, August 16, 2021": "By Mariam Rahimi, August 16, 2021",
    "By Mariam Rahimi | Aug. 16, 2021": "By Mariam Rahimi | Aug. 16, 2021 | 3 min read",
}


@pytest.mark.parametrize(("said", "row"), STATED.items())
def test_a_date_line_dates_the_text(said: str, row: str):
    assert date_line(f"{row}\n\n{BODY}") == Publication(
        DAY, PublishedFrom.TEXT, f"date line “{said}” in the first line"
    )


@pytest.mark.parametrize(
    "row",
    [
        "(Tideline) – Aug 14",
        "Published 5 May 1945, the book was soon forgotten.",
        "Updated 3 May 2020 figures show another picture.",
        "On August 16, 2021, the last ferry left.",
        "16 August 2021: the last ferry leaves.",
        "Aug. 31, 2021 — The last flight left.",
        "Remembering the flood, August 6, 1945",
        "The ferry left on Monday, 16 August 2021",
        "August 16, 2021 (the day on which, as everybody remembers, the last of the ferries left)",
        "Published 04/05/2021",
        "June 31, 2021",
        "In 2021 all was well",
    ],
)
def test_a_date_that_is_not_the_lines_only_business_dates_nothing(row: str):
    assert date_line(f"{row}\n\n{BODY}") is None


def test_the_line_may_stand_below_the_title_or_at_the_end():
    below = date_line(f"The last ferry\nAugust 16, 2021\n{BODY}")
    end = date_line("\n\n".join([BODY] * 4 + ["First published on 16 August 2021 at 10:00"]))

    assert below
    assert below.evidence == "date line “August 16, 2021” near the start"
    assert end
    assert end.evidence == "date line “First published on 16 August 2021” at the end"


def test_a_date_line_in_the_middle_is_part_of_the_story():
    assert date_line("\n\n".join([BODY] * 4 + ["August 16, 2021"] + [BODY] * 4)) is None


def test_the_day_of_publication_counts_before_that_of_a_change():
    found = date_line(f"Updated August 20, 2021\nPublished August 16, 2021\n\n{BODY}")

    assert found
    assert found.day == DAY


def test_of_two_lines_that_say_the_same_the_first_counts():
    found = date_line(f"Published August 16, 2021\nPublished August 18, 2021\n\n{BODY}")

    assert found
    assert found.day == DAY


def test_a_diary_with_a_date_over_each_entry_has_no_date_of_its_own():
    assert date_line(f"August 15, 2021\n{BODY}\n\nAugust 16, 2021\n{BODY}") is None


@given(st.text("APubDlished 16/August2021()–,.\n", max_size=120))
def test_no_text_is_too_odd_to_look_for_a_date_line_in(text: str):
    found = date_line(text)

    assert found is None or found.source is PublishedFrom.TEXT


def dated(
    text: str = BODY, place: str = "a.txt", url: str = "", *values: str
) -> tuple[object, ...]:
    dates = tuple(Stated(f"field {number}", value) for number, value in enumerate(values, 1))
    found, notes = publication(Draft(text, url=url, dates=dates), place)
    return (found and found.day, found and found.source, found and found.evidence, *notes)


def test_metadata_is_trusted_before_the_text_and_the_text_before_the_name():
    text = f"Published 2 January 2020\n\n{BODY}"

    assert dated(text, "2019-01-02.txt", "", "2021-08-16")[:2] == (DAY, PublishedFrom.METADATA)
    assert dated(text, "2019-01-02.txt")[:2] == (date(2020, 1, 2), PublishedFrom.TEXT)


def test_metadata_that_could_be_two_days_is_read_day_first_and_says_so():
    assert dated(BODY, "a.txt", "", "04/05/2021") == (
        date(2021, 5, 4),
        PublishedFrom.METADATA,
        "field 1: “04/05/2021”, read day first; month first it would be 2021-04-05",
    )


def test_metadata_that_is_no_date_is_passed_over_with_a_note():
    assert dated(BODY, "a.txt", "", "2021-02-30", "soon", "2021-08-16") == (
        DAY,
        PublishedFrom.METADATA,
        "field 3: “2021-08-16”",
        "The field 1, “2021-02-30”, is not a whole date and was passed over.",
        "The field 2, “soon”, is not a whole date and was passed over.",
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("2021-08-16 ferry.txt", "2021-08-16"),
        ("ferry_20210816.txt", "20210816"),
        ("2021/08/16/ferry.txt", "2021/08/16"),
        ("news/2021.8.16.txt", "2021.8.16"),
        ("ABC20210816.1830.0711", "20210816"),
        ("ferry-20210816T1030.txt", "20210816"),
    ],
)
def test_a_date_in_the_file_name_is_used_when_nothing_else_is_there(place: str, said: str):
    assert dated(BODY, place) == (DAY, PublishedFrom.METADATA, f"“{said}” in the file name")


@pytest.mark.parametrize(
    "place",
    [
        "000_e6e4f85e20210816.txt",
        "ferry 20211345.txt",
        "1234520210816.txt",
        "2021-08-01 to 2021-08-16.txt",
        "2021-08.txt",
        "2021-13-31.txt",
        "ferry-2021.txt",
        "2021-8-165.txt",
    ],
)
def test_other_numbers_in_the_file_name_are_no_date(place: str):
    assert dated(BODY, place) == (None, None, None)


@pytest.mark.parametrize("part", ["2021/08/16", "2021/aug/16", "2021-08-16"])
def test_a_date_in_the_address_is_used_before_the_file_name(part: str):
    found = dated(BODY, "2019-01-02.txt", f"https://example.org/{part}/ferry")

    assert found[0] == DAY
    assert str(found[2]).endswith("in the address")
