"""From a repaired name to the node it belongs to: tables first, then its spelling."""

from functools import lru_cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import folded_countries, group, same, same_places
from tui.analysis.linking.unions import Node
from tui.model import EntityType

_KINDS = {EntityType.PERSON: "person", EntityType.PLACE: "place"}


@lru_cache(maxsize=100_000)
def node_of(name: str, kind: EntityType) -> Node:
    """Return the node of a name: one for a country and its people, one for each thing of `same`.

    >>> node_of("Afghans", EntityType.GROUP) == node_of("Afghanistan", EntityType.PLACE)
    True
    >>> node_of("Acme Corp.", EntityType.ORG)
    Node(kind='other', key='acme')
    """
    key = fold(name)
    if kind is EntityType.PERSON:
        return Node("person", key)
    if key in same():
        return Node("same", same()[key])
    if kind in (EntityType.PLACE, EntityType.GROUP) and key in folded_countries():
        return Node("country", folded_countries()[key])
    if kind is EntityType.PLACE:
        return Node("place", same_places().get(key, key))
    words = _of_country(key.replace(",", "").split())
    while len(words) > 1 and words[-1] in group("generic", "suffixes"):
        words.pop()
    return Node("other", " ".join(words))


def _of_country(words: list[str]) -> list[str]:
    """Return the words with the country or body that they begin with by its own name.

    >>> _of_country(["american", "embassy"])
    ['united states', 'embassy']
    """
    for cut in (2, 1):
        front = " ".join(words[:cut])
        country = folded_countries().get(front) or same().get(front)
        if country and len(words) > cut:
            return [country.casefold(), *words[cut:]]
    return words
