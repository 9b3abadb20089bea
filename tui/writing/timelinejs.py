"""A chronology for TimelineJS 3: https://timeline.knightlab.com/docs/json-format.html."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape

from tui.model import Event, Granularity, line, when
from tui.writing.story import Story, statement

DATE_PARTS = ("year", "month", "day", "hour", "minute")
SHOWN_PARTS = {
    Granularity.MINUTE: 5,
    Granularity.HOUR: 5,
    Granularity.PART: 5,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 2,
    Granularity.YEAR: 1,
    Granularity.DECADE: 1,
    Granularity.CENTURY: 1,
}
"""How many parts of a date a granularity fills; a day or week fills three."""
MOMENT = timedelta(minutes=1)


def lines(story: Story) -> Iterator[str]:
    """Yield the one JSON object of the timeline, an event a line; undated ones are left out."""
    yield '{"scale": "human", "events": ['
    separator = ""
    for event in story.dated():
        if separator:
            yield separator
        separator = ","
        yield json.dumps(_slide(story, event))
    yield "]}"


def _slide(story: Story, event: Event) -> dict[str, object]:
    interval = event.interval
    parts = SHOWN_PARTS.get(event.granularity or Granularity.DAY, 3)
    slide: dict[str, object] = {
        "unique_id": event.id,
        "group": event.status.value,
        "autolink": False,
        "display_date": ("~" if event.inferred else "") + _shown(event),
        "text": {"headline": _html(statement(event)), "text": _reports(story, event)},
    }
    if interval and interval.start:
        slide["start_date"] = _date(interval.start, parts)
    if interval and interval.end:
        last = _date(interval.end - MOMENT, parts)
        # An end equal to the start would be drawn as a stretch of no length.
        if last != slide["start_date"]:
            slide["end_date"] = last
    return slide


def _shown(event: Event) -> str:
    time = when.clock(event.interval)
    day = when.heading(event.interval, event.granularity)
    return f"{day}, {time}" if time else day


def _date(moment: datetime, parts: int) -> dict[str, int]:
    return {part: getattr(moment, part) for part in DATE_PARTS[:parts]}


def _reports(story: Story, event: Event) -> str:
    items = (
        f"<li>“{_html(report.text)}” <cite>{_html(story.citation(report))}</cite></li>"
        for report in event.reports
    )
    return f"<ul>{''.join(items)}</ul>" if event.reports else ""


def _html(text: str) -> str:
    return escape(line(text))
