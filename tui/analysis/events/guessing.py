"""Whom or what “he”, “the group” and “the city” probably mean: the nearest that fits."""

import re
from bisect import bisect_left
from collections.abc import Sequence

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
_REACH = 600
"""Characters before a word in which what it means is looked for, within the paragraph."""


def guesses(
    text: str, clause: Span, mentions: Sequence[Mention], named: Sequence[str]
) -> tuple[str, ...]:
    """Return the ids of entities that pronouns and definite words of a clause probably mean."""
    found: dict[str, None] = {}
    for match in _WORDS.finditer(text, clause.start, clause.end):
        kinds = _MEANT[match[0].casefold()]
        meant = _nearest(text, match.start(), kinds, mentions) or _following(
            match.end(), clause.end, kinds, mentions
        )
        if meant and meant not in named:
            found[meant] = None
    return tuple(found)


def _nearest(
    text: str, at: int, kinds: frozenset[EntityType], mentions: Sequence[Mention]
) -> str | None:
    paragraph = max(at - _REACH, text.rfind("\n\n", 0, at), 0)
    fitting = (m.entity for m in reversed(within(mentions, paragraph, at)) if m.type in kinds)
    return next(fitting, None)


def _following(
    at: int, end: int, kinds: frozenset[EntityType], mentions: Sequence[Mention]
) -> str | None:
    fitting = (m.entity for m in within(mentions, at, end) if m.type in kinds)
    return next(fitting, None)


def within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Return the mentions, of those in order, that begin at `start` or after and before `end`."""
    first = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.span.start)]
