"""Short forms to the long ones they stand for: in their document first, then in the library."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.analysis.linking.persons import parts
from tui.analysis.linking.shortening import shorts
from tui.analysis.linking.tables import heads
from tui.analysis.linking.unions import Node, Unions

DOMINANT = 4
"""Times as many documents as the next that a person needs to be meant by a surname alone."""


class Use(NamedTuple):
    """A name where it stands in a document."""

    start: int
    text: str
    node: Node


class Doubt(NamedTuple):
    """A short form that may stand for a long one, or for something of its own."""

    short: Node
    long: Node
    share: float
    """0 to 1: how much of what it may stand for is the long one."""


class Resolver:
    """Knows the long names of a library, and what a short one stands for."""

    def __init__(self, uses: Sequence[Sequence[Use]], unions: Unions) -> None:
        self._unions = unions
        self._names: dict[Node, Counter[str]] = defaultdict(Counter)
        self._documents: Counter[Node] = Counter()
        for document in uses:
            for use in document:
                self._names[use.node][use.text] += 1
            self._documents.update({use.node for use in document})
        self._longs: dict[tuple[str, str], dict[Node, str]] = defaultdict(dict)
        for node in sorted(self._names):
            for short, ground in shorts(node, self.name(node)):
                if short != node.key:
                    self._longs[node.kind, short].setdefault(node, ground)
        self.doubts: list[Doubt] = []

    def name(self, node: Node) -> str:
        """Return how the node is most often written."""
        names = self._names[node]
        return min(names, key=lambda name: (name.isupper(), -names[name], name))

    def by_documents(self, uses: Sequence[Sequence[Use]]) -> None:
        """Unite short forms of what is no person where all documents agree on the long one."""
        evidence: dict[Node, dict[Node, Node]] = defaultdict(dict)
        for document in uses:
            here = {use.node for use in document}
            for short in here:
                if short.kind != "person":
                    longs = [long for long in self._candidates(short) if long in here]
                    roots = {self._unions.root(long): long for long in sorted(longs, reverse=True)}
                    if len(roots) == 1:
                        evidence[short] |= roots
        for short, longs in sorted(evidence.items()):
            if len(longs) == 1:
                (long,) = longs.values()
                ground = self._candidates(short)[long]
                self._unions.join(long, short, self._said(self.name(short), long, ground))

    def in_document(self, uses: Sequence[Use]) -> list[Use]:
        """Return the uses of one document with each short form as the long one it stands for."""
        here: dict[Node, list[int]] = defaultdict(list)
        for use in uses:
            here[use.node].append(use.start)
        return [self._nearest(use, here) for use in uses]

    def _nearest(self, use: Use, here: Mapping[Node, Sequence[int]]) -> Use:
        longs = self._candidates(use.node)
        present = [node for node in longs if node in here]
        for ground in ("last name", "first name", ""):
            fitting = [n for n in present if longs[n] == ground or not ground]
            roots = {self._unions.root(node) for node in fitting}
            if len(roots) == 1:
                chosen = min(fitting)
                self._unions.note(chosen, self._said(use.text, chosen, longs[chosen]))
                return use._replace(node=chosen)
            if roots and ground == "last name":
                before = [
                    (max((s for s in here[n] if s < use.start), default=-1), n) for n in fitting
                ]
                chosen = max(before)[1]
                return use._replace(node=chosen)
            if roots:
                return use
        return use

    def _candidates(self, node: Node) -> Mapping[Node, str]:
        key = node.key
        if node.kind == "person":
            name = parts(key)
            if name.first or name.generation:
                return {}
            key = name.last
        return self._longs.get((node.kind, key), {})

    def _said(self, text: str, long: Node, ground: str) -> str:
        fits = (
            f"is the only one with that {ground}" if ground.endswith("name") else f"fits: {ground}"
        )
        return f"‘{text}’ {fits}, in an article that names ‘{self.name(long)}’"

    def in_library(self, node: Node) -> None:
        """Unite a short form left over with the one long name of the library that it fits."""
        longs = self._candidates(node)
        fitting = [long for long, ground in longs.items() if ground != "first name"]
        weights: Counter[Node] = Counter()
        for long in fitting:
            weights[self._unions.root(long)] += self._documents[long]
        if not weights or (node.kind != "person" and node.key.capitalize() in heads()):
            return
        (best, first), second = min(weights.items(), key=lambda item: (-item[1], item[0])), 0
        second = max((n for root, n in weights.items() if root != best), default=0)
        chosen = min(long for long in fitting if self._unions.root(long) == best)
        clear = not second or (node.kind == "person" and first >= DOMINANT * second)
        if clear:
            only = "only" if not second else "much the most frequent"
            reason = (
                f"‘{self.name(chosen)}’ is the {only} name in the library "
                f"with the {longs[chosen]} ‘{self.name(node)}’"
            )
            self._unions.join(chosen, node, reason)
        else:
            self.doubts.append(Doubt(node, chosen, first / weights.total()))
