"""A long file of lines in parts, so that a library of any size is read a part at a time."""

from collections.abc import Iterator
from dataclasses import replace

from tui.reading.decoding import SAMPLE
from tui.reading.fetching import LIMIT, opened
from tui.reading.sources import Part, Source

PART = 16 * 2**20
"""Bytes; a longer file of lines is divided at the line ends after every so many."""


def split(source: Source, size: int = PART) -> Iterator[Source]:
    """Yield `source`, or its parts in order when it is longer than `size`.

    A line without an end is cut at the limit for files; a file that is not text stays whole.

    Raises:
        Unreadable: It is no regular file.
        OSError: The system refuses.
    """
    if source.size <= size:
        yield source
        return
    start, line = 0, 1
    with opened(source.path) as file:
        if b"\0" in file.read(SAMPLE):
            yield source
            return
        file.seek(0)
        while chunk := file.read(size):
            chunk += file.readline(LIMIT)
            part = Part(source.name, start, start + len(chunk), line)
            yield replace(source, name=f"{source.name}:{line}", part=part)
            start += len(chunk)
            line += chunk.count(b"\n")
