"""Puts what a correction changed where it belongs in the stored lists."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache

from tui.model import EntityType
from tui.store.chronicles import drop_chronicles
from tui.store.database import Database, Row
from tui.store.journal import Before
from tui.store.lists import (
    ENTITIES,
    Family,
    forget,
    forget_places,
    order_of,
    put_list,
    stored,
)
from tui.store.numbering import renumber
from tui.store.retiming import retime

MANY = 200
"""Entities from which on the lists are written anew."""
OF_ENTITIES = "event_entities"
_TIME = slice(1, 6)
"""The key of an event and what it is sorted by, in its row."""

Rows = Mapping[tuple[str, object], Row]
"""Rows of entities and events by table and number."""


def kept(before: Before) -> Rows:
    """Return the rows as a journal kept them."""
    rows: dict[tuple[str, object], Row] = {}
    for table, key, row in before:
        if table in ("entities", "events"):
            rows.setdefault((table, key[0]), tuple(row or ()))
    return rows


def standing(database: Database, before: Before) -> Rows:
    """Return the same rows as they are now; what is not there is empty."""
    rows = {}
    for table, number in kept(before):
        found = database.rows(f"SELECT * FROM {table} WHERE id = ?", number)  # noqa: S608 - one of two names
        rows[table, number] = found[0] if found else ()
    return rows


def relist(database: Database, changed: Before, was: Rows, now: Rows) -> None:
    """Bring the lists up to date after the rows that `was` holds became those of `now`.

    `changed` tells all rows that were touched.
    """
    drop_chronicles(database, {key[0] for table, key, _ in changed if table == OF_ENTITIES})
    keys = {
        row[1]
        for rows in (was, now)
        for (table, _), row in rows.items()
        if row and table == "entities"
    }
    forget_places(database, keys)
    before, after = _events(was), _events(now)
    same = [key for key in before.keys() & after.keys() if _time(before[key]) == _time(after[key])]
    numbers = [{key: rows.pop(key)[0] for key in same} for rows in (before, after)]
    renumber(database, *numbers)
    if before or after:
        retime(database, before, after)
    if len(keys) > MANY:
        forget(database, Family.ENTITIES)
    elif keys:
        for order in ENTITIES:
            _relist(database, order, keys)


def _events(rows: Rows) -> dict[str, Row]:
    """Return the rows of events by key."""
    return {row[1]: row for (table, _), row in rows.items() if table == "events" and row}


def _time(row: Row) -> Row:
    return row[_TIME]


def _relist(database: Database, order: str, changed: set[str]) -> None:
    """Bring the lists of one order up to date, those of each type and that of all."""
    place = _placing(database, ENTITIES[order])
    found = database.by_key("SELECT key, type FROM entities WHERE key IN ({})", sorted(changed))
    kinds: dict[str, str] = dict(found)
    for kind in (None, *EntityType):
        name = order_of(order, kind)
        known = stored(database, Family.ENTITIES, name)
        if known is None:
            continue
        gone = [key for key in changed if key in known]
        come = sorted((key for key, its in kinds.items() if kind in (None, its)), key=place)
        if gone or come:
            left = known.without(*gone)
            places = (bisect_left(left, place(key), key=place) for key in come)
            keys = left.inserted(*zip(places, come, strict=True))
            put_list(database, Family.ENTITIES, name, keys.packed())


def _placing(database: Database, by: str) -> Callable[[str], Row]:
    """Return what gives for an entity the values that an order goes by, each of them rising."""
    columns = [
        f"-{column[:-5]}" if column.endswith(" DESC") else column for column in by.split(", ")
    ]
    sql = f"SELECT {', '.join(columns)} FROM entities WHERE key = ?"  # noqa: S608 - from the table of orders

    @cache
    def place(key: str) -> Row:
        (row,) = database.rows(sql, key)
        return row

    return place
