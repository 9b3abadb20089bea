"""Short forms that a text gives in brackets: “Singapore Airlines (SIA)”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.analysis.linking.names import fold, is_acronym
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node

_OPEN = re.compile(r"\s?\(\s?")
_CLOSE = re.compile(r"\s?\)")


def bracketed(text: str, uses: Sequence[Use]) -> Iterator[tuple[Node, Node]]:
    """Yield each organisation's long form with the letters in brackets beside it, or the reverse.

    `uses` are those of the text, in order.
    """
    for one, other in pairwise(uses):
        bodies = one.node.kind == other.node.kind == "other"
        opened = bodies and _OPEN.fullmatch(text, one.end, other.start)
        if opened and _CLOSE.match(text, other.end):
            yield from _ordered(one, other)


def _ordered(one: Use, other: Use) -> Iterator[tuple[Node, Node]]:
    for long, short in ((one, other), (other, one)):
        if " " in long.text and is_acronym(short.text) and _spells(short.text, long.text):
            yield long.node, short.node


def _spells(letters: str, name: str) -> bool:
    """Return whether the letters stand in the name in their order, the first at its beginning.

    >>> _spells("SIA", "Singapore Airlines"), _spells("AP", "Press Association")
    (True, False)
    """
    rest = iter(fold(name))
    wanted = letters.replace(".", "").casefold()
    return fold(name)[:1] == wanted[:1] and all(letter in rest for letter in wanted)
