"""Repair of names that a model glued to their owner: “Apple’s Mac OS”."""

import re
from collections.abc import Iterator, Mapping, Sequence

from tui.analysis.linking.names import initials
from tui.analysis.linking.tables import countries, group, heads
from tui.analysis.linking.values import Found
from tui.model import EntityType

_OWNED = re.compile(r"(?:(?<=\w)\s?['’]s|(?<=s)['’])\s+(?=[A-Z])")
_OWNING = frozenset({EntityType.ORG, EntityType.PRODUCT, EntityType.PLACE})


def parted(text: str, found: Sequence[Found]) -> list[Found]:
    """Part a name from the name of its owner, if the text has the owner by itself too.

    >>> text = "Noor grew. Noor’s Health Fund fell."
    >>> items = [Found(0, 4, EntityType.ORG), Found(11, 29, EntityType.ORG)]
    >>> [text[item.start : item.end] for item in parted(text, items)]
    ['Noor', 'Noor', 'Health Fund']
    """
    names = {text[item.start : item.end]: item.type for item in found}
    last = {name.rpartition(" ")[2] for name, kind in names.items() if kind is EntityType.PERSON}
    names |= dict.fromkeys(last - names.keys(), EntityType.PERSON)
    pieces = (piece for item in found for piece in _pieces(text, item, names))
    return [part for piece in pieces for part in _without_initials(text, piece)]


def _without_initials(text: str, item: Found) -> Iterator[Found]:
    """Yield a body and its initials beside it: “Iraqi News Agency INA”."""
    name, _, letters = text[item.start : item.end].rpartition(" ")
    if item.type is EntityType.ORG and letters.isupper() and letters == initials(name):
        yield item._replace(end=item.start + len(name))
        yield item._replace(start=item.end - len(letters))
    else:
        yield item


def _coupled(text: str, item: Found, names: Mapping[str, EntityType]) -> tuple[Found, ...]:
    """Return two bodies of which the text has one by itself: “Noor Fund and Zorb”."""
    mark = text.find(" and ", item.start, item.end) if item.type is EntityType.ORG else -1
    if mark == -1:
        return ()
    halves = item._replace(end=mark), item._replace(start=mark + len(" and "))
    one, other = (text[half.start : half.end] for half in halves)
    known = " " in one and one in names and other.rpartition(" ")[2] not in heads()
    return halves if known or {one, other} <= names.keys() else ()


def _pieces(text: str, item: Found, names: Mapping[str, EntityType]) -> Iterator[Found]:
    mark = _OWNED.search(text, item.start, item.end) if item.type in _OWNING else None
    owner = text[item.start : mark.start()] if mark else ""
    kind = countries()[owner][1] if owner in countries() else names.get(owner)
    company = mark and text[mark.end() : item.end].rsplit(" ", 1)[-1].casefold().rstrip(".")
    if pair := _coupled(text, item, names):
        yield from pair
    elif company in group("generic", "suffixes"):
        yield item
    elif mark and kind and f"{owner.rsplit(' ', 1)[-1]}'s" not in group("soft", "possessives"):
        yield item._replace(end=mark.start(), type=kind)
        yield item._replace(start=mark.end())
    else:
        yield item
