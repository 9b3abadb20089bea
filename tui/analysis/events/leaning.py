"""How far a report's time can be trusted when it leans on a publication date that is inferred."""

from dataclasses import dataclass
from datetime import timedelta

from tui.model import Anchor, Granularity, Interval, Publication, Timex

_DAYS = {
    Granularity.WEEK: 10,
    Granularity.MONTH: 40,
    Granularity.QUARTER: 110,
    Granularity.YEAR: 400,
}
"""Days up to which an interval that was widened still counts as a week, a month …."""
_BORNE_BY_DATES = 90
"""“Aug. 14” leans on no more than the year."""
_LOOSEST = 31
_NARROWEST_OF_COARSE = 15
"""An interval of a month or more still says something when the publication date is this loose."""


@dataclass(frozen=True, slots=True)
class Leant:
    """The time of a report as far as the publication date bears it."""

    interval: Interval | None
    granularity: Granularity | None
    evidence: str
    inferred: bool


UNDATED = Leant(None, None, "", inferred=False)


def leant(timex: Timex, published: Publication | None) -> Leant:
    """Return the time of `timex`, widened by what the publication date leaves open."""
    if timex.interval is None:
        reason = timex.evidence or f"“{timex.text}” cannot be placed without a publication date"
        return Leant(None, None, reason, inferred=False)
    interval = _whole_day(timex, timex.interval)
    if timex.anchor is Anchor.NONE or published is None or not published.inferred:
        return Leant(interval, timex.granularity, timex.evidence, inferred=False)
    evidence = f"{timex.evidence}; the publication date is inferred"
    slack = _slack(timex, published)
    if not slack:
        return Leant(interval, timex.granularity, evidence, inferred=True)
    coarse = (timex.granularity or Granularity.DAY) >= Granularity.MONTH
    if coarse and slack <= _NARROWEST_OF_COARSE:
        return Leant(interval, timex.granularity, evidence, inferred=True)
    if slack > _LOOSEST:
        reason = (
            f"{timex.evidence}, but the publication date is only known to ±{published.width} days"
        )
        return Leant(None, None, reason, inferred=False)
    wide = _widened(interval, slack)
    return Leant(wide, _granularity(wide), f"{evidence} (±{published.width})", inferred=True)


def _whole_day(timex: Timex, interval: Interval) -> Interval:
    """Return the whole day for “earlier on Sunday”: earlier than the telling, no more is said."""
    relative = timex.text.casefold().startswith(("earlier ", "later "))
    if not relative or timex.granularity is not Granularity.DAY or interval.start is None:
        return interval
    return Interval.day(interval.start.date())


def _slack(timex: Timex, published: Publication) -> int:
    """Return by how many days the time may be wrong; a day of the text bears one more."""
    if any(letter.isdigit() for letter in timex.text) and published.width <= _BORNE_BY_DATES:
        return 0
    weekday = "-WXX-" in timex.value or timex.text.casefold().split()[0].endswith("day")
    told = timex.anchor is Anchor.TEXT and timex.granularity is Granularity.DAY
    bears_one = (weekday or told) and timex.text.casefold() not in {"today", "yesterday"}
    return max(0, published.width - bears_one)


def _widened(interval: Interval, days: int) -> Interval:
    step = timedelta(days=days)
    start = interval.start and interval.start - step
    return Interval(start, interval.end and interval.end + step)


def _granularity(interval: Interval) -> Granularity:
    if interval.start is None or interval.end is None:
        return Granularity.YEAR
    length = (interval.end - interval.start).days
    return next((grain for grain, days in _DAYS.items() if length <= days), Granularity.DECADE)
