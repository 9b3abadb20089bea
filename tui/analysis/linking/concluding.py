"""Short forms that no article of their own explains: united across the library, or doubted."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tui.analysis.linking.meeting import Meetings
from tui.analysis.linking.persons import parts
from tui.analysis.linking.resolving import Resolver, Use
from tui.analysis.linking.shortening import (
    CALLED,
    FAMILY_NAME,
    FIRST_NAME,
    FIRST_WORD,
    INITIALS,
    LAST_NAME,
    LOCAL,
)
from tui.analysis.linking.tables import heads
from tui.analysis.linking.unions import Node

DOMINANT = 4
"""Times as many documents as the next that a person needs to be meant by a surname alone."""
AMBIGUOUS = 3
"""Letters that many names have for initials."""


class Doubt(NamedTuple):
    """A short form that may stand for a long one, or for something of its own."""

    short: Node
    long: Node
    share: float
    """0 to 1: how much of what it may stand for is the long one."""


def by_story(resolver: Resolver, document: Sequence[Use], meetings: Meetings) -> list[Use]:
    """Return the uses of a document, last names of several as whom only articles like it name."""
    return [_told(resolver, use, document, meetings) for use in document]


def _told(resolver: Resolver, use: Use, document: Sequence[Use], meetings: Meetings) -> Use:
    if use.node.kind != "person" or parts(use.node.key).first:
        return use
    longs = [n for n, ground in resolver.candidates(use.node).items() if ground == LAST_NAME]
    chosen = meetings.chosen(document, longs) if len(longs) > 1 else None
    if not chosen:
        return use
    name = resolver.name(chosen)
    said = f"‘{use.text}’ is the last name of ‘{name}’, and no other is named in articles like it"
    resolver.unions.note(chosen, said)
    return use._replace(node=chosen)


def conclude(resolver: Resolver, node: Node, meet: Callable[[Node, Node], bool]) -> Doubt | None:
    """Unite a short form left over with the one long name of the library that it fits.

    Few initials and first words do only if the two `meet`, that is, are of one story. Returns the
    doubt where initials do not, or where it fits several.
    """
    longs = resolver.candidates(node)
    fitting = {
        long: ground
        for long, ground in longs.items()
        if ground not in {FIRST_NAME, FAMILY_NAME, *LOCAL}
    }
    if not fitting and node in resolver.beside:
        _join_headed(resolver, node, meet)
    if not fitting or (node.kind != "person" and node.key.capitalize() in heads()):
        return None
    return _join_fitting(resolver, node, fitting, meet)


def _join_headed(resolver: Resolver, node: Node, meet: Callable[[Node, Node], bool]) -> None:
    """Unite the first word of but one body of the library, if all is of one story."""
    longs = [long for long, ground in resolver.candidates(node).items() if ground == FIRST_WORD]
    roots = {resolver.unions.root(long) for long in longs}
    if len(roots) == 1 and meet(node, min(longs)):
        long = min(longs)
        said = f"‘{resolver.name(node)}’ is the first word of ‘{resolver.name(long)}’ alone"
        resolver.unions.join(long, node, f"{said}, in articles of one story")


def _join_fitting(
    resolver: Resolver,
    node: Node,
    longs: Mapping[Node, str],
    meet: Callable[[Node, Node], bool],
) -> Doubt | None:
    weights: Counter[Node] = Counter()
    for long in longs:
        weights[resolver.unions.root(long)] += resolver.documents[long]
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    (best, first), rest = ranked[0], ranked[1:]
    chosen = min(long for long in longs if resolver.unions.root(long) == best)
    letters = longs[chosen] == INITIALS and len(node.key) <= AMBIGUOUS
    if letters and not meet(node, chosen):
        return Doubt(node, chosen, first / (weights.total() + 1))
    if rest and not (node.kind == "person" and first >= DOMINANT * rest[0][1]):
        return Doubt(node, chosen, first / weights.total())
    only = "by far the most frequent" if rest else "only"
    name, short = resolver.name(chosen), resolver.name(node)
    reason = f"‘{name}’ is the {only} name in the library with the {longs[chosen]} ‘{short}’"
    if longs[chosen] == CALLED:
        reason = resolver.said(short, chosen, CALLED)
    resolver.unions.join(chosen, node, reason)
    return None
