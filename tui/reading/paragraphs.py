"""Paragraphs and headings of plain text, whether its lines are paragraphs or were wrapped."""

from tui.model import Block, Span


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text` in order; they cover everything but white space."""
    found, start = [], 0
    for row in text.split("\n"):
        if row.strip():
            begin = start + len(row) - len(row.lstrip())
            found.append(Block(Span(begin, start + len(row.rstrip()))))
        start += len(row) + 1
    return tuple(found)
