"""Short forms: what a person, an organisation or a place may be called after its full name."""

import re
from collections.abc import Iterator
from functools import cache

from tui.analysis.linking.names import fold, initials
from tui.analysis.linking.persons import parts, without_number
from tui.analysis.linking.tables import famous, folded_countries, fronts, group, heads, places, same
from tui.analysis.linking.unions import Node
from tui.model import EntityType

LAST_NAME, FIRST_NAME = "last name", "first name"
INITIALS = "initials"
CALLED = "other name"
"""One that a text says somebody goes by."""
FAMILY_NAME = "family name"
"""One that stands first, and that too many have to say who is meant in another article."""
NUMBERED = "name without the number"
FIRST_WORD, MOST_LETTERS = "first word", "first initials"
PASSING = frozenset({FIRST_WORD, MOST_LETTERS})
"""Grounds that hold only in an article, and only after it has given the long name."""
LAST_WORD, TOWN = "last word", "town of the club"
LOCAL = PASSING | {LAST_WORD, TOWN}
"""Grounds that hold only in an article."""
INTRODUCED = 3
"""Words of a name that may go by its first one afterwards."""
SHORTEST = 2
"""Letters of an acronym at the least."""
PROPER = 4
"""Letters of the last word of a name that may go by it."""


def shorts(node: Node, name: str) -> Iterator[tuple[str, str]]:
    """Yield each folded short form of the long name of `node`, with the ground for it.

    >>> sorted(shorts(Node("person", "omar noor"), "Omar Noor"))
    [('noor', 'last name'), ('omar', 'first name')]
    """
    if node.kind == "person":
        name_parts = parts(node.key)
        if ruler := without_number(node.key):
            yield ruler, NUMBERED
        if name_parts.first:
            yield name_parts.last, LAST_NAME
            if name_parts.first not in group("titles", "offices"):
                family = name_parts.first in group("family", "names")
                yield name_parts.first, FAMILY_NAME if family else FIRST_NAME
        return
    words = node.key.split()
    if len(words) < SHORTEST:
        return
    yield from _letters(name)
    if node.kind == "other":
        yield from _last(words)
        yield from _heads(words, company=is_full(name))
        yield from _tails(words)
        yield from _turned(words)
        yield from _papers(words)
        yield from _ending(words)
        yield from _first(words, maker=is_full(name) or "-" in name)
        if "-" in (front := name.split(maxsplit=1)[0]) and fold(front) != node.key:
            yield fold(front), FIRST_WORD


def _letters(name: str) -> Iterator[tuple[str, str]]:
    """Yield the initials, with and without small words, country and what companies add."""
    head = name.partition(" of ")[0]
    if len(head.split()) >= INTRODUCED and head != name:
        yield initials(head).casefold(), MOST_LETTERS
    for form in dict.fromkeys((name, unsuffixed(name), _ungeneric(name), _domestic(name))):
        for letters in (initials(form), initials(form, small=True)):
            if len(letters) >= SHORTEST:
                yield letters.casefold(), INITIALS
            if " & " in form and len(letters) == SHORTEST:
                yield "&".join(letters).casefold(), INITIALS
            if len(letters) > len("ABC") and _ADDED.search(form):
                yield letters[:-1].casefold(), MOST_LETTERS


def _ending(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield “Airtel” for “Bharti Airtel”, but no word that many names end in, and no place.

    What a country has others have too: “Marines” are not the “British Marines”.
    """
    last = words[-1]
    if " ".join(words[:-1]) in folded_countries():
        return
    if len(words) > INTRODUCED or len(last) < PROPER or words[-2] in ("of", "and", "for", "the"):
        return
    common = last.title() in heads() or last in group("generic", "words") | group("junk", "words")
    if not (common or last in places() or last in _famous() or last in folded_countries()):
        yield last, LAST_WORD


def _papers(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield “Journal” for “Wall Street Journal”."""
    if words[-1].title() in group("soft", "papers"):
        yield words[-1], "last word"


def _first(words: list[str], *, maker: bool) -> Iterator[tuple[str, str]]:
    """Yield “Lockheed” for “Lockheed Martin”, but no famous name unless a `maker` has it."""
    known = words[0] in folded_countries()
    known = known or ((words[0] in places() or words[0] in _famous()) and not maker)
    body = words[1] == "of" and heads().get(words[0].title()) is EntityType.ORG
    if body or (len(words) <= INTRODUCED and not known):
        yield words[0], FIRST_WORD


def _last(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield “Falcons” for “Atlanta Falcons”, “Katrina” for “Hurricane Katrina”."""
    if words[-1].title() in group("soft", "teams"):
        yield words[-1], "name without the town"
        yield " ".join(words[:-1]), TOWN
    if _MODEL.fullmatch(words[-1]):
        yield words[-1], "model’s number"
    if fronts().get(words[0].title()) is EntityType.EVENT and words[1] != "of":
        yield words[-1], "name without what it is"


_ADDED = re.compile(r"\s(?:and|&)\s\w+\Z")
"""What initials may leave out: “Centers for Disease Control and Prevention” is the CDC."""
_MODEL = re.compile(r"[a-z]+\d+[a-z]*|\d{3}[a-z]*")


def is_full(name: str) -> bool:
    """Return whether a company's legal form is in the name: “Mitsubishi Corp” is short for none."""
    words = name.split()
    return len(words) > 1 and words[-1].rstrip(".").casefold() in group("generic", "suffixes")


def unsuffixed(name: str) -> str:
    """Return a company's name without its legal form: “Malayan United Industries”."""
    while is_full(name):
        name = name.rsplit(maxsplit=1)[0]
    return name


def _domestic(name: str) -> str:
    """Return the name without the country before it: “U.S. Food and Drug Administration”."""
    front, _, rest = name.partition(" ")
    return rest if " " in rest and fold(front) in folded_countries() else name


def _ungeneric(name: str) -> str:
    words = name.split()
    while len(words) > SHORTEST and words[-1].rstrip(".").casefold() in group("generic", "words"):
        words.pop()
    return " ".join(words)


def _heads(words: list[str], *, company: bool) -> Iterator[tuple[str, str]]:
    """Yield the name without the generic words at its end: “Noor Stores” are its shops."""
    generic = group("generic", "words") | (_SHOPS if company else frozenset())
    last = len(words)
    while last > 1 and words[last - 1] in generic:
        last -= 1
        yield " ".join(words[:last]), "name without what companies add"


_SHOPS = frozenset({"stores", "supermarkets", "restaurants", "hotels"})


def _tails(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the name without the place or country at its beginning."""
    for cut in range(1, min(len(words), 4)):
        front = " ".join(words[:cut])
        owner = front in folded_countries() or front in places() or front in _bodies()
        if owner and words[cut] not in _BOUND:
            yield " ".join(words[cut:]), "name without the place"


@cache
def _famous() -> frozenset[str]:
    """Return famous names, folded: each means itself wherever it stands."""
    return frozenset(map(fold, famous()))


@cache
def _bodies() -> frozenset[str]:
    """Return the own names of bodies that have many names, folded: “united nations”."""
    return frozenset(name.casefold() for name in same().values())


_BOUND = frozenset(
    {
        "embassy",
        "consulate",
        "of",
        "and",
        "city",
        "county",
        "province",
        "university",
        "government",
        "army",
        "navy",
        "marines",
        "troops",
        "ambassador",
    }
)
_TURNED = frozenset(
    {"ministry", "department", "bureau", "office", "university", "parliament", "embassy"}
)


def _turned(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield “Defence Ministry” for “Ministry of Defence”."""
    if words[0] in _TURNED - {"university"} and words[1] == "of" and len(words) > SHORTEST:
        rest = words[2:]
        yield fold(" ".join([*rest, words[0]])), "same words in another order"
