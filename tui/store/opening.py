"""Opens the file of an index: creates it, checks it, and starts anew when it is of no use."""

import sqlite3
from collections import Counter
from pathlib import Path

from tui.store.errors import StoreError
from tui.store.schema import APPLICATION, SHAPE, TABLES, VERSION

MEMORY = ":memory:"
BUSY = 5.0
"""Seconds to wait for another process that writes."""

HELD: Counter[int] = Counter()
"""Open connections of this process by inode of their file.

When a process closes any descriptor of a file, it loses every lock that it has on that file, those
of SQLite too: another process then takes away the write-ahead log that this one still reads.
"""

_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")


def place(path: Path) -> Path:
    """Return `path`, or a name beside it when another program or a newer dateline wrote it."""
    if (known := inode(path)) and HELD[known]:
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return path
    except OSError as error:
        reason = f"{error.strerror}; choose another file with --index"
        raise StoreError(f"{path}: {reason}") from error
    number, version = head[68:72], int.from_bytes(head[60:64])
    ours = number == APPLICATION.to_bytes(4) and version <= VERSION
    return path if ours or not head else path.with_name(f"{path.name}.{VERSION}")


def inode(path: Path | str) -> int:
    """Return what tells the file at `path` from another of that name; 0 when there is none."""
    try:
        return Path(path).stat().st_ino
    except OSError:
        return 0


def log_size(path: Path | str) -> int:
    """Return how many bytes of changes are not in the file itself, or were not."""
    try:
        return Path(f"{path}-wal").stat().st_size
    except OSError:
        return 0


def connect(path: Path | str, *, writable: bool) -> sqlite3.Connection:
    """Return a connection to a sound index at `path`, made anew if there was none."""
    try:
        return _connect(path, writable=writable)
    except _UselessError:
        pass
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
    remove(Path(path))
    return _connect(path, writable=writable)


def join(path: Path | str) -> sqlite3.Connection:
    """Return a connection that writes to an index beside the process that keeps it.

    It does not wait while that one writes. Raises `StoreError` if there is no index that it knows.
    """
    try:
        return _connect_to(path, patience=0)
    except _UselessError as error:
        raise StoreError(f"{path}: it is of another version; open the library again") from error


def reopen(path: Path | str) -> sqlite3.Connection | None:
    """Return a connection that reads the index that took the place of another one.

    None if there is none yet, or one of another version, which is not ours to remove.
    """
    try:
        connection = _connect_to(path, patience=BUSY)
    except _UselessError:
        return None
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
            return None
        raise
    connection.execute("PRAGMA query_only = ON")
    return connection


def _connect_to(path: Path | str, *, patience: float) -> sqlite3.Connection:
    """Return a connection to an index that is there; raises `_UselessError` if we know it not."""
    address = f"{Path(path).absolute().as_uri()}?mode=rw"
    connection = _plain(address, patience, uri=True)
    try:
        for setting in (*_SETTINGS, "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {setting}")
        _check(connection, thoroughly=False)
    except BaseException:
        connection.close()
        raise
    return connection


def remove(path: Path) -> None:
    """Delete the files of an index."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


class _UselessError(Exception):
    """The file is sound as a database but not an index that we can use."""


def _connect(path: Path | str, *, writable: bool) -> sqlite3.Connection:
    unclean = path != MEMORY and Path(f"{path}-wal").exists()
    connection = _plain(path, BUSY)
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if not _tables(connection):
            _create(connection)
        _check(connection, thoroughly=writable and unclean)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA query_only = {'OFF' if writable else 'ON'}")
    except BaseException:
        connection.close()
        raise
    return connection


def _plain(place: Path | str, patience: float, *, uri: bool = False) -> sqlite3.Connection:
    """Return a connection that leaves transactions to us, for any one thread at a time."""
    return sqlite3.connect(
        place,
        timeout=patience,
        uri=uri,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )


def _tables(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return int(count)


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another process has done so since we looked."""
    # Before WAL, so that the numbers are in the file's first page at once.
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if not _tables(connection):
        for statement in TABLES.split(";\n"):
            connection.execute(statement)
        connection.execute("INSERT INTO facts VALUES ('shape', ?)", (SHAPE,))
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, *, thoroughly: bool) -> None:
    """Raise unless the values are packed as ours and, `thoroughly`, the pages are whole."""
    try:
        shape = connection.execute("SELECT value FROM facts WHERE key = 'shape'").fetchone()
    except sqlite3.OperationalError as error:
        raise _UselessError from error
    if shape != (SHAPE,):
        raise _UselessError
    if thoroughly and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _UselessError
