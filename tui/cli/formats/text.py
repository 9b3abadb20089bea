"""A chronology as text for a person: days as headings, under each what happened and who says so."""

from collections.abc import Iterator

from tui.model import when
from tui.cli.columns import wrap
from tui.cli.formats.story import Story
from tui.model import Event, Status

INDENT = "    "
INFERRED = "  ~ "


def lines(story: Story) -> Iterator[str]:
    """Yield the chronology; an event whose date is inferred has a “~” before it."""
    for number, (day, events) in enumerate(story.by_day().items()):
        if number:
            yield ""
        yield day
        for event in events:
            yield from wrap(
                f"{statement(event)}  [{_sources(event)}]",
                story.width,
                first=INFERRED if event.inferred else INDENT,
            )


def statement(event: Event) -> str:
    """Return what happened in words, with the time of day before and what differs after it."""
    time = when.clock(event.interval)
    status = "" if event.status is Status.HAPPENED else f"({event.status}) "
    differences = "".join(
        f" ({difference.kind}: {' | '.join(difference.values)})" for difference in event.differences
    )
    return f"{time}{' ' if time else ''}{status}{event.text}{differences}"


def _sources(event: Event) -> str:
    documents = dict.fromkeys(report.document for report in event.reports)
    return ", ".join(documents) or "yours"
