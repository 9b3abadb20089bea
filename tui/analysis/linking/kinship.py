"""Relatives who all but share a name: “Ahmad Massoud, the son of Ahmad Shah Massoud”."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from tui.analysis.linking.persons import apart, parts
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node

_KIN = (
    r"(?:son|wife|husband|widow|daughter|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin|grandson"
    r"|granddaughter|grandfather|grandmother|namesake|heir)"
)
_BETWEEN = re.compile(rf"[^.!?\n]{{0,40}}\b{_KIN}\b[^.!?\n]{{0,40}}")
_BEFORE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Ww]hose)\s(?:[a-z]+\s){{0,2}}{_KIN},?\s\Z")
_OF = re.compile(rf"\b{_KIN}\sof\s(?:(?:[a-z]+\s){{1,2}}|[A-Z][a-z]+\s)?\Z")
_AFTER = re.compile(rf",\s(?:his|her|their)\s(?:[a-z]+\s)?{_KIN}\b")
_HEIR = re.compile(rf",\s(?:(?:the|a|an)\s)?(?:[a-z]+\s){{0,2}}{_KIN}\sof\b")


def kept_apart(
    kin: Collection[frozenset[Node]], heirs: Collection[Node]
) -> Callable[[Node, Node], bool]:
    """Return the test of whether two people are two, given pairs that are and who is whose heir.

    Whoever is introduced as somebody’s son may bear the name of the other but for its middle.
    """

    def two(one: Node, other: Node) -> bool:
        if apart(one, other) or frozenset((one, other)) in kin:
            return True
        middles = {*parts(one.key).middle, *parts(other.key).middle}
        differ = parts(one.key).middle != parts(other.key).middle and max(map(len, middles)) > 1
        return differ and (one in heirs or other in heirs)

    return two


def passing(text: str, uses: Sequence[Use]) -> Iterator[int]:
    """Yield where a name begins that a text gives only to say whose relative somebody is.

    >>> use = Use(17, 28, "Lena Haidar", Node("person", "lena haidar"))
    >>> list(passing("Omar, the son of Lena Haidar, left.", [use]))
    [17]
    """
    for use in uses:
        if use.node.kind == "person":
            before = max(0, use.start - 40)
            led = _OF.search(text, before, use.start) or _BEFORE.search(text, before, use.start)
            if led or _AFTER.match(text, use.end):
                yield use.start


def heirs(text: str, uses: Sequence[Use]) -> Iterator[Node]:
    """Yield the full names of those whom a text introduces as somebody’s child, brother ….

    >>> use = Use(0, 11, "Lena Haidari", Node("person", "lena haidari"))
    >>> list(heirs("Lena Haidar, the daughter of the judge, left.", [use]))
    [Node(kind='person', key='lena haidari')]
    """
    for use in uses:
        if use.node.kind == "person" and _HEIR.match(text, use.end) and parts(use.node.key).first:
            yield use.node


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
