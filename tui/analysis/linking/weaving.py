"""Linking over the whole library: the sieve of unions, and the entities that come of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.analysis.linking.naming import aliases, ids, shown
from tui.analysis.linking.noding import node_of
from tui.analysis.linking.persons import apart, variants
from tui.analysis.linking.repairing import repair
from tui.analysis.linking.resolving import Resolver, Use
from tui.analysis.linking.spelling import spellings
from tui.analysis.linking.unions import Node, Unions
from tui.analysis.linking.values import Draft, Found, Linking, Pair
from tui.model import Entity, EntityType, Mention, Span


def weave(drafts: Iterable[Draft]) -> Linking:
    """Return the entities of all documents, whatever the order of the drafts."""
    ordered = sorted(drafts, key=lambda draft: draft.name)
    found = repair(ordered)
    uses = [
        [
            Use(item.start, name, node_of(name, item.type))
            for item in items
            for name in [_name(draft, item)]
        ]
        for draft, items in zip(ordered, found, strict=True)
    ]
    unions = Unions(apart)
    nodes = {use.node for document in uses for use in document}
    unions.join_all(variants(node for node in nodes if node.kind == "person"))
    unions.join_all(spellings(nodes))
    unions.join_all(_plurals(nodes))
    resolver = Resolver(uses, unions)
    resolver.by_documents(uses)
    uses = [resolver.in_document(document) for document in uses]
    for node in sorted({use.node for document in uses for use in document}):
        resolver.in_library(node)
    return _linking(ordered, found, uses, unions, resolver)


def _name(draft: Draft, item: Found) -> str:
    return " ".join(draft.text[item.start : item.end].split())


def _plurals(nodes: set[Node]) -> Iterator[tuple[Node, Node, str]]:
    for node in nodes:
        one = Node("other", node.key.removesuffix("s"))
        if node.kind == "other" and one != node and one in nodes:
            yield one, node, f"‘{node.key}’ is the plural of ‘{one.key}’"


def _linking(
    drafts: Sequence[Draft],
    found: Sequence[Sequence[Found]],
    uses: Sequence[Sequence[Use]],
    unions: Unions,
    resolver: Resolver,
) -> Linking:
    names: dict[Node, Counter[str]] = defaultdict(Counter)
    types: dict[Node, Counter[EntityType]] = defaultdict(Counter)
    documents: Counter[Node] = Counter()
    for items, document in zip(found, uses, strict=True):
        roots = [unions.root(use.node) for use in document]
        for item, use, root in zip(items, document, roots, strict=True):
            names[root][use.text] += 1
            types[root][item.type] += 1
        documents.update(set(roots))
    kinds = {root: _type(root, counts) for root, counts in types.items()}
    titles = {root: shown(names[root], unions.members(root), kinds[root]) for root in names}
    order = sorted(names, key=lambda root: (-names[root].total(), titles[root], root))
    keys = dict(zip(order, ids([(titles[root], kinds[root]) for root in order]), strict=True))
    entities = tuple(
        Entity(
            keys[root],
            titles[root],
            kinds[root],
            aliases(names[root]),
            documents[root],
            names[root].total(),
            unions.reasons(root),
        )
        for root in order
    )
    mentions = tuple(
        Mention(
            draft.name,
            Span(item.start, item.end),
            draft.text[item.start : item.end],
            item.type,
            item.label,
            keys[unions.root(use.node)],
        )
        for draft, items, document in zip(drafts, found, uses, strict=True)
        for item, use in zip(items, document, strict=True)
    )
    doubts = (
        Pair(
            keys[unions.root(doubt.short)],
            keys[unions.root(doubt.long)],
            f"‘{resolver.name(doubt.short)}’ may be ‘{resolver.name(doubt.long)}’",
            doubt.share,
        )
        for doubt in resolver.doubts
    )
    pairs = sorted(
        (p for p in doubts if p.left != p.right), key=lambda p: (-p.score, p.left, p.right)
    )
    return Linking(entities, mentions, tuple(pairs))


def _type(root: Node, counts: Counter[EntityType]) -> EntityType:
    if root.kind == "country":
        return EntityType.PLACE
    return min(counts, key=lambda kind: (-counts[kind], kind))
