"""A chronology as text for a person: days as headings, under each what happened and who says so."""

from collections.abc import Iterator

from tui.cli.columns import wrap
from tui.model import Event
from tui.writing.story import Story, statement

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


def _sources(event: Event) -> str:
    documents = dict.fromkeys(report.document for report in event.reports)
    return ", ".join(documents) or "yours"
