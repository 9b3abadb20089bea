"""What one expression means in its place, before it is written down as a `Timex`."""

from dataclasses import dataclass, replace
from datetime import timedelta

from tui.analysis.timexes.calendar import Period, Unit
from tui.model import Anchor, Granularity, Interval, Reading, TimexType

_HOURS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 22), "NI": (18, 30)}
_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


@dataclass(frozen=True, slots=True)
class Sense:
    """The meaning of one expression where it stands."""

    type: TimexType
    value: str
    mod: str = ""
    interval: Interval | None = None
    granularity: Granularity | None = None
    anchor: Anchor = Anchor.NONE
    because: tuple[str, ...] = ()
    """What led from the words to the value, in words for people."""
    readings: tuple[Reading, ...] = ()
    period: Period | None = None
    """The stretch of the calendar that later expressions may lean on."""
    aside: bool = False
    """Whether it only looks back or ahead, so that the story does not move there."""

    def narrowed(self, mod: str) -> "Sense":
        """Return the first, middle or last third, as the TIMEX3 modifier `mod` says."""
        if not mod:
            return self
        return replace(self, mod=mod, interval=_third(self.interval, mod) or self.interval)

    def in_part(self, part: str) -> "Sense":
        """Return the morning, afternoon, evening or night of the day that this denotes."""
        interval = self.interval
        day = self.period.interval if self.period else None
        if day and day.start and day.end:
            first, last = (timedelta(hours=hour) for hour in _HOURS[part])
            interval = Interval(day.start + first, day.start + last)
        return replace(
            self, type=TimexType.TIME, value=f"{self.value}T{part}", interval=interval,
            granularity=Granularity.PART,
        )  # fmt: skip


def _third(whole: Interval | None, mod: str) -> Interval | None:
    if mod not in _THIRDS or whole is None or whole.start is None or whole.end is None:
        return None
    third = (whole.end - whole.start) / 3
    first, last = _THIRDS[mod]
    start, end = whole.start + third * first, whole.start + third * last
    if third >= timedelta(days=1):
        start, end = (moment.replace(hour=0, minute=0, second=0) for moment in (start, end))
    return Interval(start.replace(microsecond=0), end.replace(microsecond=0))


def on(
    period: Period,
    *,
    anchor: Anchor = Anchor.NONE,
    because: tuple[str, ...] = (),
    readings: tuple[Reading, ...] = (),
) -> Sense:
    """Return the sense of an expression that denotes a stretch of the calendar."""
    return Sense(
        TimexType.DATE, period.value, "", period.interval, period.unit.granularity, anchor,
        because, readings, period,
    )  # fmt: skip


def alluded(period: Period, reason: str) -> Sense:
    """Return the sense of a day that stands for what happened on it: the story does not go there.

    >>> alluded(Period(Unit.DAY, 2001, 9, 11), "the attacks of 2001").period is None
    True
    """
    return replace(on(period, because=(reason,)), period=None)


def vague(value: str) -> Sense:
    """Return the sense of a date that no calendar can place: `PRESENT_REF`, `XXXX-08-14` …."""
    return Sense(TimexType.DATE, value)


def reading(period: Period, reason: str) -> Reading:
    """Return another plausible meaning of an expression."""
    return Reading(period.value, period.interval, reason)


def lasting(value: str, unit: Unit) -> Sense:
    """Return the sense of a duration."""
    return Sense(TimexType.DURATION, value, granularity=unit.granularity)
