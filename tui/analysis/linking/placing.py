"""Repair of places: towns and provinces of the countries that the library names."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.people import has_title, last_names
from tui.analysis.linking.spotting import Lexicon, add
from tui.analysis.linking.tables import (
    CITY,
    cities,
    countries,
    famous,
    folded_countries,
    given_names,
    group,
    metropolises,
    place_names,
    places,
    regions,
)
from tui.analysis.linking.values import CLUB, Draft, Found
from tui.model import EntityType

PLACE = EntityType.PLACE

_CUE = re.compile(
    r"\b(?:[Ii]n|near|outside|around|across|throughout|from|to|off|toward|towards|entered|besieged"
    r"|(?:capital|city|town|fall|governor|mayor|outskirts|streets|suburb|siege|battle) of)\s\Z"
)
_LIES = re.compile(
    r",\s(?:in the (?:far )?(?:north|south|east|west|cent)|(?:a|the|another|its) (?:[a-z]+ ){0,2}"
    r"(?:capital|city|town|village|district|province|port|suburb|island)\b)"
)
_FELL = re.compile(r"\s(?:fell|has fallen|had fallen)(?:\s(?:on|to|in|after|without)\b|[.,])")
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


def codes(draft: Draft) -> frozenset[str]:
    """Return the ISO codes of the countries that a document names, or whose people or cities."""
    table = countries()
    named = names_of(draft.text, draft.found)
    whole = {name.rpartition(" of ")[2].removeprefix("the ") for name in named}
    countries_ = {table[name][0].code for name in named | whole if name in table}
    towns = {cities()[name] for name in named & cities().keys()}
    states = {regions()[name] for name in named & regions().keys()}
    return frozenset(countries_ | towns | states) - {""}


@cache
def lexicon(named: frozenset[str]) -> Lexicon:
    """Return famous names, the largest cities, and in these countries places of several words."""
    names = [name for code in sorted(named) for name in place_names().get(code, ())]
    towns = dict.fromkeys([*names, *metropolises()], PLACE)
    return Lexicon((towns | _sure()).items())


def _sure() -> dict[str, EntityType]:
    """Return the famous names that are nothing else: no given names, no words of other names."""
    plain = given_names() | group("junk", "words") | group("soft", "famous")
    return {n: kind for n, kind in famous().items() if " " in n or n.casefold() not in plain}


def placed(text: str, found: Sequence[Found], named: frozenset[str]) -> list[Found]:
    """Make places of the names that a table and, for single words, the text both say are places.

    >>> text = "They met in secret, in Helmand, today."
    >>> placed(text, [Found(23, 30, EntityType.ORG)], frozenset({"AF"}))[0].type.value
    'PLACE'
    """
    here = {countries()[name][0].code for name in names_of(text, found) if name in countries()}
    abroad = frozenset(here - _ENGLISH)
    people = {text[item.start : item.end] for item in found if has_title(text, item)}
    people |= last_names(text, found).keys()
    return [
        item._replace(type=PLACE, label="")
        if item.label != CLUB
        and (
            _is_place(text, item, named)
            or _is_abroad(text, item, abroad)
            or _is_city(text, item, named, people)
            or _beside_place(text, found, number, named)
        )
        else item
        for number, item in enumerate(found)
    ]


def names_of(text: str, found: Sequence[Found]) -> set[str]:
    """Return the names that a text has, as written."""
    return {text[item.start : item.end] for item in found}


def _is_abroad(text: str, item: Found, here: frozenset[str]) -> bool:
    """Return whether what looks like an organisation is a town of a country the text names."""
    name = text[item.start : item.end]
    codes_ = places().get(fold(name), {}).keys() if item.type is EntityType.ORG else set()
    return bool(codes_ & here) and not codes_ & _ENGLISH and name.istitle()


def _is_city(text: str, item: Found, named: frozenset[str], people: Collection[str]) -> bool:
    """Return whether “somebody” is a city of a named country and does nothing that people do."""
    name = text[item.start : item.end]
    sizes = places().get(fold(name), {}) if item.type is EntityType.PERSON else {}
    large = any(
        size >= (LARGE if code in _ENGLISH else CITY)
        for code, size in sizes.items()
        if code in named
    )
    borne = name.casefold() in given_names() or name in people
    return large and not borne and not (_ACTS.match(text, item.end) or has_title(text, item))


_ACTS = re.compile(r"\s(?:said|says|told|added|wrote|who)\b|,\s(?:\d\d|who)\b")


def _beside_place(text: str, found: Sequence[Found], number: int, named: frozenset[str]) -> bool:
    """Return whether a name stands in a list of places, or a town of a named country beside one."""
    item = found[number]
    if item.type is PLACE:
        return False
    if item.type is EntityType.PERSON and _among_places(text, found, number):
        return True
    if not places().get(fold(text[item.start : item.end]), {}).keys() & named:
        return False
    before, after = found[number - 1 : number], found[number + 1 : number + 2]
    return any(
        one.type is PLACE and _LISTED.fullmatch(text, one.end, item.start) for one in before
    ) or any(one.type is PLACE and _LISTED.fullmatch(text, item.end, one.start) for one in after)


def _among_places(text: str, found: Sequence[Found], number: int) -> bool:
    """Return whether a single word, no given name, is in a row with two towns and nobody else."""
    name = text[found[number].start : found[number].end]
    if " " in name or name.casefold() in given_names():
        return False
    row = [*row_of(text, found, number, -1), *row_of(text, found, number, 1)]
    towns = {text[one.start : one.end] for one in row if one.type is PLACE} - countries().keys()
    return len(towns) > 1 and len(row) == sum(one.type is PLACE for one in row)


def row_of(text: str, found: Sequence[Found], number: int, step: int) -> Iterator[Found]:
    """Yield the names listed with the one of that number, before it or after it."""
    for _ in range(LISTED):
        if not 0 <= number + step < len(found):
            return
        one, other = sorted((found[number], found[number + step]))
        if not _LISTED.fullmatch(text, one.end, other.start):
            return
        number += step
        yield found[number]


LISTED = 12
"""Names of a list that are looked at on each side of one."""
LARGE = 200
"""Thousands of inhabitants of a town of an English-speaking country that is taken for no person."""
_LISTED = re.compile(r",(?: and)? | and ")
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
"""Countries whose towns bear the names of people and companies of English news."""


def _is_place(text: str, item: Found, named: frozenset[str]) -> bool:
    name = text[item.start : item.end]
    if item.type is PLACE or name in famous():
        return False
    sizes = places().get(fold(name), {})
    known = any(code in named or size >= CITY for code, size in sizes.items())
    if not known or name in countries():
        return False
    if " " in name:
        return name.split()[0].casefold() not in given_names()
    if item.type is EntityType.GROUP:
        return True
    told = _FELL.match(text, item.end) or _LIES.match(text, item.end)
    return bool(told or _CUE.search(text, max(0, item.start - 16), item.start))


def with_datelines(text: str, found: Sequence[Found]) -> list[Found]:
    """Make places of the towns in capitals from which articles are sent: “LONDON (Reuters) - ”.

    >>> with_datelines("KABUL, May 3 - Rain fell.", [Found(0, 5, EntityType.ORG)])[0].type.value
    'PLACE'
    """
    towns = (
        Found(*match.span(1), PLACE)
        for match in _DATELINE.finditer(text)
        if match["sent"] or fold(match[1]) in places()
    )
    inner = (Found(*match.span(1), PLACE) for match in _INNER.finditer(text))
    return add(add(found, towns, over=True), inner, over=True)


_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)"
_SENT = (
    r"(?: ?, (?:[A-Z][A-Za-z.]{1,20} ?){1,3}?)?(?: \d{4}-\d\d-\d\d"
    rf"|,? ?\( ?[A-Z][A-Za-z ]{{1,20}}\) ?[-–—]| ?, {_MONTH}[a-z.]{{0,7}} \d{{1,2}}\b)"
)
_DATELINE = re.compile(
    rf"(?:^|\n)[ ]?([A-Z][A-Z.'’ -]{{2,24}}[A-Z])(?:(?=(?P<sent>{_SENT}))|(?=, [A-Z]| ?\(| [-–—]))"
)
"""A town in capitals; `sent` is what only a dateline has after it."""
_INNER = re.compile(
    r"[.!?] ([A-Z][A-Z.'’ -]{2,24}[A-Z])(?= \( ?(?:Reuters|AP|AFP|UPI|CNN|dpa) ?\) ?[-–—_])"
)
"""One after a headline that runs on."""


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
