"""What is likely one and not certain: pairs for the reader to decide."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from tui.analysis.linking.concluding import Doubt
from tui.analysis.linking.persons import parts
from tui.analysis.linking.unions import Node
from tui.analysis.linking.values import Pair

EVEN = 0.5
"""How likely two full names are one of which one has a middle name, where others have one too."""


def pairs(
    ids: Mapping[Node, str],
    doubts: Iterable[Doubt],
    kin: Collection[frozenset[Node]],
    name: Callable[[Node], str],
) -> tuple[Pair, ...]:
    """Return the pairs of entities that may be one, the likeliest first.

    `ids` are the entities' ids by node, of those that are left as they were written; `kin` are
    said to be two; `name` is how a node is written.
    """
    people = (node for node in ids if node.kind == "person")
    unsaid = (doubt for doubt in _without_middle(people) if frozenset(doubt[:2]) not in kin)
    found = {
        Pair(
            ids[doubt.short],
            ids[doubt.long],
            f"‘{name(doubt.short)}’ may be ‘{name(doubt.long)}’",
            doubt.share,
        )
        for doubt in (*doubts, *unsaid)
        if ids.get(doubt.long, ids[doubt.short]) != ids[doubt.short]
    }
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.left, pair.right)))


def _without_middle(people: Iterable[Node]) -> Iterator[Doubt]:
    """Yield the full names that may be any of several of which each has a middle name."""
    names: dict[tuple[str, str, str], list[Node]] = defaultdict(list)
    for node in sorted(people):
        name = parts(node.key)
        if name.first:
            names[name.first, name.last, name.generation].append(node)
    for group in names.values():
        bare = [node for node in group if not parts(node.key).middle]
        longer = [node for node in group if parts(node.key).middle]
        yield from (Doubt(one, other, EVEN) for one in bare for other in longer)
