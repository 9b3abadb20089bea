"""Durations that are counted from a date beside them: “two decades after 9/11”."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from tui.analysis.timexes.calendar import Period, Unit
from tui.model import Anchor, Interval, Timex, TimexType

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_LINK = re.compile(r"\s+(after|before|since|from|of)\s+(?:the\s+)?")
_WITHIN = re.compile(r"\bwithin\s+$", re.IGNORECASE)
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
_GRANULARITY = {unit: unit.granularity for unit in _UNITS.values()}


def joined(text: str, timexes: list[Timex]) -> list[Timex]:
    """Return `timexes` with an interval for each duration that is counted from the next date."""
    if len(timexes) < 2:  # noqa: PLR2004 - a pair
        return timexes
    return [*(_counted(text, one, other) for one, other in pairwise(timexes)), timexes[-1]]


def _counted(text: str, length: Timex, day: Timex) -> Timex:
    link = _LINK.fullmatch(text, length.span.end, day.span.start)
    size = _LENGTH.fullmatch(length.value)
    start = day.interval.start if day.interval and day.type is not TimexType.DURATION else None
    if not (link and size and start) or length.type is not TimexType.DURATION:
        return length
    unit, back = _UNITS[size[2]], link[1] == "before"
    within = bool(_WITHIN.search(text, max(0, length.span.start - 8), length.span.start))
    if link[1] == "of" and not within:
        return length
    interval = _reached(start, unit, -int(size[1]) if back else int(size[1]), within=within)
    if interval is None:
        return length
    return replace(
        length,
        interval=interval,
        granularity=_GRANULARITY[unit],
        anchor=Anchor.TEXT,
        evidence=f"“{length.text}” {link[1]} “{day.text}” ({day.value}) → {interval.text}",
    )


def _reached(start: datetime, unit: Unit, count: int, *, within: bool) -> Interval | None:
    period = Period.of(unit, start.date()).shifted(count)
    if period is None or period.interval is None:
        return None
    if not within:
        return period.interval
    ends: Iterable[datetime | None] = (start, period.interval.start)
    known = sorted(moment for moment in ends if moment)
    if known[-1].year == datetime.max.year:
        return None
    return Interval(known[0], known[-1] + timedelta(days=1))
