"""What the index answers about events and the reports of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from tui.model import Event, Granularity, Interval, Report, Span, bucket, fold
from tui.model.grouping import Moment
from tui.model.keys import Some
from tui.model.timeline import Timeline
from tui.store.chronicles import event_places, many_places, stored_chronicle
from tui.store.database import Database
from tui.store.entries import holding_events
from tui.store.lists import EVENTS, Family, moments, stored, stored_bars, stored_timeline
from tui.store.packing import unpack
from tui.store.schema import LASTING, NEVER

_MONTH = len("2021-08")


class EventQueries:
    """The part of the index that knows what happened, when, and who says so."""

    _database: Database
    state: Callable[[], tuple[int, int]]
    _grouped: tuple[object, list[Moment], dict[Granularity, Timeline]] = (None, [], {})
    """What was asked for last that is not stored, the answer, and its timelines by zoom."""

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
        query, arguments = _chosen(interval, entity, document, matching)
        only = entity if not (interval or document or matching) else None
        places = event_places(self._database, only) if only else self._places(query, arguments)
        if not query or places is not None:
            known = stored(self._database, Family.EVENTS)
            if known is not None:
                return known if places is None else Some(known, places)
        where = _condition(query)
        return self._database.column(f"SELECT key FROM events{where} ORDER BY {EVENTS}", *arguments)  # noqa: S608 - from the texts below

    def _places(self, query: str, arguments: Sequence[object]) -> Sequence[int] | None:
        """Return the places in the list of all of the events that a query chooses, if many."""
        numbers = self._database.column(query, *arguments) if query else ()
        return many_places(self._database, numbers)

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
        query, arguments = _chosen(interval, entity, None, matching, differing=differing)
        return moments(self._database, _condition(query), arguments)

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
        asked = self.state(), interval, entity, matching, differing
        before, listed = self._grouped, None
        if not (interval or matching or differing):
            listed = self._stored(zoom, entity)
        elif before[0] != asked:
            chosen = _chosen(interval, entity, None, matching, differing=differing)
            listed = self._at(self._places(*chosen), zoom)
        if listed is not None:
            return listed
        # While documents are read and annotated nothing is stored, and a person zooms.
        if before[0] != asked:
            found = self.timeline(interval, entity, matching, differing=differing)
            self._grouped = asked, found, before[2] if before[0] and before[1] == found else {}
        _, found, known = self._grouped
        if zoom not in known:
            known[zoom] = Timeline.of(found, zoom)
        return known[zoom]

    def _stored(self, zoom: Granularity, entity: str | None) -> Timeline | None:
        """Return the events, all or those of an entity, as far as lists tell of them."""
        if not entity:
            return stored_timeline(self._database, zoom)
        known = stored_chronicle(self._database, entity, zoom)
        if known is not None:
            return known
        return self._at(event_places(self._database, entity), zoom)

    def _at(self, places: Sequence[int] | None, zoom: Granularity) -> Timeline | None:
        """Return the events at some places in the list of all, as far as lists tell of them."""
        if places is None:
            return None
        whole = stored_timeline(self._database, zoom)
        return None if whole is None else whole.only(places, zoom)

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


def overlapping(interval: Interval) -> tuple[str, list[object]]:
    """Return the query for the ids of the events that overlap a stretch of time.

    Of the earlier ones only those are looked at that end in another month than they begin in.
    """
    start = interval.start.isoformat() if interval.start else ""
    end = interval.end.isoformat() if interval.end else NEVER
    inside = "moment != ? AND moment < ? AND coalesce(stop, ?) > ?"
    both = [NEVER, end, NEVER, start, start[:_MONTH]]
    sql = (
        f"SELECT id FROM events WHERE {inside} AND moment >= ?"  # noqa: S608 - from the line above
        " UNION ALL SELECT id FROM events INDEXED BY events_lasting"
        f" WHERE {inside} AND moment < ? AND {LASTING}"
    )
    return sql, [*both, *both]


def _chosen(
    interval: Interval | None,
    entity: str | None,
    document: str | None,
    matching: str,
    *,
    differing: bool = False,
) -> tuple[str, list[object]]:
    """Return the query for the ids of the events that are asked for, "" for all of them."""
    queries: list[str] = []
    arguments: list[object] = []
    if interval is not None:
        query, said = overlapping(interval)
        queries.append(query)
        arguments += said
    if entity is not None:
        queries.append(
            "SELECT event FROM event_entities"
            " WHERE entity = (SELECT id FROM entities WHERE key = ?)"
        )
        arguments.append(entity)
    if document is not None:
        queries.append(
            "SELECT DISTINCT event FROM reports"
            " WHERE document = (SELECT id FROM documents WHERE name = ?)"
        )
        arguments.append(document)
    if matching:
        query, said = holding_events(fold(matching))
        queries.append(query)
        arguments += said
    if differing:
        queries.append("SELECT id FROM events WHERE differing")
    if len(queries) > 1:
        all_hold = " AND ".join(f"id IN ({query})" for query in queries)
        return f"SELECT id FROM events WHERE {all_hold}", arguments  # noqa: S608 - from the texts above
    return "".join(queries), arguments


def _condition(query: str) -> str:
    """Return what follows the table's name in a query for the events that another one chooses."""
    return f" WHERE id IN ({query})" if query else ""
