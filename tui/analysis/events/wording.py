"""A clause as it reads alone in a list."""

import re
from collections.abc import Sequence

from tui.model import Span, line

_SPACE = re.compile(r"\s+")
_SIGNS = " ,;:—–-"
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))
_OPENING = re.compile(
    r"^(?:(?:and|but|or|so|yet|that|also|then|however|meanwhile|moreover|still|finally)\b,?\s+)+",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\s+([,;.])")


def wording(text: str, pieces: Sequence[Span]) -> str:
    """Return the pieces as one line: conjunctions dropped, first letter large, “…” at gaps.

    >>> wording("but troops,  who fled, returned", [Span(0, 10), Span(23, 31)])
    'Troops … returned'
    """
    parts = [_SPACE.sub(" ", line(piece.of(text))).strip(_SIGNS) for piece in pieces]
    joined = " … ".join(part for part in parts if part)
    shown = _balanced(_OPENING.sub("", _FOLLOWS.sub(r"\1", joined))).strip(_SIGNS)
    return shown[:1].upper() + shown[1:]


def _balanced(text: str) -> str:
    """Return the text without quotation marks and brackets that are opened or closed alone."""
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text.replace('"', "") if text.count('"') % 2 else text
