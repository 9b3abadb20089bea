"""Unions of nodes with the reason for each, refused where two may never be one."""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Node(NamedTuple):
    """A name as one thing bears it, before names are united."""

    kind: str
    """`person`, `place`, `country` or `other`: different kinds are never united."""
    key: str
    """The folded name."""


class Unions:
    """Disjoint sets of nodes; `apart` says which people are never one."""

    def __init__(self, apart: Callable[[Node, Node], bool]) -> None:
        self._apart = apart
        self._parents: dict[Node, Node] = {}
        self._members: dict[Node, list[Node]] = {}
        self._reasons: dict[Node, set[str]] = {}

    def root(self, node: Node) -> Node:
        """Return the node that stands for the set of `node`; the least in it."""
        path = []
        while (parent := self._parents.get(node, node)) != node:
            path.append(node)
            node = parent
        for step in path:
            self._parents[step] = node
        return node

    def members(self, node: Node) -> list[Node]:
        """Return the nodes that are one with `node`, itself among them."""
        root = self.root(node)
        return self._members.get(root, [root])

    def reasons(self, node: Node) -> tuple[str, ...]:
        """Return why the members are one, in order of the alphabet."""
        return tuple(sorted(self._reasons.get(self.root(node), ())))

    def note(self, node: Node, reason: str) -> None:
        """Record a reason for what `node` stands for."""
        self._reasons.setdefault(self.root(node), set()).add(reason)

    def join(self, left: Node, right: Node, reason: str) -> bool:
        """Unite the sets of two nodes unless any of their members must stay apart."""
        first, second = sorted((self.root(left), self.root(right)))
        if first == second:
            return True
        ours, theirs = self.members(first), self.members(second)
        if first.kind != second.kind:
            return False
        if first.kind == "person" and any(self._apart(a, b) for a in ours for b in theirs):
            return False
        self._parents[second] = first
        self._members[first] = [*ours, *theirs]
        self._members.pop(second, None)
        merged = self._reasons.pop(second, set()) | {reason}
        self._reasons.setdefault(first, set()).update(merged)
        return True

    def join_all(self, pairs: Iterable[tuple[Node, Node, str]]) -> None:
        """Unite each pair, in the order of the alphabet and so of no other."""
        for left, right, reason in sorted(pairs):
            self.join(left, right, reason)
