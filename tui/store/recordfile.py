"""One TOML file of records: read whatever its state, and saved without ever losing one."""

import os
import re
import secrets
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui.store.errors import StoreError
from tui.store.parsing import loads
from tui.store.records import (
    Record,
    Records,
    collected,
    edited_by_hand,
    merge,
    next_revision,
    rebased,
    without_old_deletions,
)
from tui.store.saving import keep_copy, locked, replace_file

FORMAT = 1
LIMIT = 16 * 2**20
"""Bytes; a larger file is not parsed."""
HEADER = "# Written by dateline, and yours to edit; comments are not kept.\n"
_END = "end"
UNREAD = (-1,)
"""What is seen of a file that cannot be read: no file that can be looks so."""


@dataclass
class _Content:
    """What was found in a file."""

    records: Records = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)
    """Tables and keys that we do not know; they survive."""
    problem: str = ""
    """What is wrong with the file, for people."""
    keep: str = ""
    """The label under which the file is kept at the next save."""
    writable: bool = True


class RecordFile:
    """The records of one kind, in memory and in the file `path`, as `[[table]]`.

    Changes are made in memory and reach the file with `save`. Several processes may do so.
    """

    def __init__(self, path: Path, table: str, *, follow: bool = True) -> None:
        """Read the file; without `follow` a link that leads out of its folder is refused."""
        self.path = path
        self._table = table
        self._follow = follow
        self._window = secrets.token_hex(4)
        self._changed: Records = {}
        self._bases: Records = {}
        self._seen: tuple[int, ...] = ()
        self._content = _Content()
        self.refresh()

    @property
    def problem(self) -> str:
        """Return what is wrong with the file and what becomes of it, or nothing."""
        return self._content.problem

    @property
    def window(self) -> str:
        """Return what the records that are changed here have as `dev`."""
        return self._window

    @property
    def unsaved(self) -> list[Record]:
        """Return the records whose change has not reached the file."""
        return list(self._changed.values())

    def records(self) -> list[Record]:
        """Return the records that are not deleted, the oldest first."""
        present = merge(self._content.records, self._changed).values()
        shown = [record for record in present if not record.get("deleted")]
        return sorted(shown, key=lambda record: (str(record.get("created", "")), record["id"]))

    def put(self, key: str, **fields: object) -> None:
        """Add a record, or change fields of the one with that id; None takes a field away."""
        known = merge(self._content.records, self._changed)
        record = known.get(key, {"id": key}) | fields
        record = {name: value for name, value in record.items() if value is not None}
        record.pop("deleted", None)
        self._remember(key)
        self._changed[key] = record | {"rev": next_revision(known), "dev": self._window}

    def delete(self, key: str) -> None:
        """Take a record away; that it was there is remembered for half a year."""
        known = merge(self._content.records, self._changed)
        if key in known:
            record = {"id": key, "rev": next_revision(known), "dev": self._window}
            self._remember(key)
            self._changed[key] = record | {"deleted": datetime.now(tz=UTC).date()}

    def _remember(self, key: str) -> None:
        """Keep what a record was before our first change of it, to know what others changed."""
        if key not in self._changed and key in self._content.records:
            self._bases[key] = self._content.records[key]

    def refresh(self) -> bool:
        """Read the file again if it is another than the one last seen; return whether it was."""
        try:
            real = self._real()
            seen = _stamp(real)
            if seen == self._seen:
                return False
            content = _read(real, self._table)
        except OSError as error:
            reason = f"{error.strerror}; nothing of it is shown or changed"
            self._content.problem = f"{self.path}: {reason}"
            self._content.writable = False
            self._seen = UNREAD
            return True
        content.records = edited_by_hand(self._content.records, content.records)
        if content.problem:
            content.records = merge(content.records, self._content.records)
        self._seen, self._content = seen, content
        return True

    def save(self) -> None:
        """Put our changes into the file as it is now; without changes nothing is touched.

        Raises `StoreError`; then the changes are kept for the next attempt.
        """
        if not self._changed:
            return
        try:
            real = self._real()
            real.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with locked(real):
                self._write(real)
        except OSError as error:
            reason = f"{error.strerror}; it is saved again with the next change"
            raise StoreError(f"{self.path}: {reason}") from error

    def _write(self, real: Path) -> None:
        self.refresh()
        if not self._content.writable:
            raise StoreError(f"{self.problem}; nothing is saved")
        changed = rebased(self._changed, self._bases, self._content.records)
        records = without_old_deletions(merge(self._content.records, changed))
        data = _serialised(records, self._content.rest, self._table)
        if self._content.keep and real.exists():
            keep_copy(real, self._content.keep)
        replace_file(real, data)
        self._changed, self._bases = {}, {}
        self._content = _Content(records, self._content.rest)
        self._seen = _stamp(real)

    def _real(self) -> Path:
        real = Path(os.path.realpath(self.path))
        if not self._follow and real.parent != Path(os.path.realpath(self.path.parent)):
            raise OSError(0, "a link out of the notebook, not followed")
        return real


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ino


def _serialised(records: Records, rest: dict[str, Any], table: str) -> bytes:
    """Return the bytes of a file that is known to be read back the same."""
    import tomli_w  # noqa: PLC0415 - needed only to save

    rows = sorted(records.values(), key=lambda row: (str(row.get("created", "")), row["id"]))
    content = rest | {"format": FORMAT, table: rows, _END: {"records": len(rows)}}
    try:
        data = (HEADER + tomli_w.dumps(content)).encode()
        whole = tomllib.loads(data.decode()) == content
    except (TypeError, ValueError):
        whole = False
    if not whole:
        raise StoreError("a value cannot be written as TOML; nothing is saved")
    return data


def _read(path: Path, table: str) -> _Content:
    """Return what the file holds; of a damaged one what is whole, and what `.bak` has."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LIMIT else b"\0"
    except FileNotFoundError:
        return _Content()
    try:
        content = _parse(data, table)
    except (ValueError, RecursionError) as error:
        return _rescued(path, table, data, str(error) or "nested too deeply")
    if _END not in content.rest and (data.startswith(HEADER.encode()) or _backup(path).exists()):
        return _rescued(path, table, data, "it is cut short")
    content.rest.pop(_END, None)
    if not content.writable:
        content.problem = f"{path}: written by a newer dateline; it is only read"
    return content


def _parse(data: bytes, table: str) -> _Content:
    text = data.decode("utf-8-sig")
    found = loads(text)
    rows = found.pop(table, [])
    if not (isinstance(rows, list) and all(isinstance(row, dict) for row in rows)):
        raise ValueError(f"[[{table}]] is not a list of tables")
    version = found.pop("format", FORMAT)
    hashes = sum(str(value).count("#") for row in rows for value in row.values())
    commented = text.removeprefix(HEADER).count("#") > hashes
    newer = not isinstance(version, int) or version > FORMAT
    return _Content(
        collected(rows), found, keep="with-comments" if commented else "", writable=not newer
    )


def _rescued(path: Path, table: str, data: bytes, reason: str) -> _Content:
    rows = list(_whole_rows(data.decode("utf-8", "replace"), table))
    try:
        saved = _parse(_backup(path).read_bytes(), table).records
    except (OSError, ValueError, RecursionError):
        saved = {}
    if rows:
        # The last one may have been cut between two lines.
        rows[-1] = saved.get(str(rows[-1].get("id")), {}) | rows[-1]
    records = merge(collected(rows), saved)
    problem = (
        f"{path}: damaged ({reason}); {len(records)} records were rescued, and the damaged file"
        " is kept beside it at the next save"
    )
    return _Content(records, problem=problem, keep="damaged")


def _backup(path: Path) -> Path:
    return path.with_name(path.name + ".bak")


def _whole_rows(text: str, table: str) -> Iterator[Record]:
    # A table inside a record, `[correction.report]`, belongs to it.
    for block in re.split(rf"(?m)^(?=\[(?!\[?{table}\.))", text):
        if block.startswith(f"[[{table}]]"):
            try:
                yield from filter(None, loads(block)[table])
            except (ValueError, RecursionError):
                continue
