"""Paragraphs, headings and list items of plain text."""

import re

from tui.model import Block, BlockKind, Span
from tui.reading.credits import is_byline
from tui.reading.datelines import is_date_line
from tui.reading.draft import Unreadable
from tui.reading.rows import ITEM, groups, paragraphs, wrap_width

LINES = 10**6
"""A text with more lines is no article, and would take minutes to divide."""
TITLE, SUBHEAD = 120, 60
"""Characters of the longest title, and of the longest heading between paragraphs."""
SUBHEAD_WORDS = 9
RUN = 2
"""More short lines than this after one another are a list or verses, not headings."""

_UNFINISHED = re.compile(r"[.:;,…\]\"”’]$|\((?!\d)[^()]*\)$")
_OPENS = re.compile(r"[\"“‘']?[A-Z0-9À-ÖØ-Þ]")
_LETTER = re.compile(r"[^\W\d_]")


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text` in order; they cover everything but white space.

    A blank line always divides; a line break does unless the text was wrapped by hand.

    Raises:
        Unreadable: There are more lines than an article has.
    """
    if text.count("\n") > LINES:
        raise Unreadable(f"more than {LINES:,} lines: not an article")
    parts = groups(text)
    width = wrap_width(text, parts)
    divided = [list(paragraphs(text, group, width)) for group in parts]
    spans = [span for group in divided for span in group]
    headings = _subheads(text, divided) | _title(text, divided)
    return tuple(_block(text, span, headings.get(span, 0)) for span in spans)


def _block(text: str, span: Span, level: int) -> Block:
    if level:
        return Block(span, BlockKind.HEADING, level)
    item = ITEM.match(text, span.start, span.end)
    return Block(span, BlockKind.ITEM if item else BlockKind.PARAGRAPH)


def _title(text: str, divided: list[list[Span]]) -> dict[Span, int]:
    """Return the first line if it looks like a title: short, unfinished, and apart or above one."""
    if not divided or sum(map(len, divided)) == 1:
        return {}
    group = divided[0]
    first, rest = group[0], group[1:]
    apart = len(divided) == 1 or all(_is_credit(text, span) for span in rest)
    return {first: 1} if apart and _is_heading(text, first, TITLE) else {}


def _subheads(text: str, divided: list[list[Span]]) -> dict[Span, int]:
    """Return the short unfinished lines between blank lines that a paragraph follows."""
    found: dict[Span, int] = {}
    run: list[Span] = []
    for group in divided:
        span = group[0]
        if len(group) == 1 and _is_subhead(text, span):
            run.append(span)
            continue
        if len(run) <= RUN and not _is_credit(text, span):
            found |= dict.fromkeys(run, 2)
        run = []
    return found


def _is_subhead(text: str, span: Span) -> bool:
    return _is_heading(text, span, SUBHEAD) and len(span.of(text).split()) <= SUBHEAD_WORDS


def _is_heading(text: str, span: Span, longest: int) -> bool:
    if len(span) > longest:
        return False
    words = span.of(text)
    return bool(
        _OPENS.match(words)
        and _LETTER.search(words)
        and not _UNFINISHED.search(words)
        and not ITEM.match(words)
        and not _is_credit(text, span)
    )


def _is_credit(text: str, span: Span) -> bool:
    """Return whether the line says when or by whom the article is, not what it is about."""
    words = span.of(text)
    return is_date_line(words) or is_byline(words)
