"""Last names alone that were in doubt only between people whom the reader says are one."""

from collections.abc import Sequence

from tui.model import Entity, EntityType, fold
from tui.store import Index


def settled(index: Index, combined: Sequence[Entity]) -> list[Entity]:
    """Return the entities known by nothing but a last name that only the `combined` have."""
    one = {entity.id for entity in combined}
    asked = {
        key
        for pair in index.pairs()
        if {pair.left, pair.right} & one
        for key in {pair.left, pair.right} - one
    }
    lone = [entity for entity in index.entity_rows(sorted(asked)) if _is_lone(entity)]
    return [entity for entity in lone if _bearers(index, entity) <= one]


def _is_lone(entity: Entity) -> bool:
    names = [fold(alias.text) for alias in entity.aliases]
    return entity.type is EntityType.PERSON and len(set(names)) == 1 and " " not in names[0]


def _bearers(index: Index, lone: Entity) -> set[str]:
    """Return the ids of all others who ever go by a full name that ends in the last name."""
    last = fold(lone.aliases[0].text)
    rows = index.entity_rows(index.entities(EntityType.PERSON, matching=last))
    return {row.id for row in rows if row.id != lone.id and _bears(row, last)}


def _bears(entity: Entity, last: str) -> bool:
    """Return whether a full name has the word after its first: “Omar Noor”, “Omar Noor Jr.”."""
    words = (fold(alias.text).replace("-", " ").split() for alias in entity.aliases)
    return any(last in name[1:] for name in words)
