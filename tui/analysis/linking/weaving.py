"""Linking over the whole library: the sieve of unions, and the entities that come of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.analysis.linking.addressing import addressed
from tui.analysis.linking.brackets import bracketed
from tui.analysis.linking.doubting import pairs
from tui.analysis.linking.kinship import heirs, kept_apart, passing, relatives
from tui.analysis.linking.naming import gathered
from tui.analysis.linking.noding import node_of
from tui.analysis.linking.persons import variants
from tui.analysis.linking.repairing import repair
from tui.analysis.linking.resolving import Resolver, Use
from tui.analysis.linking.roles import likely
from tui.analysis.linking.spelling import spellings
from tui.analysis.linking.tables import group
from tui.analysis.linking.unions import Node, Unions
from tui.analysis.linking.values import Draft, Found, Linking
from tui.model import Mention, Span


def weave(drafts: Iterable[Draft]) -> Linking:
    """Return the entities of all documents, whatever the order of the drafts."""
    ordered = sorted(drafts, key=lambda draft: draft.name)
    found = repair(ordered)
    uses = [_uses(draft, items) for draft, items in zip(ordered, found, strict=True)]
    written = [(draft.text, document) for draft, document in zip(ordered, uses, strict=True)]
    kin = {pair for text, document in written for pair in relatives(text, document)}
    known = {node for text, document in written for node in heirs(text, document)}
    unions = Unions(kept_apart(kin, known))
    nodes = {use.node for document in uses for use in document}
    unions.join_all(variants(node for node in nodes if node.kind == "person"))
    unions.join_all(spellings(nodes))
    unions.join_all(_plurals(nodes))
    uses = list(addressed(written, unions))
    given = {pair for text, document in written for pair in bracketed(text, document)}
    resolver = Resolver(uses, unions, sorted(given))
    resolver.by_documents(uses)
    uses = [
        resolver.in_document(document, set(passing(draft.text, document)))
        for draft, document in zip(ordered, uses, strict=True)
    ]
    left = sorted({use.node for document in uses for use in document})
    doubts = [doubt for node in left if (doubt := resolver.in_library(node))]
    entities = gathered(found, uses, unions)
    mentions = [
        Mention(
            draft.name,
            Span(item.start, item.end),
            draft.text[item.start : item.end],
            entities[unions.root(use.node)].type if use.node.kind == "other" else item.type,
            item.label,
            entities[unions.root(use.node)].id,
        )
        for draft, items, document in zip(ordered, found, uses, strict=True)
        for item, use in zip(items, document, strict=True)
    ]
    mentions = sorted([*mentions, *_likely(ordered, mentions)], key=_place)
    ids = {node: entities[unions.root(node)].id for node in left}
    uncertain = pairs(ids, doubts, kin, resolver.name)
    return Linking(tuple(entities.values()), tuple(mentions), uncertain)


def _uses(draft: Draft, found: Iterable[Found]) -> list[Use]:
    names = ((item, " ".join(draft.text[item.start : item.end].split())) for item in found)
    return [
        Use(item.start, item.end, name, node_of(_regnal(draft.text, item, name), item.type))
        for item, name in names
    ]


def _regnal(text: str, item: Found, name: str) -> str:
    """Return the name of a king or pope with the title: “King Hussein” is no Saddam Hussein."""
    title = _REIGNS.search(text, max(0, item.start - 6), item.start)
    return f"{title[1]} {name}" if title and " " not in name else name


_REIGNS = re.compile(r"\b(King|Queen|Pope)\s\Z")


def _plurals(nodes: set[Node]) -> Iterator[tuple[Node, Node, str]]:
    for node in nodes:
        one = Node("other", node.key.removesuffix("s"))
        team = node.key.title() in group("soft", "teams")
        if node.kind == "other" and one != node and one in nodes and not team:
            yield one, node, f"‘{node.key}’ is the plural of ‘{one.key}’"


def _likely(drafts: Sequence[Draft], mentions: Iterable[Mention]) -> Iterator[Mention]:
    here: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        here[mention.document].append(mention)
    for draft in drafts:
        yield from likely(draft.name, draft.text, here[draft.name])


def _place(mention: Mention) -> tuple[str, Span]:
    return mention.document, mention.span
