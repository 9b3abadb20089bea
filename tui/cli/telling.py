"""A chronology as text for a person: days as headings, under each what happened and who says so."""

from collections.abc import Iterator

from tui.cli.columns import wrap
from tui.model import Event
from tui.writing.story import Story, statement

GUTTER = 4


def lines(story: Story) -> Iterator[str]:
    """Yield the chronology; “~” stands before an inferred date, “!” where the reports differ."""
    for number, (day, events) in enumerate(story.by_day().items()):
        if number:
            yield ""
        yield f"{day[:1].upper()}{day[1:]}"
        for event in events:
            said = f"{statement(event)}  [{story.reporters(event)}]"
            yield from wrap(said, story.width, first=_gutter(event), rest=" " * GUTTER)


def _gutter(event: Event) -> str:
    marks = f"{'!' if event.differences else ''}{'~' if event.inferred else ''}"
    return f"{marks:>{GUTTER - 1}} "
