"""Which files a library has, in a stable order, and what in its folders is not read."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.model import Skipped, line
from tui.reading.draft import Unreadable
from tui.reading.formats import LINES
from tui.reading.sources import Source
from tui.reading.splitting import split

DEPTH = 256
"""Folders nested deeper than this are listed, not entered."""

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_NUMBER = re.compile(r"([0-9]+)")

_File = tuple[Path, os.stat_result, str]
"""Where a file is, what the system says of it, and its name in the library."""


def scan(paths: Sequence[Path]) -> Iterator[Source | Skipped]:
    """Yield every file of `paths` (files and folders) once, in the natural order of their names.

    What cannot be read is yielded as `Skipped`, a path that is not there too; so is another name
    of a file. Hidden files and folders are not looked at. A long `.jsonl` comes in parts.
    """
    seen: dict[tuple[int, int], str] = {}
    taken: set[str] = set()
    for root, label in _labelled(paths):
        for found in _below(root, label):
            if isinstance(found, Skipped):
                yield found
                continue
            path, status, name = found
            key = (status.st_dev, status.st_ino)
            if key in seen:
                yield Skipped(name, f"the same file as “{seen[key]}”")
                continue
            seen[key] = name = unique(name, taken)
            yield from _sources(path, status, name)


def _sources(path: Path, status: os.stat_result, name: str) -> Iterator[Source | Skipped]:
    source = Source(name, path, status.st_size, status.st_mtime_ns, status.st_ino)
    if path.suffix.lower() not in LINES:
        yield source
        return
    try:
        yield from split(source)
    except Unreadable as reason:
        yield Skipped(name, str(reason))
    except OSError as error:
        yield Skipped(name, why(error))


def _labelled(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """Return each path once, with what its names begin with so that they differ."""
    roots = list(dict.fromkeys(Path(os.path.abspath(path)) for path in paths))  # noqa: PTH100 -- resolve() would follow links
    if len(roots) == 1 and roots[0].is_dir():
        return [(roots[0], "")]
    depths = dict.fromkeys(roots, 1)
    for root in roots:
        while depths[root] < len(root.parts) and _ambiguous(root, depths):
            depths[root] += 1
    return [(root, "/".join(root.parts[-depth:])) for root, depth in depths.items()]


def _ambiguous(root: Path, depths: dict[Path, int]) -> bool:
    end = root.parts[-depths[root] :]
    return any(other != root and other.parts[-len(end) :] == end for other in depths)


def _below(root: Path, label: str) -> Iterator[_File | Skipped]:
    name = line(label or str(root))
    try:
        status = root.stat()
        if not stat.S_ISDIR(status.st_mode):
            yield _regular(Path(os.path.realpath(root)), status, name)
            return
        stack = [_listing(root, label)]
    except OSError as error:
        yield Skipped(name, why(error))
        return
    real = Path(os.path.realpath(root))
    while stack:
        entry, label = next(stack[-1], (None, ""))
        if entry is None:
            stack.pop()
        elif not entry.is_dir(follow_symlinks=False):
            yield _file(entry, line(label), real)
        elif len(stack) == DEPTH:
            yield Skipped(line(label), f"a folder nested deeper than {DEPTH} levels")
        else:
            try:
                stack.append(_listing(Path(entry.path), label))
            except OSError as error:
                yield Skipped(line(label), why(error))


def _listing(folder: Path, label: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    with os.scandir(folder) as entries:
        shown = [entry for entry in entries if not is_hidden(entry.name)]
    shown.sort(key=lambda entry: natural(entry.name))
    return ((entry, f"{label}/{entry.name}" if label else entry.name) for entry in shown)


def is_hidden(name: str) -> bool:
    """Return whether a file or folder of this name is not looked at."""
    return name.startswith(".") or name.endswith("~")


def natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return a sort key that puts “page 9” before “page 10”, whatever the case of letters.

    >>> sorted(["page 10", "Page 9", "page 1"], key=natural)
    ['page 1', 'Page 9', 'page 10']
    """
    parts = _NUMBER.split(name.casefold())
    key = [(int(part), "") if at % 2 else (0, part) for at, part in enumerate(parts)]
    return key, name


def _file(entry: os.DirEntry[str], name: str, root: Path) -> _File | Skipped:
    try:
        if entry.is_symlink():
            return _linked(Path(os.path.realpath(entry.path)), name, root)
        return _regular(Path(entry.path), entry.stat(follow_symlinks=False), name)
    except OSError as error:
        return Skipped(name, why(error))


def _linked(target: Path, name: str, root: Path) -> _File | Skipped:
    """Return the file a link leads to, if it is in the folder and not read at its own place."""
    status = target.stat()
    if stat.S_ISDIR(status.st_mode):
        return Skipped(name, "a link to a folder, not followed")
    if not target.is_relative_to(root):
        return Skipped(name, "a link out of the folder, not followed")
    place = target.relative_to(root)
    if not any(is_hidden(part) for part in place.parts):
        return Skipped(name, f"a link to “{line(place.as_posix())}”, which is read itself")
    return _regular(target, status, name)


def _regular(path: Path, status: os.stat_result, name: str) -> _File | Skipped:
    if stat.S_ISREG(status.st_mode):
        return path, status, name
    kind = next((kind for is_kind, kind in _KINDS if is_kind(status.st_mode)), "something else")
    return Skipped(name, f"not a regular file but {kind}")


def unique(name: str, taken: set[str]) -> str:
    """Return `name`, numbered if it is among `taken`, and put it there."""
    count, free = 1, name
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    taken.add(free)
    return free


def why(error: OSError) -> str:
    """Return what the system says, as the reason why something is not read."""
    return line(error.strerror or str(error)).lower()
