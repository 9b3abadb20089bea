"""A chronology as CSV (RFC 4180) for a spreadsheet: one line a report."""

import csv
import io
from collections.abc import Iterator

from tui.model import Event, Report, line
from tui.writing.story import Source, Story

HEADER = (
    "event",
    "from",
    "until",
    "granularity",
    "inferred",
    "status",
    "text",
    "entities",
    "document",
    "start",
    "end",
    "quotation",
    "timex",
    "value",
    "published",
    "title",
    "source",
)

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins so for a formula, and runs it."""


def lines(story: Story) -> Iterator[str]:
    """Yield the header, then a line for each report; `until` is the first moment past the end.

    An event without a report, added by hand, has a line that names no document.
    """
    yield row(HEADER)
    for event in story.events:
        said = _event_cells(story, event)
        for report in event.reports:
            yield row(said + _report_cells(story, report))
        if not event.reports:
            yield row(said + ("",) * (len(HEADER) - len(said)))


def _event_cells(story: Story, event: Event) -> tuple[str, ...]:
    start, end = event.interval.bounds() if event.interval else (None, None)
    return (
        event.id,
        start or "",
        end or "",
        event.granularity.label if event.granularity else "",
        "yes" if event.inferred else "",
        event.status.value,
        event.text,
        "; ".join(story.named(event)),
    )


def _report_cells(story: Story, report: Report) -> tuple[str, ...]:
    timex = report.timex
    source = story.sources.get(report.document, Source())
    return (
        report.document,
        str(report.span.start),
        str(report.span.end),
        report.text,
        timex.text if timex else "",
        timex.value if timex else "",
        report.published.isoformat() if report.published else "",
        source.title,
        source.outlet,
    )


def row(cells: tuple[str, ...]) -> str:
    """Return one line of CSV; no cell of it is a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([_harmless(line(cell)) for cell in cells])
    return text.getvalue()


def _harmless(cell: str) -> str:
    return "'" + cell if cell.startswith(FORMULA) else cell
