"""What the index answers about events and the reports of them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tui.model import Event, Granularity, Interval, Report, Span, bucket, fold
from tui.model.grouping import Moment
from tui.model.keys import Some
from tui.model.timeline import Timeline
from tui.store.database import Database
from tui.store.entries import Kind, holding
from tui.store.lists import (
    EVENTS,
    Family,
    moments,
    stored,
    stored_bars,
    stored_events,
    stored_timeline,
)
from tui.store.packing import unpack
from tui.store.schema import NEVER

MANY = 1000
"""Events of an entity from which the stored lists tell more quickly than the rows of each."""


class EventQueries:
    """The part of the index that knows what happened, when, and who says so."""

    _database: Database
    _grouped: tuple[list[Moment], Granularity, Timeline] | None = None
    """The last timeline that was not stored, and what it is of."""

    def events(
        self,
        interval: Interval | None = None,
        entity: str | None = None,
        document: str | None = None,
        matching: str = "",
    ) -> Sequence[str]:
        """Return the ids of events in order of time, the undated last.

        Of those that begin together the least exact come first. Kept are those that overlap
        `interval`, name `entity`, are reported in `document` and hold `matching` in their text.
        """
        where, arguments = _conditions(interval, entity, document, matching)
        only = entity if not (interval or document or matching) else None
        places = self._places(only) if only else None
        if not where or places is not None:
            known = stored(self._database, Family.EVENTS)
            if known is not None:
                return known if places is None else Some(known, places)
        return self._database.column(f"SELECT key FROM events{where} ORDER BY {EVENTS}", *arguments)  # noqa: S608 - from the texts below

    def timeline(
        self,
        interval: Interval | None = None,
        entity: str | None = None,
        matching: str = "",
        *,
        differing: bool = False,
    ) -> list[Moment]:
        """Return the moments at which events begin, in the order of `events`.

        With `differing`, only events are kept whose reports differ.
        """
        where, arguments = _conditions(interval, entity, None, matching, differing=differing)
        return moments(self._database, where, arguments)

    def chronology(
        self,
        zoom: Granularity,
        interval: Interval | None = None,
        entity: str | None = None,
        matching: str = "",
        *,
        differing: bool = False,
    ) -> Timeline:
        """Return the events of `timeline` under the headings of a zoom."""
        if not (interval or matching or differing):
            places = self._places(entity) if entity else None
            if not entity or places is not None:
                known = stored_timeline(self._database, zoom)
                if known is not None:
                    return known if places is None else known.only(places, zoom)
        found = self.timeline(interval, entity, matching, differing=differing)
        # While documents are read and annotated the events are asked for again and again.
        if self._grouped is None or self._grouped[:2] != (found, zoom):
            self._grouped = found, zoom, Timeline.of(found, zoom)
        return self._grouped[2]

    def _places(self, entity: str) -> Sequence[int] | None:
        """Return the places of the events of an entity that has many, None if they are few."""
        numbers = self._database.column(
            "SELECT event FROM event_entities"
            " WHERE entity = (SELECT id FROM entities WHERE key = ?)",
            entity,
        )
        return stored_events(self._database, numbers) if len(numbers) >= MANY else None

    def event_rows(self, ids: Sequence[str]) -> list[Event]:
        """Return events with their reports in the order of `ids`; one that is gone is left out."""
        reports = defaultdict(list)
        events = list(
            self._database.by_key("SELECT key, id, body FROM events WHERE key IN ({})", ids)
        )
        for key, number, _ in events:
            reports[key] = self._database.column(
                "SELECT body FROM reports WHERE event = ? ORDER BY position", number
            )
        return [
            replace(
                unpack(Event, body), reports=tuple(unpack(Report, each) for each in reports[key])
            )
            for key, _, body in events
        ]

    def event(self, id: str) -> Event:  # noqa: A002 - as the field of an event
        """Return one event; raises `KeyError` if there is none of that id."""
        for event in self.event_rows([id]):
            return event
        raise KeyError(id)

    def reports_in(self, name: str, span: Span | None = None) -> list[tuple[Report, str]]:
        """Return the reports in a document with the ids of their events, in order of the text.

        With `span`, those only whose clause shares a character with it.
        """
        found = self._database.rows(
            "SELECT reports.body, key FROM reports JOIN events ON events.id = event"
            " WHERE document = (SELECT id FROM documents WHERE name = ?)"
            " ORDER BY reports.start, key",
            name,
        )
        reports = [(unpack(Report, body), key) for body, key in found]
        return [
            (report, key) for report, key in reports if span is None or report.span.overlaps(span)
        ]

    def histogram(self, granularity: Granularity) -> list[tuple[datetime, int]]:
        """Return how many events begin in each stretch of time that has any, in order.

        An event known less exactly than `granularity` is not counted: a bar says when.
        """
        if (bars := stored_bars(self._database, granularity)) is not None:
            return bars
        found = self._database.rows(
            "SELECT start, count(*) FROM events WHERE start IS NOT NULL AND granularity <= ?"
            " GROUP BY start",
            granularity,
        )
        counts: Counter[datetime] = Counter()
        for start, count in found:
            counts[bucket(datetime.fromisoformat(start), granularity)] += count
        return sorted(counts.items())


def _conditions(
    interval: Interval | None,
    entity: str | None,
    document: str | None,
    matching: str,
    *,
    differing: bool = False,
) -> tuple[str, list[object]]:
    """Return what follows the table's name in a query, and its arguments."""
    conditions: list[str] = []
    arguments: list[object] = []
    if interval is not None:
        conditions.append("moment < ? AND moment != ? AND coalesce(stop, ?) > ?")
        end = interval.end.isoformat() if interval.end else NEVER
        start = interval.start.isoformat() if interval.start else ""
        arguments += [end, NEVER, NEVER, start]
    if entity is not None:
        conditions.append(
            "id IN (SELECT event FROM event_entities"
            " WHERE entity = (SELECT id FROM entities WHERE key = ?))"
        )
        arguments.append(entity)
    if document is not None:
        conditions.append(
            "id IN (SELECT event FROM reports"
            " WHERE document = (SELECT id FROM documents WHERE name = ?))"
        )
        arguments.append(document)
    if matching:
        condition, said = holding(Kind.EVENT, fold(matching))
        conditions.append(condition)
        arguments += said
    if differing:
        conditions.append("differing")
    return (f" WHERE {' AND '.join(conditions)}" if conditions else "", arguments)
