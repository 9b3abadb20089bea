"""What one document tells of the names in it, once they are repaired, without its text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any, Self

from tui.analysis.linking.addressing import Address, addresses
from tui.analysis.linking.brackets import bracketed, nicknamed
from tui.analysis.linking.kinship import heirs, passing, relatives
from tui.analysis.linking.noding import node_of
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node
from tui.analysis.linking.values import KINDS, Draft, Found

Plain = list[Any]
_UNSPOKEN = Address("", Counter(), "")


@dataclass(frozen=True, slots=True)
class Told:
    """The names of a document, and what its words around them say."""

    found: Sequence[Found]
    texts: Sequence[str]
    """As they are written."""
    uses: Sequence[Use]
    addresses: Sequence[Address | None]
    kin: Sequence[frozenset[Node]]
    heirs: Sequence[Node]
    bracketed: Sequence[tuple[Node, Node]]
    passing: frozenset[int]
    """Where names begin that are given only to say whose relative somebody is."""

    @classmethod
    def of(cls, plain: Plain) -> Self:
        """Return it from the plain values of `tell`."""
        names, spoken, kin, heirs_, given, passing_ = plain
        # The same names come again and again: in a large library half the memory is theirs.
        uses = [
            Use(start, end, intern(" ".join(text.split())), Node(*map(intern, node)))
            for start, end, _, _, text, node in names
        ]
        held: list[Address | None] = [
            _UNSPOKEN if use.node.kind == "person" else None for use in uses
        ]
        for number, title, votes, office in spoken:
            held[number] = Address(title, Counter(votes), office)
        return cls(
            [Found(start, end, KINDS[kind], label) for start, end, kind, label, _, _ in names],
            [intern(text) for _, _, _, _, text, _ in names],
            uses,
            held,
            [frozenset(Node(*node) for node in pair) for pair in kin],
            [Node(*node) for node in heirs_],
            [(Node(*long), Node(*short)) for long, short in given],
            frozenset(passing_),
        )


def tell(draft: Draft, found: Sequence[Found]) -> Plain:
    """Return what a document tells of these names, in values that JSON has."""
    text = draft.text
    uses = [_use(text, item) for item in found]
    names = [
        [item.start, item.end, item.type, item.label, text[item.start : item.end], use.node]
        for item, use in zip(found, uses, strict=True)
    ]
    spoken = [
        [number, said.title, said.votes, said.office]
        for number, said in enumerate(addresses(text, uses))
        if said and any(said)
    ]
    kin = [sorted(pair) for pair in relatives(text, uses)]
    given = [*bracketed(text, uses), *nicknamed(uses)]
    return [names, spoken, kin, list(heirs(text, uses)), given, list(passing(text, uses))]


def _use(text: str, item: Found) -> Use:
    name = " ".join(text[item.start : item.end].split())
    return Use(item.start, item.end, name, node_of(_regnal(text, item, name), item.type))


def _regnal(text: str, item: Found, name: str) -> str:
    """Return the name of a king or pope with the title: “King Hussein” is no Saddam Hussein."""
    title = _REIGNS.search(text, max(0, item.start - 6), item.start)
    return f"{title[1]} {name}" if title and " " not in name else name


_REIGNS = re.compile(r"\b(King|Queen|Pope)\s\Z")
