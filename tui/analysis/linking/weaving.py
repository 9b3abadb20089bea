"""Linking over the whole library: the sieve of unions, and the entities that come of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tui.analysis.linking.addressing import addressed
from tui.analysis.linking.concluding import by_story, conclude
from tui.analysis.linking.doubting import pairs
from tui.analysis.linking.kinship import kept_apart
from tui.analysis.linking.meeting import Meetings
from tui.analysis.linking.naming import gathered
from tui.analysis.linking.pages import Page
from tui.analysis.linking.persons import parts, variants
from tui.analysis.linking.repairing import repair
from tui.analysis.linking.resolving import Resolver, Use
from tui.analysis.linking.roles import likely
from tui.analysis.linking.spelling import spellings
from tui.analysis.linking.tables import group
from tui.analysis.linking.telling import Told
from tui.analysis.linking.unions import Node, Unions
from tui.analysis.linking.values import Linking
from tui.model import Entity, EntityType, Mention, Span


def weave(pages: Iterable[Page]) -> Linking:
    """Return the entities of all documents, whatever the order of the pages."""
    ordered = sorted(pages, key=lambda page: page.name)
    told = repair(ordered)
    nicknames = _nicknames(told)
    told = [_by_full_names(each, nicknames) for each in told]
    kin = {pair for each in told for pair in each.kin}
    unions = _by_spelling(told, kin)
    for short, long in nicknames.items():
        unions.note(long, f"‘{short.key}’ has the nickname of ‘{long.key}’")
    uses = list(addressed([(each.uses, each.addresses) for each in told], unions))
    resolver = Resolver(uses, unions, sorted({pair for each in told for pair in each.bracketed}))
    resolver.by_documents(uses)
    passing = [_passing(document, each.passing) for each, document in zip(told, uses, strict=True)]
    uses = [
        resolver.in_document(document, places)
        for document, places in zip(uses, passing, strict=True)
    ]
    meetings = Meetings(uses, unions)
    uses = [by_story(resolver, document, meetings) for document in uses]
    left = sorted({use.node for document in uses for use in document})
    doubts = [doubt for node in left if (doubt := conclude(resolver, node, meetings.meet))]
    entities = gathered([each.found for each in told], uses, unions)
    ids = {node: entities[unions.root(node)] for node in left}
    mentions = [
        mention
        for page, each, document in zip(ordered, told, uses, strict=True)
        for mention in _with_roles(page, _mentions(page.name, each, document, ids))
    ]
    uncertain = pairs({node: each.id for node, each in ids.items()}, doubts, kin, resolver.name)
    given = {page.name: page.given for page in ordered if not page.is_known}
    return Linking(tuple(entities.values()), tuple(mentions), uncertain, given)


def _passing(document: Iterable[Use], places: Collection[int]) -> set[int]:
    """Return where full names stand of those that stand at `places`."""
    return {use.start for use in document if use.start in places and parts(use.node.key).first}


def _mentions(
    name: str, told: Told, uses: Iterable[Use], entities: Mapping[Node, Entity]
) -> list[Mention]:
    return [
        Mention(
            name,
            Span(item.start, item.end),
            text,
            entities[use.node].type if use.node.kind == "other" else item.type,
            item.label,
            entities[use.node].id,
        )
        for item, text, use in zip(told.found, told.texts, uses, strict=True)
    ]


def _with_roles(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a document with the likely ones among them, in order."""
    named = " ".join([f"{mention.type} {mention.entity}" for mention in mentions])
    found = page.give("roles", named, lambda page: likely(page.draft.text, mentions))
    roles = [
        Mention(page.name, Span(start, end), text, EntityType.PERSON, "", entity, likely=True)
        for start, end, text, entity in found
    ]
    return sorted([*mentions, *roles], key=lambda mention: mention.span) if roles else [*mentions]


def _by_spelling(told: Sequence[Told], kin: Collection[frozenset[Node]]) -> Unions:
    """Return the unions of names that are forms of one, and of those that a text says are."""
    unions = Unions(kept_apart(kin, {node for each in told for node in each.heirs}))
    nodes = {use.node for each in told for use in each.uses}
    unions.join_all(variants(node for node in nodes if node.kind == "person"))
    unions.join_all(spellings(nodes))
    unions.join_all(_plurals(nodes))
    unions.join_all(_aliases(pair for each in told for pair in each.bracketed))
    return unions


def _nicknames(told: Iterable[Told]) -> Mapping[Node, Node]:
    """Return the full name by that with its nickname: “Margaret Noor” by “Peg Noor”."""
    given: dict[Node, set[Node]] = defaultdict(set)
    for long, short in (pair for each in told for pair in each.bracketed):
        full = short.kind == "person" and parts(short.key).first
        if full and parts(short.key).last == parts(long.key).last:
            given[short].add(long)
    return {short: min(longs) for short, longs in sorted(given.items()) if len(longs) == 1}


def _by_full_names(told: Told, nicknames: Mapping[Node, Node]) -> Told:
    """Return what is told with nobody under a full name that is but a nickname's."""
    if not nicknames:
        return told
    uses = [use._replace(node=nicknames.get(use.node, use.node)) for use in told.uses]
    return replace(told, uses=uses)


def _aliases(pairs_: Iterable[tuple[Node, Node]]) -> Iterator[tuple[Node, Node, str]]:
    """Yield people with the names of several words that they go by, as a text says."""
    for long, alias in sorted(set(pairs_)):
        if alias.kind == "person" and parts(alias.key).first:
            yield long, alias, f"‘{long.key}’ is known as ‘{alias.key}’"


def _plurals(nodes: set[Node]) -> Iterator[tuple[Node, Node, str]]:
    for node in nodes:
        one = Node("other", node.key.removesuffix("s"))
        team = node.key.title() in group("soft", "teams")
        if node.kind == "other" and one != node and one in nodes and not team:
            yield one, node, f"‘{node.key}’ is the plural of ‘{one.key}’"
