"""Names in tables of results and standings, where no sentence tells a model what they are."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import CITY, countries, heads, inhabitants
from tui.analysis.linking.values import CLUB, Found
from tui.model import EntityType

ORG, PERSON = EntityType.ORG, EntityType.PERSON

_NAME = r"[A-Z][\w.'’&-]{1,20}(?: [A-Z&][\w.'’&-]{0,20}){0,3}"
_TABLES = re.compile(
    rf"^(?P<home>{_NAME}) \d{{1,3}} (?P<away>{_NAME}) \d{{1,3}}(?: \(.{{0,80}})?[ .]*$"
    rf"|^(?:\d{{1,2}}\. )?(?P<club>{_NAME})(?: \d{{1,4}}){{4,12}}[ .]*$"
    rf"|^\d{{1,3}}\. (?P<person>{_NAME}) \( ?(?P<of>[A-Z][A-Za-z. ]{{2,20}}?) ?\)",
    re.MULTILINE,
)
_SCORER = re.compile(
    r"(?<=[(,;] )(?P<a>[A-Z]\. ?[A-Z][a-z]+)(?= (?:\d{1,3}\b|not out))"
    r"|(?<=[(])(?P<b>[A-Z]\. ?[A-Z][a-z]+)(?= (?:\d{1,3}\b|not out))"
    r"|(?<=[(,;] )(?P<c>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= \d{1,2}-\d{1,3}\b[,;)])"
)
"""Who made runs, or took wickets: “(D. Noor 122, T. Bloom not out; Omar Odwan 4-149)”."""
_PLAYERS = re.compile(rf"(?P<person>{_NAME}) \( ?(?P<of>[A-Z][A-Za-z. ]{{2,20}}?) ?\)")
LISTED = 2
"""Names with a country in brackets that make a list of players."""


def with_results(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag clubs in scores and standings, and sportsmen in rankings.

    >>> text = "Aston Villa 4 2 1 1 4 2 7"
    >>> with_results(text, [])[0][:3]
    (0, 11, <EntityType.ORG: 'ORG'>)
    """
    scorers = _scorers(text) if "innings" in text or "wicket" in text or " not out" in text else ()
    found = add(add(found, scorers, over=True), _players(text), over=True)
    return add(found, sorted(_named(text)), over=True)


def _scorers(text: str) -> Iterator[Found]:
    for match in _SCORER.finditer(text):
        yield Found(*match.span(match.lastgroup or 0), PERSON)


def sides(text: str) -> list[Found]:
    """Return the clubs of scores and standings, those too that go by the name of a large town.

    >>> sides("Derby 1 Leeds 0")[1][:3]
    (8, 13, <EntityType.ORG: 'ORG'>)
    """
    return sorted(
        Found(*match.span(key), ORG, CLUB)
        for match in _TABLES.finditer(text)
        for key in ("home", "away", "club")
        if match[key] and match[key] not in countries() and match[key].title() not in countries()
    )


def _named(text: str) -> Iterator[Found]:
    for match in _TABLES.finditer(text):
        for key in ("home", "away", "club"):
            if match[key] and not _is_place(match[key]):
                yield Found(*match.span(key), ORG)
        if match["of"] in countries() and " " in match["person"]:
            yield Found(*match.span("person"), PERSON)


def _players(text: str) -> list[Found]:
    """Return those who play for the country in brackets after them: “Ann Noor (Spain) beat …”."""
    found = [
        Found(*match.span("person"), PERSON)
        for match in _PLAYERS.finditer(text)
        if match["of"] in countries()
        and " " in match["person"]
        and match["person"].split()[-1] not in heads()
    ]
    played = len(found) >= LISTED and _BEAT.search(text)
    return found if played else []


_BEAT = re.compile(r"\) (?:beat|bt|def\.?|lost to|\d)")


def _is_place(name: str) -> bool:
    known = name in countries() or name.title() in countries()
    return known or inhabitants(name) >= CITY
