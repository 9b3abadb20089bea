"""Puts into the index what comparing all documents gave, in the place of what was there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count as count_from

from tui.model import Document, Entity, Event, Mention, Publication, fold
from tui.store.chronicles import put_chronicles
from tui.store.database import Database, Row
from tui.store.entries import Kind, drop_entries, put_entries, woven_entries
from tui.store.lists import Family, forget
from tui.store.packing import pack, seal, unpack
from tui.store.rows import Woven
from tui.store.schema import NEVER
from tui.store.writing import count, day_of, put_drafts, put_timexes

WOVEN_KINDS = (Kind.ENTITY, Kind.EVENT)
WOVEN_TABLES = ("entities", "events", "reports", "event_entities", "pairs", "corrections")


class IndexWeaving:
    """The part of the index that is written after every look at all documents."""

    _database: Database

    def put_weave(self, woven: Woven, key: str = "") -> None:
        """Replace what was woven before; `key` tells later what it was woven from.

        What the reader corrects is not in force any more.
        """
        with self._database.transaction():
            forget(self._database, *Family)
            numbers: dict[str, int] = dict(self._database.rows("SELECT name, id FROM documents"))
            kept = self._kept(woven)
            self._drop_mentions([numbers[name] for name in kept])
            known: dict[str, int] = dict(self._database.rows("SELECT key, id FROM entities"))
            for table in WOVEN_TABLES:
                self._database.run(f"DELETE FROM {table}")  # noqa: S608 - from the names above
            days = self._put_publications(woven.publications)
            put_timexes(self._database, woven.timexes)
            put_drafts(self._database, woven.drafted)
            self._database.run_many(
                "UPDATE drafts SET given = ?"
                " WHERE document = (SELECT id FROM documents WHERE name = ?)",
                [(pack(given), name) for name, given in woven.given.items()],
            )
            self._database.run_many(
                "INSERT OR REPLACE INTO extracted SELECT id, ?, ? FROM documents WHERE name = ?",
                [(each.key, pack(each.reports), name) for name, each in woven.extracted.items()],
            )
            first = _first_mentions(woven.mentions, days)
            seen = {entity: days[mention.document] for entity, mention in first.items()}
            entities = self._put_entities(woven.entities, seen, known if kept else {})
            fresh = [each for each in woven.mentions if each.document not in kept]
            self._put_mentions(fresh, entities, numbers, days)
            self._put_events(woven.events, entities, numbers)
            drop_entries(self._database, WOVEN_KINDS)
            put_entries(self._database, woven_entries(woven.entities, woven.events, first))
            self._database.run_many(
                "INSERT INTO pairs VALUES (?, ?)",
                [(position, pack(pair)) for position, pair in enumerate(woven.pairs)],
            )
            self._database.run("INSERT OR REPLACE INTO facts VALUES ('woven', ?)", key)
            self._database.before_commit(put_chronicles)
            self._database.before_commit(count)

    def _kept(self, woven: Woven) -> set[str]:
        """Return the documents whose mentions need not be written, as nothing touched them."""
        corrected = self._database.value("SELECT count(*) FROM corrections")
        return set() if corrected else set(woven.same)

    def _drop_mentions(self, kept: Sequence[int]) -> None:
        """Delete the mentions of all documents but those of these numbers."""
        if not kept:
            # Without a condition no row is looked at.
            self._database.run("DELETE FROM mentions")
        self._database.run(
            "DELETE FROM mentions WHERE document NOT IN (SELECT value FROM json_each(?))",
            json.dumps(kept),
        )
        self._database.run("DELETE FROM names WHERE id NOT IN (SELECT name FROM mentions)")

    def _put_publications(self, publications: Mapping[str, Publication]) -> dict[str, str]:
        """Store the day of each document and return it; a document without keeps none."""
        days = {}
        for name, body in self._database.rows(
            "SELECT name, body FROM documents JOIN texts ON document = id"
        ):
            published = publications.get(name) or unpack(Document, body).published
            days[name] = day_of(published)
            self._database.run(
                "UPDATE documents SET published = ?, publication = ? WHERE name = ?",
                days[name],
                pack(published) if published else "",
                name,
            )
        return days

    def _put_entities(
        self, entities: Sequence[Entity], seen: Mapping[str, str], known: Mapping[str, int]
    ) -> dict[str, int]:
        """Write the entities and return their numbers: the `known` ones, or new ones."""
        free = count_from(1 + max(known.values(), default=0))
        numbers = {each.id: known.get(each.id) or next(free) for each in entities}
        self._database.run_many(
            "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [entity_row(numbers[e.id], e, seen.get(e.id, NEVER)) for e in entities],
        )
        return numbers

    def _put_mentions(
        self,
        mentions: Sequence[Mention],
        entities: Mapping[str, int],
        numbers: Mapping[str, int],
        days: Mapping[str, str],
    ) -> None:
        stored = self._database.rows("SELECT id, entity, text FROM names")
        names = {(entity, text): number for number, entity, text in stored}
        free = count_from(1 + max(names.values(), default=0))
        rows, new = [], []
        for mention in mentions:
            entity = entities[mention.entity]
            name = names.get((entity, mention.text))
            if name is None:
                name = names[entity, mention.text] = next(free)
                new.append(name_row(name, entity, mention.entity, mention.text))
            place = (days[mention.document], numbers[mention.document])
            rows.append(mention_row(name, place, mention))
        self._database.run_many("INSERT INTO names VALUES (?, ?, ?, ?)", new)
        self._database.run_many(
            "INSERT OR REPLACE INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(rows)
        )

    def _put_events(
        self, events: Sequence[Event], entities: Mapping[str, int], numbers: Mapping[str, int]
    ) -> None:
        numbered = list(enumerate(events, 1))
        self._database.run_many(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (event_row(number, event) for number, event in numbered),
        )
        self._database.run_many(
            "INSERT INTO reports VALUES (?, ?, ?, ?, ?)",
            (row for number, event in numbered for row in report_rows(number, event, numbers)),
        )
        rows = (row for each in numbered for row in event_entity_rows(*each, entities))
        self._database.run_many(
            "INSERT OR IGNORE INTO event_entities VALUES (?, ?, ?)", sorted(rows)
        )


def entity_row(number: int, entity: Entity, first: str) -> Row:
    """Return the row of an entity; `first` is the day it was first named."""
    names = [entity.name, *(alias.text for alias in entity.aliases)]
    return (
        *(number, entity.id, entity.name, entity.type.value, entity.documents, entity.mentions),
        *(first, pack(entity), fold("\n".join(names)), int(entity.pinned)),
    )


def name_row(number: int, entity: int, key: str, text: str) -> Row:
    """Return the row of a name of an entity, which has that number and id."""
    return number, entity, text, seal(key, text)


def mention_row(name: int, place: tuple[str, int], mention: Mention) -> Row:
    """Return the row of a mention; `place` is the day and the number of its document."""
    start, stop = mention.span.start, mention.span.end
    how = (mention.type.value, mention.label, int(mention.likely))
    # Not of the entity, so that combining entities changes no mention.
    sealed = seal(mention.document, start, stop, mention.text, *how)
    return name, *place, start, stop, *how, sealed


def event_row(number: int, event: Event) -> Row:
    """Return the row of an event; its reports have rows of their own."""
    interval = event.interval
    start = interval.start.isoformat() if interval and interval.start else None
    stop = interval.end.isoformat() if interval and interval.end else None
    body = pack(replace(event, reports=()))
    time = (_moment(event), start, stop, event.granularity)
    return number, event.id, *time, bool(event.differences), body, fold(event.text)


def report_rows(number: int, event: Event, numbers: Mapping[str, int]) -> list[Row]:
    """Return the rows of the reports of an event; `numbers` are those of the documents."""
    return [
        (number, position, numbers[each.document], each.span.start, pack(each))
        for position, each in enumerate(event.reports)
    ]


def event_entity_rows(number: int, event: Event, entities: Mapping[str, int]) -> list[Row]:
    """Return the rows by which an event is found from its entities."""
    keys = [key for key in dict.fromkeys(event.entities) if key in entities]
    return [(entities[key], _moment(event), number) for key in keys]


def _moment(event: Event) -> str:
    """Return what an event is sorted by."""
    interval = event.interval
    moment = (interval.start or interval.end) if interval else None
    return moment.isoformat() if moment else NEVER


def _first_mentions(mentions: Sequence[Mention], days: Mapping[str, str]) -> dict[str, Mention]:
    """Return by entity the mention that was published first."""
    first: dict[str, tuple[tuple[str, str, int], Mention]] = {}
    for mention in mentions:
        place = (days[mention.document], mention.document, mention.span.start)
        if mention.entity not in first or place < first[mention.entity][0]:
            first[mention.entity] = (place, mention)
    return {entity: mention for entity, (_, mention) in first.items()}
