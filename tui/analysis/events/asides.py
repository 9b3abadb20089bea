"""A sentence without what stands in it between brackets or dashes, which is read by itself."""

from collections.abc import Sequence

from tui.analysis.events.splitting import Token
from tui.analysis.events.tokens import Sentence

_ASIDE_LENGTH = 24
_DASHES = frozenset(("—", "–", "--", "-"))


def asides(found: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the ranges of tokens within brackets or between two dashes, signs included."""
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    for index, token in enumerate(found):
        if opened is None:
            opened = index if token.word in _DASHES | {"("} and index else None
        elif _closes(found[opened].word, token.word):
            ranges.append((opened, index + 1))
            opened = None
        elif index - opened > _ASIDE_LENGTH:
            opened = None
    return ranges


def _closes(opening: str, closing: str) -> bool:
    return closing == ")" if opening == "(" else closing in _DASHES


def sentences_of(found: Sequence[Token]) -> list[Sentence]:
    """Return the sentence without its asides, and each aside as a sentence of its own."""
    ranges = asides(found)
    inside = {index for start, end in ranges for index in range(start, end)}
    kept = [index for index in range(len(found)) if index not in inside]
    gaps = frozenset(at for at in range(1, len(kept)) if kept[at] - kept[at - 1] > 1)
    main = Sentence(tuple(found[index] for index in kept), gaps)
    within = (Sentence(tuple(found[start + 1 : end - 1])) for start, end in ranges)
    return [part for part in (main, *within) if part.tokens]
