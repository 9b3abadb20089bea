"""Relatives who all but share a name: “Ahmad Massoud, the son of Ahmad Shah Massoud”."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.linking.persons import parts
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node

_KIN = (
    r"(?:son|daughter|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin|grandson"
    r"|granddaughter|grandfather|grandmother|namesake|heir)"
)
_BETWEEN = re.compile(rf"[^.!?\n]{{0,40}}\b{_KIN}\b[^.!?\n]{{0,40}}")
_BEFORE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Ww]hose)\s(?:[a-z]+\s){{0,2}}{_KIN},?\s\Z")


def relatives(text: str, uses: Sequence[Use]) -> Iterator[frozenset[Node]]:
    """Yield the pairs of full names that a text says are of two people of one family.

    `uses` are those of the text, in order.
    """
    people = [use for use in uses if use.node.kind == "person" and parts(use.node.key).first]
    families: dict[str, set[Node]] = {}
    for use in people:
        families.setdefault(parts(use.node.key).last, set()).add(use.node)
    shared = {last for last, nodes in families.items() if len(nodes) > 1}
    last: Use | None = None
    for use in people:
        if (name := parts(use.node.key).last) in shared:
            if last and _BETWEEN.fullmatch(text, last.end, use.start):
                yield frozenset((last.node, use.node))
            if _BEFORE.search(text, max(0, use.start - 40), use.start):
                yield from (frozenset((use.node, other)) for other in families[name] - {use.node})
        last = use
