"""A selection of text that grows and shrinks by words, sentences or paragraphs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from tui.model import Span

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\w'’-]+|[^\w\s]")
"""A sign of a script without blanks between words, a word, or a mark."""
_JOINER = "\u200d"
_JOINED = ("Mn", "Mc", "Me", "Cf", "Sk")
"""Kinds of characters that belong to what they stand beside: accents, vowel signs, joiners."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Where a selection began, and the end of it that moves."""

    anchor: Span
    head: int

    @property
    def span(self) -> Span:
        """Return what is selected: the anchor, and all up to the head."""
        return Span(min(self.anchor.start, self.head), max(self.anchor.end, self.head))

    def extended(self, units: Sequence[Span], step: int) -> "Selection":
        """Return the selection with its head at the next edge of one of the `units` in order.

        >>> words = [Span(0, 3), Span(4, 8), Span(9, 12)]
        >>> two = Selection(Span(4, 8), 8).extended(words, 1)
        >>> two.span, two.extended(words, -1).span, two.extended(words, -1).extended(words, -1).span
        (Span(start=4, end=12), Span(start=4, end=8), Span(start=0, end=8))
        """
        starts = [unit.start for unit in units]
        ends = [unit.end for unit in units]
        head = self.head
        if step > 0 and head >= self.anchor.end:
            head = _after(ends, head, head)
        elif step > 0:
            head = _after(starts, head, self.anchor.end)
            head = self.anchor.end if head >= self.anchor.start else head
        elif head <= self.anchor.start:
            head = _before(starts, head, head)
        elif head > self.anchor.end:
            head = max(_before(ends, head, self.anchor.end), self.anchor.end)
        else:
            head = _before(starts, self.anchor.start, self.anchor.start)
        return replace(self, head=head)

    def to(self, offset: int) -> "Selection":
        """Return the selection with its head at a place."""
        return replace(self, head=offset)


def _after(edges: Sequence[int], offset: int, otherwise: int) -> int:
    number = bisect_right(edges, offset)
    return edges[number] if number < len(edges) else otherwise


def _before(edges: Sequence[int], offset: int, otherwise: int) -> int:
    number = bisect_left(edges, offset) - 1
    return edges[number] if number >= 0 else otherwise


def words(text: str) -> list[Span]:
    """Return the words and marks of a text.

    >>> [span.of("He’s gone.") for span in words("He’s gone.")]
    ['He’s', 'gone', '.']
    >>> [span.of("नमस्ते, 東京") for span in words("नमस्ते, 東京")]
    ['नमस्ते', ',', '東', '京']
    """
    found: list[Span] = []
    for part in WORD.finditer(text):
        start, end = part.span()
        if found and found[-1].end == start and _joins(text[start - 1], text[start]):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def _joins(before: str, after: str) -> bool:
    """Return whether two neighbours are of one word, as a letter, its accent and the next are."""
    goes_on = _is_joined(before) and after.isalnum()
    return before == _JOINER or _is_joined(after) or goes_on


def _is_joined(character: str) -> bool:
    return not character.isascii() and category(character) in _JOINED


def holding(units: Sequence[Span], offset: int) -> Span:
    """Return the unit at an offset, else the next one, else the last."""
    number = bisect_right([unit.end for unit in units], offset)
    return units[min(number, len(units) - 1)]
