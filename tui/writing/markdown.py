"""A chronology as Markdown (CommonMark) to write from: by day, every report quoted and cited."""

import re
from collections.abc import Iterator

from tui.model import Event, Report, line
from tui.writing.story import Story, statement

_SPECIAL = re.compile(
    r"[\\`*_\[\]<>~|&$@]"  # emphasis, code, links, tags, tables, entities, addresses
    r"|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]"  # a heading or a list within the list
    r"|:(?=//)|(?<=www)\."  # what some make a link of without being asked
)


def lines(story: Story) -> Iterator[str]:
    """Yield a second-level heading for each day and a list of its events."""
    yield "# Chronology"
    for day, events in story.by_day().items():
        yield ""
        yield f"## {day[:1].upper()}{day[1:]}"
        for event in events:
            yield ""
            yield from _event(story, event)


def _event(story: Story, event: Event) -> Iterator[str]:
    inferred = " *(date inferred)*" if event.inferred else ""
    yield f"- {literal(statement(event))}{inferred}"
    for report in event.reports:
        yield f"  - {_quoted(report)} — {literal(story.citation(report))}"


def _quoted(report: Report) -> str:
    return f"“{literal(report.text)}”"


def literal(text: str) -> str:
    r"""Return `text` so that Markdown shows every character of it as it is.

    >>> literal("[of] *all*, 9/11-style")
    '\\[of\\] \\*all\\*, 9/11-style'
    """
    return _SPECIAL.sub(r"\\\g<0>", " ".join(line(text).split()))
