"""Roles that a text gives somebody beside the name: titles, appositions, “who runs …”."""

import re
from functools import cache

from tui.analysis.linking.tables import words
from tui.model import EntityType, Span

REACH = 100
"""Characters before a name in which a role may begin."""

_WORD = r"(?:(?:[A-Z]\.){2,}|[\w’'&-]+)"
_THE = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)"
_STOPS = (
    r"(?:and|or|but|that|which|who|whose|was|were|is|are|be|been|has|have|had|said|says|told"
    r"|when|while|if|as|with|by|from|to|on|into|than|then|after|before)"
)
_INNER = rf"(?!{_STOPS}\b){_WORD}"
"""A word that may stand within a role."""
_BEFORE = rf"(?!(?:of|for|at|in)\b){_INNER}"
"""A word that may stand before the head of a role."""
_OF = rf"\s(?:of|for|at|in)(?:\s{_INNER}){{1,6}}?"
_NATION = r"(?:(?:[A-Z]\.){2,}|[A-Z]{2,4}|[A-Z][\w-]+(?:an|ish|ese|[cs]h|i|ic|['’]s))"
_QUALIFIED = (
    r"(?:acting|assistant|associate|caretaker|chief|co|deputy|elect|executive|former|general|interim"
    r"|late|newly|outgoing|permanent|senior|then|top|vice|prime|foreign|interior|defen[cs]e|finance"
    r"|health|justice|culture|education|state|press|police|army|military|government|company|club"
    r"|opposition|party|provincial|district|state|national|regional|local|veteran|retired)"
)
_DOES = (
    r"(?:runs?|ran|leads?|led|heads?|headed|manages?|managed|commands?|commanded|chairs?|chaired|owns?"
    r"|owned|edits?|edited|teaches|taught|represents?|represented|oversees|oversaw|founded|covers"
    r"|works?\s(?:as|for|at)|worked\s(?:as|for|at)|served\sas|serves\sas|became)"
)
_CHIEFS = "head|leader|chief|boss|founder|owner|executive|master|guard|deputy|envoy|negotiator"
_HUBS = "capital|stronghold|home|base|hub|gateway|crossing|airport|airfield|country|nation"
_BODIES = (
    "movement|militia|ministry|outlet|site|website|group|provider|union|charity|council|agency"
)


def role(text: str, name: Span, kind: EntityType) -> Span | None:
    """Return the words that say beside a name what its bearer is, without “the” or “its”.

    >>> text = "The acting harbour master, Mara Voss, who runs the terminal, left."
    >>> role(text, Span(27, 36), EntityType.PERSON).of(text)
    'acting harbour master'
    """
    if kind not in (EntityType.PERSON, EntityType.PLACE, EntityType.ORG):
        return None
    return _before(text, name, kind) or _after(text, name, kind)


def _before(text: str, name: Span, kind: EntityType) -> Span | None:
    start = max(0, text.rfind("\n", 0, name.start) + 1, name.start - REACH)
    found = _leading(kind).search(text, start, name.start)
    return Span(*found.span(found.lastgroup or 0)) if found else None


def _after(text: str, name: Span, kind: EntityType) -> Span | None:
    if kind is EntityType.PERSON and (does := _DOING.match(text, name.end)):
        return Span(*does.span(1))
    found = _apposed(kind).match(text, name.end)
    return Span(*found.span(1)) if found else None


_DOING = re.compile(rf",\swho\s((?:now\s|once\s)?{_DOES}(?:\s{_WORD}){{1,8}}?)(?=[,.;)—])")


@cache
def _leading(kind: EntityType) -> re.Pattern[str]:
    """Return what ends where a name begins: “the acting mayor of Herat, ”, “President ”."""
    head = _heads(kind)
    qualified = rf"(?:(?i:{_QUALIFIED})[\s-])"
    bare = rf"|\b(?P<bare>{qualified}?(?:{_NATION}\s)?{qualified}{{0,3}}{head})\s\Z"
    of = r"|\sof\s" if kind is EntityType.PLACE else ""
    return re.compile(
        rf"\b{_THE}\s(?P<led>(?:{_BEFORE}\s){{0,4}}?{head}(?:{_OF}(?=,))?)(?:,\s|\s{of})\Z"
        + (bare if kind is EntityType.PERSON else "")
    )


@cache
def _apposed(kind: EntityType) -> re.Pattern[str]:
    """Return what begins where a name ends: “, 43, the mayor of Herat,”."""
    the = rf"(?:{_THE}\s)" + ("?" if kind is EntityType.PERSON else "")
    return re.compile(
        rf",\s(?:\d+,\s)?(?:who\s(?:is|was)\s)?{the}((?:{_INNER}\s){{0,5}}?{_heads(kind)}"
        rf"(?:{_OF})?)(?=[,.;:)—]|\Z)"
    )


@cache
def _heads(kind: EntityType) -> str:
    titles, beside = words()["titles"], words()["beside"]
    listed = {
        EntityType.PERSON: f"{_CHIEFS} {titles['offices']} {titles['roles']}",
        EntityType.PLACE: f"{_HUBS} {beside['place_is']}",
        EntityType.ORG: f"{_BODIES} {beside['org_is']}",
    }[kind]
    each = {word.strip(".") for word in listed.replace("|", " ").split()}
    if kind is EntityType.PERSON:
        each.update(titles["unique"].split("|"))
    return rf"(?i:{'|'.join(sorted(map(re.escape, each), key=lambda word: (-len(word), word)))})"
