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
    borne = {node: _bearers(resolver, node) for node in {use.node for use in document}}
    root = resolver.unions.root
    doubtful = {n: longs for n, longs in sorted(borne.items()) if len(set(map(root, longs))) > 1}
    here = meetings.company(document) if doubtful else frozenset()
    told = {node: meetings.chosen(here, longs) for node, longs in doubtful.items()}
    for node, long in told.items():
        if long:
            name = resolver.name(long)
            said = f"‘{resolver.name(node)}’ is the last name of ‘{name}’"
            resolver.unions.note(long, f"{said}, and articles like it name no other")
    return [use._replace(node=told.get(use.node) or use.node) for use in document]


def _bearers(resolver: Resolver, node: Node) -> list[Node]:
    """Return the full names that end in a name of a person who is not named in full."""
    if node.kind != "person" or parts(node.key).first:
        return []
    return [long for long, ground in resolver.candidates(node).items() if ground == LAST_NAME]


def conclude(resolver: Resolver, node: Node, meet: Callable[[Node, Node], bool]) -> Doubt | None:
    """Unite a short form left over with the one long name of the library that it fits.

    Few initials, first words and nicknames do only if the two `meet`, that is, are of one story.
    Returns the doubt where they do not, or where it fits several.
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
    if (letters or longs[chosen] == CALLED) and not meet(node, chosen):
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
