"""Reporters and photographers: by-lines, contributions and credits."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, group, heads
from tui.analysis.linking.values import Found
from tui.model import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG

_WORD = r"[A-Z](?:[\w-]|['’](?!s\b)){1,30}"
_NAME = rf"{_WORD}(?:\s(?:[A-Z]\.|bin|al|de|van|von|der|da|el|la|le|ul|{_WORD})){{0,3}}"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,6}}(?:,?\sand\s{_NAME})?"
_PLACE = r"(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
_BYLINES = re.compile(
    rf"(?<![\w-])(?P<a>{_NAMES})\s(?:reported|reports|contributed|writes)\sfrom\s"
    rf"|(?<![\w-])(?P<b>{_NAMES}){_PLACE}\s(?:also\s)?contributed\s(?:to\sthis|reporting)"
    rf"|(?:Reporting|Writing|Editing|editing|writing)\sby\s(?P<c>{_NAMES})"
    rf"|(?:^|\n ?)(?:By|BY)\s(?P<d>{_NAMES})(?=\s*(?:,|\n|\Z|for\s|in\s))"
)
_SIGNS = re.compile(
    r"\s(?:(?:reported|reports|writes)\sfrom|contributed)\s"
    r"|(?:Reporting|[Ww]riting|[Ee]diting)\sby\s|(?:^|\n ?)B[yY]\s"
)
_CREDIT = re.compile(
    rf"\((?P<person>{_WORD}(?:\s[A-Z][\w’'.-]{{1,30}}){{1,2}})\s?/\s?(?P<org>[A-Z]\w{{0,30}}(?:\s[A-Z]\w{{1,30}}){{0,3}})\)"
)
_AND = re.compile(r",?\sand\s|,\s")
_AGENCY = re.compile(
    r"^(?:The|A|An|It|He|She|They|We|Reuters|AP|AFP|CNN|BBC|News)\b"
    r"|\b(?:News|Times|Post|Press|Agency|Reuters)$"
)


def with_bylines(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag the reporters of by-lines and the photographers of credits as people.

    >>> text = "Noor reported from Oslo."
    >>> [text[item.start : item.end] for item in with_bylines(text, [])]
    ['Noor']
    """
    return add(found, sorted({*_bylines(text), *_credits(text)}), over=True)


def _bylines(text: str) -> Iterator[Found]:
    for match in _BYLINES.finditer(text) if _SIGNS.search(text) else ():
        start, end = match.span(match.lastgroup or 0)
        for mark in _AND.finditer(text, start, end):
            yield from _reporter(text, start, mark.start())
            start = mark.end()
        yield from _reporter(text, start, end)


def _reporter(text: str, start: int, end: int) -> Iterator[Found]:
    name = text[start:end]
    plain = fold(name) in group("junk", "words") or _AGENCY.search(name)
    agency = heads().get(name.rsplit(" ", 1)[-1]) is ORG
    if name not in countries() and not plain and not agency:
        yield Found(start, end, PERSON)


def _credits(text: str) -> Iterator[Found]:
    for match in _CREDIT.finditer(text):
        yield Found(*match.span("person"), PERSON)
        yield Found(*match.span("org"), ORG)
