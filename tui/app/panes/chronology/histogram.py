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
            start = group.start if group.size is size else bucket(group.start, size)
            found[start] = found.get(start, 0) + len(group.events)
    return [(start, found[start], size) for start in sorted(found)]


class Bars:
    """Bars in order of time, of which as many are drawn as fit."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        self._bars = bars
        self._starts = [start for start, *_ in bars]
        self._most = max((count for _, count, _ in bars), default=1)

    def around(self, here: datetime | None, width: int) -> Line:
        """Return as many bars around `here` as fit into `width` cells, `here` in brackets."""
        if not self._bars:
            return [("nothing here is known by date", "muted")]
        place = max(0, bisect_right(self._starts, here or self._starts[0]) - 1)
        marked = place if here else -1
        low, high = 0, min(len(self._bars), width)
        while low < high:
            middle = (low + high + 1) // 2
            drawn = self._drawn(*self._window(place, middle), marked)
            low, high = (middle, high) if width_of(drawn) <= width - EDGES else (low, middle - 1)
        first, last = self._window(place, low)
        left: Line = [("‹ ", "muted")] if first else []
        right: Line = [(" ›", "muted")] if last < len(self._bars) else []
        return [*left, *self._drawn(first, last, marked), *right]

    def _window(self, place: int, radius: int) -> tuple[int, int]:
        """Return which bars are drawn: beyond an end of time the other side has more."""
        first, last, count = place - radius, place + radius + 1, len(self._bars)
        return max(0, first - max(0, last - count)), min(count, last + max(0, -first))

    def _drawn(self, first: int, last: int, marked: int) -> Line:
        pieces: Line = []
        before: tuple[datetime, Granularity] | None = None
        for number in range(first, last):
            start, count, size = self._bars[number]
            said = label(before, start, size)
            if said:
                pieces.append((f"{'  ' if before else ''}{said} ", "muted"))
            elif before and after(*before) < start:
                pieces.append(("·", "bar"))
            bar = BARS[min(len(BARS), -(-count * len(BARS) // self._most)) - 1]
            pieces.append((f"[{bar}]", "hit") if number == marked else (bar, "date"))
            before = start, size
        return pieces
