"""What the words around a name say about its type; they weigh in the vote."""

import re
from collections.abc import Iterator

from tui.analysis.linking.names import fold, spells
from tui.analysis.linking.tables import (
    countries,
    famous,
    first_names,
    fronts,
    group,
    heads,
    places,
)
from tui.analysis.linking.values import Found
from tui.model import EntityType

PERSON, ORG, PLACE = EntityType.PERSON, EntityType.ORG, EntityType.PLACE

_IN = re.compile(
    r"\b(?:in|near|outside|throughout|(?:north|south|east|west)(?:ern)?|central|downtown)\s\Z"
)
_ENTERED = re.compile(r"\b(?:reached|entered|seized|besieged|overran|recaptured|bombed)\s\Z")
_LED = re.compile(r"\b(?:led|headed|chaired|coached|accompanied|directed|succeeded) by\s\Z")
_WHOSE = re.compile(r"[a-z.]['’]s\s\Z")
_THE = re.compile(r"\b[Tt]he\s\Z")
_WHO = re.compile(r",?\swho\b|,\s\d\d,|['’]s\s(?:wife|husband|mother|father|son|daughter|lawyer)\b")
_ROLE = re.compile(
    r",\s(?:(?:a|an|the|its|his|her|their)\s((?:[\w’'-]+\s?){1,5})|(head|leader|president|chief)\sof\b)"
)
_HEAD = re.compile(r"\b(?:of|in|at|for|from|with|by|and|to|on|who|that|which|whose|near)\b")
_OWNED = re.compile(
    r"\b(?:(?:[Ss]hares?|[Ss]takes?) (?:of|in)"
    r"|(?:[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?) (?:at|with)"
    r"|(?:CEO|chief executive|co-founder|subsidiary|shareholders|employees|customers) of"
    r"|(?:acquired|owned|operated) by|who (?:runs|ran|founded|chairs|owns|edits))\s\Z"
    r"|['’]s (?:[a-z]+ )?(?:party|company|firm|band|club|newspaper|arm|unit|subsidiary|charity), \Z"
)
_IS = re.compile(r"\s(?:is|was)((?:\s[\w’'-]+){2,5})")
_OWNS = re.compile(r"['’]s?\s")
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([a-z][a-z-]+)\s\Z")
_WORD_AFTER = re.compile(r"(?:['’]s)?\s([A-Za-z]+)")
_LIVES = re.compile(
    r"\s(?:was|were|has been|had been)\s(?:born|sworn in|jailed|arrested|sentenced|elected"
    r"|re-elected|appointed|married|shot dead)\b"
    r"|\s(?:wept|smiled|grinned|shrugged|nodded|limped|homered|fouled out|fainted|testified"
    r"|resigned|graduated|apologi[sz]ed|died|retired)\b"
)
_NOUNS = (("org_is", ORG), ("place_is", PLACE), ("goods_before", EntityType.PRODUCT))
"""What a noun that follows a name says it is."""
_LINKS = ("of ", "in ", "at ", "with ", "by ", "ns ", "rs ", "ts ", "ran ", "ded ", ", ")
"""How all that `_OWNED` finds ends: most of what stands before a name is passed over sooner."""
_ROWS = (
    (("beside", "org_before"), ORG, 1.0),
    (("beside", "place_before"), PLACE, 1.0),
    (("beside", "work_before"), EntityType.WORK, 2.0),
    (("beside", "goods_before"), EntityType.PRODUCT, 2.0),
    (("titles", "roles"), PERSON, 1.5),
)
"""What a word before a name speaks for, and its votes."""
_MEDIA = frozenset({"newspaper", "magazine", "daily", "weekly"})
_LETTERED = re.compile(r" \(([A-Z]{3,6})\)")
_SPEAKS = re.compile(r"\s(?:said|says|told|added|wrote|tweeted)\b")


def cues(text: str, item: Found) -> Iterator[tuple[EntityType, float]]:
    """Yield the types that the words around a name speak for, with their weight in votes.

    >>> list(cues("She lives in Havant.", Found(13, 19, PERSON)))
    [(<EntityType.PLACE: 'PLACE'>, 1.2)]
    """
    yield from _before(text, item)
    yield from _after(text, item)
    yield from _by_word_after(text, item)
    name = text[item.start : item.end]
    letters = _LETTERED.match(text, item.end) if item.type in (PERSON, ORG) else None
    if letters and spells(letters[1], name):
        yield ORG, 3.0
    if name in famous():
        yield famous()[name], 3.0
    elif _begins_given(name) or famous().get(name.rpartition(" ")[2]) is PERSON:
        yield PERSON, 1.5


def _before(text: str, item: Found) -> Iterator[tuple[EntityType, float]]:
    before = text[max(0, item.start - 28) : item.start]
    if item.type is not ORG and _IN.search(before) and not _OWNS.match(text, item.end):
        yield PLACE, 1.2
    if item.type is PERSON and _THE.search(before):
        yield ORG, 0.8
    if before.endswith(_LINKS) and _OWNED.search(before):
        yield ORG, 2.0
    if _LED.search(before) and _is_unknown(text[item.start : item.end]):
        yield PERSON, 1.5
    if word := _WORD_BEFORE.search(before):
        yield from ((kind, votes) for row, kind, votes in _ROWS if word[1] in group(*row))
    if item.type is not PERSON and _ENTERED.search(before):
        yield PLACE, 1.2
    speaks = item.type is ORG and _SPEAKS.match(text, item.end)
    if (
        (item.type is PLACE or speaks)
        and _WHOSE.search(before)
        and _is_unknown(text[item.start : item.end])
    ):
        yield PERSON, 1.2


def _is_unknown(name: str) -> bool:
    """Return whether two words are no place that a table or a head word knows."""
    first, _, last = name.partition(" ")
    known = last in heads() or first in fronts() or first in _COMPASS or fold(name) in places()
    return first.istitle() and last.istitle() and not known


def _after(text: str, item: Found) -> Iterator[tuple[EntityType, float]]:
    role = _ROLE.match(text, item.end, item.end + 80)
    if kind := (PERSON if role and role[2] else role and _called(role[1])):
        yield kind, 3.0 if kind is EntityType.PRODUCT else 1.5
    if _LIVES.match(text, item.end) and " " in text[item.start : item.end]:
        yield PERSON, 1.2
    if _WHO.match(text, item.end):
        yield PERSON, 1.0
    elif item.type is not ORG and _SPEAKS.match(text, item.end):
        yield PERSON, 0.5
    if (defined := _IS.match(text, item.end, item.end + 60)) and " " in defined[1]:
        kinds = (("org_is", ORG), ("place_is", PLACE), ("person_is", PERSON))
        said = set(defined[1].split())
        yield from ((kind, 2.0) for row, kind in kinds if said & group("beside", row))


def _by_word_after(text: str, item: Found) -> Iterator[tuple[EntityType, float]]:
    word = _WORD_AFTER.match(text, item.end)
    if word and item.type is PLACE and word[1] in _MEDIA and " " in text[item.start : item.end]:
        yield ORG, 2.0
    if word and item.type is PERSON and word[1] in group("beside", "org_after"):
        yield ORG, 1.0
    if word and word[1] in group("beside", "place_after"):
        yield PLACE, 2.0


def _called(words: str) -> EntityType | None:
    """Return the type of what is called so after a comma: “the ruling party”, “a Leeds-based …”.

    >>> _called("ruling party in Oslo"), _called("small town near"), _called("tall tale")
    (<EntityType.ORG: 'ORG'>, <EntityType.PLACE: 'PLACE'>, None)
    """
    if not group("titles", "roles").isdisjoint(words.split()):
        return PERSON
    head = _HEAD.split(words)[0].split()
    for word in reversed(head):
        for row, kind in _NOUNS:
            if word in group("beside", row):
                return kind
    return ORG if any(word.endswith("-based") for word in head) else None


def _begins_given(name: str) -> bool:
    """Return whether a name of several words begins, and goes on, as a person's does."""
    words = name.split()
    return (
        1 < len([word for word in words if word not in _PARTICLES]) <= LONGEST
        and all(half.casefold() in first_names() for half in words[0].split("-"))
        and not _NOT_PERSONAL & set(words)
        and words[0] not in _COMPASS
        and (words[0] not in countries() or words[0] in group("soft", "borne"))
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and words[-1] not in heads()
        and words[-1] not in group("soft", "teams")
        and words[-1].casefold() not in group("generic", "words")
        and fold(name) not in places()
    )


LONGEST = 4
"""Words of a person's name."""
_NOT_PERSONAL = frozenset({"of", "and", "for", "the", "&", "'s"})
_COMPASS = frozenset({"North", "South", "East", "West", "New", "Upper", "Lower", "San", "Los"})
"""First words of places that are given names too."""
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "la", "van", "von"})
