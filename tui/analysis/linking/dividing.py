"""Repair of stretches that hold several names: lists, owners, headlines, two halves of a pair."""

import re
from collections.abc import Iterator
from functools import cache

from tui.analysis.linking.coupling import alone, coupled, led
from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import (
    countries,
    famous,
    given_names,
    group,
    heads,
    places,
)
from tui.analysis.linking.values import Found
from tui.model import EntityType

_GLUE = re.compile(
    r"\s*/\s*|\n+|(?<=\w):\s+|\s+(?:[–—|]+|--?)\s+|;\s+"
    r"|(?<=[a-z]{3})\.\s(?=(?:The|In|On|At|It|He|She|They|But)\s)"
    r"|(?<=[\w.])\s(?:[a-z]{3,}ed|met|told|sued|bought|sold|saw)\s(?=[A-Z])"
    r"|(?<=\s(?:Inc|Ltd)\.)\s(?=[A-Z](?!orp|o\b|LC))|(?<=\sCorp\.)\s(?=[A-Z](?!nc|td))|(?<=\sCo\.)\s(?=[A-Z](?!nc|td|LC))"
)
_HEADLINE = re.compile(
    r"\s(?:BEATS?|WINS?|SAYS?|MEETS?|NAMES|HOLDS?|HELD|EDGES?|DRAWS?|LEADS?|VS?\.?|TO|IN|BY|AND|AS)\s"
    r"|\s(?:Beats?|[Vv]s\.?)\s"
)
"""What is between two names in a headline."""
_SITED = re.compile(r" (?:on|in|at|near|from) (?=[A-Z])")
_FOR = re.compile(r" for (?=[A-Z])")
_PLAYED = re.compile(r"([A-Z][a-z]+) at (?=[A-Z])")
_HEADED = re.compile(r" of (?=[A-Z]\w+ [A-Z])")
_LIST = re.compile(r",\s+(?:and\s+)?")
_PAIR = re.compile(r"\w+, \w+")
_ITEM = (
    r"(?!(?:and|of|for|Inc|Ltd|Corp|Co|LLC|LP|Jr|Sr)\b)[\w.'’-]+(?: (?!(?:and|of|for)\b)[\w.'’-]+)*"
)
_ROW = re.compile(f"{_ITEM}(?:, {_ITEM}){{2,}}")
"""Three names or more without “and”: “Skype, Gmail, Snapchat”, but not “Noor, Bloom & Odwan”."""
_LISTED = re.compile(f"{_GLUE.pattern}|{_LIST.pattern}(?![JS]r\\b|II|D\\.? ?C)")
_OWNED = re.compile(r"(?:(?<=\w)['’]s|(?<=s)['’])\s+(?=[A-Z])")


def pieces(text: str, found: Found) -> Iterator[Found]:
    """Yield the names in one tagged stretch of `text`, as they were glued."""
    if found.type is EntityType.WORK:
        yield found
    else:
        yield from _two(text, found) or _body(text, found) or _parts(text, found)


def _two(text: str, found: Found) -> tuple[Found, ...]:
    """Return a person and the owner before, or whose or where: “Lena Bloom of Zorb”."""
    start, end, kind, label = found
    side = _SIDE.match(text, start, end) if kind is EntityType.PERSON else None
    if side and side[1] in _sides() and text[start:end].rpartition(" ")[2] not in heads():
        group_ = Found(start, side.end(1), EntityType.GROUP, label)
        return group_, Found(side.end(), end, kind, label)
    if kind is EntityType.PERSON and (owner := _OWNED.search(text, start, end)):
        kinds = (EntityType.ORG, EntityType.PERSON)
        one, other = reversed(kinds) if " " in text[start : owner.start()] else kinds
        return Found(start, owner.start(), one, label), Found(owner.end(), end, other, label)
    led = _HEADED.search(text, start, end) if kind is EntityType.PERSON else None
    if led and (head := heads().get(text[start : led.start()].rpartition(" ")[2])):
        return Found(start, led.start(), head, label), Found(led.end(), end, kind, label)
    member = _MEMBER.match(text, start, end) if kind is EntityType.PERSON else None
    if member and member[1].split()[0].casefold() in given_names():
        body = EntityType.PLACE if _is_known_place(text[member.end() : end]) else EntityType.ORG
        return Found(start, member.end(1), kind, label), Found(member.end(), end, body, label)
    sited = _SITED.search(text, start, end)
    if sited and alone(text[start : sited.start()]) is EntityType.PERSON:
        who = Found(start, sited.start(), EntityType.PERSON, label)
        return who, Found(sited.end(), end, EntityType.PLACE, label)
    return ()


def _is_known_place(name: str) -> bool:
    return (
        countries()[name][1] is EntityType.PLACE if name in countries() else fold(name) in places()
    )


_MEMBER = re.compile(
    r"([A-Z][\w’'-]+(?: (?:[A-Z][\w.’'-]*|van|von|der|den|de|la|bin|al|da|dos)){0,3} [A-Z][\w’'-]+)"
    r" of (?=[A-Z])"
)


def _body(text: str, found: Found) -> tuple[Found, ...]:
    """Return a body and what it owns or whom it got: “Rolls-Royce's …”, “… for Karl Noor”."""
    start, end, kind, label = found
    if kind is not EntityType.ORG:
        return ()
    owner = _OWNED.search(text, start, end)
    if owner and _is_known(text[start : owner.start()]):
        return Found(start, owner.start(), kind, label), Found(owner.end(), end, kind, label)
    played = _PLAYED.match(text, start, end)
    if (
        played
        and not (led(f"{played[1]} of") or played[1] in heads())
        and _is_place(text[played.end() : end])
    ):
        ground = Found(played.end(), end, EntityType.PLACE, label)
        return Found(start, played.end(1), kind, label), ground
    traded = _FOR.search(text, start, end)
    if traded and alone(text[traded.end() : end]) is EntityType.PERSON:
        who = Found(traded.end(), end, EntityType.PERSON, label)
        return Found(start, traded.start(), kind, label), who
    return ()


def _is_place(name: str) -> bool:
    head = heads().get(name.rpartition(" ")[2]) if " " in name else None
    return EntityType.PLACE in (famous().get(name), head)


def _is_known(name: str) -> bool:
    return name in famous() or name in countries()


_SIDE = re.compile(r"([A-Z][a-z]+) (?=[A-Z][\w.’'-]+ [A-Z])")


@cache
def _sides() -> frozenset[str]:
    """Return what stands before a full name for a party or people: “Tory”, “Dutch”."""
    peoples = (name for name, (_, kind) in countries().items() if kind is EntityType.GROUP)
    return frozenset(_PARTIES.union(peoples) - group("soft", "borne"))


_PARTIES = frozenset({"Tory", "Democrat", "Republican", "Labour", "Conservative", "Liberal"})


def _parts(text: str, found: Found) -> Iterator[Found]:
    start, end, kind, label = found
    placed = text[start:end].rpartition(", ")[2] in countries()
    row = _PAIR.fullmatch(text, start, end) or (not placed and _ROW.fullmatch(text, start, end))
    listed = kind in (EntityType.PERSON, EntityType.PLACE) or row
    glue = _LISTED if listed else _GLUE
    if _HEADLINE.search(text, start, end) and text.count(" ", start, end) > 1:
        glue = _HEADLINE
    for mark in glue.finditer(text, start, end):
        yield Found(start, mark.start(), kind, label)
        start = mark.end()
    comma = text.rfind(", ", start, end)
    if comma != -1 and alone(text[comma + 2 : end]) is EntityType.PERSON:
        yield Found(
            start,
            comma,
            EntityType.PLACE if _PLACED.search(text, max(0, start - 16), start) else kind,
            label,
        )
        yield Found(comma + 2, end, EntityType.PERSON, label)
    elif comma != -1 and text[comma + 2 : end] in countries():
        for mark in _LIST.finditer(text, start, end):
            yield Found(start, mark.start(), EntityType.PLACE, label)
            start = mark.end()
        yield Found(start, end, EntityType.PLACE, label)
    else:
        yield from coupled(text, Found(start, end, kind, label))


_PLACED = re.compile(r"\b(?:mayor|governor|city|town|outskirts) of\s\Z")
