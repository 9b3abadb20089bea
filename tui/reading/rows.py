"""Lines of plain text, and where a person who wrapped them by hand ended a paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.model import Span

NARROWEST, WIDEST = 30, 100
"""Columns that people wrap text at lie between these."""
SLACK = 10
"""A line that ends this much before the next word had to go down was ended on purpose."""
RUNNING = 0.25
"""In wrapped text a sentence goes on in small letters after at least this share of line breaks."""
WRAPPED = 0.75
"""… and at least this share of those breaks stands where the width ran out."""

ITEM = re.compile(r"(?:[-*•‣▪]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
STOPPED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_SMALL = re.compile(r"[\"'“‘(\[]*[a-zà-öø-ÿ]")

Group = list[Span]


def groups(text: str) -> list[Group]:
    r"""Return the lines that hold something, without the white space around, divided where blank.

    >>> groups(" one\n two\n\nthree")
    [[Span(start=1, end=4), Span(start=6, end=9)], [Span(start=11, end=16)]]
    """
    found: list[Group] = []
    start, blank = 0, True
    for row in text.split("\n"):
        if core := row.strip():
            if blank:
                found.append([])
            begin = start + row.index(core[0])
            found[-1].append(Span(begin, begin + len(core)))
        blank = not core
        start += len(row) + 1
    return found


def wrap_width(text: str, groups: Sequence[Group]) -> int:
    """Return the column at which `text` was wrapped by hand, or 0 if each line is a paragraph."""
    breaks = [pair for group in groups for pair in pairwise(group)]
    running = [pair for pair in breaks if _SMALL.match(text, pair[1].start)]
    if not running or len(running) < RUNNING * len(breaks):
        return 0
    width = sorted(len(above) for above, _ in running)[len(running) * 9 // 10]
    full = sum(_room(text, above, below, width) < 0 for above, below in running)
    fits = NARROWEST <= width <= WIDEST and full >= WRAPPED * len(running)
    return width if fits else 0


def _room(text: str, above: Span, below: Span, width: int) -> int:
    """Return the columns that would be free in the line above with the next word in it."""
    end = text.find(" ", below.start, below.end)
    word = (end if end >= 0 else below.end) - below.start
    return width - len(above) - 1 - word


def paragraphs(text: str, group: Group, width: int) -> Iterator[Span]:
    """Yield the paragraphs of lines that no blank line divides; `width` as from `wrap_width`."""
    margin = min(_indent(text, row) for row in group)
    first = group[0]
    for above, below in pairwise(group):
        if not width or _ended(text, above, below, width, margin):
            yield Span(first.start, above.end)
            first = below
    yield Span(first.start, group[-1].end)


def _ended(text: str, above: Span, below: Span, width: int, margin: int) -> bool:
    stopped = bool(STOPPED.search(text, max(above.start, above.end - 8), above.end))
    short = _room(text, above, below, width) >= SLACK
    if ITEM.match(text, below.start) or _indent(text, below) >= margin + 2:
        return stopped or short
    return short and (stopped or not _SMALL.match(text, below.start))


def _indent(text: str, row: Span) -> int:
    return row.start - text.rfind("\n", 0, row.start) - 1
