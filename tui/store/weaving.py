"""Puts into the index what comparing all documents gave, in the place of what was there."""

import json
from collections.abc import Mapping, Sequence
from itertools import count as count_from

from tui.model import Document, Entity, Mention, Publication, fold
from tui.store.chronicles import put_chronicles
from tui.store.database import Database, Row
from tui.store.entries import drop_stale_entries, put_entries, put_event_entries
from tui.store.forms import entity_entries, event_entry
from tui.store.lists import Family, forget
from tui.store.outlines import keep_events, put_events
from tui.store.packing import pack, seal, unpack
from tui.store.rows import Woven
from tui.store.schema import NEVER
from tui.store.writing import count, day_of, put_drafts, put_timexes

WOVEN_TABLES = ("entities", "pairs", "corrections")


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
            # Otherwise entities get other numbers, by which events know them.
            told = keep_events(self._database, woven.events, any_kept=bool(kept))
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
            drop_stale_entries(self._database)
            first = _first_mentions(woven.mentions, days)
            seen = {entity: days[mention.document] for entity, mention in first.items()}
            entities = self._put_entities(woven.entities, seen, known if kept else {})
            fresh = [each for each in woven.mentions if each.document not in kept]
            self._put_mentions(fresh, entities, numbers, days)
            written = put_events(self._database, told, entities, numbers)
            put_entries(self._database, entity_entries(woven.entities, first))
            put_event_entries(
                self._database, [(number, event_entry(event)) for number, event in written]
            )
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


def _first_mentions(mentions: Sequence[Mention], days: Mapping[str, str]) -> dict[str, Mention]:
    """Return by entity the mention that was published first."""
    first: dict[str, tuple[tuple[str, str, int], Mention]] = {}
    for mention in mentions:
        place = (days[mention.document], mention.document, mention.span.start)
        if mention.entity not in first or place < first[mention.entity][0]:
            first[mention.entity] = (place, mention)
    return {entity: mention for entity, (_, mention) in first.items()}
