"""The forms in which results are written: pure functions from values to lines of text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui.writing import csv_table, ics, json_lines, markdown, timelinejs
from tui.writing.story import Story


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a chronology: how to write it, and what it has no place for."""

    write: Callable[[Story], Iterator[str]]
    """Yields the lines of the form, without their ends."""
    undated: bool = True
    """Whether it can hold events without a date."""


FORMATS = {
    "json": Format(json_lines.lines),
    "csv": Format(csv_table.lines),
    "markdown": Format(markdown.lines),
    "timelinejs": Format(timelinejs.lines, undated=False),
    "ics": Format(ics.lines, undated=False),
}
