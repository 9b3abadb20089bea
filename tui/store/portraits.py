"""What the index answers about one entity: when it was named, how often, and beside whom."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tui.model import Interval, Mention, Span
from tui.store.database import Database
from tui.store.entities import MENTION, mention_of
from tui.store.events import overlapping
from tui.store.lists import stored_mentioned, stored_places
from tui.store.mentioned import Place
from tui.store.schema import NEVER

BESIDE = 150
"""Characters between two names that are named beside each other: a sentence of news."""
LOOKED_AT = 600
"""Mentions, the earliest, whose neighbours are counted; more would keep a person waiting."""

_NAMES = "SELECT names.id FROM names JOIN entities ON entities.id = entity WHERE key = ?"


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that is named beside another."""

    entity: str
    count: int
    """Mentions of the other that have it beside them."""
    document: str
    span: Span
    """The first of these mentions of the other."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a part of the library an entity has."""

    mentions: int
    """In a stretch of time: the events that name it."""
    documents: int


class PortraitQueries:
    """The part of the index that knows one entity closely."""

    _database: Database

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day of publication, None if no document has one."""
        first, last = self._database.rows(
            # Each alone is one step in the index of days.
            "SELECT (SELECT min(published) FROM documents WHERE published < ?),"
            " (SELECT max(published) FROM documents WHERE published < ?)",
            *(NEVER, NEVER),
        )[0]
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def mention_days(self, entity: str) -> list[tuple[date, int]]:
        """Return how often an entity is mentioned in what was published each day, in order."""
        known = stored_mentioned(self._database, entity)
        if known is not None:
            return known.by_day()
        found = self._database.rows(
            f"SELECT published, count(*) FROM mentions WHERE name IN ({_NAMES})"  # noqa: S608 - from the text above
            " AND published != ? GROUP BY published ORDER BY published",
            entity,
            NEVER,
        )
        return [(date.fromisoformat(day), count) for day, count in found]

    def ends(self, entity: str) -> tuple[Mention, Mention] | None:
        """Return the first and the last mention by publication; None if none is dated."""
        names = self._database.column(_NAMES, entity)
        days = [day for name in names for day in self._ends_of(name)]
        if not days:
            return None
        return self._mention_on(entity, min(days), "ASC"), self._mention_on(
            entity, max(days), "DESC"
        )

    def _ends_of(self, name: int) -> Iterator[str]:
        for end in ("min", "max"):
            day = self._database.value(
                f"SELECT {end}(published) FROM mentions WHERE name = ? AND published != ?",  # noqa: S608 - from the line above
                name,
                NEVER,
            )
            if day is not None:
                yield day

    def _mention_on(self, entity: str, day: str, direction: str) -> Mention:
        (row,) = self._database.rows(
            f"{MENTION} WHERE key = ? AND mentions.published = ?"
            f" ORDER BY documents.name {direction}, mentions.start {direction} LIMIT 1",
            entity,
            day,
        )
        return mention_of(row)

    def companions(self, entity: str, limit: int = 20) -> list[Companion]:
        """Return who and what is named beside an entity, the most often first."""
        found = self._database.rows(
            f"WITH here AS (SELECT published, document, start, stop FROM mentions"  # noqa: S608 - from the text above
            f" WHERE name IN ({_NAMES}) ORDER BY published, document, start LIMIT ?)"
            " SELECT DISTINCT names.entity, here.published, here.document, here.start, here.stop"
            " FROM here CROSS JOIN mentions AS other ON other.document = here.document"
            " AND other.start BETWEEN here.start - ? AND here.stop + ?"
            " JOIN names ON names.id = other.name"
            f" WHERE other.name NOT IN ({_NAMES})",
            *(entity, LOOKED_AT, BESIDE, BESIDE, entity),
        )
        places: dict[int, list[tuple[str, int, int, int]]] = defaultdict(list)
        for other, *place in found:
            places[other].append((place[0], place[1], place[2], place[3]))
        most = sorted(places, key=lambda other: (-len(places[other]), other))[:limit]
        return [self._companion(other, places[other]) for other in most]

    def _companion(self, number: int, places: Sequence[tuple[str, int, int, int]]) -> Companion:
        _, document, start, stop = min(places)
        key = self._database.value("SELECT key FROM entities WHERE id = ?", number)
        name = self._database.value("SELECT name FROM documents WHERE id = ?", document)
        return Companion(key, len(places), name, Span(start, stop))

    def places(self, entity: str) -> Sequence[Place]:
        """Return where an entity is mentioned, in order of time: all that walking them needs."""
        known = stored_places(self._database, entity)
        if known is not None:
            return known
        found = self._database.rows(
            "SELECT documents.name, start, stop FROM mentions"  # noqa: S608 - from the text above
            f" JOIN documents ON documents.id = document WHERE mentions.name IN ({_NAMES})"
            " ORDER BY documents.published, documents.name, start",
            entity,
        )
        return [(document, Span(start, stop)) for document, start, stop in found]

    def naming(self, entity: str, documents: Sequence[str]) -> frozenset[str]:
        """Return which of some documents name an entity."""
        found = self._database.column(
            # A cross join keeps SQLite from beginning with all mentions of the entity.
            "SELECT DISTINCT documents.name FROM documents"
            " CROSS JOIN mentions ON mentions.document = documents.id"
            " CROSS JOIN names ON names.id = mentions.name"
            " WHERE documents.name IN (SELECT value FROM json_each(?))"
            " AND names.entity = (SELECT id FROM entities WHERE key = ?)",
            *(json.dumps(documents), entity),
        )
        return frozenset(found)

    def shares_in(self, document: str) -> dict[str, Share]:
        """Return the entities that are named in a document, with how often there."""
        found = self._database.rows(
            "SELECT key, count(*) FROM mentions JOIN names ON names.id = mentions.name"
            " JOIN entities ON entities.id = names.entity"
            " WHERE document = (SELECT id FROM documents WHERE name = ?) GROUP BY key",
            document,
        )
        return {key: Share(count, 1) for key, count in found}

    def shares_during(self, interval: Interval) -> dict[str, Share]:
        """Return the entities of the events in a stretch of time, with events and documents."""
        events, arguments = overlapping(interval)
        found = self._database.rows(
            "SELECT entities.key, count(DISTINCT found.id), count(DISTINCT reports.document)"  # noqa: S608 - from the line above
            # Cross joins keep SQLite from beginning with all reports or entities.
            f" FROM ({events}) AS found"
            " CROSS JOIN event_entities ON event_entities.event = found.id"
            " CROSS JOIN reports ON reports.event = found.id"
            " CROSS JOIN entities ON entities.id = event_entities.entity"
            " GROUP BY entities.id",
            *arguments,
        )
        return {key: Share(events, documents) for key, events, documents in found}

    def texts(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield the texts of documents in the order of `names`, without all else."""
        yield from self._database.by_key(
            "SELECT name, text FROM documents JOIN texts ON document = id WHERE name IN ({})", names
        )
