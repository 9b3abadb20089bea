"""A clause as it reads alone in a list."""

import re
from collections.abc import Sequence

from tui.model import Span, line

_SPACE = re.compile(r"\s+")
_SIGNS = " ,;:—–-"
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))
_OPENING = re.compile(
    r"^(?:(?:and|but|or|so|yet|that|where|also|then|however|meanwhile|moreover|still|finally)\b,?\s+)+",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?:,?\s+(?:and|but|or|so|that|who|which))+$")
_FOLLOWS = re.compile(r"\s+([,;.])")


def wording(text: str, pieces: Sequence[Span], *, smooth: bool = False) -> str:
    """Return the pieces as one line: conjunctions dropped, first letter large.

    At gaps stands “…”, unless the pieces are `smooth`.

    >>> wording("but troops,  who fled, returned", [Span(0, 10), Span(23, 31)])
    'Troops … returned'
    """
    joined = ""
    for before, piece in zip((None, *pieces), pieces, strict=False):
        part = _SPACE.sub(" ", line(piece.of(text))).strip(_SIGNS)
        gap = " " if smooth else _gap(text, before, piece) if before else ""
        joined += (gap if joined else "") + part
    joined = _CLOSING.sub("", joined)
    shown = _balanced(_OPENING.sub("", _FOLLOWS.sub(r"\1", joined))).strip(_SIGNS)
    return shown[:1].upper() + shown[1:]


def _gap(text: str, before: Span, piece: Span) -> str:
    """Return what stands for the text between two pieces: itself if it is no more than a comma."""
    between = text[before.end : piece.start].strip() if before.end <= piece.start else "…"
    return {"": " ", ",": ", "}.get(between, " … ")


def _balanced(text: str) -> str:
    """Return the text without quotation marks and brackets that are opened or closed alone."""
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text.replace('"', "") if text.count('"') % 2 else text
