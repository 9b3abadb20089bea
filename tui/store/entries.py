"""What the finder can find by name: its rows, and how they are written."""

import json
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import count as count_from
from typing import NamedTuple

from tui.model import Span, fold
from tui.store.database import Database, Row
from tui.store.packing import check, seal

ROOM = 4096
"""Ids kept for the entries of one kind of one document."""
_OFTEN = 255
"""Reports from which on an event is as important as any."""
_NUMBER = 32
"""The bit of the id of the entry of an event below which the number of the event stands."""
_WORDS = re.compile(r"[^\W_]+")
_WITHIN = "trigrams MATCH ? AND trigrams.rowid >= ? AND trigrams.rowid < ?"


class Kind(StrEnum):
    """What can be found by name."""

    ENTITY = "entity"
    DOCUMENT = "document"
    HEADING = "heading"
    EVENT = "event"
    BOOKMARK = "bookmark"


KIND = 40
"""The bit of the id of an entry from which its kind is written."""
_KINDS = tuple(Kind)
_FIRST = {kind: number << KIND for number, kind in enumerate(Kind)}
"""The id from which the entries of a kind are numbered, the most important first."""


class Entry(NamedTuple):
    """A name under which something can be found; hundreds are made at every key."""

    kind: Kind
    key: str
    """Id of the entity or event, name of the document."""
    text: str
    folded: str
    initials: str
    times: int = 0
    """Mentions of the entity, reports of the event."""
    document: str = ""
    start: int | None = None
    stop: int | None = None
    """The first place, if it has one."""

    @property
    def span(self) -> Span | None:
        """Return the first place."""
        return None if self.start is None or self.stop is None else Span(self.start, self.stop)


def keys_named(database: Database, kind: Kind, folded: str) -> list[str]:
    """Return what has exactly that folded name."""
    first, end = range_of(kind)
    return database.column(
        "SELECT DISTINCT key FROM entries WHERE folded = ? AND id >= ? AND id < ? ORDER BY key",
        *(folded, first, end),
    )


def holding_entities(folded: str) -> tuple[str, list[object]]:
    """Return the condition on entities that their names hold a folded text.

    From three letters on, only those with its trigrams are looked at.
    """
    if not (grams := _asked(folded)):
        return "instr(folded, ?)", [folded]
    keys = "SELECT key FROM trigrams JOIN entries ON entries.id = trigrams.rowid"
    said = [folded, grams, *range_of(Kind.ENTITY)]
    return f"instr(folded, ?) AND key IN ({keys} WHERE {_WITHIN})", said


def holding_events(folded: str) -> tuple[str, list[object]]:
    """Return the query for the numbers of the events whose texts hold a folded one, likewise."""
    if not (grams := _asked(folded)):
        return "SELECT id FROM events WHERE instr(folded, ?)", [folded]
    # Their own rows are several times as long as their entries, which tell their numbers.
    held = f"instr(folded, ?) AND id IN (SELECT rowid FROM trigrams WHERE {_WITHIN})"  # noqa: S608 - from the text above
    sql = f"SELECT id & {(1 << _NUMBER) - 1} FROM entries WHERE {held}"  # noqa: S608 - from the text above
    return sql, [folded, grams, *range_of(Kind.EVENT)]


def holding_documents(folded: str, sources: Sequence[str]) -> tuple[str, list[object]]:
    """Return the condition on documents that title, source or name hold a folded text.

    `sources` are the ones that hold it.
    """
    if not (grams := _asked(folded)):
        return "instr(folded, ?)", [folded]
    first, end = range_of(Kind.DOCUMENT)
    sql = (
        "instr(folded, ?) AND id IN ("  # noqa: S608 - from the text above
        f"SELECT (trigrams.rowid - ?) / {ROOM} FROM trigrams WHERE {_WITHIN}"
        " UNION SELECT id FROM documents WHERE source IN (SELECT value FROM json_each(?)))"
    )
    return sql, [folded, first, grams, first, end, json.dumps(list(sources))]


def _asked(folded: str) -> str:
    """Return what asks for all trigrams within the words of a text, if it has any."""
    words = _WORDS.findall(folded) if "\n" not in folded else []
    grams = sorted({word[at : at + 3] for word in words for at in range(len(word) - 2)})
    return " AND ".join(f'"{gram}"' for gram in grams)


def words_of(folded: str) -> list[str]:
    """Return the words of a folded text.

    >>> words_of("lashkar-gah, 2021")
    ['lashkar', 'gah', '2021']
    """
    return _WORDS.findall(folded)


def entry(
    kind: Kind, key: str, text: str, times: int = 0, document: str = "", span: Span | None = None
) -> Entry:
    """Return an entry, with what is derived from its text."""
    folded = fold(text)
    initials = "".join(word[0] for word in words_of(folded))
    place = (span.start, span.end) if span else (None, None)
    return Entry(kind, key, text, folded, initials, times, document, *place)


def put_entries(database: Database, entries: Iterable[Entry], number: int = 0) -> None:
    """Write entries, those of the document of that number or those of the whole library."""
    ids = {kind: count_from(first + number * ROOM) for kind, first in _FIRST.items()}
    _put(database, [entry_row(each, next(ids[each.kind])) for each in entries])


def put_event_entries(database: Database, numbered: Iterable[tuple[int, Entry]]) -> None:
    """Write the entries of events of some numbers, among the others the most told first."""
    _put(database, [entry_row(each, of_event(number, each)) for number, each in numbered])


def of_event(number: int, each: Entry) -> int:
    """Return the id of the entry of the event of that number."""
    rarity = _OFTEN - min(each.times, _OFTEN)
    return _FIRST[Kind.EVENT] + (rarity << _NUMBER) + number


def _put(database: Database, rows: Sequence[Row]) -> None:
    database.run_many("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    database.run_many(
        "INSERT INTO trigrams (rowid, folded) VALUES (?, ?)",
        [(row[0], _padded(row[3])) for row in rows],
    )


def entry_row(each: Entry, number: int) -> Row:
    """Return the row of an entry."""
    row = (number, *each[1:])
    return *row, seal(*row)


def entry_of(row: Row) -> Entry:
    """Return the entry of a row."""
    check(row[-1], *row[:-1])
    return Entry(kind_of(row[0]), *row[1:-1])


def put_trigrams(database: Database, row: Row) -> None:
    """Let the entry of that row be found by parts of its words."""
    database.run("INSERT INTO trigrams (rowid, folded) VALUES (?, ?)", row[0], _padded(row[3]))


def drop_trigrams(database: Database, rows: Iterable[Row]) -> None:
    """Let the entries of those rows not be found any more."""
    database.run_many(
        "INSERT INTO trigrams (trigrams, rowid, folded) VALUES ('delete', ?, ?)",
        [(row[0], _padded(row[3])) for row in rows],
    )


def entry_numbers(database: Database, kind: Kind, keys: Sequence[str]) -> list[int]:
    """Return the ids of the entries of some entities or events, the most important first."""
    return database.column(
        "SELECT id FROM entries WHERE key IN (SELECT value FROM json_each(?))"
        " AND id >= ? AND id < ? ORDER BY id",
        *(json.dumps(list(keys)), *range_of(kind)),
    )


def next_entry_number(database: Database, kind: Kind) -> int:
    """Return an id after those of all entries of a kind."""
    first, end = range_of(kind)
    last = database.value("SELECT max(id) FROM entries WHERE id >= ? AND id < ?", first, end)
    return first if last is None else int(last) + 1


def drop_entries(database: Database, kinds: Iterable[Kind], number: int | None = None) -> None:
    """Delete the entries of some kinds: of all documents, or of the one of that number."""
    for kind in kinds:
        first, end = range_of(kind)
        if number is not None:
            first += number * ROOM
            end = first + ROOM
        _drop(database, "id >= ? AND id < ?", first, end)


def drop_stale_entries(database: Database) -> None:
    """Delete the entries of entities and events that are no more."""
    for kind, table in ((Kind.ENTITY, "entities"), (Kind.EVENT, "events")):
        stale = f"id >= ? AND id < ? AND key NOT IN (SELECT key FROM {table})"  # noqa: S608 - from the line above
        _drop(database, stale, *range_of(kind))


def _drop(database: Database, condition: str, first: int, end: int) -> None:
    sql = f"SELECT * FROM entries WHERE {condition}"  # noqa: S608 - from the functions above
    rows = database.rows(sql, first, end)
    drop_trigrams(database, rows)
    database.run_many("DELETE FROM entries WHERE id = ?", [row[:1] for row in rows])


def kind_of(number: int) -> Kind:
    """Return the kind of the entry of that id."""
    return _KINDS[number >> KIND]


def range_of(kind: Kind) -> tuple[int, int]:
    """Return the first id of a kind's entries, and the one past the last."""
    return _FIRST[kind], _FIRST[kind] + (1 << KIND)


def _padded(folded: str) -> str:
    """Return the words with a space at either end, so that trigrams tell where words begin."""
    return f" {' '.join(words_of(folded))} "
