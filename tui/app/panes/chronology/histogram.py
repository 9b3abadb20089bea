"""The strip above the list: a bar for each stretch of time of the zoom, as many as fit."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from operator import itemgetter

from tui.app.panes.chronology.strip import BARS, Bar, label
from tui.app.pieces import Line, width_of
from tui.model import Granularity
from tui.model.grouping import after, untick
from tui.model.numbered import Numbered
from tui.model.timeline import Timeline

EDGES = 4
"""Cells for the signs that there is more to the left and right."""


class Marks(Numbered[Bar]):
    """How many events of a timeline begin in each unit of `size`, each bar made when it is seen.

    What is known less exactly is not counted: a bar says when.
    """

    def __init__(self, timeline: Timeline, size: Granularity) -> None:
        self._timeline, self._size = timeline, size

    def __len__(self) -> int:
        """Return how many units have any."""
        return len(self._timeline.bar_starts)

    def _at(self, number: int) -> Bar:
        known = self._timeline
        return untick(known.bar_starts[number]), known.bar_counts[number], self._size

    @property
    def most(self) -> int:
        """Return how many events the fullest unit has."""
        return max(self._timeline.bar_counts, default=1)


class Bars:
    """Bars in order of time, of which as many are drawn as fit."""

    def __init__(self, bars: Sequence[Bar], most: int = 1) -> None:
        """Take the bars and the count of the highest of them."""
        self._bars, self._most = bars, most

    def around(self, here: datetime | None, width: int) -> Line:
        """Return as many bars around `here` as fit into `width` cells, `here` in brackets."""
        if not self._bars:
            return [("nothing here is known by date", "muted")]
        place = max(0, bisect_right(self._bars, here, key=itemgetter(0)) - 1) if here else 0
        marked = place if here else -1
        # A bar takes a cell at least, and a radius is of two sides.
        low, high = 0, min(len(self._bars), width) // 2 + 1
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
