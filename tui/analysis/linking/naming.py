"""The name, the id and the aliases under which an entity is shown."""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.linking.names import is_acronym, slug
from tui.analysis.linking.unions import Node
from tui.model import Alias, EntityType

COMMON = 0.1
"""Share of the most frequent long form that a fuller one needs to be shown."""


def shown(names: Counter[str], nodes: Sequence[Node], kind: EntityType) -> str:
    """Return the fullest common form, never all capitals unless it is known by its initials.

    >>> shown(Counter({"Rice": 9, "Condoleezza Rice": 2}), [], EntityType.PERSON)
    'Condoleezza Rice'
    """
    for node in nodes:
        if node.kind in ("country", "same"):
            return node.key
    readable = {name: n for name, n in names.items() if not name.isupper() or is_acronym(name)}
    if not readable:
        return min(names, key=lambda name: (-names[name], name)).title()
    longs = {name: n for name, n in readable.items() if " " in name and _worthy(name, kind)}
    if longs and kind in (EntityType.PERSON, EntityType.ORG):
        most = max(longs.values())
        common = [name for name, n in longs.items() if n >= COMMON * most]
        if kind is EntityType.PERSON:
            return min(common, key=lambda name: (-longs[name], -len(name), name))
        return min(common, key=lambda name: (-longs[name], -len(name), name))
    return min(readable, key=lambda name: (is_acronym(name), -readable[name], -len(name), name))


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
