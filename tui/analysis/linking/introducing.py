"""People whom a text introduces by title or role, where a model passed over the name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, group, heads, places
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
    return add(found, _introduced(text))


def _introduced(text: str) -> Iterator[Found]:
    for match in _pattern().finditer(text):
        name = match["name"]
        words = name.split()
        named = {name, words[0], words[-1]} & countries().keys()
        plain = not group("junk", "words").isdisjoint(map(str.casefold, words))
        if not (named or plain or words[-1] in heads() or fold(name) in places()):
            yield Found(*match.span("name"), EntityType.PERSON)


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds a role in small letters, or a title, with a full name after it."""
    roles = "|".join(sorted(group("titles", "roles") | _ROLES))
    titles = "|".join(sorted(map(_titled, group("titles", "sure"))))
    return re.compile(rf"\b(?:(?:{roles}),? |(?:{titles}) )(?P<name>{_FULL})(?![\w’'-])(?! [A-Z])")


def _titled(word: str) -> str:
    return re.escape(word if word.startswith("spokes") else word.capitalize())


_ROLES = frozenset(
    {"ambassador", "envoy", "prosecutor", "negotiator", "candidate", "chief", "mayor", "secretary"}
    | {"attorney", "spokesman", "striker", "goalkeeper", "midfielder", "defender", "winger"}
)
