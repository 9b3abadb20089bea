"""What the words around a name say about its type; they weigh in the vote."""

import re
from collections.abc import Iterator

from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import given_names, group, heads, places
from tui.analysis.linking.values import Found
from tui.model import EntityType

PERSON, ORG, PLACE = EntityType.PERSON, EntityType.ORG, EntityType.PLACE

_IN = re.compile(
    r"\b(?:in|near|outside|throughout|(?:north|south|east|west)(?:ern)?|central|downtown)\s\Z"
)
_THE = re.compile(r"\b[Tt]he\s\Z")
_WHO = re.compile(r",?\swho\b|,\s\d\d,|['’]s\s(?:wife|husband|mother|father|son|daughter|lawyer)\b")
_ROLE = re.compile(
    r",\s(?:(?:a|an|the)\s((?:[\w’'-]+\s?){1,5})|(head|leader|president|chief)\sof\b)"
)
_SPEAKS = re.compile(r"\s(?:said|says|told|added|wrote|tweeted)\b")


def cues(text: str, item: Found) -> Iterator[tuple[EntityType, float]]:
    """Yield the types that the words around a name speak for, with their weight in votes.

    >>> list(cues("She lives in Havant.", Found(13, 19, PERSON)))
    [(<EntityType.PLACE: 'PLACE'>, 0.8)]
    """
    before = text[max(0, item.start - 12) : item.start]
    if item.type in (PERSON, PLACE, EntityType.GROUP) and _IN.search(before):
        yield PLACE, 0.8
    if item.type is PERSON and _THE.search(before):
        yield ORG, 0.8
    role = _ROLE.match(text, item.end, item.end + 80)
    if role and (role[2] or group("titles", "roles") & set(role[1].split())):
        yield PERSON, 1.5
    if _WHO.match(text, item.end):
        yield PERSON, 1.0
    elif item.type is not ORG and _SPEAKS.match(text, item.end):
        yield PERSON, 0.5
    if _begins_given(text[item.start : item.end]):
        yield PERSON, 1.5


def _begins_given(name: str) -> bool:
    """Return whether a name of several words begins, and goes on, as a person's does."""
    words = name.split()
    return (
        1 < len(words) <= LONGEST
        and words[0].casefold() in given_names()
        and not _NOT_PERSONAL & set(words)
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and words[-1] not in heads()
        and words[-1].casefold() not in group("generic", "words")
        and fold(name) not in places()
    )


LONGEST = 4
"""Words of a person's name."""
_NOT_PERSONAL = frozenset({"of", "and", "for", "the", "&", "'s"})
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "la", "van", "von"})
