"""Replaces a person's file so that at every moment the old or the new one is there, whole."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.store.errors import StoreError

PATIENCE = 2.0
"""Seconds to wait for another dateline that saves the same file."""
PAUSE = 0.02
"""Seconds between two attempts."""
PRIVATE = 0o600


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of `path` against every other process; the system frees it at any death.

    Raises `StoreError` when another process keeps it for longer than `patience` seconds.
    """
    # Never deleted: a waiter would hold the lock of a file that nobody else sees.
    lock = path.with_name(path.name + ".lock")
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(lock, flags, PRIVATE)
    try:
        _wait(descriptor, path, patience)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, path: Path, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                message = f"{path}: another dateline is saving; tried again with the next change"
                raise StoreError(message) from None
            time.sleep(PAUSE)
        else:
            return


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in the place of the file at `path` and keep the old one as `.bak`.

    The caller holds the lock. Raises `OSError`; then the old file is as it was.
    """
    new, old = path.with_name(f".{path.name}.tmp"), path.with_name(f".{path.name}.old")
    try:
        _write(new, data, _mode(path))
        with suppress(FileNotFoundError):
            old.unlink(missing_ok=True)
            old.hardlink_to(path)
            old.replace(path.with_name(path.name + ".bak"))
        new.replace(path)
        _sync_folder(path.parent)
    finally:
        for left in (new, old):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def keep_copy(path: Path, label: str) -> Path:
    """Give the file at `path` a second name, `NAME.LABEL-N`, under which it stays."""
    number = 1
    while True:
        copy = path.with_name(f"{path.name}.{label}-{number}")
        try:
            copy.hardlink_to(path)
        except FileExistsError:
            if copy.samefile(path):
                return copy
            number += 1
        else:
            return copy


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return PRIVATE


def _write(path: Path, data: bytes, mode: int) -> None:
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, PRIVATE)
    try:
        while data:
            data = data[os.write(descriptor, data) :]
        os.fchmod(descriptor, mode)
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    # On macOS fsync leaves the data in the disk's own cache.
    full = getattr(fcntl, "F_FULLFSYNC", None)
    if full is None:
        os.fsync(descriptor)
    else:
        fcntl.fcntl(descriptor, full)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
