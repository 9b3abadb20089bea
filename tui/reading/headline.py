"""A title for an article: its first heading, or the beginning of its lead."""

import re

from tui.model import Block, BlockKind
from tui.reading.credits import is_byline
from tui.reading.datelines import is_date_line

LENGTH = 70
"""Characters of a title made from the lead."""
SHORTEST = 25
"""A clause that ends before this says too little."""
LONGEST = 300
"""Characters of a title; more is not one."""

_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]{2}[\w’'., /]{0,70}?(?:\([^()]{1,40}\)\s?)?|\([^()]{1,40}\))\s?[–—-]{1,2}\s"
)
_CLAUSE = re.compile(r"(?:[;:]|,(?!\s\d{4}\b)|(?<=\w{4})[.!?][\"”’)]*|\s[–—-])(?=\s|$)")
_STOP = re.compile(r"(?<=\w{3})\.$")
_LEADS = (BlockKind.PARAGRAPH, BlockKind.QUOTE)


def title(text: str, blocks: tuple[Block, ...]) -> str:
    """Return the heading before the first paragraph, else that paragraph's beginning.

    >>> from tui.model import Span
    >>> lead = "OSLO — The last ferry left at noon, bound for a mainland that had not expected it."
    >>> title(lead, (Block(Span(0, len(lead))),))
    'The last ferry left at noon'
    """
    for block in blocks:
        words = " ".join(text[block.span.start : block.span.end][: 2 * LONGEST].split())
        if block.kind is BlockKind.HEADING:
            return words[:LONGEST]
        if block.kind in _LEADS and not (is_date_line(words) or is_byline(words)):
            return _shortened(words)
    return _shortened(" ".join(text[:LONGEST].split()))


def _shortened(lead: str) -> str:
    dateline = _DATELINE.match(lead)
    lead = lead[dateline.end() :] if dateline else lead
    if len(lead) <= LENGTH:
        return _STOP.sub("", lead)
    ends = [found.start() for found in _CLAUSE.finditer(lead, SHORTEST, LENGTH + 1)]
    return lead[: ends[-1]] if ends else lead[: LENGTH - 1].rsplit(" ", 1)[0] + "…"
