"""Clubs that go by the name of their town in reports of sport: “Leeds beat Arsenal”."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from tui.analysis.linking.names import fold
from tui.analysis.linking.people import last_names
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, first_names, group, places
from tui.analysis.linking.values import CLUB, Found
from tui.model import EntityType

ORG, PERSON, PLACE = EntityType.ORG, EntityType.PERSON, EntityType.PLACE

ENOUGH = 3
"""Words of sport in a text that reports it."""
_SPORT = re.compile(
    r"\b(?:soccer|football|basketball|baseball|hockey|rugby|cricket|league|beat|drew|coach|manager|match(?:es)?|goals?|strikers?|midfielder|goalkeeper|season|penalty|cup|scored"
    r"|half-time|halftime|championship|tournament|play-?offs?|innings|quarterback|points|rebounds"
    r"|touchdowns?|games?|victory|defeat|draw|win|fixtures?|standings|division)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b|\w \d{1,3},? [A-Z]\w+ \d{1,3}\b")
_PLAYS = re.compile(
    r"\s(?:have |has |had )?(?:beat|beats|beaten|BEAT|thrashed|edged|defeated|outscored|routed"
    r"|downed|trounced|hammered|lost|lose|drew|draw|hosts?|faced?|were held|was held|held|HELD"
    r"|led by \d+|won|win|visits?|travels? to|trailed|advanced|conceded|equali[sz]ed|knocked out"
    r"|eliminated|climb(?:ed)? (?:above|to|into)|hit back|SINK|SINKS|HOLD|EDGE|STUN|CRUSH|ROUT|DOWN"
    r"|THRASH|DRAW)\b|, which (?:has|have|had) (?:won|lost)\b"
)
_OPPONENT = re.compile(
    r"(?:\b(?:climb(?:ed)? above|clear of|ahead of|behind|[A-Z]\w+s visit"
    r"|beat|BEAT|beats|beating|thrashed|edged|defeated|outscored|routed|downed|over|against"
    r"|host|hosts|hosted|faces?|held by|HELD BY|beaten by|lost (?:\d{1,3}-\d{1,3} )?to"
    r"|losing to|lose to"
    r"|(?:draw|drew) with|(?:defeat|loss) (?:to|by|at|against)|(?:win|victory) (?:over|at|against)"
    r"|travel to|past|(?:scored|goals?|twice|points|added|played|plays|debut|signed|signing"
    r"|appearances?|\d{1,3})"
    r" (?:\w+ ){0,2}for|(?:scored|won|lost|drew) (?:\w+ ){0,2}\d{1,3}-\d{1,3} at) (?:the )?)\Z"
)
_SIDE = re.compile(
    r"(?:['’]s)? (?:manager|coach|striker|midfielder|goalkeeper|keeper|defender|captain|skipper"
    r"|forward|winger|pitcher|quarterback|fullback|guard|team-mates?|fans|supporters|players)\b"
)
_LOCATED = re.compile(r"\b(?:in|at|near|outside|around|across|of|city|town)\s\Z")
_COUNTRY = re.compile(r",? (?:[A-Z]|\d{4}-|\()")


def with_clubs(text: str, found: Sequence[Found], sides: Sequence[Found] = ()) -> list[Found]:
    """Make clubs of the towns that play in a report of sport; `sides` are those of its tables.

    >>> text = "Leeds beat Hull 2-1 to win the league match."
    >>> [i.type.value for i in with_clubs(text, [Found(0, 5, PLACE), Found(11, 15, PLACE)])]
    ['ORG', 'ORG']
    """
    if not _is_sport(text):
        return list(found)
    found = add(found, _nicknames(text))
    people = last_names(text, found)
    towns = [item for item in found if _is_town(text, item)]
    playing = {
        text[item.start : item.end].title()
        for item in towns
        if _plays(text, item) and text[item.start : item.end] not in people
    }
    playing |= _towns_of(text, found) - people.keys()
    playing |= {
        text[item.start : item.end].title()
        for before, item in pairwise(found)
        if text[before.start : before.end].title() in playing
        and _AND.fullmatch(text, before.end, item.start)
        and not _is_located(text, before)
        and _is_town(text, item)
    }
    clubs = (
        item._replace(type=ORG, label=CLUB)
        for item in towns
        if text[item.start : item.end].title() in playing and not _is_located(text, item)
    )
    return add(add(found, sides, over=True), list(clubs), over=True)


def _nicknames(text: str) -> Iterator[Found]:
    """Yield what teams call themselves, after “the”: “the Lakers”."""
    for match in _THE_TEAM.finditer(text):
        if match[1] in group("soft", "teams") and match[1] not in countries():
            yield Found(*match.span(1), ORG, CLUB)


_THE_TEAM = re.compile(r"\b[Tt]he ([A-Z][a-z]+)(?![\w-]| [A-Z])")


def _towns_of(text: str, found: Sequence[Found]) -> set[str]:
    """Return the towns of the clubs that a text names in full: “Norwich” of “Norwich City”."""
    names = (text[item.start : item.end] for item in found if item.type is ORG)
    pairs = (name.rpartition(" ") for name in names if " " in name)
    return {town.title() for town, _, last in pairs if last in _CLUBS and fold(town) in places()}


_CLUBS = frozenset(
    {"City", "United", "Town", "County", "Rovers", "Wanderers", "Athletic", "Albion"}
)
_AND = re.compile(r" and |, ")


def _is_sport(text: str) -> bool:
    words = islice(_SPORT.finditer(text), ENOUGH)
    return bool(_SCORE.search(text)) and len(list(words)) == ENOUGH


def _is_town(text: str, item: Found) -> bool:
    name = text[item.start : item.end]
    known = bool({name, name.title()} & countries().keys()) and name not in _states()
    if known or name.split()[-1] in group("soft", "teams"):
        return False
    if item.type is PERSON and " " in name:
        return _of_town(name)
    return item.type is PLACE or fold(name) in places()


@cache
def _states() -> frozenset[str]:
    """Return the American states, after which the teams of their universities are called."""
    rows = (country for country, _ in countries().values() if country.code == "US")
    return frozenset(country.name for country in rows) - {"United States"}


def _of_town(name: str) -> bool:
    """Return whether “somebody” may be a town’s club: “Hajduk Split”."""
    first, _, last = name.partition(" ")
    return first.casefold() not in first_names() and fold(last) in places()


def _plays(text: str, item: Found) -> bool:
    before = _OPPONENT.search(text, max(0, item.start - 40), item.start)
    return bool(before or _PLAYS.match(text, item.end) or _SIDE.match(text, item.end))


def _is_located(text: str, item: Found) -> bool:
    """Return whether it is where something is: “in Leeds”, “LEEDS, England 1996-09-07”."""
    if _OPPONENT.search(text, max(0, item.start - 40), item.start):
        return False
    if text[item.start : item.end] in _states():
        return not _plays(text, item)
    dateline = text[item.start : item.end].isupper() and _COUNTRY.match(text, item.end)
    return bool(dateline or _LOCATED.search(text, max(0, item.start - 10), item.start))
