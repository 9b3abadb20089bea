"""The name, the id and the aliases under which an entity is shown."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.analysis.linking.names import is_acronym, slug
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node, Unions
from tui.analysis.linking.values import Found
from tui.model import Alias, Entity, EntityType

COMMON = 0.1
"""Share of the most frequent long form that a fuller one needs to be shown."""


def gathered(
    found: Sequence[Sequence[Found]], uses: Sequence[Sequence[Use]], unions: Unions
) -> dict[Node, Entity]:
    """Return the entity of each set of nodes, by its root, the most mentioned first."""
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
    keys = ids([(titles[root], kinds[root]) for root in order])
    return {
        root: Entity(
            key,
            titles[root],
            kinds[root],
            aliases(names[root]),
            documents[root],
            names[root].total(),
            unions.reasons(root),
        )
        for root, key in zip(order, keys, strict=True)
    }


def _type(root: Node, counts: Counter[EntityType]) -> EntityType:
    if root.kind == "country":
        return EntityType.PLACE
    return min(counts, key=lambda kind: (-counts[kind], kind))


def shown(names: Counter[str], nodes: Sequence[Node], kind: EntityType) -> str:
    """Return the fullest common form, never all capitals unless it is known by its initials.

    It is a form that the library has, but for countries, which go by their usual names.

    >>> shown(Counter({"Rice": 9, "Condoleezza Rice": 2}), [], EntityType.PERSON)
    'Condoleezza Rice'
    """
    for node in nodes:
        if node.kind == "country" or (node.kind == "same" and node.key in names):
            return node.key
    readable = {name: n for name, n in names.items() if not _shouted(name, kind)}
    if not readable:
        return _lowered(min(names, key=lambda name: (-names[name], name)))
    longs = {name: n for name, n in readable.items() if " " in name and _worthy(name, kind)}
    if longs and kind in (EntityType.PERSON, EntityType.ORG):
        readable = {name: n for name, n in longs.items() if n >= COMMON * max(longs.values())}
    return min(readable, key=lambda name: (is_acronym(name), -readable[name], -len(name), name))


def _shouted(name: str, kind: EntityType) -> bool:
    """Return whether a name is in capitals though it is not made of initials."""
    proper = kind in (EntityType.PERSON, EntityType.PLACE)
    longest = 3 if proper else 5
    words = name.replace(".", "").replace("-", " ").split()
    return name.isupper() and any(len(word) > longest and word.isalpha() for word in words)


def _lowered(name: str) -> str:
    """Return a name in capitals as it is written elsewhere; what has a number is a model's.

    >>> _lowered("RIO DE JANEIRO"), _lowered("PEOPLE'S BANK"), _lowered("ZORB-3X MISSILE")
    ('Rio de Janeiro', "People's Bank", 'ZORB-3X Missile')
    """
    words = (
        word if _NUMBERED.search(word) else _LETTERS.sub(lambda part: part[0].capitalize(), word)
        for word in name.split(" ")
    )
    return _SMALL.sub(lambda word: word[0].lower(), " ".join(words))


_NUMBERED = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’]S\b)?")
_SMALL = re.compile(r" (?:Of|The|And|De|Da|Do|Dos|Del|Du|Di|For|In|On)(?= )")


def _worthy(name: str, kind: EntityType) -> bool:
    return kind is not EntityType.PERSON or len(name.split(maxsplit=1)[0].rstrip(".")) > 1


def aliases(names: Counter[str]) -> tuple[Alias, ...]:
    """Return the forms, the most frequent first."""
    return tuple(Alias(name, n) for name, n in sorted(names.items(), key=lambda i: (-i[1], i[0])))


def ids(names: Sequence[tuple[str, EntityType]]) -> list[str]:
    """Return an id for each entity, in the order given; one that is taken gets its type, a number.

    >>> ids([("Ford", EntityType.ORG), ("Ford", EntityType.PERSON), ("Ford", EntityType.PERSON)])
    ['ford', 'ford-person', 'ford-person-2']
    """
    taken: set[str] = set()
    result = []
    for name, kind in names:
        base = slug(name)
        if base in taken:
            base = f"{base}-{kind.value.lower()}"
        number, wanted = 1, base
        while wanted in taken:
            number += 1
            wanted = f"{base}-{number}"
        taken.add(wanted)
        result.append(wanted)
    return result
