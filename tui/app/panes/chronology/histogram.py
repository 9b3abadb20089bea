"""The strip above the list: a bar for each stretch of time of the zoom, as many as fit."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime

from tui.app.panes.chronology.grouping import Group, after
from tui.app.panes.chronology.strip import BARS, Bar, label
from tui.app.pieces import Line, width_of
from tui.model import Granularity, bucket

EDGES = 4
"""Cells for the signs that there is more to the left and right."""


def bars_of(groups: Sequence[Group], zoom: Granularity) -> list[Bar]:
    """Return how many events begin in each unit of the zoom, of a day at least.

    What is known less exactly is not counted: a bar says when.
    """
    size = max(zoom, Granularity.DAY)
    found: dict[datetime, int] = {}
    for group in groups:
        if group.start is not None and group.size is not None and group.size <= size:
            start = bucket(group.start, size)
            found[start] = found.get(start, 0) + len(group.events)
    return [(start, count, size) for start, count in sorted(found.items())]


def histogram(bars: Sequence[Bar], here: datetime | None, width: int) -> Line:
    """Return as many bars around `here` as fit into `width` cells, `here` in brackets."""
    if not bars:
        return [("nothing here is known by date", "muted")]
    place = max(0, bisect_right([start for start, *_ in bars], here or bars[0][0]) - 1)
    low, high = 0, len(bars)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(_drawn(bars, *_around(place, middle, len(bars)), place)) <= width - EDGES
        low, high = (middle, high) if fits else (low, middle - 1)
    first, last = _around(place, low, len(bars))
    left: Line = [("‹ ", "muted")] if first else []
    right: Line = [(" ›", "muted")] if last < len(bars) else []
    return [*left, *_drawn(bars, first, last, place, marked=here is not None), *right]


def _around(place: int, radius: int, count: int) -> tuple[int, int]:
    """Return which bars are drawn: beyond an end of time the other side has more."""
    first, last = place - radius, place + radius + 1
    return max(0, first - max(0, last - count)), min(count, last + max(0, -first))


def _drawn(bars: Sequence[Bar], first: int, last: int, place: int, *, marked: bool = True) -> Line:
    most = max(count for _, count, _ in bars)
    pieces: Line = []
    for number in range(first, last):
        start, count, size = bars[number]
        before = bars[number - 1] if number > first else None
        said = label((before[0], size) if before else None, start, size)
        if said:
            pieces.append((f"{'  ' if before else ''}{said} ", "muted"))
        elif before and after(before[0], size) < start:
            pieces.append(("·", "bar"))
        bar = BARS[min(len(BARS), -(-count * len(BARS) // most)) - 1]
        pieces.append((f"[{bar}]", "hit") if marked and number == place else (bar, "date"))
    return pieces
