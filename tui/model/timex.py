"""A time expression, the stretch of time it denotes, and how exact that is."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from tui.model.span import Span


class Granularity(IntEnum):
    """How exact a time is, the finest first; names as in TIMEX3 and the chronology's zoom."""

    MINUTE = 1
    HOUR = 2
    PART = 3
    """A part of a day: morning, evening."""
    DAY = 4
    WEEK = 5
    MONTH = 6
    QUARTER = 7
    """A quarter, half year or season."""
    YEAR = 8
    DECADE = 9
    CENTURY = 10

    @property
    def label(self) -> str:
        """Return the word that is printed: `day`, `month` ….

        >>> Granularity.DAY.label
        'day'
        """
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch of time, `[start, end)`; an end that is None is open.

    >>> Interval.day(date(2021, 8, 14)).text
    '2021-08-14'
    """

    start: datetime | None
    end: datetime | None

    @classmethod
    def days(cls, first: date, last: date) -> "Interval":
        """Return the interval from the start of `first` to the end of `last`."""
        start = datetime(first.year, first.month, first.day)
        stop = datetime(last.year, last.month, last.day)
        return cls(start, stop + timedelta(days=1) if stop.date() < date.max else None)

    @classmethod
    def day(cls, day: date) -> "Interval":
        """Return the whole of one day."""
        return cls.days(day, day)

    def contains(self, other: "Interval") -> bool:
        """Return whether `other` lies wholly inside.

        >>> Interval.days(date(2021, 8, 1), date(2021, 8, 31)).contains(
        ...     Interval.day(date(2021, 8, 14)))
        True
        """
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: "Interval") -> bool:
        """Return whether the two have a moment in common."""
        starts = self.start is None or other.end is None or self.start < other.end
        ends = self.end is None or other.start is None or other.start < self.end
        return starts and ends

    @property
    def text(self) -> str:
        """Return the interval in ISO 8601, a single day as that day."""
        if self.start and self.end and self.end - self.start == timedelta(days=1):
            return _iso(self.start) or ""
        return f"{_iso(self.start) or '..'}/{_iso(self.end) or '..'}"

    def bounds(self) -> tuple[str | None, str | None]:
        """Return both ends in ISO 8601, as dates where they fall on midnight.

        >>> Interval(datetime(2021, 8, 15, 6), datetime(2021, 8, 16)).bounds()
        ('2021-08-15T06:00', '2021-08-16')
        """
        return _iso(self.start), _iso(self.end)


def _iso(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    if moment.hour == moment.minute == moment.second == 0:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What a time expression leans on to get its interval."""

    NONE = "none"
    """It says everything itself: “14 August 2021”."""
    PUBLISHED = "published"
    """The publication date: “Sunday”, “last week”."""
    TEXT = "text"
    """A date said before it in the text: “the following year”."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Another plausible meaning of a time expression."""

    value: str
    interval: Interval | None
    reason: str


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression of a text with its meaning."""

    span: Span
    text: str
    type: TimexType
    value: str
    """The TIMEX3 value: `2021-08-15TMO`, `P20Y`, `XXXX-WXX-7` when nothing anchors it."""
    mod: str = ""
    """The TIMEX3 modifier (`START`, `APPROX` …) or empty."""
    interval: Interval | None = None
    granularity: Granularity | None = None
    anchor: Anchor = Anchor.NONE
    evidence: str = ""
    """Why, in words: ““Sunday”, published Mon 2021-08-16, past tense → Sun 2021-08-15”."""
    readings: tuple[Reading, ...] = ()
