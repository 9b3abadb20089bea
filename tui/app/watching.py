"""Notices that a file was changed on the disk since it was last looked at."""

from pathlib import Path


class Watch:
    """One file at a time, by the moment of its last change and its size."""

    def __init__(self) -> None:
        self._path = ""
        self._stamp: tuple[int, int] | None = None

    def changed(self, path: str) -> bool:
        """Return whether `path`, if it is the one asked about before, has changed since."""
        stamp, before = _stamp(path), self._stamp
        known = path == self._path
        self._path, self._stamp = path, stamp
        return known and stamp != before


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size
