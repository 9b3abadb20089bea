"""How the time of an event is written: as exactly as it is known, and no more."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tui.model import Event, Granularity, Interval, Status, bucket
from tui.model import when as words
from tui.model.grouping import PARTED, after, third

STATUS = {
    Status.HAPPENED: " ",
    Status.PLANNED: "→",
    Status.POSSIBLE: "?",
    Status.DENIED: "×",
    Status.STATED: "“",
}
"""The gutter: planned, possible, denied, only said."""
PARTS = ((6, "night"), (12, "morning"), (18, "afternoon"), (24, "evening"))


def when(event: Event) -> str:
    """Return the date of an event, `~` before an inferred one."""
    if event.interval is None or event.interval.start is None:
        return "undated"
    text = date_text(event.interval, event.granularity or Granularity.DAY)
    return f"~{text}" if event.inferred else text


def date_text(interval: Interval, granularity: Granularity) -> str:
    """Return a date of at most ten cells.

    >>> from datetime import date
    >>> date_text(Interval.day(date(2021, 8, 14)), Granularity.DAY)
    '2021-08-14'
    >>> date_text(Interval.days(date(2021, 8, 1), date(2021, 8, 31)), Granularity.MONTH)
    'Aug 2021'
    >>> date_text(Interval.days(date(2021, 8, 12), date(2021, 8, 14)), Granularity.DAY)
    '08-12/14'
    >>> date_text(Interval.days(date(2020, 2, 1), date(2021, 4, 30)), Granularity.MONTH)
    '2020–2021'
    """
    start = interval.start or datetime.min
    last = (interval.end or start + timedelta(days=1)) - timedelta(microseconds=1)
    if granularity in WIDE:
        return WIDE[granularity](start, last)
    if start.date() == last.date():
        return f"{start:%Y-%m-%d}"
    if start.year != last.year:
        return f"{start:%Y}–{last:%Y}"
    return (
        f"{start:%m-%d}/{last:%d}" if start.month == last.month else f"{start:%m-%d}/{last:%m-%d}"
    )


def _month(start: datetime, last: datetime) -> str:
    return f"{start:%b %Y}" if start.month == last.month else _months(start, last)


def _months(start: datetime, last: datetime) -> str:
    if start.year != last.year:
        return _years(start, last)
    return f"{start:%b}–{last:%b} {last:%y}"


def _years(start: datetime, last: datetime) -> str:
    return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"


WIDE: dict[Granularity, Callable[[datetime, datetime], str]] = {
    Granularity.MONTH: _month,
    Granularity.QUARTER: _months,
    Granularity.YEAR: _years,
    Granularity.DECADE: lambda start, _: f"{start.year // 10 * 10}s",
    Granularity.CENTURY: _years,
}
"""How times wider than a week are written."""
LATER = ("", "mid-{}", "late {}")
"""What is known to begin in a third of a stretch of the calendar that is not its first."""


def heading(start: datetime | None, size: Granularity | None) -> str:
    """Return what stands above a group.

    >>> heading(datetime(2021, 8, 15, 6), Granularity.PART)
    'Sun 15 Aug 2021, morning'
    >>> heading(datetime(2020, 9, 1), Granularity.YEAR)
    'Late 2020'
    """
    if start is None or size is None:
        return "Undated"
    begins = bucket(start, size)
    interval = Interval(begins, after(begins, size))
    text = words.heading(interval, size)
    if size < Granularity.DAY:
        text += f", {_clock(interval, size)}"
    elif start != begins and size in PARTED:
        text = LATER[third(start, size)].format(text.removeprefix("the "))
    return text[0].upper() + text[1:]


def within(event: Event, size: Granularity | None) -> str:
    """Return what a heading of `size` leaves to be said of the time of an event.

    Without a heading, everything. What fills the heading's stretch of time says nothing more.

    >>> from datetime import date
    >>> days = Interval.days(date(2021, 8, 2), date(2021, 8, 16))
    >>> within(Event("e", "", Status.HAPPENED, days, Granularity.DAY, ()), Granularity.MONTH)
    '2–16 Aug'
    """
    interval, known = event.interval, event.granularity or Granularity.DAY
    if interval is None:
        return ""
    time = time_of_day(event)
    if size is not None and ((time and size <= Granularity.DAY) or _fills(interval, size)):
        return time
    date = words.heading(interval, known)
    moment = interval.start or interval.end
    if moment is not None and size is not None and size <= Granularity.YEAR:
        # The heading says the year; "2021" alone is not one too many.
        date = date.replace(f" {moment.year} – ", " – ").removesuffix(f" {moment.year}")
    return f"{date} {time}".strip()


def _fills(interval: Interval, size: Granularity) -> bool:
    if interval.start is None or interval.end is None:
        return False
    start = bucket(interval.start, size)
    return (interval.start, interval.end) == (start, after(start, size))


def weekday(event: Event) -> str:
    """Return the day of the week of an event known to the day, else ""."""
    interval = event.interval
    if interval is None or interval.start is None or interval.end is None:
        return ""
    return f"{interval.start:%a}" if interval.end - interval.start <= timedelta(days=1) else ""


def time_of_day(event: Event) -> str:
    """Return clock time or part of the day, "" for an event known by day or less."""
    interval, granularity = event.interval, event.granularity
    if interval is None or interval.start is None or granularity is None:
        return ""
    return _clock(interval, granularity) if granularity < Granularity.DAY else ""


def _clock(interval: Interval, granularity: Granularity) -> str:
    if granularity is Granularity.PART:
        hours = (interval.end or interval.start or datetime.min).hour or 24
        return next(name for limit, name in PARTS if hours <= limit)
    return f"{interval.start:%H:%M}"
