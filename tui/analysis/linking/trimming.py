"""Repair of spans: what a model leaves around a name, and names it glued together."""

import re
from functools import cache

from tui.analysis.linking.dividing import pieces
from tui.analysis.linking.tables import countries, famous, given_names, group, heads
from tui.analysis.linking.values import Found
from tui.model import EntityType

_LEAD = re.compile(
    r"(?-i:Today|Yesterday|Meanwhile|However|But|While|Although|Also)\s(?-i:(?=[A-Z]))"
    r"|(?-i:(?!(?:de\w{1,3}|dal\w|ould)\b)[a-z]{4,}\s(?=[A-Z][a-z]))"
    r"|(?-i:(?:PROFILE|ANALYSIS|UPDATE|WRAPUP|FEATURE|FACTBOX|TIMELINE|INTERVIEW|EXCLUSIVE|INSIGHT)"
    r"(?:\s\d)?-)"
    r"|[\s\"'“”‘’`(\[{<*_•–—,;:./|&\-]+"
    r"|[DRI]-(?=[A-Z])|(?:the|a|an|this|that|his|her|its|their|our|my|both|former|late|then|ex)"
    r"(?:\s+|-(?=[A-Z]))|(?-i:anti|pro|non|post|pre|mid)(?:\s+|-(?=[A-Z]))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s*['’`]s|[\s\"'“”‘’`)\]}>*_•–—,;:!?/|\-]|\s(?:of|in|and|for|on|at|to|from|by|the|&)"
    r"|\s\d{1,3}[-–]\d{1,3}|\s\d{4}-\d\d-\d\d|(?<![A-Z])\s\d\.\d|(?<=[A-Z])\s(?:SAYS?|SAID|SEES|TELLS|URGES|WARNS|DENIES|DIES|QUITS|RESIGNS|CALLS|VOWS|PLANS|SEEKS)|-(?:led|based|backed|controlled|held|run|born|style|era|area))\Z"
)
_YEAR = re.compile(r"\s(?:19|20)\d\d\Z")
"""What a model takes from the date after a place: “Bosnia 1996” of “Bosnia 1996-11-09”."""
_ABBREVIATION = re.compile(
    r"(?:\b\w\.(?:\s?\w\.)*|\b(?:Inc|Corp|Co|Cos|Ltd|Jr|Sr|Bros|No|St|Mt|Gov|Sen))\.?\Z"
)
_LOWER = re.compile(r"(?:\s[a-z][a-z]+)+\Z")
_FLIGHT = re.compile(r"\sFlight(?:\s[A-Z]{0,2}\d+)?\Z")
"""What follows an airline’s name: “Flight 447”."""
_REGION = re.compile(r"\s(?:provinces?|city|districts?|county|region|state|town|area)\Z")
_COMMON = re.compile(
    r"(?:\s(?:news|agency|newspaper|magazine|group|union|government|administration|officials?|forces|troops"
    r"|fighters|militants|airline|company|website|party|team|club|bank|army|police|ministry|parliament"
    r"|daily|weekly|television|radio|movement|shares|stock))+\Z"
)
_POINTS = re.compile(r"\s\d{1,3}\Z")
"""What a club or a player has in a table of results: “Lakers 112”, “T. Noor 71”."""
_PLAYER = re.compile(r"[A-Z]\. ?[A-Z][\w’'-]+\Z")
_SOME = re.compile(r"(?:Last|First|Many|Most|Some|All|Two|Three|Other|Young)\s")
_OFFICES = re.compile(
    r"(?:\s(?:CEO|CFO|COO|Chief|Chairman|Chairwoman|Executive|Officer|Director|President|Secretary|Minister"
    r"|Detective|Inspector|Sergeant|Spokesman|Spokeswoman|spokesman|spokeswoman|Correspondent|Brig|Gen|Maj|Lt|Col|Capt|Sgt))+\Z"
)
_HYPHENED = re.compile(r"(?:-(?:e|i|ul|al|el))?-(?:[A-Z][a-z]+|[A-Z]{2,4})(?![\w-])")


def trimmed(text: str, found: Found) -> list[Found]:
    """Return the names in one tagged stretch of `text`, each without what is not of it.

    >>> text = "the Post’s Dan Lamothe"
    >>> [text[item.start : item.end] for item in trimmed(text, Found(0, 22, EntityType.PERSON))]
    ['Post', 'Dan Lamothe']
    """
    cut = (_cut(text, piece) for piece in pieces(text, found))
    return [piece for piece in cut if piece.start < piece.end]


def _cut(text: str, found: Found) -> Found:
    start, end, kind, label = found
    if kind is EntityType.GROUP and (some := _SOME.match(text, start, end)):
        start = some.end()
    while start < end and (lead := _LEAD.match(text, start, end)):
        start = lead.end()
    while start < end and (tail := _TAIL.search(text, max(start, end - 14), end)):
        if text[start:end].rsplit(" ", 1)[-1].replace("’", "'") in group("soft", "possessives"):
            break
        end = tail.start()
    end = _without_points(text, start, _before_attorney(text, start, end))
    if text[end - 1 : end] == "." and not _ABBREVIATION.search(text, start, end):
        end -= 1
    if after := _HYPHENED.match(text, end):
        end = after.end()
    opened = text.find(" (", start, end)
    if opened != -1 and ")" not in text[opened:end]:
        end = opened
    return bare(text, Found(start, end, kind, label))


def _before_attorney(text: str, start: int, end: int) -> int:
    """Return where the name of a county ends before its District Attorney."""
    attorney = text.startswith(" Attorney", end) and text[start:end].endswith(" District")
    return end - len(" District") if attorney else end


def _without_points(text: str, start: int, end: int) -> int:
    """Return where a name ends that points or a date follow: “Lakers 112”, “Bosnia 1996-11-09”."""
    if not text[end - 1 : end].isdigit():
        return end
    if text[end : end + 1] == "-":
        return start + len(_YEAR.sub("", text[start:end]))
    points = _POINTS.search(text, start, end)
    name = text[start : points.start()] if points else ""
    plays = name.rpartition(" ")[2] in group("soft", "teams") or _PLAYER.match(name)
    return points.start() if points and plays else end


def bare(text: str, found: Found) -> Found:
    """Return the name without titles before it and common nouns after it."""
    start, end, kind, _ = found
    title = _TITLE.match(text, start, end)
    if kind is EntityType.PERSON or (title and _is_sure(text, title, end)):
        start = _past_titles(text, start, end)
        if start > found.start and (head := heads().get(text[start:end])):
            return found._replace(type=head)
        end = start + len(_LOWER.sub("", text[start:end]))
        if found.type is EntityType.ORG:
            end = start + len(text[start:end].partition(" of ")[0])
        return _without_office(text, found._replace(start=start, end=end, type=EntityType.PERSON))
    if kind is EntityType.PLACE:
        return found._replace(end=start + len(_REGION.sub("", text[start:end])))
    end = start + len(_COMMON.sub("", text[start:end]))
    if " Flight" in text[start:end]:
        end = start + len(_FLIGHT.sub("", text[start:end]))
    end = start + len(_without_role(text[start:end]))
    offices = _OFFICES.search(text, start, end) if " of " not in text[start:end] else None
    return found._replace(end=offices.start() if offices else end)


def _without_role(name: str) -> str:
    """Return a body's name without what somebody is to it: “Queensland Reds hooker”."""
    body, _, role = name.rpartition(" ")
    known = role in group("titles", "offices") or role in group("titles", "roles")
    return body if body and known else name


def _without_office(text: str, person: Found) -> Found:
    """Return whose office stands behind the name, the person or the body: “Apple CEO”."""
    office = _OFFICES.search(text, person.start, person.end)
    name = text[person.start : office.start()] if office else ""
    if not office or name.casefold() in group("titles", "offices") | _BEFORE_TITLES:
        return person
    if " " in name or name.casefold() in given_names() or famous().get(name) is person.type:
        return person._replace(end=office.start())
    kind = countries()[name][1] if name in countries() else EntityType.ORG
    return person._replace(end=office.start(), type=kind)


def _is_sure(text: str, title: re.Match[str], end: int) -> bool:
    """Return whether whoever has the title is a person: “Sen. Noor”, “Justice R.F. Noor”."""
    word = title[1].casefold()
    if word in group("titles", "sure"):
        return True
    if word in group("titles", "offices") and _INITIALS.match(text, title.end(), end):
        return True
    name = text[title.end() : end]
    given = re.split("[ -]", name)[0].casefold() in given_names()
    if word not in _roles() and not (given and word in group("titles", "offices")):
        return False
    return name.rpartition(" ")[2] not in heads() and bool(_FULL.match(name))


_FULL = re.compile(r"[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z]\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}\s?[A-Z][a-z]")


def _past_titles(text: str, start: int, end: int) -> int:
    """Return where the name begins after “President”, “Mr.”, “spokesman” ….

    >>> _past_titles("Vice President Anwar Ali", 0, 24)
    15
    """
    titles = _titles()
    while word := _TITLE.match(text, start, end):
        after = _TITLE.match(text, word.end(), end) if word[1] in countries() else word
        title = after[1].casefold() if after else ""
        if not after or not (title in titles or titles.issuperset(title.split("-"))):
            break
        start = after.end()
    return start


@cache
def _titles() -> frozenset[str]:
    """Return what may stand before a person's name and is no part of it."""
    return group("titles", "personal") | group("titles", "offices") | _roles() | _BEFORE_TITLES


@cache
def _roles() -> frozenset[str]:
    return group("titles", "roles") - _KIN


_TITLE = re.compile(
    r"((?:Prime|Vice|Deputy|Foreign|Interior|Defen[sc]e|Finance|Justice|Health|District|Detective)"
    r"(?=\s(?:Prime\s)?(?:Minister|President|Secretary|Chief|Magistrate|Superintendent))|[\w’'-]+\.?)\s+(?=\w)"
)
_KIN = frozenset({"father", "mother", "son", "daughter", "brother", "sister", "wife", "husband"})
"""Words for relatives that people have for names too: “Son Heung-min”."""
_BEFORE_TITLES = frozenset(
    {"prime", "vice", "deputy", "foreign", "interior", "defense", "defence", "finance"}
    | {"justice", "health", "district", "detective", "former", "late", "then", "senior", "by"}
)
