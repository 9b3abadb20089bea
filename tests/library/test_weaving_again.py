"""A library that changes piece by piece is woven as if it had been read at once."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.analysis.sentences import sentences
from tui.library.glimpsing import glimpse
from tui.library.passages import draft_here
from tui.library.weaving import Days, Read, Steps, weave
from tui.model import (
    Annotation,
    Document,
    EntityType,
    Granularity,
    Mention,
    Publication,
    PublishedFrom,
    Span,
)
from tui.store import Edit, Index
from tui.store.entries import Kind

NAMES = {
    "Omar Herawi": EntityType.PERSON,
    "Lena Herawi": EntityType.PERSON,
    "Ayla Durrani": EntityType.PERSON,
    "Herawi": EntityType.PERSON,
    "King Noor": EntityType.PERSON,
    "Water Council": EntityType.ORG,
    "Noor Textiles": EntityType.ORG,
    "Noor": EntityType.ORG,
    "Skarn": EntityType.PLACE,
    "Havant": EntityType.ORG,
    "Britain": EntityType.PLACE,
    "Water Works (WW)": EntityType.ORG,
    "WW": EntityType.ORG,
}
CLAUSES = (
    "Omar Herawi opened the Water Council on Aug. 17, 2021.",
    "Herawi opened the Water Council in Skarn on Aug. 17, 2021.",
    "Lena Herawi of Noor Textiles resigned on Aug. 18, 2021.",
    "Noor Textiles closed its mill in Skarn on Aug. 19, 2021.",
    "Noor sold the mill in August 2021, Herawi said.",
    "Rebels captured Skarn on Aug. 15, 2021.",
    "Skarn fell to rebels on Sunday.",
    "President Omar Herawi left Havant on Sunday. The president said she was ill.",
    "Mrs. Herawi, the wife of Omar Herawi, met Ayla Durrani in Britain on Monday.",
    "The Water Works (WW) of Skarn hired Ayla Durrani, and WW paid her in 2020.",
    "King Noor of Britain said that noor means light. Durrani was born in Havant.",
    "WATER COUNCIL MEETS IN SKARN\n\nAyla Durrani, the son of the judge, fled on Aug. 17, 2021.",
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
    entities, documents = index.entities(), index.documents()
    return (
        documents,
        index.counts(),
        index.entity_rows(entities),
        [index.mentions(entity) for entity in entities],
        [index.events(entity=entity) for entity in entities],
        index.event_rows(index.events()),
        [(index.mentions_in(each), index.reports_in(each)) for each in documents],
        index.pairs(),
        sorted(index.entries(index.entries_like("", tuple(Kind), 10_000))),
        index.histogram(Granularity.DAY),
    )


LAST_REMOVED = [
    ("a.txt", CLAUSES[3:5]),
    ("b.txt", CLAUSES[10:11]),
    ("b.txt", []),
    ("a.txt", []),
]
NAMED_OTHERWISE = [
    ("a.txt", CLAUSES[1:2]),
    ("c.txt", CLAUSES[5:6]),
    ("b.txt", CLAUSES[2:3]),
]
"""“Herawi” of the first document means somebody else in the end."""
BACK_AGAIN = [
    ("a.txt", CLAUSES[5:6]),
    ("b.txt", CLAUSES[6:7]),
    ("a.txt", []),
    ("a.txt", CLAUSES[5:6]),
]
"""A document that tells of the same as another went and came back before anybody looked."""
NUMBER_OF_ANOTHER = [
    ("a.txt", CLAUSES[5:6]),
    ("b.txt", CLAUSES[3:4]),
    ("b.txt", []),
    ("c.txt", CLAUSES[2:3]),
]
"""An event takes the number of one that is gone."""
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"]),
        st.lists(st.sampled_from(CLAUSES), max_size=4, unique=True),
        st.booleans(),
    ),
    min_size=2,
    max_size=6,
)
"""Documents with the clauses that they have from then on, and whether all is woven then.

One without clauses is removed.
"""


@example([(*change, True) for change in LAST_REMOVED])
@example([(*change, True) for change in NAMED_OTHERWISE])
@example([(*change, number != 2) for number, change in enumerate(BACK_AGAIN)])
@example([(*change, True) for change in NUMBER_OF_ANOTHER])
@given(CHANGES)
@settings(max_examples=40, deadline=None)
def test_adding_changing_and_removing_in_any_order_gives_what_reading_anew_gives(changes):
    texts: dict[str, str] = {}
    with Index.open(":memory:") as kept:
        for name, clauses, woven in [*changes, ("e.txt", [], True)]:
            if clauses:
                texts[name] = " ".join(clauses)
                _put(kept, name, texts[name])
            elif texts.pop(name, None):
                kept.drop_documents([name])
            if not woven:
                continue
            _weave(kept)
            with Index.open(":memory:") as anew:
                for each in sorted(texts, reverse=True):
                    _put(anew, each, texts[each])
                _weave(anew)
                assert _told(kept) == _told(anew)


def test_what_is_corrected_is_woven_as_if_it_had_been_read_at_once():
    with Index.open(":memory:") as kept, Index.open(":memory:") as anew:
        _put(kept, "a.txt", " ".join(CLAUSES[3:6]))
        _weave(kept)
        kept.apply("hide", Edit(gone=(kept.events()[0],)))
        _put(kept, "b.txt", " ".join(CLAUSES[6:9]))
        _weave(kept)
        for name in ("a.txt", "b.txt"):
            _put(anew, name, kept.document(name).text)
        _weave(anew)
        assert _told(kept) == _told(anew)


def test_names_that_were_drafted_are_not_drafted_again():
    with Index.open(":memory:") as index:
        _put(index, "a.txt", CLAUSES[0])
        _weave(index)
        _put(index, "b.txt", CLAUSES[1])
        drafted: list[str] = []

        def draft(rough):
            drafted.extend(each.document.name for each in rough)
            return draft_here(rough)

        weave(Read.of(index), Days(), replace(Steps.real(), draft=draft))
        assert drafted == ["b.txt"]


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
