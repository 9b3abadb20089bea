"""Events under headings: by the minute, day, month … of the zoom, with the gaps between them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tui.model import Granularity, bucket
from tui.store import Moment

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
DAYS, MONTHS = 60, 24
"""From so many days a gap is said in months, from so many months in years."""
MONTH, YEAR = 30.44, 365.25
LEAST = 2
"""Units of the zoom from which a gap is named."""


@dataclass(slots=True, eq=False)
class Group:
    """Events under one heading, of which it is the row; the undated have no start, size and end."""

    start: datetime | None
    size: Granularity | None
    end: datetime | None
    events: list[str]


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


def after(start: datetime, size: Granularity) -> datetime:
    """Return the start of the next stretch of the calendar.

    >>> after(datetime(2021, 2, 1), Granularity.MONTH)
    datetime.datetime(2021, 3, 1, 0, 0)
    """
    try:
        return bucket(start + LONGEST[size], size)
    except OverflowError:
        return datetime.max


def groups(moments: Sequence[Moment], zoom: Granularity) -> list[Group]:
    """Return the events by the unit of `zoom` in which they begin, the undated last.

    What is known less exactly than that has a group of its own.
    """
    found: list[Group] = []
    last: dict[Granularity | None, Group] = {}
    for start, known, events in moments:
        size = None if start is None else max(zoom, known or Granularity.DAY)
        group = last.get(size)
        if group is None or (start and group.end and start >= group.end):
            group = last[size] = _empty(start, size)
            found.append(group)
        group.events += events
    return found


def _empty(moment: datetime | None, size: Granularity | None) -> Group:
    if moment is None or size is None:
        return Group(None, None, None, [])
    start = bucket(moment, size)
    return Group(start, size, after(start, size), [])


def rows(
    found: Sequence[Group],
    zoom: Granularity,
    unfolded: Collection[str],
    reports: Callable[[str], int],
    *,
    headed: bool,
) -> tuple[list[Row], list[int]]:
    """Return the rows of a list, and where in it each group begins.

    Without headings the undated still have theirs. `reports` says how many an event has.
    """
    shown: list[Row] = []
    starts: list[int] = []
    until: datetime | None = None
    unit = max(zoom, Granularity.DAY)
    opened = set(unfolded)
    for group in found:
        if group.start and group.end:
            if until is not None and is_gap(until, group.start, unit):
                shown.append(Gap(until, group.start))
            until = group.end
        starts.append(len(shown))
        if headed or group.size is None:
            shown.append(group)
        if not opened or opened.isdisjoint(group.events):
            shown += group.events
        else:
            for key in group.events:
                shown.append(key)
                if key in opened:
                    shown += [ReportRow(key, number) for number in range(reports(key))]
    return shown, starts


def is_gap(start: datetime, end: datetime, unit: Granularity) -> bool:
    """Return whether so much lies between two groups that it is worth a line."""
    return end - start >= LEAST * LONGEST[unit]


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
