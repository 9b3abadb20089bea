"""Repair of people's names that a model cut in two: given names and nicknames left outside."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import (
    CITY,
    countries,
    famous,
    first_names,
    fronts,
    given_names,
    group,
    heads,
    inhabitants,
    places,
)
from tui.analysis.linking.values import Found
from tui.model import EntityType

PERSON = EntityType.PERSON

_GIVEN = re.compile(r"(?<![\w.’'-])([A-Z][a-zà-ÿ]+)\s(?:[A-Z]\.\s)?\Z")
_PATRON = re.compile(r"(?<![\w-])(?:King|Queen|Prince|Princess|Saint|St\.?|Emperor|Sultan)\s\Z")
"""What stands before the name of whom a hospital or a school is named for."""
_MAY = re.compile(r"\sMay(?=['’]s|,\s[a-z]|\s(?!\d)[a-z])")
_LAST = re.compile(r"\s([A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)(?![\w-])")
_NOBLE = re.compile(
    r"\s(?:von|van|bin|dela|dos|das|del|wa|arap|ole|binti?|do(?!\s(?:\w+day|[A-Z][a-z]+ber)\b))(?:\s(?:der|den|zu|la))?\s[A-Z][\w’'-]+"
    r"|\s(?:de|van|von)\s(?:la|los|las|der|den)\s[A-Z][\w’'-]+"
)
_NUMBER = re.compile(r"\s(?:II|III|IV|VII|VIII|IX|XII|XIII|XIV|XV|XVI)\b")
_PARTICLES = re.compile(r"(?<![\w-])(?:[Vv]on|[Vv]an)\s(?:der|den|zu)\s\Z")
_NICKNAMED = re.compile(
    r"(?<![\w’'-])([A-Z][\w’'-]{1,30})\s(?:[A-Z]\.\s)?[\"“‘'][A-Z][\w.’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30})?[\"”’']\s[A-Z][\w’'-]{1,30}"
)


def joined(text: str, found: Sequence[Found]) -> list[Found]:
    """Give people the given names before them, and make one of two halves of a name.

    >>> text = "Lionel Messi missed."
    >>> joined(text, [Found(7, 12, PERSON)])[0].start
    0
    """
    nicknamed = (
        Found(*match.span(), PERSON)
        for match in _NICKNAMED.finditer(text)
        if match[1].casefold() in given_names()
    )
    return list(_joined(text, add(found, nicknamed, over=True)))


def _joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    last: Found | None = None
    limits = [*(item.start for item in found[1:]), len(text)]
    fuller = map(partial(_with_last, text), found, limits)
    for item in (_with_particles(text, item) for item in fuller):
        if last and item.start < last.end:
            continue
        if last and _twice(text, last, item):
            last = Found(last.start, item.end, EntityType.ORG)
            continue
        if last and _halves(text, last, item):
            last = Found(last.start, item.end, PERSON, item.label)
            continue
        if last:
            yield last
        last = _with_given(text, item, last.end if last else 0)
    if last:
        yield last


def _with_last(text: str, item: Found, limit: int) -> Found:
    """Return a lone given name with the untagged word after it, if that may be a last name."""
    name = text[item.start : item.end].casefold()
    after = _LAST.match(text, item.end, limit)
    lone = name in first_names() and name not in group("junk", "given")
    if not after or not lone or item.type not in (PERSON, EntityType.ORG):
        return item
    return item if _is_thing(after[1]) else item._replace(end=after.end(), type=PERSON)


def _is_famous(word: str) -> bool:
    """Return whether a word is a famous name of what is no person."""
    return famous().get(word, PERSON) is not PERSON


def _with_particles(text: str, item: Found) -> Found:
    """Return a person with the noble last name after it or around it: “Ursula von der Leyen”."""
    before = _PARTICLES.search(text, max(0, item.start - 12), item.start)
    if item.type is not PERSON:
        return item._replace(start=before.start(), type=PERSON) if before else item
    after = _NOBLE.match(text, item.end) or _NUMBER.match(text, item.end)
    return item._replace(
        start=before.start() if before else item.start, end=after.end() if after else item.end
    )


def _twice(text: str, one: Found, other: Found) -> bool:
    """Return whether two “people” of one name are a house of it: “Faber and Faber”."""
    between = text[one.end : other.start] in (" and ", " & ")
    return between and text[one.start : one.end] == text[other.start : other.end]


def _halves(text: str, one: Found, other: Found) -> bool:
    """Return whether a given name and its neighbour, no known place or people, are one name."""
    apart = text[one.end : other.start] != " " or one.type is other.type
    if apart or PERSON not in (one.type, other.type):
        return False
    given, last = text[one.start : one.end], text[other.start : other.end]
    if one.type is PERSON and other.type is EntityType.ORG and " " in given:
        return last.istitle() and last.isalpha() and not _is_thing(last)
    known = last in countries() or _is_famous(last) or fold(last) in places()
    if inhabitants(given) >= CITY:
        return False
    return given.casefold() in given_names() and last.istitle() and last.isalpha() and not known


def whole(text: str, found: Sequence[Found]) -> list[Found]:
    """Make one of a person and the last name after it, which a model or the rescue parted.

    >>> text = "Ruth Bader Ginsburg"
    >>> len(whole(text, [Found(0, 10, PERSON, "PERSON"), Found(11, 19, PERSON)]))
    1
    """
    result: list[Found] = []
    for name in found:
        last = result[-1] if result else None
        item = _with_town(text, _with_given(text, name, last.end if last else 0))
        beside = last and item.type is PERSON and text[last.end : item.start] == " "
        if last and beside and _before_famous(text, last, item):
            result[-1] = last._replace(end=item.end, type=PERSON)
            continue
        if last and beside and last.type is PERSON:
            one, other = text[last.start : last.end], text[item.start : item.end]
            known = " " in one or one.casefold() in given_names()
            short = known and one.count(" ") < PAIR and " " not in other
            tagged = last.label and item.label and not one.isupper()
            if (short and other.casefold() not in given_names()) or (
                tagged and one.count(" ") == other.count(" ") == 1
            ):
                result[-1] = last._replace(end=item.end)
                continue
        result.append(item)
    return result


PAIR = 2
"""Words of a first and a middle name."""


def _before_famous(text: str, one: Found, other: Found) -> bool:
    """Return whether a word that means nothing else stands before the last name of somebody famous.

    >>> text = "Zunan Djokovic, Kabul Djokovic"
    >>> _before_famous(text, Found(0, 5, EntityType.ORG), Found(6, 14, PERSON))
    True
    >>> _before_famous(text, Found(16, 21, EntityType.PLACE), Found(22, 30, PERSON))
    False
    """
    first, last = text[one.start : one.end], text[other.start : other.end]
    if famous().get(last) is not PERSON or not (first.istitle() and first.isalpha()):
        return False
    known = first in countries() or first in famous() or first in heads() or first in fronts()
    common = group("titles", "offices") | group("titles", "personal") | group("junk", "words")
    return not (known or inhabitants(first) >= CITY) and first.casefold() not in common


def _with_given(text: str, item: Found, free: int) -> Found:
    name = text[item.start : item.end]
    if item.type is PERSON and name.casefold() in given_names() and _MAY.match(text, item.end):
        return item._replace(end=item.end + len(" May"))
    patron = _PATRON.search(text, max(free, item.start - 10), item.start)
    if patron and " " in name and name.rpartition(" ")[2] in heads():
        return item._replace(start=patron.start())
    if item.type is not PERSON:
        return _with_first(text, item, free)
    if item.start - free >= ARTICLE and text[item.start - ARTICLE : item.start] in _ARTICLES:
        item = item._replace(start=item.start - ARTICLE)
    owned = _OWNED.search(text, max(free - 3, item.start - 20), item.start)
    if owned and owned.start(1) >= free and " " in name and not _means(owned[1]):
        item = item._replace(start=owned.start(1))
    while before := _GIVEN.search(text, max(free, item.start - 20), item.start):
        if not _is_given(before[1]):
            break
        item = item._replace(start=before.start())
    return item


_ARTICLES = frozenset({"al-", "el-", "Al-", "El-"})
ARTICLE = 3
"""Letters of the article that belongs to an Arabic last name: “el-Sissi”."""
_OWNED = re.compile(r"['’]s\s([A-Z][a-z]+)\s\Z")
"""What stands between an owner and the rest of a name: “Zorb's Surjya Kanta Noor”."""


_POSTS = frozenset({"executive", "officer", "chief", "lady", "crown", "champion", "supreme"})


def _means(word: str) -> bool:
    """Return whether a word means something else than somebody: a title, a people, a head word."""
    titles = group("titles", "offices") | group("titles", "personal") | group("titles", "roles")
    return word.casefold() in titles | _POSTS or _is_thing(word)


def _with_first(text: str, item: Found, free: int) -> Found:
    """Return the person of whom a model took the last name for a body: “Dirk” + “Zunandi”."""
    last = text[item.start : item.end]
    before = _GIVEN.search(text, max(free, item.start - 20), item.start)
    named = item.type in (EntityType.ORG, EntityType.GROUP) and last.istitle() and last.isalpha()
    if not (before and named and _is_given(before[1])) or inhabitants(before[1]) >= CITY:
        return item
    return item if _is_thing(last) else item._replace(start=before.start(1), type=PERSON)


def _is_given(word: str) -> bool:
    """Return whether it is a given name and neither a plain word nor a title: not “Emir”."""
    name = word.casefold()
    title = name in group("titles", "offices") or name in group("titles", "personal")
    return name in first_names() and name not in group("junk", "given") and not title


def _with_town(text: str, item: Found) -> Found:
    """Return the team with the town or state before its nickname: “Phoenix” + “Suns”."""
    if item.type is not EntityType.ORG or text[item.start : item.end] not in group("soft", "teams"):
        return item
    before = _TOWN.search(text, max(0, item.start - 20), item.start)
    known = before and (before[1] in countries() or inhabitants(before[1]) >= CITY)
    return item._replace(start=before.start(1)) if before and known else item


_TOWN = re.compile(r"(?<![\w.’'-])((?:(?:New|Los|San|St\.?) )?[A-Z][a-z]+)\s\Z")


def _is_thing(last: str) -> bool:
    """Return whether a last name would be a known name, or a common word of the names of bodies."""
    known = last in heads() or last in countries() or fold(last) in places() or _is_famous(last)
    common = last.casefold() in group("generic", "words") | group("junk", "words")
    return known or common or last in group("soft", "teams") or last in group("soft", "extensions")
