"""Whom or what “he”, “the group” and “the city” probably mean: the nearest that fits."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.analysis.linking.tables import countries
from tui.model import EntityType, Mention, Span

_PEOPLE = frozenset((EntityType.PERSON,))
_BODIES = frozenset((EntityType.ORG, EntityType.GROUP))
_PLACES = frozenset((EntityType.PLACE,))
_MEANT = {
    "he": _PEOPLE,
    "she": _PEOPLE,
    "they": _BODIES,
    "the group": _BODIES,
    "the militants": _BODIES,
    "the insurgents": _BODIES,
    "the company": _BODIES,
    "the party": _BODIES,
    "the city": _PLACES,
    "the capital": _PLACES,
    "the town": _PLACES,
    "the village": _PLACES,
    "the province": _PLACES,
    "the country": _PLACES,
    "the island": _PLACES,
}
_WORDS = re.compile(rf"\b(?:{'|'.join(_MEANT)})\b(?! of\b)", re.IGNORECASE)
_COUNTRIES = frozenset(("the country",))
_REACH = 600
"""Characters before a word in which what it means is looked for, within the paragraph."""


def guesses(
    text: str, clause: Span, sentence: Span, mentions: Sequence[Mention], named: Sequence[str]
) -> tuple[str, ...]:
    """Return the ids of entities that pronouns and definite words of a clause probably mean."""
    found: dict[str, None] = {}
    for match in _WORDS.finditer(text, clause.start, clause.end):
        said = match[0].casefold()
        paragraph = max(match.start() - _REACH, text.rfind("\n\n", 0, match.start()), 0)
        earlier = within(mentions, paragraph, match.start())
        later = within(mentions, match.end(), sentence.end)
        fitting = (m.entity for m in (*reversed(earlier), *later) if _fits(said, m))
        meant = next(fitting, None)
        if meant and meant not in named:
            found[meant] = None
    return tuple(found)


def _fits(said: str, mention: Mention) -> bool:
    """Return whether “the city” may mean a mention: a place, and no country."""
    if mention.type not in _MEANT[said]:
        return False
    if mention.type is not EntityType.PLACE:
        return True
    is_country = mention.text in countries() or " of " in mention.text
    return is_country is (said in _COUNTRIES)


def within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Return the mentions, of those in order, that begin at `start` or after and before `end`."""
    first = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.span.start)]
