"""Written dates with day, month and year, in the usual orders."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

MONTHS = dict(
    zip(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        range(1, 13),
        strict=True,
    )
)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"

FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_YEAR}(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark){_DAY}(?!\d)",  # 2021-08-16
        rf"{_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?:\d{{4}}(?:\d\d)?)?(?!\d)",  # 20210816
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",  # Aug. 16, 2021
        rf"{_WEEKDAY}(?:the\s+)?{_DAY}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}(?!\d)",
        rf"{_WEEKDAY}(?P<first>[0-3]?\d)(?P<mark>[/.-])(?P<second>[0-3]?\d)(?P=mark){_YEAR}(?!\d)",
    )
)
"""Each way of writing a whole date; the last leaves open whether the day or the month is first."""

_SECONDS = re.compile(r"(?P<seconds>1\d{9})(?:\d{3}|\.\d+)?", re.ASCII)
"""From September 2001 to May 2033; other numbers are dates written together, or something else."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date read from a text, how many characters it took, and what else it could mean."""

    day: date
    end: int
    other: date | None = None
    """The day it would be if the month were written first; None when that is not possible."""
    weekday: bool = False
    """Whether the day of the week is written with it."""


def written(text: str, start: int = 0) -> Written | None:
    """Return the whole date that stands at `start`, if one does.

    >>> written("Aug. 16, 2021").day, written("16/08/2021").day, written("Aug. 16")
    (datetime.date(2021, 8, 16), datetime.date(2021, 8, 16), None)
    >>> written("04/05/2021").other
    datetime.date(2021, 4, 5)
    """
    for form in FORMS:
        if found := form.match(text, start):
            parts = found.groupdict()
            if "first" in parts:
                return _numeric(parts, found.end())
            month = parts["month"]
            number = int(month) if month.isdigit() else MONTHS[month[:3].lower()]
            day = real(parts["year"], number, parts["day"])
            weekday = parts.get("weekday") is not None
            return Written(day, found.end(), weekday=weekday) if day else None
    return None


def _numeric(parts: dict[str, str], end: int) -> Written | None:
    """Return the date read day first; where only month first is possible, that one."""
    day_first = real(parts["year"], parts["second"], parts["first"])
    month_first = real(parts["year"], parts["first"], parts["second"])
    day = day_first or month_first
    if day is None:
        return None
    return Written(day, end, month_first if day_first and month_first != day_first else None)


def real(year: str | int, month: str | int, day: str | int) -> date | None:
    """Return the date, or None when the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def from_seconds(text: str) -> date | None:
    """Return the day (UTC) of a count of seconds or milliseconds since 1970.

    >>> from_seconds("1629072000")
    datetime.date(2021, 8, 16)
    """
    found = _SECONDS.fullmatch(text)
    return datetime.fromtimestamp(int(found["seconds"]), UTC).date() if found else None
