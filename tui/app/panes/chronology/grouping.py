"""The rows of the chronology: events under headings, with the gaps between them and the reports."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from operator import add, sub

from tui.model.grouping import untick
from tui.model.numbered import Numbered
from tui.model.timeline import Group, Timeline

DAYS, MONTHS = 60, 24
"""From so many days a gap is said in months, from so many months in years."""
MONTH, YEAR = 30.44, 365.25


@dataclass(frozen=True, slots=True)
class Gap:
    """The line that says how long nothing is known to have happened."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report shown under its event."""

    event: str
    number: int


Row = str | ReportRow | Group | Gap
"""A string is the id of an event, a group its heading."""


class Rows(Numbered[Row]):
    """The rows of a timeline, each made when it is looked at.

    Without headings the undated still have theirs. `reports` says how many an event has; those of
    the events that are unfolded stand under them.
    """

    def __init__(
        self,
        timeline: Timeline,
        unfolded: Collection[str],
        reports: Callable[[str], int],
        *,
        headed: bool,
    ) -> None:
        self._timeline = timeline
        bounds, gaps = timeline.bounds, timeline.gaps
        self._heads = bytes(headed or not size for size in timeline.sizes)
        rows = map(add, map(add, map(sub, bounds[1:], bounds), self._heads), gaps)
        self._bounds: Sequence[int] = array("I", accumulate(rows, initial=0))
        known = sorted((self._row(timeline.index(key)), key) for key in unfolded if key in timeline)
        self._opened = [row for row, _ in known]
        """The rows of the events that are unfolded, if there were no reports."""
        self._counts = [reports(key) for _, key in known]
        self._before = list(accumulate(self._counts, initial=0))
        self._shown = [row + more for row, more in zip(self._opened, self._before, strict=False)]
        """Their rows."""

    def _row(self, event: int) -> int:
        """Return the row of an event, by its number, if there were no reports."""
        group = self._timeline.group_of(event)
        first = self._bounds[group] + self._timeline.gaps[group] + self._heads[group]
        return first + event - self._timeline.bounds[group]

    def _moved(self, row: int) -> int:
        """Return where a row stands after the reports before it."""
        return row + self._before[bisect_left(self._opened, row)]

    def __len__(self) -> int:
        """Return how many rows there are."""
        return self._bounds[-1] + self._before[-1]

    def _at(self, number: int) -> Row:
        above = bisect_left(self._shown, number)
        under = number - self._shown[above - 1] if above else 0
        if above and under <= self._counts[above - 1]:
            key = self[self._shown[above - 1]]
            assert isinstance(key, str)  # noqa: S101 - an unfolded row is an event
            return ReportRow(key, under - 1)
        return self._plain(number - self._before[above])

    def _plain(self, row: int) -> Row:
        timeline, group = self._timeline, bisect_right(self._bounds, row) - 1
        place = row - self._bounds[group] - timeline.gaps[group]
        if place < 0:
            dated = range(group - 1, -1, -1)
            before = next(number for number in dated if timeline.sizes[number])
            earlier, later = sorted((before, group), key=timeline.starts.__getitem__)
            return Gap(untick(timeline.ends[earlier]), untick(timeline.starts[later]))
        if place < self._heads[group]:
            return timeline.group(group)
        return timeline[timeline.bounds[group] + place - self._heads[group]]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the number of the row of an event or report; `ValueError` if there is none."""
        key = value.event if isinstance(value, ReportRow) else value
        number = self._moved(self._row(self._timeline.index(key)))
        if isinstance(value, ReportRow):
            number += value.number + 1
        if number not in range(len(self))[start:stop] or self[number] != value:
            raise ValueError(f"{value!r} is not shown")
        return number

    def start_of(self, group: int) -> int:
        """Return the row at which a group begins."""
        return self._moved(self._bounds[group] + self._timeline.gaps[group])

    def group_at(self, number: int) -> int:
        """Return the number of the group that a row is in; a gap is in that before it."""
        above = bisect_left(self._shown, number)
        row = number - self._before[above]
        if above and number - self._shown[above - 1] <= self._counts[above - 1]:
            row = self._opened[above - 1]
        group = bisect_right(self._bounds, row) - 1
        if 0 <= group < len(self._heads) and row - self._bounds[group] < self._timeline.gaps[group]:
            group -= 1
        return max(0, min(group, len(self._heads) - 1))


def key_of(row: Row | None) -> str:
    """Return the id of the event of a row, "" for a row without one."""
    if isinstance(row, ReportRow):
        return row.event
    return row if isinstance(row, str) else ""


def gap_text(gap: Gap) -> str:
    """Return how long nothing happened.

    >>> gap_text(Gap(datetime(2021, 8, 15), datetime(2021, 9, 25)))
    '41 days with no event'
    """
    days = (gap.end - gap.start).days
    months = int(days / MONTH)
    if days < DAYS:
        long = f"{days} days"
    elif months < MONTHS:
        long = f"{months} months"
    else:
        long = f"{int(days / YEAR)} years"
    return f"{long} with no event"
