"""Finds the passage of a bookmark again in a text that may have been edited."""

import re
from collections.abc import Iterable
from itertools import takewhile

from tui.model import Bookmark, Located, Span

SURE = 12
"""Characters of context that must agree for a quotation found elsewhere."""
LONG = 24
"""A quotation this long needs no context if it stands only once."""
ALIKE = 85.0
"""Per cent of likeness from which an edited passage counts as the same."""


def locate(bookmark: Bookmark, text: str) -> tuple[Located, Span | None]:
    """Return how and where `text` holds the passage; None for the place of a lost one.

    >>> mark = Bookmark("1", "a.txt", Span(0, 11), "Kabul fell.", suffix=" He fled to Doha.")
    >>> locate(mark, "Updated. Kabul fell. He fled to Doha.")
    (<Located.SEARCHED: 'searched'>, Span(start=9, end=20))
    """
    if _stands(bookmark, text):
        return Located.EXACT, bookmark.span
    span = _moved(bookmark, text) or _edited(bookmark, text)
    return (Located.SEARCHED, span) if span else (Located.LOST, None)


def _stands(bookmark: Bookmark, text: str) -> bool:
    start, exact = bookmark.span.start, bookmark.exact
    return text.startswith(exact, start) and (
        text.endswith(bookmark.prefix, 0, start)
        and text.startswith(bookmark.suffix, start + len(exact))
    )


def _moved(bookmark: Bookmark, text: str) -> Span | None:
    """Return where the quotation stands word for word, in the likeliest context."""
    if not bookmark.exact:
        return None
    starts = [found.start() for found in re.finditer(re.escape(bookmark.exact), text)]
    if not starts:
        return None
    best = max(starts, key=lambda start: _likeliness(bookmark, text, start))
    lone = len(starts) == 1 and len(bookmark.exact) >= LONG
    whole = len(bookmark.prefix) + len(bookmark.suffix)
    enough = _agreement(bookmark, text, best) >= min(SURE, whole)
    return _span(bookmark, best, text) if lone or enough else None


def _likeliness(bookmark: Bookmark, text: str, start: int) -> tuple[int, int]:
    return _agreement(bookmark, text, start), -abs(start - bookmark.span.start)


def _agreement(bookmark: Bookmark, text: str, start: int) -> int:
    end = start + len(bookmark.exact)
    before = (text[max(0, start - len(bookmark.prefix)) : start], bookmark.prefix)
    after = (text[end : end + len(bookmark.suffix)], bookmark.suffix)
    return _common(part[::-1] for part in before) + _common(after)


def _common(parts: Iterable[str]) -> int:
    agreeing = takewhile(lambda pair: pair[0] == pair[1], zip(*parts, strict=False))
    return sum(1 for _ in agreeing)


def _edited(bookmark: Bookmark, text: str) -> Span | None:
    """Return the passage that is most like the quotation, if it is enough like it."""
    if len(bookmark.exact) < SURE:
        return None
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415 - slow to import

    found = partial_ratio_alignment(bookmark.exact, text, score_cutoff=ALIKE)
    if found is None or found.dest_end - found.dest_start < SURE:
        return None
    return Span(found.dest_start, found.dest_end)


def _span(bookmark: Bookmark, start: int, text: str) -> Span:
    return Span(start, min(len(text), start + max(len(bookmark.exact), len(bookmark.span))))
