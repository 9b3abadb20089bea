"""Which articles of a library tell of the same things, by the names they share."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.analysis.dating.cues import names
from tui.model import Document

_LONGEST = 300
"""A name in more articles than this tells nothing apart."""
_RAREST = 60
_NEIGHBOURS = 8
_SHARED = 8
"""Fewer names in common is a common subject, not common news (measured on Wikinews)."""
_ALIKE = 0.12
_LEAD = 6000


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another article that tells of the same things."""

    name: str
    likeness: float
    """Cosine over weighted names, 0 to 1."""
    shared: tuple[str, ...]
    """The names both have, the rarest first."""


def neighbours(
    documents: Sequence[Document], wanted: Sequence[str]
) -> Mapping[str, list[Neighbour]]:
    """Return for each wanted document the most similar others, the nearest first."""
    named = {d.name: frozenset(names(d.text[:_LEAD])) for d in documents}
    spread = Counter(name for found in named.values() for name in found)
    weight = {name: math.log(1 + len(named) / count) for name, count in spread.items()}
    holding: defaultdict[str, list[str]] = defaultdict(list)
    for document in sorted(named):
        for name in named[document]:
            if spread[name] <= _LONGEST:
                holding[name].append(document)
    lengths = {
        name: math.sqrt(sum(weight[n] ** 2 for n in sorted(found))) for name, found in named.items()
    }
    return {one: _nearest(one, named, weight, holding, lengths) for one in wanted}


def _nearest(
    one: str,
    named: Mapping[str, frozenset[str]],
    weight: Mapping[str, float],
    holding: Mapping[str, Sequence[str]],
    lengths: Mapping[str, float],
) -> list[Neighbour]:
    held = (name for name in named[one] if len(holding.get(name, ())) > 1)
    rarest = sorted(held, key=lambda name: (-weight[name], name))[:_RAREST]
    others = Counter(other for name in rarest for other in holding.get(name, ()) if other != one)
    found = []
    for other, count in others.items():
        if count < _SHARED:
            continue
        shared = sorted(named[one] & named[other], key=lambda name: (-weight[name], name))
        dot = sum(weight[name] ** 2 for name in shared)
        likeness = dot / min(lengths[one], lengths[other]) ** 2
        if likeness >= _ALIKE:
            found.append(Neighbour(other, likeness, tuple(shared)))
    return heapq.nsmallest(_NEIGHBOURS, found, key=lambda near: (-near.likeness, near.name))
