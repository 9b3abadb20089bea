"""The forms in which a chronology is written: one module a form, behind one table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui.cli.formats import csv_table, ics, json_lines, markdown, text, timelinejs
from tui.cli.formats.story import Story


@dataclass(frozen=True, slots=True)
class Format:
    """One form: how to write it, and what it has no place for."""

    write: Callable[[Story], Iterator[str]]
    """Yields the lines of the form, without their ends."""
    undated: bool = True
    """Whether it can hold events without a date."""


FORMATS = {
    "text": Format(text.lines),
    "json": Format(json_lines.lines),
    "csv": Format(csv_table.lines),
    "markdown": Format(markdown.lines),
    "timelinejs": Format(timelinejs.lines, undated=False),
    "ics": Format(ics.lines, undated=False),
}
