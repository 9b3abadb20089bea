"""Dates as a person types them: “15 aug”, “2021-08-15 09:30”, “aug 2021”, “12–14 August”."""

import re
from datetime import date, datetime, timedelta

from tui.model import UNDATED, Granularity, Interval, moments

Asked = tuple[Interval, Granularity]
DAY = re.compile(r"\b\d{1,2}\b")
CLOCK = re.compile(r"(.+?),? (\d?\d:\d\d)")
RANGE = re.compile(r"(.+?) ?(?:-|–|\bto\b) ?(.+)")
UNKNOWN = ("unknown", "none", "?", UNDATED)


def asked_time(text: str, near: date | None = None) -> tuple[Interval, Granularity]:
    """Return the stretch of time that was typed, and how exact it is; else a `ValueError`.

    A date without a year is the one nearest to the day `near`.

    >>> asked_time("aug 2021")[0].text, asked_time("12-14 aug 2021")[0].text
    ('2021-08-01/2021-09-01', '2021-08-12/2021-08-15')
    """
    text = " ".join(text.split())
    found = _moments(text) or _tagged(text, near) or _clocked(text, near) or _range(text, near)
    if found is None:
        raise ValueError(f"“{text}” is no date: write 15 aug, 2021-08-15, aug 2021 or 2021")
    return found


def _moments(text: str) -> Asked | None:
    try:
        return moments(text)
    except ValueError:
        return None


def _tagged(text: str, near: date | None) -> Asked | None:
    from tui.analysis.timexes import tag  # noqa: PLC0415 - compiles its grammar

    for spelt in (text, text.title()):
        for timex in tag(spelt, near):
            known = timex.granularity or Granularity.DAY
            whole = timex.span.start == 0 and timex.span.end == len(spelt)
            # “Feb 30” is not some day of February.
            if whole and timex.interval and (known <= Granularity.DAY or not DAY.search(spelt)):
                return timex.interval, known
    return None


def _clocked(text: str, near: date | None) -> Asked | None:
    """Return the minute of a date that is followed by a clock time."""
    parts = CLOCK.fullmatch(text)
    day = _tagged(parts[1], near) if parts else None
    if parts is None or day is None or day[0].start is None or day[1] is not Granularity.DAY:
        return None
    return _moments(f"{day[0].start:%Y-%m-%d}T{parts[2]:0>5}")


def _range(text: str, near: date | None) -> Asked | None:
    """Return the stretch from one date to another; the first may be a bare day of the month."""
    parts = RANGE.fullmatch(text)
    last = _tagged(parts[2], near) if parts else None
    if parts is None or last is None or last[0].start is None:
        return None
    opening = DAY.sub(parts[1], parts[2], count=1) if parts[1].isdigit() else parts[1]
    first = _tagged(opening, last[0].start.date())
    if first is None or first[0].start is None or first[0].start >= last[0].start:
        return None
    return Interval(first[0].start, last[0].end), max(first[1], last[1])


def is_unknown(text: str) -> bool:
    """Return whether what was typed says that nobody knows when."""
    return text.strip().casefold() in UNKNOWN


def asked_moments(text: str, near: date | None = None) -> str:
    """Return what was typed as `moments` reads it, `undated` for what is not known.

    >>> asked_moments("12-14 August 2021"), asked_moments("unknown")
    ('2021-08-12/2021-08-14', 'undated')
    """
    if is_unknown(text):
        return UNDATED
    interval, granularity = asked_time(text, near)
    return written(interval, granularity)


def written(interval: Interval | None, granularity: Granularity | None) -> str:
    """Return a stretch of time as `moments` reads it.

    >>> written(Interval.days(date(2021, 8, 1), date(2021, 8, 31)), Granularity.MONTH)
    '2021-08'
    """
    if interval is None or interval.start is None:
        return UNDATED
    start = interval.start
    last = interval.end - timedelta(microseconds=1) if interval.end else start
    if (granularity or Granularity.DAY) < Granularity.DAY:
        first, final = _minute(start), _minute(last)
        return first if last - start < timedelta(hours=1) else f"{first}/{final}"
    for brief in (start.strftime("%Y"), start.strftime("%Y-%m")):
        if moments(brief) == (interval, granularity):
            return brief
    same = start.date() == last.date()
    return f"{start:%Y-%m-%d}" if same else f"{start:%Y-%m-%d}/{last:%Y-%m-%d}"


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"
