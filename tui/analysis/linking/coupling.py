"""Whether a name with “and” in it is one name or two, and what each half is by itself."""

import re
from collections.abc import Iterator

from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import (
    countries,
    famous,
    fronts,
    given_names,
    group,
    heads,
    places,
)
from tui.analysis.linking.values import Found
from tui.model import EntityType


def coupled(text: str, found: Found) -> Iterator[Found]:
    """Yield two people or two countries that were taken for one body: “Angola and Mozambique”."""
    mark = _AND.search(text, found.start, found.end)
    if mark and text[found.start : found.end] not in countries():
        halves = found._replace(end=mark.start()), found._replace(start=mark.end())
        one, other = (text[half.start : half.end] for half in halves)
        kind = _both(one, other, lists=mark[0] == " and ")
        if not kind and _WITHIN.search(text, max(0, found.start - 12), found.start):
            kind = EntityType.PLACE if {fold(one), fold(other)} & places().keys() else None
        if kind:
            yield from (half._replace(type=kind) for half in halves)
            return
    yield found


_WITHIN = re.compile(r"(?<!hares )(?<!takes )\b(?:in|across|throughout|near)\s\Z")


def _both(one: str, other: str, *, lists: bool) -> EntityType | None:
    """Return of which type both halves are, if they are two names and not one.

    >>> _both("Angola", "Mozambique", lists=True), _both("Ernst", "Young", lists=False)
    (<EntityType.PLACE: 'PLACE'>, None)
    >>> _both("Toyota", "Nissan", lists=True), _both("Johnson", "Johnson", lists=True)
    (<EntityType.ORG: 'ORG'>, None)
    >>> _both("Zorb", "Bank of Kabul", lists=True), _both("Food", "Drug Administration", lists=True)
    (<EntityType.ORG: 'ORG'>, None)
    >>> _both("The Securities", "Exchange Commission", lists=True)
    >>> _both("House Energy", "Commerce Committee", lists=True)
    """
    kind = alone(one)
    if kind and kind is alone(other):
        return kind
    if not lists or _OF.search(one):
        return None
    if _rules(other) and not _rules(one):
        return None
    return EntityType.ORG if _is_body(other) and (_is_body(one) or led(other)) else None


def _rules(name: str) -> bool:
    """Return whether it may be called after its subjects: “Energy and Commerce Committee”."""
    return name.rpartition(" ")[2] in _RULING


_RULING = frozenset(
    {"Committee", "Commission", "Department", "Ministry", "Administration", "Agency", "Bureau"}
    | {"Authority", "Board", "Office", "Council"}
)
_OF = re.compile(r" (?:of|for) ")


def _is_body(name: str) -> bool:
    """Return whether a name of several words is that of an organisation by itself."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    if len(words) <= 1:
        return False
    team = words[-1] in group("soft", "teams")
    return led(name) or team or heads().get(words[-1]) is EntityType.ORG


def led(name: str) -> bool:
    """Return whether it begins as only bodies do: “Bank of …”."""
    words = name.split()
    return words[1:2] == ["of"] and fronts().get(words[0]) is EntityType.ORG


def alone(name: str) -> EntityType | None:
    """Return the type of a country, a people, or a given name with one that is no head word.

    That of a famous name, too.
    """
    if name in countries():
        return countries()[name][1]
    if name in famous():
        return famous()[name]
    words = name.split()
    full = len(words) == PAIR and words[0].casefold() in given_names() and words[1].istitle()
    known = full and (words[1] in heads() or words[1].casefold() in group("generic", "words"))
    return EntityType.PERSON if full and not known else None


PAIR = 2
"""Words of a name in full."""
_AND = re.compile(r"\s(?:and|&)\s")
