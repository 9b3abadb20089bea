import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.sentences import sentences


def _cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Rahimi met Dr. Noor and Gen. Aziz on Sunday.",
        "The U.S. Embassy in Kabul closed on Aug. 15, officials said.",
        "J. R. Haidari, an aide to George W. Ames, left at 6 a.m. Sunday.",
        "Prices rose 3.5 percent to $1.20 a litre.",
        "“Is it over?” he asked.",
        "“Go!” the driver shouted to the crowd.",
        "Harlan Foods Inc. Chairman Lee Ross resigned.",
        "Room No. 12 was empty.",
        "The bill passed … in the end.",
    ],
)
def test_a_full_stop_that_ends_no_sentence_is_passed_over(text: str) -> None:
    assert _cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "They left the U.S. | The flight was full.",
        "He spoke at 9 p.m. | It was dark.",
        "“We are leaving.” | She shut the door.",
        "“Who is next?” | Nobody knew.",
        "The answer was no. | Karim went home.",
        "It ended in 2014. | 30 people stayed.",
        "He left (at noon.) | “Why?” she asked.",
        "The town fell.[12] | Its mayor fled.",
        "First line without a stop | \n\nSecond paragraph here.",
        "Two points: | \n- one thing | \n- another thing | \n2. a third",
        "Rally draws thousands | \nMarch 6, 2008 | \nA long line of text that runs on follows it.",
        "So it was… | Then it changed.",
    ],
)
def test_sentences_end_at_the_bar(text: str) -> None:
    plain = text.replace("| ", "")
    assert _cut(plain) == [part.strip() for part in text.split("|")]


def test_a_line_wrapped_by_hand_runs_on() -> None:
    text = "The column moved along the road to the\ncapital, where the markets were already\nshut."
    assert _cut(text) == [text]


def test_a_line_feed_in_text_wider_than_a_column_was_meant() -> None:
    first = "A caption under a picture of the square"
    assert _cut(f"{first}\n{'word ' * 60}end.")[0] == first


def test_no_text_has_no_sentences() -> None:
    assert sentences(" \n\n\t ") == []


@given(st.text(alphabet='aB1. ?!\n\t"”(U.S-', max_size=80))
def test_sentences_cover_every_visible_character_once(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(_cut(text)).split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
