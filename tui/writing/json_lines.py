"""A chronology as JSON Lines: one event a line, offsets in characters of each document's text."""

from collections.abc import Iterator

from tui.model import Event, Interval, Report
from tui.writing.encoding import encode
from tui.writing.story import Story


def lines(story: Story) -> Iterator[str]:
    """Yield one JSON object an event."""
    return (encode(event_record(event)) for event in story.events)


def event_record(event: Event) -> dict[str, object]:
    """Return an event as a JSON object."""
    return {
        "event": event.id,
        "interval": interval_record(event.interval),
        "granularity": event.granularity.label if event.granularity else None,
        "status": event.status.value,
        "text": event.text,
        "entities": list(event.entities),
        "reports": [_report_record(report) for report in event.reports],
    }


def interval_record(interval: Interval | None) -> list[str | None] | None:
    """Return both ends of an interval in ISO 8601, the second past the end."""
    return list(interval.bounds()) if interval else None


def _report_record(report: Report) -> dict[str, object]:
    timex = report.timex and {
        "start": report.timex.span.start,
        "end": report.timex.span.end,
        "value": report.timex.value,
    }
    return {
        "document": report.document,
        "start": report.span.start,
        "end": report.span.end,
        "timex": timex,
        "published": report.published.isoformat() if report.published else None,
    }
