"""Repair of what a model takes for people: teams, bodies of a nation, initials."""

import re
from collections.abc import Collection, Sequence

from tui.analysis.linking.names import fold, is_acronym
from tui.analysis.linking.people import last_names
from tui.analysis.linking.placing import row_of
from tui.analysis.linking.shortening import is_full
from tui.analysis.linking.tables import (
    CITY,
    countries,
    famous,
    given_names,
    group,
    inhabitants,
    places,
)
from tui.analysis.linking.values import Found
from tui.model import EntityType

ORG, PERSON, GROUP = EntityType.ORG, EntityType.PERSON, EntityType.GROUP
PLACE = EntityType.PLACE

SHORTEST, LONGEST = 3, 4
"""Letters of an organisation's initials that stand among people."""
WORDIEST = 4
"""Words of the name of a team."""
_COMPASS = re.compile(
    r"(?:(?:North|South|East|West)(?:ern)?|New|Upper|Lower|Greater|San|Los|Las)\s[A-Z][\w’'-]+\Z"
)
_SMALL = re.compile(r"[a-z]{2}")


def impersonal(text: str, found: Sequence[Found]) -> list[Found]:
    """Make organisations of “people” whose name only an organisation bears.

    >>> text = "Atlanta Falcons"
    >>> impersonal(text, [Found(0, 15, PERSON)])[0].type.value
    'ORG'
    """
    bodies = {text[item.start : item.end] for item in found if item.type is ORG}
    clubs = {name.rsplit(" ", 1)[-1] for name in bodies if " " in name}
    firms = _firms(text, found, bodies)
    last = last_names(text, found)
    return [
        item._replace(type=PLACE)
        if item.type is PERSON and _COMPASS.match(text, item.start, item.end)
        else item._replace(type=ORG)
        if (item.type in (PERSON, PLACE) and text[item.start : item.end] in firms)
        or (item.type is PERSON and _among_bodies(text, found, number, last))
        or (_is_body(text, item) and not _is_people(text[item.start : item.end], clubs))
        else item
        for number, item in enumerate(found)
    ]


def _among_bodies(text: str, found: Sequence[Found], number: int, last: Collection[str]) -> bool:
    """Return whether a single word that nobody bears is in a row with two bodies and nobody else.

    >>> items = [Found(0, 3, ORG), Found(5, 10, PERSON), Found(15, 18, ORG)]
    >>> _among_bodies("BYD, Zorbx and BMW grew", items, 1, ())
    True
    """
    name = text[found[number].start : found[number].end]
    if " " in name or name in last or name.casefold() in given_names():
        return False
    row = [*row_of(text, found, number, -1), *row_of(text, found, number, 1)]
    return len(row) > 1 and all(one.type is ORG for one in row)


def _firms(text: str, found: Sequence[Found], bodies: Collection[str]) -> set[str]:
    """Return the words of companies’ full names that nobody in the text bears: “Lilly”."""
    full = (name.split() for name in bodies if is_full(name))
    words = {word for name in full for word in name if word.istitle()}
    if not words:
        return words
    people = (text[item.start : item.end] for item in found if item.type is PERSON)
    borne = {word for name in people if " " in name for word in name.split()}
    alone = {text[item.start : item.end] for item in found if item.type in (PERSON, PLACE)}
    return {word for word in (words & alone) - borne if not _is_known(word)}


def _is_known(word: str) -> bool:
    """Return whether everybody knows somebody, a country or a city of that name."""
    if word in countries() or famous().get(word) is PERSON:
        return True
    return inhabitants(word) >= CITY


def _is_people(name: str, clubs: Collection[str]) -> bool:
    """Return whether it is a people’s name and no club’s of the text: “Indians”."""
    return name in countries() and name not in clubs


def _is_body(text: str, item: Found) -> bool:
    name = text[item.start : item.end]
    words = name.split()
    team = words[-1] in group("soft", "teams")
    if len(words) == 1:
        paper = name in group("soft", "papers") and text.endswith(" the ", 0, item.start)
        return team or paper or (item.type is PERSON and _is_acronym(text, item))
    if len(words) > WORDIEST:
        return False
    if team:
        return _of_town(words, 0)
    if item.type is GROUP:
        return _national(words[0]) and not _is_group(words[-1])
    return item.type is PERSON and (
        _national(words[0]) or _of_town(words, CITY) or _is_foreign(words) or _is_branch(words)
    )


def _is_foreign(words: Sequence[str]) -> bool:
    """Return whether an article that is no part of people’s names begins it: “Der Bund”."""
    return words[0] in ("Der", "Die", "Das", "Les", "Il", "The")


def _is_branch(words: Sequence[str]) -> bool:
    """Return whether it is a body’s name in a country: “Zorb Australia”, not “Ann France”."""
    last = words[-1]
    country = last in countries() and countries()[last][1] is PLACE
    return (
        country and words[0].casefold() not in given_names() and last not in group("soft", "borne")
    )


def _is_group(word: str) -> bool:
    known = word in countries() or famous().get(word) is GROUP
    return known or word.endswith("s") or word[0].islower()


def _is_acronym(text: str, item: Found) -> bool:
    """Return whether it is in capitals, as initials are, where the words around it are not."""
    name = text[item.start : item.end]
    around = text[max(0, item.start - 20) : item.start] + text[item.end : item.end + 20]
    letters = name.partition("-")[0]
    return (
        is_acronym(name.replace("-", ""))
        and SHORTEST <= len(letters) <= LONGEST
        and bool(_SMALL.search(around))
    )


def _national(word: str) -> bool:
    """Return whether a word is of a people and no person's name: “Philippine”, not “French”."""
    borne = word in group("soft", "borne")
    return not borne and word in countries() and countries()[word][1] is GROUP


def _of_town(words: Sequence[str], size: int) -> bool:
    """Return whether a town of that size, a state or a region is before a plural: “Utah Stars”."""
    plural = words[-1].endswith("s") or words[-1] in group("soft", "teams")
    if not plural or (size and words[0].casefold() in given_names()):
        return False
    fronts = (" ".join(words[:cut]) for cut in range(1, len(words)))
    return any(
        front in countries()
        or front in famous()
        or max(places().get(fold(front), {"": -1}).values()) >= size
        for front in fronts
    )
