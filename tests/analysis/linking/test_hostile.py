"""Texts made to keep a pattern busy: each is done in a moment, or the whole run would stall."""

import pytest

from tui.analysis.linking import link
from tui.analysis.mentions import mentions_of
from tui.analysis.sentences import sentences
from tui.model import Annotation, Document

SIZE = 60_000

TEXTS = [
    "Aa ", "Aa, ", "Aa and ", "(", '"', "A", "A.", "A\n", "Aa-", "'s ", "(Aa Bb/Cc) ", "Aa “Bb” ",
    "By Aa Bb, Cc Dd and Ee reported ", "Aa of the Bb of the ", "Aa, Bb and Cc provinces ",
    "President ", "the president ", "Aa’", "Aa Bb (AB) ", "AAA ", "Aa - ", "\u0301",
    "AB (Aa ", "AB (Aa of the ", "Aa 1 ", "1. Aa ( ", "Aa 1 Bb 2\n", "Hurricane ",
    "Aa von der ", "Aa’s Bb ",
    "Aa, the son of ", "Aa Inc. ", "Aa-Aa", "King ", "Aa (Bb) ",
]  # fmt: skip


@pytest.mark.parametrize("piece", TEXTS)
def test_a_piece_repeated_for_ever_is_read(piece: str) -> None:
    text = (
        piece * (SIZE // len(piece)) + " province of Ghor, President Omar Noor (ON) reported from"
    )
    raw = mentions_of("a", text, [(0, min(len(text), 190), "PERSON"), (200, SIZE, "ORG")])
    linking = link([Document("a", text)], [Annotation("a", tuple(sentences(text)), raw)])
    assert all(mention.span.of(text).strip() for mention in linking.mentions)


def test_what_holds_a_control_character_is_no_name() -> None:
    text = "Bo\x1bdo Am and Omar\nNoor met."
    raw = mentions_of("a", text, [(0, 8, "PERSON"), (13, 22, "PERSON")])
    linking = link([Document("a", text)], [Annotation("a", tuple(sentences(text)), raw)])
    assert [entity.name for entity in linking.entities] == ["Omar Noor"]
