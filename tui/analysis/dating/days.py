"""Which days the times that a text names mean, as of the day on which it was published."""

from dataclasses import dataclass
from datetime import date, timedelta

from tui.analysis.dating.cues import Cue, Cues, Direction, valid

WEEK = 7
LEAP = 9
"""Years within which every day of the year comes, the 29th of February too."""


@dataclass(frozen=True, slots=True)
class Near:
    """A day on which a similar article was published."""

    name: str
    day: date
    trust: float
    """0 to 1: how surely it was written about the same time."""
    told: frozenset[date] = frozenset()
    """The days it tells of."""
    shared: tuple[str, ...] = ()
    """The names both have, the rarest first."""


@dataclass(frozen=True, slots=True)
class Best:
    """The day that explains a text best."""

    day: date
    width: int
    confidence: float


def occurrence(cue: Cue, day: date) -> date:
    """Return the day that “Aug. 14” means on `day`: the last one, or the next when it is ahead."""
    step = 1 if cue.direction is Direction.AHEAD else -1
    for year in range(day.year, day.year + LEAP * step, step):
        named = valid(year, cue.month or 1, cue.day or 1)
        if named is not None and (named >= day if step > 0 else named <= day):
            return named
    return day


def days_told(cues: Cues, published: date) -> frozenset[date]:
    """Return the days that a text published on `published` tells of as past."""
    days = set()
    for cue in cues.times:
        if cue.direction is Direction.AHEAD:
            continue
        if cue.month and cue.day:
            named = valid(cue.year or published.year, cue.month, cue.day)
            days |= {named} if named else set()
        elif cue.weekday is not None:
            days.add(published - timedelta(days=(published.weekday() - cue.weekday) % WEEK))
    return frozenset(days)
