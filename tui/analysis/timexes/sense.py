"""What one expression means in its place, before it is written down as a `Timex`."""

from dataclasses import dataclass, replace

from tui.analysis.timexes.calendar import Period
from tui.model import Anchor, Granularity, Interval, Reading, TimexType


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

    def with_mod(self, mod: str) -> "Sense":
        """Return the same sense under a TIMEX3 modifier."""
        return replace(self, mod=mod)


def on(
    period: Period,
    mod: str = "",
    *,
    anchor: Anchor = Anchor.NONE,
    because: tuple[str, ...] = (),
    readings: tuple[Reading, ...] = (),
) -> Sense:
    """Return the sense of an expression that denotes a stretch of the calendar."""
    return Sense(
        TimexType.DATE,
        period.value,
        mod,
        narrowed(period, mod),
        period.unit.granularity,
        anchor,
        because,
        readings,
        period,
    )


def narrowed(period: Period, mod: str) -> Interval:
    """Return the interval of `period`, or of its first, middle or last third as `mod` says."""
    whole = period.interval
    if mod not in _THIRDS or whole.start is None or whole.end is None:
        return whole
    third = (whole.end - whole.start).days / 3
    first, last = _THIRDS[mod]
    days = [whole.start.toordinal() + round(third * share) for share in (first, last)]
    start, end = (whole.start.fromordinal(day) for day in days)
    return Interval(start, end)


_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


def vague(value: str, *, mod: str = "") -> Sense:
    """Return the sense of a date that no calendar can place: `PRESENT_REF`, `XXXX-08-14` …."""
    return Sense(TimexType.DATE, value, mod)
