"""Words of which the one excludes the other: the north gate is not the south gate."""

import re
from collections.abc import Collection

_PAIRS = """
first last; first second; north south; north east; north west; south east; south west; east west;
northern southern; northern eastern; northern western; southern eastern; southern western;
eastern western; northeast northwest; northeast southeast; northwest southwest; upper lower;
men women; boys girls; old new; former current; minimum maximum;
lifted imposed; lifted upheld; freed jailed; first third; second third;
domestic international; male female; older younger
"""
_OPPOSITES = frozenset(
    frozenset(pair.split()) for pair in _PAIRS.replace("\n", " ").split(";") if pair.strip()
)
_WORD = re.compile(r"[a-z]+")
_KNOWN = frozenset(word for pair in _OPPOSITES for word in pair)


def opposable(text: str) -> frozenset[str]:
    """Return the words of a clause that another word would exclude."""
    return _KNOWN.intersection(_WORD.findall(text.casefold()))


def are_opposed(words: Collection[str], others: Collection[str]) -> bool:
    """Return whether a word of one clause excludes one of the other.

    >>> are_opposed({"north"}, {"south"}), are_opposed({"north", "south"}, {"south"})
    (True, False)
    """
    if not words or not others:
        return False
    alone, against = {*words} - {*others}, {*others} - {*words}
    return any({one, other} in _OPPOSITES for one in alone for other in against)
