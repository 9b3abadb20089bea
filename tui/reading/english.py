"""Tells texts of other languages, whose names and dates cannot be relied on."""

import re

NOTE = "Few English words: names and dates in it may be wrong or missing."
LOOKED_AT = 6000
"""Characters of a text that are looked at."""
FEWEST = 60
"""Words of a text about which there is no telling."""
SHARE = 0.03
"""Part of its words that are small English ones in the barest of English texts."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    {"the", "of", "and", "to", "that", "with", "from", "this", "which", "were", "are", "has"}
    | {"had", "have", "said", "by", "it", "his", "they", "be", "not", "but", "who", "would", "been"}
)
"""Words of nearly every English sentence that its neighbours do not have."""


def is_english(text: str) -> bool:
    """Return whether a text is in English, as far as can be told.

    >>> is_english("Oslo"), is_english("Der Zug stand im Bahnhof und niemand stieg aus. " * 9)
    (True, False)
    """
    words = _WORD.findall(text[:LOOKED_AT].casefold())
    return len(words) < FEWEST or sum(word in _SMALL for word in words) >= SHARE * len(words)
