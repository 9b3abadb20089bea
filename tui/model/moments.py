"""Times as a person writes them down: “2021-08”, “2021-08-15T06:30”, “2021-08-12/2021-08-14”."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from tui.model.timex import Granularity, Interval

UNDATED = "undated"

_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?")
_GRAINS = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY, Granularity.MINUTE)


def moments(text: str) -> tuple[Interval, Granularity] | None:
    """Return the stretch of time that `text` denotes, None for `undated`; else a `ValueError`.

    >>> [found.text for found, _ in map(moments, ("2021-08-15", "2021", "2021-08-12/2021-08-14"))]
    ['2021-08-15', '2021-01-01/2022-01-01', '2021-08-12/2021-08-15']
    """
    if text == UNDATED:
        return None
    first, _, last = text.partition("/")
    start, _, grain = _moment(first)
    _, end, other = _moment(last or first)
    if end is not None and end <= start:
        raise ValueError(f"“{text}” ends before it begins")
    return Interval(start, end), max(grain, other)


def _moment(text: str) -> tuple[datetime, datetime | None, Granularity]:
    """Return the beginning of a moment, the beginning of what follows it, and how exact it is."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"“{text}” is not a time; write 2021, 2021-08, 2021-08-15 or undated")
    given = [int(part) for part in found.groups() if part]
    grain = _GRAINS[min(len(given), len(_GRAINS)) - 1]
    try:
        start = datetime(*(given + [1, 1][len(given) - 1 :]))  # type: ignore[arg-type] # ints all
    except ValueError as error:
        raise ValueError(f"“{text}” is not in the calendar") from error
    return start, _after(start, grain), grain


def _after(start: datetime, grain: Granularity) -> datetime | None:
    days = {
        Granularity.YEAR: (date(start.year, 12, 31) - start.date()).days + 1,
        Granularity.MONTH: monthrange(start.year, start.month)[1],
        Granularity.DAY: 1,
    }
    try:
        return start + timedelta(days=days.get(grain, 0), minutes=grain is Granularity.MINUTE)
    except OverflowError:
        return None
