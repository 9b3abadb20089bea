"""Short forms to the long ones they stand for: in their document, where it names both."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.analysis.linking.names import fold
from tui.analysis.linking.persons import parts
from tui.analysis.linking.shortening import (
    CALLED,
    FAMILY_NAME,
    FIRST_NAME,
    LAST_NAME,
    LOCAL,
    NUMBERED,
    PASSING,
    is_full,
    shorts,
)
from tui.analysis.linking.unions import Node, Unions

REIGNS = frozenset({"king", "queen", "pope"})
HEADLINE = 80
"""Characters at the beginning of a text where names are short."""
JUST_BEFORE = 80
"""Characters after a full name in which a short one means it whatever it meant before."""
Named = tuple[int, Node]
"""Where a long name begins, and the name; -1 where there is but one."""


class Use(NamedTuple):
    """A name where it stands in a document."""

    start: int
    end: int
    text: str
    node: Node


class Resolver:
    """Knows the long names of a library, and what a short one stands for."""

    def __init__(
        self,
        uses: Sequence[Sequence[Use]],
        unions: Unions,
        bracketed: Iterable[tuple[Node, Node]] = (),
    ) -> None:
        self.unions = unions
        self._names: dict[Node, Counter[str]] = defaultdict(Counter)
        self.documents: Counter[Node] = Counter()
        for document in uses:
            for use in document:
                self._names[use.node][use.text] += 1
            self.documents.update({use.node for use in document})
        self._longs: dict[tuple[str, str], dict[Node, str]] = defaultdict(dict)
        for node in sorted(self._names):
            for name in self._written(node):
                for short, ground in shorts(node, name):
                    if short != node.key:
                        self._longs[node.kind, short].setdefault(node, ground)
        for long, short_node in bracketed:
            person = short_node.kind == "person"
            key = parts(short_node.key).last if person else short_node.key
            ground = CALLED if person else "short form in brackets"
            self._longs[short_node.kind, key].setdefault(long, ground)
        self.beside: set[Node] = set()
        """Short forms that an article has beside the one long name that it means."""
        self._full = {node for node, names in self._names.items() if any(map(is_full, names))}

    def name(self, node: Node) -> str:
        """Return how the node is most often written, a person in full."""
        names = self._names[node]
        full = [name for name in names if node.kind == "person" and fold(name) == node.key]
        return min(full or names, key=lambda name: (name.isupper(), -names[name], name))

    def _written(self, node: Node) -> list[str]:
        """Return how the node is most often written, and how it is with its legal form."""
        full = [
            name for name in sorted(self._names[node]) if node.kind == "other" and is_full(name)
        ]
        return [self.name(node), *full]

    def by_documents(self, uses: Sequence[Sequence[Use]]) -> None:
        """Unite short forms of what is no person where all documents agree on the long one."""
        evidence: dict[Node, Counter[Node]] = defaultdict(Counter)
        for document in uses:
            here = _starts(document)
            for short in here:
                if short.kind != "person":
                    longs = self._present(short, here)
                    roots = {self.unions.root(long): long for long in sorted(longs, reverse=True)}
                    if len(roots) == 1:
                        self.beside.add(short)
                        evidence[short].update(roots.values())
        for short, counts in sorted(evidence.items()):
            long = min(counts)
            ground = self.candidates(short)[long]
            everywhere = counts.total() == self.documents[short]
            agreed = len({self.unions.root(node) for node in counts}) == 1
            if agreed and (everywhere or ground not in LOCAL):
                self.unions.join(long, short, self.said(self.name(short), long, ground))

    def in_document(self, document: Sequence[Use], passing: Collection[int] = ()) -> list[Use]:
        """Return the uses of one document with each short form as the long one it stands for.

        Long names in `passing`, by where they begin, are not those that short forms go back to
        once another is named.
        """
        here = _starts(document)
        choices = {short: self._choice(short, here, passing) for short in here}
        called: dict[Node, Named] = {}
        return [self._resolved(use, choices[use.node], called) for use in document]

    def _choice(
        self, short: Node, here: Mapping[Node, list[int]], passing: Collection[int]
    ) -> list[Named]:
        """Return where in a document the names stand that a short form may mean, in order.

        One that is clear stands at -1; there is none where it is not clear and no person's.
        """
        longs = self._fitting(short, here)
        roots = {self.unions.root(node) for node in longs}
        if len(roots) == 1:
            return [(-1, min(longs))]
        if short.kind != "person":
            return []
        named = sorted((start, node) for node in longs for start in here[node])
        first = next((start for start, _ in named if start not in passing), -1)
        return [each for each in named if each[0] not in passing or each[0] < first] or named

    def _resolved(self, use: Use, choice: Sequence[Named], called: dict[Node, Named]) -> Use:
        """Return a short form as the long one named last before it, or as whom it meant before.

        Whoever the text has called so stays it, unless another is named in full just before.
        """
        if not choice:
            return use
        start, chosen = choice[max(bisect_left(choice, (use.start,)) - 1, 0)]
        before = called.get(use.node)
        if before and use.start - start > JUST_BEFORE:
            start, chosen = before
        called[use.node] = (start, chosen)
        ground = self.candidates(use.node)[chosen]
        alone = choice[0][0] == -1
        self.unions.note(chosen, self.said(use.text, chosen, ground, alone=alone))
        return use._replace(node=chosen)

    def _fitting(self, short: Node, here: Mapping[Node, list[int]]) -> list[Node]:
        """Return the long names of a document that fit best: by last name before first name."""
        longs = self._present(short, here)
        lasts = [node for node, ground in longs.items() if ground in (LAST_NAME, FAMILY_NAME)]
        fitting = lasts or [node for node, ground in longs.items() if ground not in PASSING]
        if not lasts and len({self.unions.root(node) for node in fitting}) > 1:
            return []
        return sorted(fitting)

    def _present(self, short: Node, here: Mapping[Node, list[int]]) -> dict[Node, str]:
        longs = self.candidates(short)
        known = {node: longs[node] for node in longs.keys() & here.keys()}
        return {
            node: ground
            for node, ground in known.items()
            if ground not in PASSING
            or (short not in self._full and _introduced(here[node][0], here[short][0]))
        }

    def candidates(self, node: Node) -> Mapping[Node, str]:
        """Return the long names that a short one may stand for, with the ground for each."""
        key = node.key
        if node.kind == "person":
            name = parts(key)
            if name.generation:
                return {}
            if name.first:
                return self._rulers(name.last if name.first in REIGNS else key)
            key = name.last
        return self._longs.get((node.kind, key), {})

    def _rulers(self, key: str) -> Mapping[Node, str]:
        """Return the kings and popes with a number who go by a name without it."""
        longs = self._longs.get(("person", key), {})
        return {long: ground for long, ground in longs.items() if ground == NUMBERED}

    def said(self, text: str, long: Node, ground: str, *, alone: bool = True) -> str:
        """Return why a short form is a long one, in words for people."""
        name = self.name(long)
        if ground == CALLED:
            return f"‘{text}’ is what ‘{name}’ goes by, as an article says"
        if not alone:
            return f"‘{text}’ follows ‘{name}’, whom the article names before it with that {ground}"
        if ground in (LAST_NAME, FAMILY_NAME, FIRST_NAME):
            return (
                f"‘{text}’ is the only person with that {ground} in an article that names ‘{name}’"
            )
        return (
            f"‘{text}’ is the {ground} of ‘{name}’, and the only such in an article that names both"
        )


def _introduced(long: int, short: int) -> bool:
    """Return whether a long name stands before its short form, or the short one in a headline."""
    return long < short or short < HEADLINE


def _starts(document: Sequence[Use]) -> dict[Node, list[int]]:
    here: dict[Node, list[int]] = defaultdict(list)
    for use in document:
        here[use.node].append(use.start)
    return dict(here)
