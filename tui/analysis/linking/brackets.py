"""Short forms that a text gives in brackets: “Singapore Airlines (SIA)”."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui.analysis.linking.introducing import ALIAS
from tui.analysis.linking.names import fold, is_acronym, spells
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node

_OPEN = re.compile(r"\s?\(\s?")
_OR = re.compile(r", or (?:the )?")
_CLOSE = re.compile(r"\s?\)")
OFTEN = 2
"""Times that a text has letters which it explains."""


def bracketed(text: str, uses: Sequence[Use]) -> Iterator[tuple[Node, Node]]:
    """Yield each organisation's long form with the letters beside it, and people with aliases.

    They are in brackets, or after “or”: “the National Liberation Army, or ELN”.

    `uses` are those of the text, in order.
    """
    times = Counter(use.text for use in uses)
    for one, other in pairwise(uses):
        bodies = one.node.kind == other.node.kind == "other"
        opened = bodies and _OPEN.fullmatch(text, one.end, other.start)
        if opened and _CLOSE.match(text, other.end):
            yield from _ordered(one, other, times)
        elif _is_alias(text, one, other):
            yield one.node, other.node
        elif bodies and _OR.fullmatch(text, one.end, other.start):
            yield from _ordered(one, other, {one.text: OFTEN, other.text: OFTEN})


def nicknamed(uses: Sequence[Use]) -> Iterator[tuple[Node, Node]]:
    """Yield each full name that has a nickname in it, with that and with it and the last name."""
    for use in uses:
        name = _NICKNAMED.fullmatch(use.text) if use.node.kind == "person" else None
        if name:
            yield use.node, Node("person", fold(f"{name[1]} {name[2]}"))
            yield use.node, Node("person", fold(name[1]))


_NICKNAMED = re.compile(r"[^\"“”]+ [\"“]([\w’'-]+)[\"”] ([\w’' -]+)")


def _is_alias(text: str, one: Use, other: Use) -> bool:
    """Return whether a text says that somebody named in full goes by another name."""
    people = one.node.kind == other.node.kind == "person" and one.node != other.node
    return people and " " in one.text and bool(ALIAS.fullmatch(text, one.end, other.start))


def _ordered(one: Use, other: Use, times: Mapping[str, int]) -> Iterator[tuple[Node, Node]]:
    """Yield them with the long one first, if the letters agree or are used again."""
    for long, short in ((one, other), (other, one)):
        letters = short.text
        agreed = spells(letters, long.text) or times[letters] >= OFTEN
        apart = long.node != short.node and " " in long.text
        if agreed and apart and is_acronym(letters):
            yield long.node, short.node
