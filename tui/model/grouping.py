"""Puts events under headings: which begin in the same minute, day, month … of a zoom."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tui.model.buckets import bucket
from tui.model.timex import Granularity

LONGEST = {
    Granularity.MINUTE: timedelta(minutes=1),
    Granularity.HOUR: timedelta(hours=1),
    Granularity.PART: timedelta(hours=6),
    Granularity.DAY: timedelta(days=1),
    Granularity.WEEK: timedelta(days=7),
    Granularity.MONTH: timedelta(days=31),
    Granularity.QUARTER: timedelta(days=92),
    Granularity.YEAR: timedelta(days=366),
    Granularity.DECADE: timedelta(days=3653),
    Granularity.CENTURY: timedelta(days=36525),
}
"""The longest that a stretch of the calendar can be."""
LEAST = 2
"""Units of the zoom from which a gap is named."""
PARTED = (Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY)
"""Stretches of which texts say “mid” and “late”."""
KEPT = 10_000
"""Stretches that are remembered: while an analysis runs, the same are asked for again and again."""
TICK = timedelta(microseconds=1)
"""The unit of the times in the arrays, which count from the first moment of the calendar."""


class Moment(NamedTuple):
    """Events that begin and end together and are known equally exactly."""

    start: datetime | None
    """The end of what has no beginning; None for the undated."""
    granularity: Granularity | None
    events: Sequence[str]
    """Their ids."""


def after(start: datetime, size: Granularity) -> datetime:
    """Return the start of the next stretch of the calendar.

    >>> after(datetime(2021, 2, 1), Granularity.MONTH)
    datetime.datetime(2021, 3, 1, 0, 0)
    """
    try:
        return bucket(start + LONGEST[size], size)
    except OverflowError:
        return datetime.max


def tick(moment: datetime) -> int:
    """Return a moment as a number."""
    return (moment - datetime.min) // TICK


def untick(number: int) -> datetime:
    """Return the moment of a number."""
    return datetime.min + number * TICK


def third(moment: datetime, size: Granularity) -> int:
    """Return in which third of its stretch of the calendar a moment is: 0, 1 for mid, 2 for late.

    >>> third(datetime(2020, 9, 1), Granularity.YEAR)
    2
    """
    return bisect_right(_thirds(moment, size), moment) - 1


def _thirds(moment: datetime, size: Granularity) -> list[datetime]:
    """Return where the thirds of a stretch begin, as “mid” and “late” are understood in texts."""
    start = bucket(moment, size)
    part = (after(start, size) - start) / 3
    starts = (start + part * number for number in range(3))
    return [begins.replace(hour=0, minute=0, second=0, microsecond=0) for begins in starts]


@lru_cache(KEPT)
def stretch(moment: datetime, size: int, zoom: int) -> tuple[int, int]:
    """Return the ticks at which the group of a moment begins and its stretch of the calendar ends.

    What is known less exactly than the zoom stands between the groups of the zoom: what begins
    late in the year is not to stand before March.
    """
    known = Granularity(size)
    start = bucket(moment, known)
    begins = start
    if size > zoom and known in PARTED:
        begins = _thirds(moment, known)[third(moment, known)]
    return tick(begins), tick(after(start, known))


def least_gap(zoom: Granularity) -> int:
    """Return the ticks between two groups from which on a gap is named."""
    return LEAST * LONGEST[max(zoom, Granularity.DAY)] // TICK


def bar_of(start: int, size: int, zoom: Granularity) -> int | None:
    """Return where the bar begins that counts a group, None if its events are known too roughly."""
    bar = max(zoom, Granularity.DAY)
    if not 0 < size <= bar:
        return None
    return start if size == bar else tick(bucket(untick(start), bar))


@dataclass
class Open:
    """A group that more events may join."""

    start: int
    end: int
    size: int
    runs: list[tuple[int, int]] = field(default_factory=list)
    """Where in order of time, and how many."""

    def join(self, first: int, count: int) -> None:
        """Take so many events, of which the first has that place in order of time."""
        if self.runs and sum(self.runs[-1]) == first:
            first, before = self.runs.pop()
            count += before
        self.runs.append((first, count))


class Grouping:
    """Puts moment after moment into groups."""

    def __init__(self, zoom: Granularity) -> None:
        self.keys: list[str] = []
        self._zoom = zoom
        self._groups: list[Open] = []
        self._last: dict[int, Open] = {}
        self._moments: list[tuple[int, int]] = []

    def take(self, groups: Iterable[Open], moments: Iterable[tuple[int, int]]) -> None:
        """Take groups with their events, and where in order of time each moment begins."""
        self._groups = sorted(groups, key=lambda group: group.runs[0])
        self._moments = list(moments)

    def add(self, moment: Moment) -> None:
        """Put the events of a moment that is not before those added."""
        size, at = 0, 0
        if moment.start is not None:
            size, at = max(self._zoom, moment.granularity or Granularity.DAY), tick(moment.start)
            if not self._moments or self._moments[-1][0] != at:
                self._moments.append((at, len(self.keys)))
        self._group(moment.start, at, size).join(len(self.keys), len(moment.events))
        self.keys += moment.events

    def _group(self, moment: datetime | None, at: int, size: int) -> Open:
        group = self._last.get(size)
        if group is not None and size <= self._zoom and at < group.end:
            return group
        start, end = (0, 0) if moment is None else stretch(moment, size, self._zoom)
        if group is None or group.start != start:
            group = self._last[size] = Open(start, end, size)
            self._groups.append(group)
        return group

    def arrays(self) -> list[Sequence[int]]:
        """Return the fields of the timeline but its keys."""
        groups = self._groups
        runs = [run for group in groups for run in group.runs]
        counts = [sum(count for _, count in group.runs) for group in groups]
        bars = self._bars(counts)
        return [
            [group.start for group in groups],
            [group.end for group in groups],
            [group.size for group in groups],
            self._gaps(),
            list(accumulate(counts, initial=0)),
            [first for first, _ in runs],
            list(accumulate((count for _, count in runs), initial=0)),
            [at for at, _ in self._moments],
            [place for _, place in self._moments],
            [start for start, _ in bars],
            [count for _, count in bars],
        ]

    def _gaps(self) -> list[int]:
        """Return before which groups so much time lies that it is worth a line."""
        least = least_gap(self._zoom)
        gaps, until = [], None
        for group in self._groups:
            gaps.append(
                int(bool(group.size) and until is not None and group.start - until >= least)
            )
            until = group.end if group.size else until
        return gaps

    def _bars(self, counts: Sequence[int]) -> list[tuple[int, int]]:
        bars: dict[int, int] = {}
        for group, count in zip(self._groups, counts, strict=True):
            at = bar_of(group.start, group.size, self._zoom)
            if at is not None:
                bars[at] = bars.get(at, 0) + count
        return sorted(bars.items())
