"""Puts the events of a weave into the index; those that are stored just so are left alone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count as count_from

from tui.model import Event, fold
from tui.store.database import Database, Row
from tui.store.packing import pack
from tui.store.rows import Outline, made
from tui.store.schema import NEVER

TABLES = {"events": "id", "reports": "event", "event_entities": "event"}
"""Tables with the column that has the number of an event."""
Fresh = list[tuple[Event, str]]
"""Events that are not stored, with what they lean on."""


def keep_events(database: Database, events: Sequence[Event | Outline], *, any_kept: bool) -> Fresh:
    """Delete all events but those among these that are stored just so, and return the others."""
    stored = "SELECT leans_on, id FROM events WHERE leans_on != ''"
    known: dict[str, int] = dict(database.rows(stored)) if any_kept else {}
    outlines = {each.leans_on: each for each in events if isinstance(each, Outline)}
    kept = [number for leans_on, number in known.items() if leans_on in outlines]
    gone = set(database.column("SELECT id FROM events")).difference(kept)
    for table, column in TABLES.items():
        if kept:
            some = f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - from the table above
            database.run(some, json.dumps(sorted(gone)))
        else:
            # Without a condition no row is looked at.
            database.run(f"DELETE FROM {table}")  # noqa: S608 - as above
    ready = [(each, "") for each in events if isinstance(each, Event)]
    drawn = [(made(each), key) for key, each in outlines.items() if key not in known]
    return [*ready, *drawn]


def put_events(
    database: Database, fresh: Fresh, entities: Mapping[str, int], numbers: Mapping[str, int]
) -> list[tuple[int, Event]]:
    """Write events, which know entities and documents by their numbers, and return theirs."""
    last = database.value("SELECT max(id) FROM events") or 0
    ordered = sorted(fresh, key=lambda each: (_moment(each[0]), each[0].id))
    numbered = list(zip(count_from(last + 1), ordered, strict=False))
    database.run_many(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (event_row(number, *each) for number, each in numbered),
    )
    database.run_many(
        "INSERT INTO reports VALUES (?, ?, ?, ?, ?)",
        (row for number, (event, _) in numbered for row in report_rows(number, event, numbers)),
    )
    rows = (
        row for number, (event, _) in numbered for row in event_entity_rows(number, event, entities)
    )
    database.run_many("INSERT OR IGNORE INTO event_entities VALUES (?, ?, ?)", sorted(rows))
    return [(number, event) for number, (event, _) in numbered]


def forget_outlines(database: Database, document: int) -> None:
    """Let the events that the document of that number tells of be made anew by the next weave."""
    database.run(
        "UPDATE events SET leans_on = ''"
        " WHERE id IN (SELECT event FROM reports WHERE document = ?)",
        document,
    )


def event_row(number: int, event: Event, leans_on: str = "") -> Row:
    """Return the row of an event; its reports have rows of their own."""
    interval = event.interval
    start = interval.start.isoformat() if interval and interval.start else None
    stop = interval.end.isoformat() if interval and interval.end else None
    body = pack(replace(event, reports=()))
    time = (_moment(event), start, stop, event.granularity)
    return number, event.id, *time, bool(event.differences), body, fold(event.text), leans_on


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
