"""Stretches of the calendar — a day, an ISO week, a quarter … — and moving among them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from tui.model import Granularity, Interval

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each season of the northern year begins, by its TIMEX3 code."""


class Unit(Enum):
    """A unit of the calendar: its TIMEX3 letter, its length, and how exact it is."""

    SECOND = ("S", 0, 0, Granularity.MINUTE)
    MINUTE = ("M", 0, 0, Granularity.MINUTE)
    HOUR = ("H", 0, 0, Granularity.HOUR)
    DAY = ("D", 1, 0, Granularity.DAY)
    WEEKEND = ("WE", 7, 0, Granularity.WEEK)
    WEEK = ("W", 7, 0, Granularity.WEEK)
    MONTH = ("M", 0, 1, Granularity.MONTH)
    QUARTER = ("Q", 0, 3, Granularity.QUARTER)
    SEASON = ("S", 0, 3, Granularity.QUARTER)
    HALF = ("H", 0, 6, Granularity.QUARTER)
    YEAR = ("Y", 0, 12, Granularity.YEAR)
    DECADE = ("DE", 0, 120, Granularity.DECADE)
    CENTURY = ("CE", 0, 1200, Granularity.CENTURY)

    def __init__(self, letter: str, days: int, months: int, granularity: Granularity) -> None:
        """Keep the facts of one unit; `days` or `months` is its length."""
        self.letter = letter
        self.days = days
        self.months = months
        self.granularity = granularity

    @property
    def timed(self) -> bool:
        """Return whether the unit is shorter than a day."""
        return self.granularity < Granularity.PART


def month_start(index: int) -> date | None:
    """Return the first day of month `index`, counted from January of year 0; None off the scale.

    >>> month_start(2021 * 12 + 7)
    datetime.date(2021, 8, 1)
    """
    year, month = divmod(index, 12)
    return date(year, month + 1, 1) if date.min.year <= year <= date.max.year else None


def moved(day: date, days: int) -> date | None:
    """Return the day `days` later; None off the scale."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def plus_months(day: date, months: int) -> date | None:
    """Return the same day `months` later, or the last day of a month that is shorter.

    >>> plus_months(date(2020, 1, 31), 1)
    datetime.date(2020, 2, 29)
    """
    first = month_start(day.year * 12 + day.month - 1 + months)
    following = month_start(day.year * 12 + day.month + months)
    if first is None:
        return None
    longest = (following - first).days if following else 31
    return first.replace(day=min(day.day, longest))


@dataclass(frozen=True, slots=True)
class Period:
    """One whole unit of the calendar, by its first day."""

    unit: Unit
    start: date

    @classmethod
    def of(cls, unit: Unit, day: date) -> "Period":
        """Return the period of that unit in which `day` lies.

        >>> Period.of(Unit.WEEK, date(2021, 8, 15)).value
        '2021-W32'
        """
        if unit is Unit.WEEKEND:
            return cls(unit, moved(day, 5 - day.weekday()) or day)
        if unit is Unit.WEEK:
            return cls(unit, moved(day, -day.weekday()) or day)
        if not unit.months:
            return cls(Unit.DAY, day)
        index = day.year * 12 + day.month - 1
        shift = 1 if unit is Unit.SEASON else 0
        start = month_start((index + shift) // unit.months * unit.months - shift)
        return cls(unit, start or date.min)

    def shifted(self, count: int) -> "Period | None":
        """Return the period `count` units later; None off the calendar."""
        if self.unit.days:
            start = moved(self.start, count * self.unit.days)
        else:
            index = self.start.year * 12 + self.start.month - 1
            start = month_start(index + count * self.unit.months)
        return Period(self.unit, start) if start else None

    @property
    def end(self) -> date | None:
        """Return the first day after the period; None off the calendar."""
        if self.unit is Unit.WEEKEND:
            return moved(self.start, 2)
        following = self.shifted(1)
        return following.start if following else None

    @property
    def last(self) -> date:
        """Return the last day of the period."""
        return (self.end - timedelta(days=1)) if self.end else date.max

    @property
    def interval(self) -> Interval:
        """Return the half-open interval of the period."""
        return Interval(midnight(self.start), midnight(self.end) if self.end else None)

    @property
    def value(self) -> str:
        """Return the TIMEX3 value: `2021-08-14`, `2021-W32`, `2021-Q3`, `202` …."""
        year, month = self.start.year, self.start.month
        match self.unit:
            case Unit.WEEK | Unit.WEEKEND:
                iso = self.start.isocalendar()
                tail = "-WE" if self.unit is Unit.WEEKEND else ""
                return f"{iso.year:04}-W{iso.week:02}{tail}"
            case Unit.SEASON:
                return f"{year:04}-{next(code for code in SEASONS if SEASONS[code] == month)}"
            case Unit.QUARTER | Unit.HALF:
                return f"{year:04}-{self.unit.letter}{(month - 1) // self.unit.months + 1}"
            case _:
                return self.start.isoformat()[: _WRITTEN[self.unit]]

    def contains(self, day: date) -> bool:
        """Return whether `day` lies in the period."""
        return self.start <= day <= self.last


_WRITTEN = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2}
"""How many characters of the first day, in ISO 8601, are the value of the period."""


def midnight(day: date) -> datetime:
    """Return the moment at which `day` begins."""
    return datetime(day.year, day.month, day.day)


def day_period(year: int, month: int, day: int) -> Period | None:
    """Return one day; None if the calendar has no such day.

    >>> day_period(2021, 2, 30) is None
    True
    """
    first = month_start(year * 12 + month - 1) if 1 <= month <= 12 else None  # noqa: PLR2004 - months
    if first is None or not 1 <= day <= (Period(Unit.MONTH, first).last).day:
        return None
    return Period(Unit.DAY, first.replace(day=day))


def month_period(year: int, month: int) -> Period | None:
    """Return one month; None off the calendar."""
    first = month_start(year * 12 + month - 1)
    return Period(Unit.MONTH, first) if first else None


def year_period(year: int) -> Period | None:
    """Return one year; None off the calendar."""
    first = month_start(year * 12)
    return Period(Unit.YEAR, first) if first else None


def season_period(year: int, code: str) -> Period | None:
    """Return a season of a year; winter is the one that begins in its December."""
    first = month_start(year * 12 + SEASONS[code] - 1)
    return Period(Unit.SEASON, first) if first else None
