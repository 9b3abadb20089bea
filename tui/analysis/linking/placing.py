"""Repair of places: towns and provinces of the countries that the library names."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import Lexicon, add
from tui.analysis.linking.tables import (
    CITY,
    countries,
    famous,
    folded_countries,
    given_names,
    group,
    metropolises,
    place_names,
    places,
)
from tui.analysis.linking.values import Draft, Found
from tui.model import EntityType

PLACE = EntityType.PLACE

_CUE = re.compile(r"\b(?:[Ii]n|near|outside|around|across|throughout|from|to|toward|towards)\s\Z")
_KIND = (
    r"(?:city|town|province|district|village|port|capital|state|region|island|county|governorate)"
)
_KINDS = (
    r"(?:cities|towns|provinces|districts|villages|ports|capitals|states|regions|islands|counties)"
)
_ONE = r"(?<![\w’'-])[A-Z][\w’'-]{0,30}[a-z](?: [A-Z][\w’'-]{0,30}[a-z])?"
_ROW = rf"{_ONE}(?:, {_ONE}){{0,9}},? and {_ONE}"
_LISTS = re.compile(
    rf"\b{_KINDS} of (?P<a>{_ROW})(?![\w’'-])|\b(?P<b>{_ROW}) {_KINDS}\b"
    rf"|\b{_KIND} of (?P<c>{_ONE})(?![\w’'-])"
    rf"|(?<![.] )\b(?P<d>{_ONE}) (?:province|district|governorate|oblast)\b"
)
_NAME = re.compile(_ONE)
_PLAIN = frozenset(
    {"The", "Each", "Every", "Another", "One", "Other", "New", "Many", "Some", "All"}
)


def codes(drafts: Iterable[Draft]) -> frozenset[str]:
    """Return the ISO codes of the countries that the documents name, or whose people they name."""
    table = countries()
    named = {draft.text[item.start : item.end] for draft in drafts for item in draft.found}
    return frozenset(table[name][0].code for name in named if name in table) - {""}


@cache
def lexicon(named: frozenset[str]) -> Lexicon:
    """Return famous names, the largest cities, and in these countries places of several words."""
    names = [name for code in sorted(named) for name in place_names().get(code, ())]
    towns = dict.fromkeys([*names, *metropolises()], PLACE)
    return Lexicon((towns | {n: kind for n, kind in famous().items() if " " in n}).items())


def placed(text: str, found: Sequence[Found], named: frozenset[str]) -> list[Found]:
    """Make places of the names that a table and, for single words, the text both say are places.

    >>> text = "They met in secret, in Helmand, today."
    >>> placed(text, [Found(23, 30, EntityType.ORG)], frozenset({"AF"}))[0].type.value
    'PLACE'
    """
    return [
        item._replace(type=PLACE, label="") if _is_place(text, item, named) else item
        for item in found
    ]


def _is_place(text: str, item: Found, named: frozenset[str]) -> bool:
    if item.type is PLACE:
        return False
    name = text[item.start : item.end]
    sizes = places().get(fold(name))
    known = sizes and any(code in named or size >= CITY for code, size in sizes.items())
    if not known or name in countries():
        return False
    if " " in name:
        return name.split()[0].casefold() not in given_names()
    if item.type is EntityType.GROUP:
        return True
    return bool(_CUE.search(text, max(0, item.start - 16), item.start))


def with_datelines(text: str, found: Sequence[Found]) -> list[Found]:
    """Make places of the towns in capitals from which articles are sent: “LONDON (Reuters) - ”.

    >>> with_datelines("KABUL, May 3 - Rain fell.", [Found(0, 5, EntityType.ORG)])[0].type.value
    'PLACE'
    """
    towns = (
        Found(*match.span(1), PLACE)
        for match in _DATELINE.finditer(text)
        if fold(match[1]) in places()
    )
    return add(found, towns, over=True)


_DATELINE = re.compile(
    r"(?:^|\n)([A-Z][A-Z.' -]{2,24}[A-Z])(?=, [A-Z]| ?\(| [-–—]| \d{4}-\d\d-\d\d)"
)


def with_cued(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag what stands where a place stands: “the capitals of Ghor and Zabul”, “Logar province”.

    >>> text = "They hold Ghor, Zabul and Logar provinces."
    >>> [text[item.start : item.end] for item in with_cued(text, [])]
    ['Ghor', 'Zabul', 'Logar']
    """
    spots = {
        Found(*name.span(), PLACE)
        for match in _LISTS.finditer(text)
        for name in _NAME.finditer(text, *match.span(match.lastgroup or 0))
        if fold(name[0]) not in group("junk", "words") and name[0] not in _PLAIN
    }
    typed = [
        item._replace(type=PLACE, label="")
        if Found(*item[:2], PLACE) in spots
        and fold(text[item.start : item.end]) not in folded_countries()
        else item
        for item in found
    ]
    return add(typed, sorted(spots))
