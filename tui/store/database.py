"""One connection to the file of an index, and the statements that go through it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.store.errors import BusyIndexError, DamagedIndexError, StoreError
from tui.store.opening import BUSY, HELD, MEMORY, connect, inode, join, log_size, place, reopen

WINDOW = 500
"""Keys asked for in one statement."""

LONG = 32 * 2**20
"""Bytes of the log of changes from which it is to be emptied."""
YIELDING = 1500
"""Milliseconds to wait for those who read what is in it."""

_USELESS = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
}

Row = tuple[Any, ...]


class Database:
    """One connection; every statement of the index goes through it."""

    def __init__(self, path: Path | str, *, writable: bool, joining: bool = False) -> None:
        """Open the file at `path`, or one beside it when that is not ours to change.

        `joining` another process that keeps it, nothing is made, checked or removed.
        """
        self.path = path if path == MEMORY else place(Path(path))
        self._writable = writable or path == MEMORY
        self._joining = joining
        self._long = LONG
        self._last: dict[Callable[[Database], None], None] = {}
        self._connect()

    def _connect(self) -> None:
        with self._errors():
            self._take(
                join(self.path) if self._joining else connect(self.path, writable=self._writable)
            )

    def _take(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.inode = inode(self.path)
        HELD[self.inode] += 1
        self._open = True

    def close(self) -> None:
        """Close the connection; what was committed stays."""
        self._connection.close()
        HELD[self.inode] -= self._open
        self._open = False

    def refresh(self) -> None:
        """Open the file again if another one has taken its place, unless a state is held."""
        moved = inode(self.path) != self.inode
        if not moved or self._connection.in_transaction:
            return
        if self._joining:
            self.close()
            self._connect()
        elif not self._writable:
            with self._errors():
                connection = reopen(self.path)
            # What was open can still be read.
            if connection is not None:
                self.close()
                self._take(connection)

    def hold(self) -> None:
        """Read what the file holds now, and nothing that is written later, until the next call."""
        if self._writable:
            return
        with self._errors():
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")
            self.refresh()
            self._connection.execute("BEGIN")
            # The state is that of the first row that is read.
            self._connection.execute("SELECT 1 FROM facts").fetchone()

    def rows(self, sql: str, *arguments: object) -> list[Row]:
        """Return every row that a statement gives."""
        with self._errors():
            return self._connection.execute(sql, arguments).fetchall()

    def column(self, sql: str, *arguments: object) -> list[Any]:
        """Return the first value of every row."""
        return [row[0] for row in self.rows(sql, *arguments)]

    def value(self, sql: str, *arguments: object) -> Any:  # noqa: ANN401 - as the column's type
        """Return the first value of the first row, or None."""
        return next(iter(self.column(sql, *arguments)), None)

    def by_key(self, sql: str, keys: Sequence[str]) -> Iterator[Row]:
        """Yield the rows of `keys` in their order; `sql` gives the key first and holds `IN ({})`.

        A key without a row is left out.
        """
        for first in range(0, len(keys), WINDOW):
            window = keys[first : first + WINDOW]
            marks = ",".join("?" * len(window))
            found = {row[0]: row for row in self.rows(sql.format(marks), *window)}
            yield from (found[key] for key in window if key in found)

    def run(self, sql: str, *arguments: object) -> int:
        """Carry out a statement and return the id of the row it inserted, if any."""
        return self._connection.execute(sql, arguments).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Carry out a statement for each row of arguments."""
        self._connection.executemany(sql, rows)

    def before_commit(self, step: "Callable[[Database], None]") -> None:
        """Take a step at the end of this transaction, once however often it is asked for."""
        self._last[step] = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make what is written inside visible at once, or not at all; an inner one joins it."""
        if self._connection.in_transaction:
            yield
            return
        with self._errors():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                for step in self._last:
                    step(self)
                self._connection.execute("COMMIT")
                self._shorten_log()
            finally:
                self._last.clear()
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _shorten_log(self) -> None:
        """Put a long log of changes into the file and empty it, if its readers soon let it.

        One that holds a state keeps SQLite from doing so by itself for as long as it is held.
        """
        if self._joining or log_size(self.path) < self._long:
            return
        self._connection.execute(f"PRAGMA busy_timeout = {YIELDING}")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._connection.execute(f"PRAGMA busy_timeout = {round(BUSY * 1000)}")
        # A reader that does not let it, such as one that is suspended, is not waited for each time.
        self._long = log_size(self.path) + LONG

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            if code in _USELESS:
                raise DamagedIndexError(f"{self.path}: {error}; open the library again") from error
            if code == sqlite3.SQLITE_BUSY:
                raise BusyIndexError(f"{self.path}: another dateline writes it") from error
            message = f"{self.path}: {error}; make room or choose another file with --index"
            raise StoreError(message) from error
