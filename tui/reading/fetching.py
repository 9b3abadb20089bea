"""The bytes of one file: regular files only, up to a size, as they were at one moment."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from tui.reading.decoding import SAMPLE
from tui.reading.draft import Unreadable
from tui.reading.sources import Part, Source

LIMIT = 64 * 2**20
"""Bytes; a larger file is not read."""


def fetch(path: Path, check: Callable[[bytes], None], limit: int = LIMIT) -> bytes:
    """Return what is in the file; never waits for a pipe, a device or a writer.

    `check` sees the first bytes and may refuse the rest: a folder of films is not read through.

    Raises:
        Unreadable: It is no regular file, larger than `limit`, or changing under our hands.
        OSError: The system refuses.
    """
    for _ in range(2):
        with opened(path) as file:
            before = os.fstat(file.fileno())
            data = file.read(SAMPLE)
            check(data)
            if before.st_size > limit:
                raise Unreadable(f"larger than {_size(limit)}")
            data += file.read(limit)
            after = os.fstat(file.fileno())
        if _stamp(before) == _stamp(after) and len(data) == after.st_size:
            return data
    raise Unreadable("changed while it was read; it is read again at the next update")


def fetch_part(source: Source, part: Part) -> bytes:
    """Return the bytes of `part`, if the file is still as it was when it was divided.

    Raises:
        Unreadable: It has changed since.
        OSError: The system refuses.
    """
    with opened(source.path) as file:
        file.seek(part.start)
        data = file.read(part.stop - part.start)
        status = os.fstat(file.fileno())
    if _stamp(status) != (source.size, source.mtime_ns):
        raise Unreadable("changed since it was listed; it is read again at the next update")
    return data


def opened(path: Path) -> BinaryIO:
    """Return the regular file at `path`, open for reading; never waits for its other end.

    Raises:
        Unreadable: It is something else.
        OSError: The system refuses.
    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
    file = os.fdopen(os.open(path, flags), "rb")
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise Unreadable("not a regular file")


def _stamp(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _size(count: int) -> str:
    return f"{count >> 20} MiB" if count >= 1 << 20 else f"{count} bytes"
