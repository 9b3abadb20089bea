"""From a repaired name to the node it belongs to: tables first, then its spelling."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import folded_countries, group, places, same, same_places
from tui.analysis.linking.unions import Node
from tui.model import EntityType

_KINDS = {EntityType.PERSON: "person", EntityType.PLACE: "place"}


@lru_cache(maxsize=100_000)
def node_of(name: str, kind: EntityType) -> Node:
    """Return the node of a name: one for a country and its people, one for each thing of `same`.

    What is known without its country is the American one: “U.S. FDA”.

    >>> node_of("Afghans", EntityType.GROUP) == node_of("Afghanistan", EntityType.PLACE)
    True
    >>> node_of("Acme Corp.", EntityType.ORG)
    Node(kind='other', key='acme')
    """
    key = fold(name)
    if kind is EntityType.PERSON:
        return Node("person", _SLAVIC.sub("sky", key))
    if key in same() and not (kind is EntityType.ORG and _is_city(key, same()[key])):
        return Node("same", same()[key])
    if kind in (EntityType.PLACE, EntityType.GROUP) and key in folded_countries():
        return Node("country", folded_countries()[key])
    if kind is EntityType.PLACE:
        return Node("place", same_places().get(key, key))
    plain = _plain(key)
    for form in (plain, plain.removeprefix("united states ")):
        if form in _same() and not _is_city(form, _same()[form]):
            return Node("same", _same()[form])
    return Node("other", plain)


_SLAVIC = re.compile(r"(?<=[a-z]{3})sk(?:iy|yy|yi|ij|ii|yj|i)\b")
"""What English news spells in as many ways: “Zelenskiy”, “Zelenskyy”, “Zelensky”."""


def _is_city(key: str, name: str) -> bool:
    """Return whether a name that is also written `key` is a city's, which a club may bear too."""
    return fold(name) in places() or key in places()


def _plain(key: str) -> str:
    """Return a folded name as bodies are compared: American spelling, no “the”, no legal form.

    >>> _plain("organisation of the arab league co"), _plain("american embassy")
    ('organization of arab league', 'united states embassy')
    """
    words = _of_country([word for word in key.replace(",", "").split() if word != "the"])
    words = [_SPELLED.get(word, word).removesuffix(".com") for word in words]
    while len(words) > 1 and words[-1] in group("generic", "suffixes"):
        words.pop()
        if len(words) > 1 and words[-1] == "and":
            words.pop()
    return " ".join(words)


@cache
def _same() -> Mapping[str, str]:
    return {_plain(key): name for key, name in same().items()}


_SPELLED = {
    "organisation": "organization",
    "organisations": "organizations",
    "defence": "defense",
    "centre": "center",
    "centres": "centers",
    "labour": "labor",
    "theatre": "theater",
    "programme": "program",
    "harbour": "harbor",
}
"""British spellings of what bodies are called."""


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
