"""Repair of names that a model broke off: bodies “of” a country, campuses, makers' models."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import countries, group, places
from tui.analysis.linking.values import Found
from tui.model import EntityType

ORG, PLACE, PRODUCT = EntityType.ORG, EntityType.PLACE, EntityType.PRODUCT

_OF = re.compile(r"\sof\s(?:the\s)?")
_CAMPUS = re.compile(r"(?:the\s)?University of (.+)")
_MODEL = re.compile(
    r"\s(?:[A-Z]{1,3}-?\d{2,4}(?:-\d{2,4})?[A-Z]{0,2}|7\d7(?:-\d{3})?[A-Z]{0,3})s?(?![\w-])"
)
_WORD = re.compile(r"\s([A-Z][a-z]+)\b")
_NATIONAL = frozenset(
    {"Court", "Council", "Bank", "Parliament", "University", "Senate", "Assembly", "Congress"}
    | {"Party", "Church", "Federation", "Academy", "Ministry", "Front", "Railway", "Railways"}
    | {"Union", "Movement", "League", "Organization", "Organisation"}
    | {"Survey", "Board", "Corporation", "Trust", "Society", "Museum", "Institution", "Foundation"}
    | {"Chamber", "Institute", "Embassy", "Association", "Confederation", "Commission"}
)
"""Heads of bodies of which a country has one, and that may be called after it."""


def completed(text: str, found: Sequence[Found]) -> list[Found]:
    """Give organisations the “of …” that belongs to them, and products their model's number.

    >>> text = "Supreme Court of India"
    >>> completed(text, [Found(0, 13, ORG), Found(17, 22, PLACE)])
    [Found(start=0, end=22, type=<EntityType.ORG: 'ORG'>, label='')]
    """
    return list(_joined(text, [_with_model(text, item) for item in found]))


def _joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    last: Found | None = None
    for item in found:
        if last and item.start < last.end:
            continue
        if last and (_is_of(text, last, item) or _is_campus(text, last, item)):
            last = last._replace(end=item.end)
            continue
        if last and _is_national(text, last, item):
            last = item._replace(start=last.start)
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _is_of(text: str, body: Found, place: Found) -> bool:
    """Return whether a court, bank, council … and a country after “of” are one name."""
    if body.type is not ORG or place.type is not PLACE:
        return False
    head = text[body.start : body.end].rsplit(" ", 1)[-1]
    if head in ("Court", "Tribunal") and text[body.end : place.start] == " for ":
        return True
    return head in _NATIONAL and bool(_OF.fullmatch(text, body.end, place.start))


def _is_national(text: str, people: Found, body: Found) -> bool:
    """Return whether a people or “U.S.” says whose a body is: “Spanish” + “Air Force”.

    >>> text = "the Spanish Air Force"
    >>> _is_national(text, Found(4, 11, EntityType.GROUP), Found(12, 21, ORG))
    True
    """
    if body.type is not ORG or text[people.end : body.start] != " ":
        return False
    owner = countries().get(text[people.start : people.end])
    short = text[people.start : people.end] in ("U.S.", "US", "UK", "U.K.")
    adjective = short or (owner is not None and owner[1] is EntityType.GROUP)
    return adjective and text[body.start : body.end] in _ALIKE


_ALIKE = frozenset(
    {"District Court", "Court of Appeals", "Circuit Court", "Bankruptcy Court", "Marine Corps"}
    | {
        "Air Force",
        "Army",
        "Navy",
        "Coast Guard",
        "Parliament",
        "Senate",
        "Supreme Court",
        "Embassy",
    }
    | {"Foreign Ministry", "Interior Ministry", "Finance Ministry", "Justice Ministry"}
    | {"Defense Ministry", "Defence Ministry", "Health Ministry", "Education Ministry"}
    | {"Football Association", "Football Federation", "Olympic Committee", "Red Cross"}
    | {"Red Crescent", "Central Bank", "National Guard", "Football League", "Space Agency"}
)
"""Bodies that every country has under one name."""


def _is_campus(text: str, body: Found, place: Found) -> bool:
    """Return whether a town says which campus is meant: “University of California, Davis”."""
    if body.type is not ORG or place.type is not PLACE or text[body.end : place.start] != ", ":
        return False
    campus = _CAMPUS.fullmatch(text, body.start, body.end)
    state = countries().get(campus[1]) if campus else None
    town = text[place.start : place.end] not in countries()
    return bool(state and state[0].code == "US" and town and text[place.end : place.end + 1] != ",")


def _numbered(text: str, item: Found) -> Found:
    """Return a unit with its number before it: “82nd” + “Airborne Division”."""
    words = text[item.start : item.end].split() if item.type is ORG else []
    before = _ORDINAL.search(text, max(0, item.start - 8), item.start)
    return item._replace(start=before.start()) if before and not _UNITS.isdisjoint(words) else item


_ORDINAL = re.compile(r"(?<![\w.,])\d{1,3}(?:st|nd|rd|th|d)\s\Z")
_UNITS = frozenset(
    {"Division", "Brigade", "Battalion", "Regiment", "Infantry", "Airborne", "Army", "Fleet"}
    | {"Squadron", "Corps", "Circuit", "Cavalry", "Armored", "Armoured", "Artillery", "Marines"}
)
"""What armies and courts count theirs by."""


def _with_model(text: str, item: Found) -> Found:
    """Return the product of a maker and a model’s number, the club of a town and its nickname."""
    item = _numbered(text, item)
    town = item.type is PLACE or (
        item.type is ORG and fold(text[item.start : item.end]) in places()
    )
    club = _WORD.match(text, item.end) if town else None
    if club and club[1] in group("soft", "teams"):
        return item._replace(end=club.end(), type=ORG)
    model = _MODEL.match(text, item.end) if item.type in (ORG, PRODUCT) else None
    return item._replace(end=model.end(), type=PRODUCT) if model else item
