"""Stretches of the calendar — a day, an ISO week, a quarter … — and moving among them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
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
    FORTNIGHT = ("W", 14, 0, Granularity.WEEK)
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


def moved(day: date, days: int) -> date | None:
    """Return the day `days` later; None off the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


@dataclass(frozen=True, slots=True)
class Period:
    """One whole unit of the calendar, by its first day; year 0 is 1 BC, as astronomers count."""

    unit: Unit
    year: int
    month: int = 1
    day: int = 1

    @classmethod
    def of(cls, unit: Unit, day: date) -> "Period":
        """Return the period of that unit in which `day` lies.

        >>> Period.of(Unit.WEEK, date(2021, 8, 15)).value
        '2021-W32'
        """
        shift = {Unit.WEEKEND: 5 - day.weekday(), Unit.WEEK: -day.weekday()}.get(unit, 0)
        first = moved(day, shift) or day
        if unit.days:
            return cls(unit, first.year, first.month, first.day)
        return cls(Unit.DAY, first.year, first.month, first.day).within(unit)

    def within(self, unit: Unit) -> "Period":
        """Return the period of that unit in which the first day of this one lies."""
        if unit.days:
            return Period.of(unit, self.first) if self.first else self
        if not unit.months:
            return self
        if self.year < 1 and unit.months > Unit.YEAR.months:
            years = unit.months // Unit.YEAR.months
            return Period(unit, 1 - ((1 - self.year) // years * years + years - 1))
        shift = 1 if unit is Unit.SEASON else 0
        if self.unit is Unit.SEASON and unit.months >= Unit.YEAR.months:
            return Period(Unit.YEAR, (self.index + 1) // 12).within(unit)
        index = (self.index + shift) // unit.months * unit.months - shift
        return Period(unit, index // 12, index % 12 + 1)

    @property
    def index(self) -> int:
        """Return the number of the first month, counted from January of year 0."""
        return self.year * 12 + self.month - 1

    def shifted(self, count: int) -> "Period | None":
        """Return the period `count` units later; None off the calendar.

        >>> Period(Unit.QUARTER, 2021, 1).shifted(-1).value
        '2020-Q4'
        """
        if self.unit.days:
            start = moved(self.first, count * self.unit.days) if self.first else None
            return Period(self.unit, start.year, start.month, start.day) if start else None
        index = self.index + count * self.unit.months
        if abs(index) > date.max.year * 12:
            return None
        return Period(self.unit, index // 12, index % 12 + 1)

    @property
    def first(self) -> date | None:
        """Return the first day; None for a year that `datetime.date` does not have."""
        known = date.min.year <= self.year <= date.max.year
        return date(self.year, self.month, self.day) if known else None

    @property
    def end(self) -> date | None:
        """Return the first day after the period; None where there is none to give."""
        if self.unit is Unit.WEEKEND:
            return moved(self.first, 2) if self.first else None
        following = self.shifted(1)
        return following.first if following else None

    @property
    def interval(self) -> Interval | None:
        """Return the half-open interval of the period; None before the year 1."""
        return Interval(midnight(self.first), midnight(self.end)) if self.first else None

    @property
    def value(self) -> str:
        """Return the TIMEX3 value: `2021-08-14`, `2021-W32`, `2021-Q3`, `202` ….

        >>> Period(Unit.YEAR, 1 - 490).value, Period(Unit.DECADE, 1990).value
        ('BC0490', '199')
        """
        year = _numbered(self.year + (self.unit is Unit.CENTURY and self.year < 1))
        match self.unit:
            case Unit.WEEK | Unit.WEEKEND | Unit.FORTNIGHT if self.first:
                iso = self.first.isocalendar()
                tail = "-WE" if self.unit is Unit.WEEKEND else ""
                return f"{iso.year:04}-W{iso.week:02}{tail}"
            case Unit.SEASON:
                code = next(code for code in SEASONS if SEASONS[code] == self.month)
                return f"{_numbered(self.year + 1) if code == 'WI' else year}-{code}"
            case Unit.QUARTER | Unit.HALF:
                return f"{year}-{self.unit.letter}{(self.month - 1) // self.unit.months + 1}"
            case Unit.YEAR | Unit.DECADE | Unit.CENTURY:
                return year[: len(year) - _OMITTED[self.unit]]
            case Unit.MONTH:
                return f"{year}-{self.month:02}"
            case _:
                return f"{year}-{self.month:02}-{self.day:02}"

    @property
    def label(self) -> str:
        """Return the value for people: with the weekday before a day."""
        named = self.unit is Unit.DAY and self.first
        return f"{self.first:%a} {self.value}" if named else self.value


def _numbered(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


_OMITTED = {Unit.YEAR: 0, Unit.DECADE: 1, Unit.CENTURY: 2}


def midnight(day: date | None) -> datetime | None:
    """Return the moment at which `day` begins; None for no day."""
    return datetime(day.year, day.month, day.day) if day else None


def day_of(year: int, month: int, day: int) -> Period | None:
    """Return one day; None if the calendar has no such day.

    >>> day_of(2021, 2, 30) is None
    True
    """
    if not (date.min.year <= year <= date.max.year and month in range(1, 13)):
        return None
    longest = monthrange(year, month)[1]
    return Period(Unit.DAY, year, month, day) if 1 <= day <= longest else None


def season_of(year: int, code: str) -> Period:
    """Return a season of a year; winter is the one that ends in that year.

    >>> season_of(1942, "WI").first
    datetime.date(1941, 12, 1)
    """
    return Period(Unit.SEASON, year - 1 if code == "WI" else year, SEASONS[code])
