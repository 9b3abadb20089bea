"""Repair of people: titles, and the last name of somebody named in full."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add, plain_in
from tui.analysis.linking.tables import (
    CITY,
    MILLION,
    countries,
    famous,
    fronts,
    given_names,
    group,
    heads,
    inhabitants,
    places,
)
from tui.analysis.linking.values import Found
from tui.model import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def titled(text: str, found: Sequence[Found]) -> list[Found]:
    """Make a person of whoever has a title before the name: “Mr. Rice”, “Gen. Paris”."""
    return [
        item._replace(type=PERSON, label="")
        if item.type is not PERSON and has_title(text, item)
        else item
        for item in found
    ]


def has_title(text: str, item: Found) -> bool:
    """Return whether a title that only people have stands before a name."""
    before = _WORD_BEFORE.search(text, max(0, item.start - 20), item.start)
    name = text[item.start : item.end]
    if not before or name in countries() or name.count(" ") >= LONGEST:
        return False
    title = before[1].casefold()
    held = title in group("titles", "elected") and name.split()[-1] not in heads()
    return held or title in group("titles", "personal")


LONGEST = 3
"""Words of a name after a title."""
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]{0,9}(?:-General)?\.?)\s\Z")


def surnames(text: str, found: Sequence[Found]) -> list[Found]:
    """Make a person of a last name alone, where a person of that name is named in full.

    >>> text = "Omar Herawi spoke. Herawi left."
    >>> given = [Found(0, 11, PERSON), Found(19, 25, ORG)]
    >>> [item.type.value for item in surnames(text, given)]
    ['PERSON', 'PERSON']
    """
    found = _full(text, found)
    people = last_names(text, found)
    if not people:
        return found
    unusual = {first for first in first_names(people) if first.casefold() not in given_names()}
    last = (people.keys() | unusual) - companies(text, found)
    return [
        item._replace(type=PERSON, label="")
        if item.type is not PERSON
        and last_name(text[item.start : item.end]) in last
        and not (_known_place(text, item) or _followers(text, item))
        else item
        for item in found
    ]


def _full(text: str, found: Sequence[Found]) -> list[Found]:
    """Make a person of the “body” whose last word alone is somebody: “Ledum Zunan” of “Zunan”."""
    alone = {text[item.start : item.end] for item in found if item.type is PERSON}
    return [
        item._replace(type=PERSON, label="")
        if item.type is ORG and _is_borne(text[item.start : item.end], alone)
        else item
        for item in found
    ]


def _is_borne(name: str, alone: Collection[str]) -> bool:
    first, _, last = name.partition(" ")
    if last not in alone or not (first.istitle() and first.isalpha() and last.isalpha()):
        return False
    things = (heads(), fronts(), famous(), countries(), places())
    common = group("generic", "words") | group("soft", "teams") | group("junk", "words")
    said = any(word in table for table in things for word in (first, last, fold(first), fold(last)))
    return not said and first.casefold() not in common and last.casefold() not in common


def _followers(text: str, item: Found) -> bool:
    """Return whether it is said of many, as a family's name is not: “Houthi rebels”."""
    famed = famous().get(text[item.start : item.end]) is EntityType.GROUP
    return famed and item.type is EntityType.GROUP and bool(_MANY.match(text, item.end))


_MANY = re.compile(r"\s[a-z-]+s\b")


def with_surnames(
    text: str, found: Sequence[Found], words: Sequence[tuple[int, str]]
) -> list[Found]:
    """Tag the single names of people named in full in the same text, where the model passed over.

    >>> text = "Lena Bloom spoke. Bloom left."
    >>> len(with_surnames(text, [Found(0, 10, PERSON)], [(0, "Lena"), (5, "Bloom"), (18, "Bloom")]))
    2
    """
    people = last_names(text, found)
    words_too = {word.title() for word in group("junk", "given")}
    single = people.keys() | (first_names(people) - words_too)
    single -= {word.title() for word in group("junk", "words")}
    months = MONTHS & people.keys()
    spots = (
        Found(at, at + len(word), PERSON)
        for at, word in words
        if word in single or (word in months and _as_person(text, at, at + len(word)))
    )
    is_plain = plain_in(text)
    return add(
        found,
        (spot for spot in spots if not _RUNS_ON.match(text, spot.end) and not is_plain(spot)),
    )


def _as_person(text: str, start: int, end: int) -> bool:
    """Return whether a month’s name is somebody’s: “Mrs May”, “May’s”, “May said”."""
    titled_ = _WORD_BEFORE.search(text, max(0, start - 14), start)
    known = titled_ and titled_[1].casefold() in group("titles", "personal")
    return bool(known or _DOES.match(text, end))


MONTHS = frozenset({"May", "March", "April", "June", "August"})
_DOES = re.compile(r"['’]s\b|\s(?:said|says|told|has|had|was|is|called|added|wrote|met)\b")
_RUNS_ON = re.compile(r"[ -][A-Z][a-z]")
_INITIAL = re.compile(r"(?:[A-Z]\.){1,2}")
_CARRIED = frozenset(
    {"Le", "La", "De", "Van", "Von", "Al", "El", "Bin", "Di", "Da", "Du", "al", "el"}
)


def last_name(name: str) -> str:
    """Return the word of a last name that counts: “Maire” of “Le Maire”, “Noor” of “A. Noor”."""
    words = re.split(r"[ -]", name)
    carried = words[0] in _CARRIED or _INITIAL.fullmatch(words[0])
    return words[1] if len(words) == 2 and carried else name  # noqa: PLR2004 - a pair


def companies(text: str, found: Sequence[Found]) -> set[str]:
    """Return the words under which organisations are known that bear somebody's last name."""
    longs = (text[item.start : item.end].split() for item in found if item.type is ORG)
    heads = {words[0] for words in longs if len(words) > 1}
    heads |= {
        text[item.start : item.end] for item in found if item.type is ORG and is_owned(text, item)
    }
    return heads | _renowned()


@cache
def _renowned() -> frozenset[str]:
    return frozenset(name for name, kind in famous().items() if kind is ORG)


def is_owned(text: str, item: Found) -> bool:
    """Return whether words stand before a name that only a company has: “shares in Noor”."""
    return bool(_OWNED.search(text, max(0, item.start - 24), item.start))


_OWNED = re.compile(
    r"\b(?:(?:co-)?founded|founder of|[Ss]hares? (?:of|in)|[Ss]take in|owns|owned|acquired|runs"
    r"|(?:CEO|chairman|chief executive|employees|president|owners?) of"
    r"|listed|works? (?:for|at))\s\Z"
)
"""What is done to a company, and to nobody."""


def first_names(people: Mapping[str, set[str]]) -> set[str]:
    """Return the first words of full names that are kept by last name."""
    return {name.split(maxsplit=1)[0] for names in people.values() for name in names}


def last_names(text: str, found: Sequence[Found]) -> Mapping[str, set[str]]:
    """Return, by last name, the full names of people in the text that end in it."""
    last: dict[str, set[str]] = defaultdict(set)
    generation = group("titles", "generation")
    for item in found:
        if item.type is PERSON:
            parts = text[item.start : item.end].split()
            while len(parts) > 1 and parts[-1].rstrip(".").casefold() in generation:
                parts.pop()
            if len(parts) > 1:
                last[_ARABIC.sub("", parts[-1].rstrip(","))].add(" ".join(parts))
    return last


def is_relative(name: str, people: Mapping[str, Collection[str]]) -> bool:
    """Return whether a name reads as that of a relative of others, who are kept by last name.

    >>> people = {"Noor": {"Omar Noor"}}
    >>> is_relative("Buster Noor", people), is_relative("Bank Noor", people)
    (True, False)
    """
    first, _, last = name.partition(" ")
    others = {*people.get(last, ())} - {name}
    if not others or not (first.istitle() and first.isalpha() and len(first) > 1):
        return False
    known = (heads(), fronts(), famous(), countries())
    common = group("generic", "words") | group("junk", "words") | group("titles", "offices")
    said = any(word in table for table in known for word in (first, last, name))
    return not said and first.casefold() not in common and fold(name) not in places()


_ARABIC = re.compile(r"\A(?:[AaEe]l)-(?=[A-Z])")
_IN = re.compile(r"\b(?:in|at|from|to|near|into|across|around|outside|toward|towards)\s\Z")
_ACTS = re.compile(
    r"\s(?:[a-z]+ed|said|says|told|beats?|won|wins|wore|took|met)\b|,\s(?:who|\d\d|of)\b"
)


def _known_place(text: str, item: Found) -> bool:
    name = text[item.start : item.end]
    if name in countries():
        return True
    size = inhabitants(name)
    large = size >= CITY
    located = _IN.search(text, max(0, item.start - 10), item.start)
    acts = item.type is EntityType.PLACE and not _ACTS.match(text, item.end)
    return bool(located and large) or (acts and size >= MILLION)
