"""A library of a few hand-written articles, linked and merged by the real steps, with no model."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from tui.analysis.sentences import sentences
from tui.library.correcting import put_in_force
from tui.library.weaving import Days, Read, Steps, weave
from tui.model import (
    Annotation,
    Correction,
    Document,
    EntityType,
    Mention,
    Publication,
    PublishedFrom,
    Span,
)
from tui.store import Index, Made

P, O, L = EntityType.PERSON, EntityType.ORG, EntityType.PLACE  # noqa: E741 - the letters of the gutter
NAMES = {
    "Zabihullah Sarwari": P,
    "Zaki Sarwari": P,
    "Omar Herawi": P,
    "Zaki Herawi": P,
    "Lena Herawi": P,
    "Sarwari": P,
    "Herawi": P,
    "Water Council": O,
    "Noor Textiles": O,
    "Brackwater": L,
}
TEXTS = {
    "a.txt": "Zabihullah Sarwari left Brackwater on Aug. 15, 2021. Sarwari led the Water Council.",
    "b.txt": "On Aug. 15, 2021 Zaki Sarwari flew from Brackwater to the coast.",
    "c.txt": "Omar Herawi opened the Water Council on Aug. 17, 2021. Herawi spoke for an hour.",
    "d.txt": "Lena Herawi of Noor Textiles resigned on Aug. 18, 2021.",
    "e.txt": "Noor Textiles closed on Aug. 19, 2021, Herawi said.",
}
PUBLISHED = Publication(date(2021, 8, 20), PublishedFrom.METADATA, "front matter")


@dataclass
class Shelf:
    """Articles by name, and the corrections that are in force when they are woven."""

    texts: dict[str, str] = field(default_factory=lambda: dict(TEXTS))
    corrections: list[Correction] = field(default_factory=list)
    days: Mapping[str, date] = field(default_factory=dict)
    opened: list[Index] = field(default_factory=list)

    @property
    def made(self) -> list[Made]:
        return [Made(str(number), each) for number, each in enumerate(self.corrections)]

    def woven(self, order: Sequence[str] = ()) -> Index:
        """Return an index in which all is woven anew."""
        index = Index.open(":memory:")
        self.opened.append(index)
        documents = [_document(name, self.texts[name]) for name in order or self.texts]
        index.put_documents(documents)
        annotations = [_annotation(document) for document in documents]
        index.put_annotations(annotations, "names")
        woven = weave(Read.of(index), Days(None, self.days), Steps.real())
        index.put_weave(woven, "woven")
        put_in_force(index, self.made)
        return index

    def corrected(self, *corrections: Correction) -> Index:
        """Return an index in which these corrections are in force, and remember them."""
        self.corrections += corrections
        return self.woven()


def _document(name: str, text: str) -> Document:
    return Document(name, text, published=PUBLISHED, digest=text)


def _annotation(document: Document) -> Annotation:
    longest = sorted(NAMES, key=len, reverse=True)
    found = re.finditer("|".join(map(re.escape, longest)), document.text)
    mentions = tuple(
        Mention(document.name, Span(*each.span()), each[0], NAMES[each[0]], "NAME")
        for each in found
    )
    return Annotation(document.name, tuple(sentences(document.text)), mentions)


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    shelf = Shelf()
    yield shelf
    for index in shelf.opened:
        index.close()
