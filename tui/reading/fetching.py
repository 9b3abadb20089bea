"""The bytes of one file: regular files only, up to a size, as they were at one moment."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from tui.reading.decoding import SAMPLE
from tui.reading.draft import Unreadable

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
        data, settled = _attempt(path, check, limit)
        if settled:
            return data
    raise Unreadable("changed while it was read; it is read again at the next update")


def _attempt(path: Path, check: Callable[[bytes], None], limit: int) -> tuple[bytes, bool]:
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise Unreadable("not a regular file")
        data = file.read(SAMPLE)
        check(data)
        if before.st_size > limit:
            raise Unreadable(f"larger than {_size(limit)}")
        data += file.read(limit)
        after = os.fstat(descriptor)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data, same and len(data) == after.st_size


def _size(count: int) -> str:
    return f"{count >> 20} MiB" if count >= 1 << 20 else f"{count} bytes"
