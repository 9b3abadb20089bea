"""What is quoted where somebody named says something."""

import pytest

from tui.analysis.portraits import quotations
from tui.model import Span


def quoted(text: str, name: str, sentence: str) -> list[str]:
    start, first = text.index(name), text.index(sentence)
    found = quotations(text, Span(first, first + len(sentence)), Span(start, start + len(name)))
    return [each.of(text) for each in found]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Mara Voss said she was told “shortly before two”.", "Voss", ["shortly before two"]),
        ('"The pier is closed," Tomas Rell said.', "Rell", ["The pier is closed,"]),
        ("Rell called it “a bad night” and “the worst”.", "Rell", ["a bad night", "the worst"]),
        ("According to Voss, it was “no accident at all”.", "Voss", ["no accident at all"]),
        ("Rell read “The Long Night at Sea” on the ferry.", "Rell", []),
        ("Voss said the “accident” was none.", "Voss", []),
        ("“Ask Mara Voss about it,” said the guard.", "Voss", []),
        ("“He said too much,” and Rell left.", "Rell", []),
        ("Voss said nothing.", "Voss", []),
        ("Voss said «das ist alles» and left.", "Voss", ["das ist alles"]),
    ],
)  # fmt: skip
def test_a_quotation_needs_marks_and_a_verb_of_saying_beside_the_name(text, name, words):
    assert quoted(text, name, text) == words


def test_a_quotation_that_began_in_an_earlier_sentence_is_whole():
    text = "It rained.\n\n“We saw it. We ran,” said Voss."
    assert quoted(text, "Voss", "We ran,” said Voss.") == ["We saw it. We ran,"]


def test_a_quotation_that_goes_on_after_the_sentence_is_whole():
    text = "Voss said: “We saw it. We ran.” Then it rained."
    assert quoted(text, "Voss", "Voss said: “We saw it.") == ["We saw it. We ran."]


def test_marks_are_paired_within_a_paragraph():
    text = 'A 12" pipe burst, Rell said.\n\nThe second 12" pipe held, Voss said.'
    assert quoted(text, "Voss", 'The second 12" pipe held, Voss said.') == []
