"""People whom a text introduces by title or role, where a model passed over the name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, given_names, group, heads, places
from tui.analysis.linking.values import Found
from tui.model import EntityType

_WORD = r"[A-Z](?:[a-zà-ÿ]+|['’][A-Z][a-zà-ÿ]+)(?:-[A-Za-zà-ÿ]+)*"
_INITIALS = r"(?:[A-Z]\.[ ]?){1,3}"
_PARTICLE = r"(?:(?:al|bin|da|de|del|der|di|el|la|van|von)[ -])"
_FULL = rf"(?:{_WORD}|{_INITIALS})(?: (?:{_INITIALS})?{_PARTICLE}?{_WORD}){{1,2}}"


def with_introduced(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag the full names that titles and roles introduce, where nothing else is tagged.

    >>> text = "They called the envoy's spokesman, Tarek Odwan, on Monday."
    >>> [text[item.start : item.end] for item in with_introduced(text, [])]
    ['Tarek Odwan']
    """
    people = [item for item in found if item.type is EntityType.PERSON]
    found = add(found, sorted({*_introduced(text), *_beside(text, people)}))
    return add(found, _aliases(text, people), over=True)


def _beside(text: str, people: Sequence[Found]) -> Iterator[Found]:
    """Yield whom a text names with somebody: “Lena Bloom and Karl Noor”."""
    for item in people:
        other = _AND.match(text, item.end)
        known = other and other[1].split()[0].casefold() in given_names()
        if other and known and _is_person(other[1]):
            yield Found(*other.span(1), EntityType.PERSON)


def _aliases(text: str, people: Sequence[Found]) -> Iterator[Found]:
    """Yield what somebody goes by: “Lena Bloom, known as Zorb”."""
    for item in people:
        alias = ALIAS.match(text, item.end)
        name = _ALIAS_NAME.match(text, alias.end()) if alias else None
        if name and name[0] not in countries():
            yield Found(*name.span(), EntityType.PERSON)


def _introduced(text: str) -> Iterator[Found]:
    for before in _BEFORE.finditer(text):
        if before[1] in _roles() or (before[1] in _titles() and not before[2]):
            match = _NAMED.match(text, before.end())
            if match and _is_person(match[0]):
                yield Found(*match.span(), EntityType.PERSON)
    for speaker in _SPEAKER.finditer(text):
        if speaker[1].split()[0].casefold() in given_names() and _is_person(speaker[1]):
            yield Found(*speaker.span(1), EntityType.PERSON)


def _is_person(name: str) -> bool:
    words = name.split()
    named = {name, words[0], words[-1]} & countries().keys()
    plain = not group("junk", "words").isdisjoint(map(str.casefold, words))
    return not (named or plain or words[-1] in heads() or fold(name) in places())


_BEFORE = re.compile(r"(?<![\w’'-])([A-Za-z]+\.?)( ?,)? (?=[A-Z])")
_SPEAKER = re.compile(rf"^ ?({_FULL}):\s", re.MULTILINE)
"""Who speaks in a record of an interview."""
_AND = re.compile(rf" and ({_FULL})(?![\w’'-])(?! [A-Z])")
ALIAS = re.compile(
    r",? \(?(?:who (?:is|was|goes) )?"
    r"(?:(?:also|better|best|widely|popularly|commonly|usually|locally) )?"
    r"(?:known (?:\w+ )?(?:as|by (?:his|her|the) (?:nickname|alias|nom de guerre|stage name),?)"
    r"|nicknamed|alias|aka|a\.k\.a\.)"
    r"(?: the)? [\"“‘']?"
)
"""What stands between a name and what its bearer goes by."""
_ALIAS_NAME = re.compile(rf"{_WORD}(?: (?:{_PARTICLE})?{_WORD}){{0,2}}(?![\w’'-])")
_NAMED = re.compile(rf"{_FULL}(?![\w’'-])(?! [A-Z])")


@cache
def _roles() -> frozenset[str]:
    """Return what people are called in small letters, before the name or before a comma."""
    return group("titles", "roles") | _ROLES


@cache
def _titles() -> frozenset[str]:
    sure = group("titles", "sure")
    return frozenset(word if word.startswith("spokes") else word.title() for word in sure)


_ROLES = frozenset(
    {"ambassador", "envoy", "prosecutor", "negotiator", "candidate", "chief", "mayor", "secretary"}
    | {"attorney", "spokesman", "striker", "goalkeeper", "midfielder", "defender", "winger"}
)
