import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import BlockKind
from tui.reading.draft import Unreadable
from tui.reading.paragraphs import LINES, blocks

PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM
LEAD = "The river had been dry for most of the summer when the first rain came down from the hills."
MORE = (
    "People who had waited for weeks ran out of their houses to see it, and the mayor, who had "
    "not expected it so soon, had the bells of both churches rung until it was dark."
)


def set_out(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(text)) for block in blocks(text)]


def headings(text: str) -> list[str]:
    return [words for kind, words in set_out(text) if kind is HEADING]


def test_blank_lines_divide_paragraphs():
    assert set_out(f"\n\n{LEAD}\n \t \n  {MORE}\n") == [(PARAGRAPH, LEAD), (PARAGRAPH, MORE)]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert set_out(f"{LEAD}\n{MORE}") == [(PARAGRAPH, LEAD), (PARAGRAPH, MORE)]


def test_short_sentences_on_lines_of_their_own_stay_apart():
    text = "It rained.\nNobody had expected it.\nThe bells were rung until dark.\nThen all slept."

    assert len(blocks(text)) == 4


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_that_were_wrapped_by_hand_form_paragraphs(width: int):
    text = f"{textwrap.fill(LEAD, width)}\n\n{textwrap.fill(MORE, width)}\n"

    assert [words.split() for _, words in set_out(text)] == [LEAD.split(), MORE.split()]


def test_wrapped_lines_without_blank_lines_end_a_paragraph_where_one_is_cut_short():
    first = "The river had been dry for most of the summer when the first rain\ncame down at last."
    second = (
        "People who had waited for weeks ran out of their houses to see it,\nand were glad of it."
    )

    assert [words for _, words in set_out(f"{first}\n{second}")] == [first, second]


def test_an_indented_line_begins_a_wrapped_paragraph():
    text = (
        "   The river had been dry for most of the summer when the first rain\n"
        "came down from the hills, and people ran to see it, all of them glad.\n"
        "   Nobody had expected it so soon, and the fields were bare, as they\n"
        "had been for two years.\n"
    )

    assert len(blocks(text)) == 2


def test_the_lines_above_a_wrapped_article_stay_apart():
    text = (
        "The river returns\nBy Mariam Rahimi\n16 August 2021\n\n"
        + textwrap.fill(f"{LEAD} {MORE}", 70)
        + "\n"
    )

    assert [words for _, words in set_out(text)][:3] == [
        "The river returns",
        "By Mariam Rahimi",
        "16 August 2021",
    ]
    assert len(blocks(text)) == 4


def test_verses_stay_lines():
    text = "Down came the rain\nand washed the hill,\nand all the plain\nlay dark and still,\n"

    assert len(blocks(text)) == 4


@pytest.mark.parametrize("marker", ["- ", "* ", "• ", "1. ", "(2) ", "a) "])
def test_lines_that_begin_like_list_items_are_items(marker: str):
    assert set_out(f"{LEAD}\n\n{marker}one goat\n{marker}two goats\n")[1:] == [
        (ITEM, f"{marker}one goat"),
        (ITEM, f"{marker}two goats"),
    ]


@pytest.mark.parametrize("text", ["2021 was dry.", "-5 degrees at noon.", "A. Lee was late."])
def test_a_number_or_an_initial_at_the_start_makes_no_item(text: str):
    assert set_out(text) == [(PARAGRAPH, text)]


@pytest.mark.parametrize(
    "title",
    [
        "The river returns",
        "Who rules the river?",
        "RIVER RETURNS AFTER TWO YEARS",
        "“We will not leave the river,” says the mayor of the old town after two dry years",
        "2021 a dry year, farmers say",
        "The dry years (2019-2021)",
    ],
)
def test_a_short_unfinished_first_line_is_the_title(title: str):
    assert headings(f"{title}\n\n{LEAD}\n\n{MORE}") == [title]


@pytest.mark.parametrize("below", ["March 1, 2008", "By Mariam Rahimi", "Published 1 March 2008"])
def test_a_date_or_a_name_may_stand_right_below_the_title(below: str):
    assert headings(f"The river returns\n{below}\n\n{LEAD}") == ["The river returns"]


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "It rained.",
        "date 2021-08-16 The mayor speaks on the bridge",
        "By Mariam Rahimi",
        "16 August 2021",
        "the river returns",
        "* * *",
        "Photograph: the bridge (Ines Calloway/Harbour Post)",
        "- one goat",
        "The river, the lake, the well, the pond and the brook " * 3 + "dry",
    ],
)
def test_other_first_lines_are_no_title(first: str):
    assert headings(f"{first}\n\n{LEAD}\n\n{MORE}") == []


def test_a_text_of_one_line_has_no_title():
    assert headings("The river returns") == []


def test_short_lines_between_paragraphs_are_headings():
    text = f"{LEAD}\n\nWhat happens next\n\n{MORE}\n\nTHE LAKE\n\n{LEAD}"

    assert [(block.level, block.span.of(text)) for block in blocks(text) if block.level] == [
        (2, "What happens next"),
        (2, "THE LAKE"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "It rained again.",
        "“No,” he said.",
        "(Reuters)",
        "Updated 16 August 2021",
        "one\n\ntwo\n\nthree",
        "Milk\n\nBread\n\nSalt",
        "A line that has rather too many words to be a heading",
    ],
)
def test_other_short_lines_between_paragraphs_are_not(between: str):
    assert headings(f"{LEAD}\n\n{between}\n\n{MORE}") == []


def test_a_short_line_at_the_end_is_no_heading():
    assert headings(f"{LEAD}\n\n{MORE}\n\nRelated stories") == []


def test_a_megabyte_in_one_line_is_one_paragraph():
    assert len(blocks("word " * 200_000)) == 1


def test_a_text_of_more_than_a_million_lines_is_no_article():
    with pytest.raises(Unreadable, match="more than 1,000,000 lines"):
        blocks("\n" * (LINES + 1))


pieces = st.sampled_from(
    [LEAD, MORE, "Short line", "By Mariam Rahimi", "- item", "16 August 2021", "", " ", "\t", "x."]
)


@given(st.lists(pieces | st.text(max_size=30), max_size=12).map("\n".join))
def test_blocks_are_in_order_and_cover_everything_but_white_space(text: str):
    covered = 0
    for block in blocks(text):
        assert not text[covered : block.span.start].strip()
        assert covered <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text) == block.span.of(text).strip()
        covered = block.span.end
    assert not text[covered:].strip()
