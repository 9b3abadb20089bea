"""Near-identical spellings of long names, found in time linear in their number."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tui.analysis.linking.persons import parts
from tui.analysis.linking.tables import given_names, places
from tui.analysis.linking.unions import Node

SHORTEST, SINGLE = 8, 11
"""Letters: in shorter names, and shorter names of one word, one letter tells things apart."""
NEIGHBOURS = 2
"""Names that differ from one by a letter; where there are more, the letter means something."""


def spellings(nodes: Iterable[Node]) -> Iterator[tuple[Node, Node, str]]:
    """Yield pairs of names that differ by one letter and by nothing that means something."""
    shapes: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in sorted(nodes):
        key = node.key
        if len(key) >= SHORTEST and node.kind != "country":
            for cut in range(1, len(key)):
                shapes[node.kind, key[:cut] + key[cut + 1 :]].append(node)
            shapes[node.kind, key].append(node)
    alike = {pair for group in shapes.values() for pair in pairwise(group) if pair[0] != pair[1]}
    pairs = {pair for pair in alike if _one(*pair)}
    neighbours = Counter(node for pair in pairs for node in pair)
    for left, right in sorted(pairs):
        if max(neighbours[left], neighbours[right]) <= NEIGHBOURS:
            yield left, right, f"‘{left.key}’ and ‘{right.key}’ differ by one letter"


def _one(left: Node, right: Node) -> bool:
    """Return whether the difference is of spelling: not a number, numeral, plural or given name."""
    ours, theirs = left.key.split(), right.key.split()
    if len(ours) == len(theirs) == 1 and min(len(left.key), len(right.key)) < SINGLE:
        return False
    if len(ours) != len(theirs):
        return left.key.replace(" ", "") == right.key.replace(" ", "")
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    if min(len(a), len(b)) < 4 or a[0] != b[0] or any(c.isdigit() for c in a + b):  # noqa: PLR2004 - too short to be a slip
        return False
    if left.kind == "person":
        return len(ours) > 1 and not {a, b} <= given_names() and bool(parts(left.key).first)
    return not (a in places() and b in places())
