"""Changes to rows that can be taken back: each row that is touched is kept as it was."""

from collections.abc import Sequence

from tui.store.database import Database, Row
from tui.store.entries import drop_trigrams, put_trigrams

Before = list[tuple[str, Sequence[object], Sequence[object] | None]]
"""Table, key and the row as it was, None where there was none; in the order of the changes."""

_KEYS = {
    "entities": ("id",),
    "names": ("id",),
    "mentions": ("name", "published", "document", "start"),
    "events": ("id",),
    "reports": ("event", "position"),
    "event_entities": ("entity", "moment", "event"),
    "pairs": ("position",),
    "entries": ("id",),
}
"""The columns that tell the rows of a table apart; its first ones."""


class Journal:
    """Puts and drops rows of the woven tables and the entries, and remembers what stood there."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.before: Before = []

    def put(self, table: str, row: Sequence[object]) -> None:
        """Write a row in the place of the one with its key, if there is one."""
        self.drop(table, row[: len(_KEYS[table])])
        _insert(self._database, table, row)

    def drop(self, table: str, key: Sequence[object]) -> None:
        """Delete the row with that key, if there is one."""
        found = self._database.rows(f"SELECT * FROM {table} WHERE {_where(table)}", *key)  # noqa: S608 - from the table above
        self.before.append((table, key, found[0] if found else None))
        if found:
            _delete(self._database, table, key, found)


def take_back(database: Database, before: Before) -> None:
    """Make every row what it was before a journal's changes."""
    for table, key, row in reversed(before):
        found = database.rows(f"SELECT * FROM {table} WHERE {_where(table)}", *key)  # noqa: S608 - from the table above
        if found:
            _delete(database, table, key, found)
        if row is not None:
            _insert(database, table, row)


def _delete(database: Database, table: str, key: Sequence[object], found: Sequence[Row]) -> None:
    if table == "entries":
        drop_trigrams(database, found)
    database.run(f"DELETE FROM {table} WHERE {_where(table)}", *key)  # noqa: S608 - from the table above


def _insert(database: Database, table: str, row: Sequence[object]) -> None:
    marks = ", ".join("?" * len(row))
    database.run(f"INSERT INTO {table} VALUES ({marks})", *row)  # noqa: S608 - question marks
    if table == "entries":
        put_trigrams(database, tuple(row))


def _where(table: str) -> str:
    return " AND ".join(f"{column} = ?" for column in _KEYS[table])
