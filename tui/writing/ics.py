"""A chronology as a calendar (iCalendar, RFC 5545); dated events only, in local time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tui.model import Event, Interval, Status, line
from tui.writing.story import Story, statement

OCTETS = 75
"""A content line is folded so that none is longer (RFC 5545, 3.1)."""

CERTAINTY = {Status.POSSIBLE: "TENTATIVE", Status.DENIED: "CANCELLED"}
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def lines(story: Story) -> Iterator[str]:
    """Yield the lines of the calendar, folded; each ends in a carriage return."""
    for content in _content(story):
        for folded in fold(content):
            yield folded + "\r"


def _content(story: Story) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dateline//chronology//EN")
    yield "CALSCALE:GREGORIAN"
    for event in story.dated():
        if event.interval and event.interval.start:
            yield from _event(story, event, event.interval, event.interval.start)
    yield "END:VCALENDAR"


def _event(story: Story, event: Event, interval: Interval, start: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}@dateline"
    yield f"DTSTAMP:{_stamp(event, start)}"
    yield from _times(interval, start)
    yield f"SUMMARY:{_text(('~ ' if event.inferred else '') + statement(event))}"
    reports = "\n".join(f"“{line(r.text)}” — {line(story.citation(r))}" for r in event.reports)
    if reports:
        yield f"DESCRIPTION:{reports.translate(_ESCAPES)}"
    yield f"CATEGORIES:{event.status.upper()}"
    yield f"STATUS:{CERTAINTY.get(event.status, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _times(interval: Interval, start: datetime) -> Iterator[str]:
    end = interval.end
    whole_days = _midnight(start) and (end is None or _midnight(end))
    if whole_days:
        yield f"DTSTART;VALUE=DATE:{_date(start)}"
        yield f"DTEND;VALUE=DATE:{_date(end or start + timedelta(days=1))}"
    else:
        yield f"DTSTART:{_moment(start)}"
        if end:
            yield f"DTEND:{_moment(end)}"


def _stamp(event: Event, start: datetime) -> str:
    # The time of writing would make two equal chronologies differ.
    days = [report.published for report in event.reports if report.published]
    return f"{_date(max(days, default=start.date()))}T000000Z"


def _midnight(moment: datetime) -> bool:
    return moment.time() == datetime.min.time()


def _date(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(moment: datetime) -> str:
    return f"{_date(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}"


def _text(text: str) -> str:
    return line(text).translate(_ESCAPES)


def fold(content: str) -> Iterator[str]:
    """Yield a content line in pieces of at most 75 octets, no character divided.

    >>> list(fold("SUMMARY:" + "x" * 70))[1]
    ' xxx'
    """
    piece, size = "", 0
    for character in content:
        octets = len(character.encode())
        if size + octets > OCTETS:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece
