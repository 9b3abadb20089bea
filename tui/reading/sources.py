"""What is to be read: a file, or a part of one."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """Whole lines of a long file: bytes `start` up to `stop`, the first of them line `line`."""

    file: str
    """The name of the file in the library."""
    start: int
    stop: int
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read, and what tells later whether it has changed."""

    name: str
    """Relative to the library, with `/`, safe to print; unique in a scan."""
    path: Path
    size: int
    mtime_ns: int
    inode: int
    part: Part | None = None
    """None: all of the file."""
