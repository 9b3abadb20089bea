"""What is stored to be listed at once is what the tables say."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tui.model import (
    Alias,
    Document,
    Entity,
    EntityType,
    Event,
    Granularity,
    Interval,
    Mention,
    Publication,
    PublishedFrom,
    Report,
    Span,
    Status,
)
from tui.model.keys import Keys
from tui.store import NOBODY, DamagedIndexError, Edit, Index, Move, Woven, chronicles, mentioned
from tui.store.mentioned import Places

FIRST = date(2020, 2, 27)
NAMES = ("Omar Amani", "Lena Ortiz", "Herat", "Doha", "Old Mill", "Red Cross", "Amani", "Or")
STORED = ("lists",)


def library(seed: int) -> tuple[list[Document], Woven]:
    """Make up articles in which names and days come as a seed has it."""
    chance = Random(seed)  # noqa: S311 - a test's library is no secret
    documents: list[Document] = []
    mentions: list[Mention] = []
    events: list[Event] = []
    entities = [
        Entity(f"e{number}", name, chance.choice(list(EntityType)[:4]), (Alias(name, 1),), 1, 1)
        for number, name in enumerate(NAMES)
    ]
    for number in range(40):
        text = ""
        for entity in chance.choices(entities, k=chance.randrange(1, 60)):
            span = Span(len(text), len(text) + len(entity.name))
            mentions.append(Mention(str(number), span, entity.name, entity.type, entity=entity.id))
            text += f"{entity.name} came. "
        day = FIRST + timedelta(chance.randrange(90))
        known = Publication(day, PublishedFrom.METADATA, "", width=0)
        documents.append(
            Document(
                str(number), text, title=chance.choice(NAMES), source=chance.choice(NAMES[3:]),
                published=known if chance.random() < 0.9 else None,
            )
        )  # fmt: skip
        events += (event(chance, f"{number}-{n}", str(number), entities) for n in range(4))
    counted = [
        replace(
            each,
            mentions=sum(mention.entity == each.id for mention in mentions),
            documents=len({m.document for m in mentions if m.entity == each.id}),
        )
        for each in entities
    ]
    return documents, Woven(entities=counted, mentions=mentions, events=events)


def event(chance: Random, key: str, document: str, entities: list[Entity]) -> Event:
    """Make up an event with one report."""
    text = f"{chance.choice(NAMES)} came"
    size = chance.choice([None, Granularity.DAY, Granularity.DAY, *Granularity])
    first = FIRST + timedelta(chance.randrange(500))
    interval = Interval.days(first, first + timedelta(chance.randrange(9))) if size else None
    named = tuple(each.id for each in chance.sample(entities, 2))
    span = Span(0, len(text))
    report = Report(document, span, span, text, None, Status.HAPPENED, interval, size, None, named)
    return Event(key, text, Status.HAPPENED, interval, size, (report,), named)


def _listed(index: Index, answer: Callable[..., Sequence[object]], **narrowing: Any) -> object:
    return list(answer(index, **narrowing))


def _groups(index: Index, zoom: Granularity, **narrowing: Any) -> object:
    timeline = index.chronology(zoom, **narrowing)
    numbers = [timeline.index(key) for key in timeline]
    return numbers, list(timeline.groups), timeline.arrays()


NARROWED: list[dict[str, Any]] = [
    {"entity": "e0", "matching": "amani"},
    {"entity": None, "matching": "ari"},
    {"entity": None, "interval": Interval.days(FIRST, FIRST + timedelta(99))},
    {"entity": "e1", "differing": True},
    {"document": "7"},
]
Answer = Callable[[Index], object]
ANSWERS: dict[str, Answer] = {
    **{
        f"documents {order}": partial(Index.documents, order=order)
        for order in ("published", "name", "source", "words")
    },
    **{
        f"entities {kind} {order}": partial(Index.entities, type=kind, order=order)
        for kind in (None, *EntityType)
        for order in ("mentions", "documents", "first", "name")
    },
    "events": Index.events,
    **{f"bars by {zoom.label}": partial(Index.histogram, granularity=zoom) for zoom in Granularity},
    **{
        f"{answer.__name__} of e{number}": partial(_listed, answer=answer, entity=f"e{number}")
        for answer in (Index.places, Index.mention_days, Index.mentions)
        for number in range(len(NAMES))
    },
    **{
        f"first mentions of e{number}": partial(Index.mentions, entity=f"e{number}", limit=3)
        for number in range(len(NAMES))
    },
    **{
        f"chronology by {zoom.label} of {entity}": partial(_groups, zoom=zoom, entity=entity)
        for zoom in Granularity
        for entity in (None, "e0", "e1")
    },
    **{
        f"events of e{number}": partial(_listed, answer=Index.events, entity=f"e{number}")
        for number in range(len(NAMES))
    },
    **{
        f"events {narrowing}": partial(_listed, answer=Index.events, **narrowing)
        for narrowing in NARROWED
        if "differing" not in narrowing
    },
    **{
        f"chronology by {zoom.label} {narrowing}": partial(_groups, zoom=zoom, **narrowing)
        for zoom in Granularity
        for narrowing in NARROWED
        if "document" not in narrowing
    },
}


def let_few_be_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Store the places of entities that are named often in so small a library."""
    monkeypatch.setattr(mentioned, "MANY", 100)
    monkeypatch.setattr(chronicles, "MANY", 10)


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    let_few_be_many(monkeypatch)


@pytest.fixture(scope="module", params=range(2))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the index of a library of chance."""
    documents, woven = library(request.param)
    path = tmp_path_factory.mktemp("lists") / "index.db"
    with pytest.MonkeyPatch.context() as monkeypatch:
        let_few_be_many(monkeypatch)
        with Index.open(path, writable=True) as index:
            index.put_documents(documents)
            index.put_weave(woven, "key")
    return path.read_bytes()


@pytest.fixture
def file(made: bytes, tmp_path: Path) -> Path:
    """Return a copy of that index."""
    path = tmp_path / "index.db"
    path.write_bytes(made)
    return path


def answers(path: Path) -> dict[str, object]:
    with Index.open(path) as index:
        return {name: answer(index) for name, answer in ANSWERS.items()}


def forget_what_is_stored(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        dropped = sum(
            connection.execute(f"DELETE FROM {table}").rowcount  # noqa: S608 - from the names above
            for table in STORED
        )
    connection.close()
    return dropped


def check(path: Path, told: dict[str, object] | None = None) -> None:
    """Compare what is stored, or was told just now, with what the tables say."""
    told = told or answers(path)
    assert forget_what_is_stored(path) > 0
    assert answers(path) == told


def test_a_stored_list_is_what_the_tables_say(file: Path) -> None:
    with Index.open(file) as index:
        assert isinstance(index.documents(), Keys)
        assert any(isinstance(index.places(f"e{n}"), Places) for n in range(len(NAMES)))
        assert len(index.documents()) == index.counts().documents
        assert len(index.events()) == index.counts().events
    check(file)


def test_corrections_put_on_and_off_leave_the_lists_right(file: Path) -> None:
    before = answers(file)
    with Index.open(file, writable=True) as index:
        index.apply("1", Edit(said="one", moves=(Move("e0", "e6"),)))
        index.apply("2", Edit(said="none", moves=(Move("e1", NOBODY),)))
    check(file)
    with Index.open(file, writable=True) as index:
        assert index.put_off()
        assert index.put_off()
    assert answers(file) == before
    check(file, before)


EDITS = {
    "another name and type, pinned": lambda index: Edit(
        entities=(
            replace(index.entity("e2"), name="Amani", type=EntityType.GROUP, pinned=True),
            replace(index.entity("e5"), name="Zz"),
        )
    ),
    "one of two": lambda _: Edit(moves=(Move("e3", "e0"),)),
    "a new one of some mentions": lambda index: Edit(
        entities=(Entity("new", "Omar", EntityType.PERSON),),
        moves=(Move("e0", "new", tuple(index.mentions("e0")[:5])),),
    ),
    "hidden": lambda _: Edit(moves=(Move("e1", NOBODY),)),
    "an event gone and another day": lambda index: Edit(
        gone=(index.events()[3],),
        events=(replace(index.event(index.events()[9]), interval=Interval.day(FIRST)),),
    ),
    "an event gone": lambda index: Edit(gone=(index.events()[7],)),
    "the last event gone": lambda index: Edit(gone=(index.events()[-1],)),
    "more events gone than are taken out one by one": lambda index: Edit(
        gone=tuple(index.events()[:20])
    ),
    "an event without a date any more, and one with": lambda index: Edit(
        events=(
            replace(index.event(index.events()[0]), interval=None, granularity=None),
            replace(
                index.event(index.events()[-1]),
                interval=Interval.day(FIRST + timedelta(700)),
                granularity=Granularity.DAY,
            ),
        )
    ),
}
"""What a reader may change."""


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_correction_moves_in_the_lists_what_it_changes(
    file: Path, edit: Callable[[Index], Edit]
) -> None:
    before = answers(file)
    with Index.open(file, writable=True) as index:
        index.apply("1", replace(edit(index), said="one"))
        assert list(index.events(matching="amani")) == [
            row.id for row in index.event_rows(index.events()) if "Amani" in row.text
        ]
    told = answers(file)
    assert told != before
    with Index.open(file, writable=True) as index:
        assert index.put_off()
    assert answers(file) == before
    with Index.open(file, writable=True) as index:
        index.apply("1", replace(edit(index), said="one"))
    assert answers(file) == told
    check(file, told)


def test_what_is_put_and_dropped_is_listed_before_the_next_weave(file: Path) -> None:
    with Index.open(file, writable=True) as index:
        index.put_documents([Document("new", "Nobody came.")])
        assert "new" in index.documents()
        index.drop_documents(["3"])
        assert "3" not in index.documents()
        assert not [each for each in index.events() if each.startswith("3-")]


@pytest.mark.parametrize("first", [-40, 0, 29, 100, 333, 480, 600])
@pytest.mark.parametrize("days", [1, 31, 400])
def test_events_of_a_stretch_of_time_are_those_that_overlap_it(
    file: Path, first: int, days: int
) -> None:
    start = FIRST + timedelta(first)
    asked = Interval.days(start, start + timedelta(days))
    with Index.open(file) as index:
        dated = [each for each in index.event_rows(index.events()) if each.interval]
        assert list(index.events(interval=asked)) == [
            each.id for each in dated if each.interval and each.interval.overlaps(asked)
        ]


def test_a_damaged_list_is_told(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE lists SET body = zeroblob(9)")
    connection.close()
    with Index.open(file) as index, pytest.raises(DamagedIndexError, match="open the library"):
        index.documents()


def test_a_list_under_the_name_of_another_is_told(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(
            "UPDATE lists SET body = (SELECT body FROM lists WHERE name = 'documents words')"
            " WHERE name = 'documents name'"
        )
    connection.close()
    with Index.open(file) as index, pytest.raises(DamagedIndexError, match="open the library"):
        index.documents("name")


@pytest.mark.parametrize("matching", ["o", "or", "amani", "mar am", "red cross", "7", "zz", "r c"])
def test_narrowing_by_trigrams_finds_what_looking_at_all_finds(file: Path, matching: str) -> None:
    with Index.open(file) as index:
        rows = index.document_rows(index.documents())
        assert index.documents(matching=matching) == [
            row.name
            for row in rows
            if matching in f"{row.title}\n{row.source}\n{row.name}".casefold()
        ]
        assert index.entities(matching=matching) == [
            row.id for row in index.entity_rows(index.entities()) if matching in row.name.casefold()
        ]
        assert list(index.events(matching=matching)) == [
            row.id for row in index.event_rows(index.events()) if matching in row.text.casefold()
        ]
