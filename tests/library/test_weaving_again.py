"""A library that changes piece by piece is woven as if it had been read at once."""

import random
import re
from datetime import date

import pytest

from tui.analysis.sentences import sentences
from tui.library.glimpsing import glimpse
from tui.library.weaving import Days, Read, Steps, weave
from tui.model import Annotation, Document, EntityType, Mention, Publication, PublishedFrom, Span
from tui.store import Index

NAMES = {
    "Omar Herawi": EntityType.PERSON,
    "Lena Herawi": EntityType.PERSON,
    "Ayla Durrani": EntityType.PERSON,
    "Herawi": EntityType.PERSON,
    "Water Council": EntityType.ORG,
    "Noor Textiles": EntityType.ORG,
    "Noor": EntityType.ORG,
    "Skarn": EntityType.PLACE,
}
CLAUSES = (
    "Omar Herawi opened the Water Council on Aug. 17, 2021.",
    "Herawi opened the Water Council in Skarn on Aug. 17, 2021.",
    "Lena Herawi of Noor Textiles resigned on Aug. 18, 2021.",
    "Noor Textiles closed its mill in Skarn on Aug. 19, 2021.",
    "Noor sold the mill in August 2021, Herawi said.",
    "Rebels captured Skarn on Aug. 15, 2021.",
    "Skarn fell to rebels on Sunday.",
)
_NAME = re.compile("|".join(NAMES))


def _put(index: Index, name: str, text: str) -> None:
    published = Publication(date(2021, 8, 20), PublishedFrom.METADATA, "front matter")
    document = Document(name, text, published=published, digest=text)
    mentions = tuple(
        Mention(name, Span(*each.span()), each[0], NAMES[each[0]], "NAME")
        for each in _NAME.finditer(text)
    )
    index.put_documents([document])
    index.put_annotations([Annotation(name, tuple(sentences(text)), mentions)], "names")


def _weave(index: Index) -> None:
    index.put_weave(weave(Read.of(index), Days(), Steps.real()))


def _told(index: Index) -> tuple[object, ...]:
    entities = index.entities()
    return (
        index.entity_rows(entities),
        [index.mentions(entity) for entity in entities],
        index.event_rows(index.events()),
    )


@pytest.mark.parametrize("seed", range(6))
def test_adding_changing_and_removing_in_any_order_gives_what_reading_anew_gives(seed):
    chance = random.Random(seed)  # noqa: S311 - a game of chance, not a secret
    texts: dict[str, str] = {}
    with Index.open(":memory:") as kept:
        for _ in range(8):
            name = f"{chance.randrange(5)}.txt"
            if name in texts and chance.random() < 0.3:
                del texts[name]
                kept.drop_documents([name])
            else:
                texts[name] = " ".join(chance.sample(CLAUSES, 3))
                _put(kept, name, texts[name])
            _weave(kept)
            with Index.open(":memory:") as anew:
                for each in sorted(texts, key=lambda _: chance.random()):
                    _put(anew, each, texts[each])
                _weave(anew)
                assert _told(kept) == _told(anew)


def test_names_that_were_drafted_are_not_drafted_again():
    with Index.open(":memory:") as index:
        _put(index, "a.txt", CLAUSES[0])
        _weave(index)
        _put(index, "b.txt", CLAUSES[1])
        assert [each.document for each in Read.of(index).annotations] == ["b.txt"]


@pytest.mark.parametrize("changed", [False, True])
def test_a_new_document_shows_at_once_and_is_woven_in_as_if_it_had_not(changed):
    with Index.open(":memory:") as index:
        _put(index, "old.txt", " ".join(CLAUSES[:3]))
        if changed:
            _put(index, "new.txt", CLAUSES[5])
        _weave(index)
        (known,) = index.entities_named("Omar Herawi")
        _put(index, "new.txt", f"{CLAUSES[0]} Ayla Durrani resigned in Skarn on Monday.")
        glimpse(index, ["new.txt"], Days(), Steps.real())
        named = {each.text: each.entity for each in index.mentions_in("new.txt")}
        assert named["Omar Herawi"] == known.id
        assert index.entity(known.id).documents == 2
        assert index.entity(named["Ayla Durrani"]).name == "Ayla Durrani"
        told = [index.event(key) for _, key in index.reports_in("new.txt")]
        assert {known.id, named["Ayla Durrani"]} <= {key for each in told for key in each.entities}
        assert index.counts().entities == len(index.entities())
        _weave(index)
        with Index.open(":memory:") as anew:
            _put(anew, "old.txt", index.document("old.txt").text)
            _put(anew, "new.txt", index.document("new.txt").text)
            _weave(anew)
            assert _told(index) == _told(anew)
