"""The calendar's stretches of time: in which minute, week, decade … a moment falls."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tui.model.timex import Granularity

_PART = 6
"""Hours; a day has four parts."""
_QUARTER, _DECADE, _CENTURY = 3, 10, 100


def bucket(moment: datetime, granularity: Granularity) -> datetime:
    """Return the start of the stretch of time that `moment` falls in; weeks start on Monday.

    >>> bucket(datetime(2021, 8, 15, 9, 30), Granularity.WEEK)
    datetime.datetime(2021, 8, 9, 0, 0)
    """
    return _STARTS[granularity](moment)


def _day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _week(moment: datetime) -> datetime:
    day = _day(moment)
    return day - timedelta(days=min(day.weekday(), (day - datetime.min).days))


def _quarter(moment: datetime) -> datetime:
    return datetime(moment.year, (moment.month - 1) // _QUARTER * _QUARTER + 1, 1)


_STARTS: dict[Granularity, Callable[[datetime], datetime]] = {
    Granularity.MINUTE: lambda moment: moment.replace(second=0, microsecond=0),
    Granularity.HOUR: lambda moment: moment.replace(minute=0, second=0, microsecond=0),
    Granularity.PART: lambda moment: _day(moment).replace(hour=moment.hour // _PART * _PART),
    Granularity.DAY: _day,
    Granularity.WEEK: _week,
    Granularity.MONTH: lambda moment: datetime(moment.year, moment.month, 1),
    Granularity.QUARTER: _quarter,
    Granularity.YEAR: lambda moment: datetime(moment.year, 1, 1),
    Granularity.DECADE: lambda moment: datetime(max(1, moment.year // _DECADE * _DECADE), 1, 1),
    Granularity.CENTURY: lambda moment: datetime(max(1, moment.year // _CENTURY * _CENTURY), 1, 1),
}
