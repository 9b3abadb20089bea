"""Repair of spans: what a model leaves around a name, and names it glued together."""

import re
from collections.abc import Iterator

from tui.analysis.linking.tables import countries, given_names, group, heads
from tui.analysis.linking.values import Found
from tui.model import EntityType

_LEAD = re.compile(
    r"(?-i:Today|Yesterday|Meanwhile|However|But|While|Although|Also)\s(?-i:(?=[A-Z]))"
    r"|[\s\"'“”‘’`(\[{<*_•–—,;:./|&\-]+"
    r"|[DRI]-(?=[A-Z])|(?:the|a|an|this|that|his|her|its|their|our|my|both|former|late|then|ex)"
    r"(?:\s+|-(?=[A-Z]))|(?-i:anti|pro|non|post|pre|mid)(?:\s+|-(?=[A-Z]))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s*['’`]s|[\s\"'“”‘’`)\]}>*_•–—,;:!?/|\-]|\s(?:of|in|and|for|on|at|to|from|by|the|&)"
    r"|\s\d{1,3}[-–]\d{1,3}|\s\d{4}-\d\d-\d\d|-(?:led|based|backed|controlled|held|run|born|style|era|area))\Z"
)
_ABBREVIATION = re.compile(
    r"(?:\b\w\.(?:\s?\w\.)*|\b(?:Inc|Corp|Co|Cos|Ltd|Jr|Sr|Bros|No|St|Mt|Gov|Sen))\.?\Z"
)
_GLUE = re.compile(
    r"\s*/\s*|\n+|\s+(?:[–—|]+|--?)\s+|;\s+"
    r"|(?<=\s(?:Inc|Ltd)\.)\s(?=[A-Z](?!orp|o\b|LC))|(?<=\sCorp\.)\s(?=[A-Z](?!nc|td))|(?<=\sCo\.)\s(?=[A-Z](?!nc|td|LC))"
)
_HEADLINE = re.compile(
    r"\s(?:BEATS?|WINS?|SAYS?|MEETS?|NAMES|HOLDS?|HELD|EDGES?|DRAWS?|LEADS?|VS?\.?|TO|IN|BY|AND|AS)\s"
    r"|\s(?:Beats?|[Vv]s\.?)\s"
)
"""What is between two names in a headline."""
_SITED = re.compile(r" (?:on|in|at|near|from) (?=[A-Z])")
_HEADED = re.compile(r" of (?=[A-Z]\w+ [A-Z])")
_LIST = re.compile(r",\s+(?:and\s+)?")
_LOWER = re.compile(r"(?:\s[a-z][a-z]+)+\Z")
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
    r"(?:\s(?:CEO|CFO|COO|Chief|Chairman|Chairwoman|Executive|Director|President|Secretary|Minister"
    r"|Detective|Inspector|Sergeant|Spokesman|Spokeswoman|spokesman|spokeswoman|Correspondent))+\Z"
)
_HYPHENED = re.compile(r"(?:-(?:e|i|ul|al|el))?-(?:[A-Z][a-z]+|[A-Z]{2,4})(?![\w-])")
_PAIR = re.compile(r"\w+, \w+")
_LISTED = re.compile(f"{_GLUE.pattern}|{_LIST.pattern}(?![JS]r\\b|II|D\\.? ?C)")
_OWNED = re.compile(r"(?<=\w)['’]s\s+(?=[A-Z])")


def trimmed(text: str, found: Found) -> list[Found]:
    """Return the names in one tagged stretch of `text`, each without what is not of it.

    >>> text = "the Post’s Dan Lamothe"
    >>> [text[item.start : item.end] for item in trimmed(text, Found(0, 22, EntityType.PERSON))]
    ['Post', 'Dan Lamothe']
    """
    pieces = (_cut(text, piece) for piece in _pieces(text, found))
    return [piece for piece in pieces if piece.start < piece.end]


def _pieces(text: str, found: Found) -> Iterator[Found]:
    if found.type is EntityType.WORK:
        yield found
    else:
        yield from _two(text, found) or _parts(text, found)


def _two(text: str, found: Found) -> tuple[Found, ...]:
    """Return a person and the owner before, or what is led, or where: “League of Karl Noor”."""
    start, end, kind, label = found
    if kind is EntityType.PERSON and (owner := _OWNED.search(text, start, end)):
        kinds = (EntityType.ORG, EntityType.PERSON)
        one, other = reversed(kinds) if " " in text[start : owner.start()] else kinds
        return Found(start, owner.start(), one, label), Found(owner.end(), end, other, label)
    led = _HEADED.search(text, start, end) if kind is EntityType.PERSON else None
    if led and (head := heads().get(text[start : led.start()].rpartition(" ")[2])):
        return Found(start, led.start(), head, label), Found(led.end(), end, kind, label)
    sited = _SITED.search(text, start, end)
    if sited and _alone(text[start : sited.start()]) is EntityType.PERSON:
        who = Found(start, sited.start(), EntityType.PERSON, label)
        return who, Found(sited.end(), end, EntityType.PLACE, label)
    return ()


def _parts(text: str, found: Found) -> Iterator[Found]:
    start, end, kind, label = found
    listed = kind in (EntityType.PERSON, EntityType.PLACE) or _PAIR.fullmatch(text, start, end)
    glue = _LISTED if listed else _GLUE
    if _HEADLINE.search(text, start, end) and text.count(" ", start, end) > 1:
        glue = _HEADLINE
    for mark in glue.finditer(text, start, end):
        yield Found(start, mark.start(), kind, label)
        start = mark.end()
    comma = text.rfind(", ", start, end)
    if comma != -1 and text[comma + 2 : end] in countries():
        for mark in _LIST.finditer(text, start, end):
            yield Found(start, mark.start(), EntityType.PLACE, label)
            start = mark.end()
        yield Found(start, end, EntityType.PLACE, label)
    else:
        yield from _coupled(text, Found(start, end, kind, label))


def _coupled(text: str, found: Found) -> Iterator[Found]:
    """Yield two people or two countries that were taken for one body: “Angola and Mozambique”."""
    mark = _AND.search(text, found.start, found.end)
    if mark and text[found.start : found.end] not in countries():
        halves = found._replace(end=mark.start()), found._replace(start=mark.end())
        one, other = (_alone(text[half.start : half.end]) for half in halves)
        if one and one is other:
            yield from (half._replace(type=one) for half in halves)
            return
    yield found


def _alone(name: str) -> EntityType | None:
    """Return the type of a country, a people, or a given name with one that is no head word."""
    if name in countries():
        return countries()[name][1]
    words = name.split()
    full = len(words) == PAIR and words[0].casefold() in given_names() and words[1].istitle()
    known = full and (words[1] in heads() or words[1].casefold() in group("generic", "words"))
    return EntityType.PERSON if full and not known else None


PAIR = 2
"""Words of a name in full."""
_AND = re.compile(r"\s(?:and|&)\s")


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
    end = _without_points(text, start, end)
    if text[end - 1 : end] == "." and not _ABBREVIATION.search(text, start, end):
        end -= 1
    if after := _HYPHENED.match(text, end):
        end = after.end()
    opened = text.find(" (", start, end)
    if opened != -1 and ")" not in text[opened:end]:
        end = opened
    return bare(text, Found(start, end, kind, label))


def _without_points(text: str, start: int, end: int) -> int:
    """Return where the name of a club or a player ends that points follow: “Lakers 112”."""
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
        return found._replace(start=start, end=end, type=EntityType.PERSON)
    if kind is EntityType.PLACE:
        return found._replace(end=start + len(_REGION.sub("", text[start:end])))
    end = start + len(_COMMON.sub("", text[start:end]))
    offices = _OFFICES.search(text, start, end) if " of " not in text[start:end] else None
    return found._replace(end=offices.start() if offices else end)


def _is_sure(text: str, title: re.Match[str], end: int) -> bool:
    """Return whether whoever has the title is a person: “Sen. Noor”, “Justice R.F. Noor”."""
    word = title[1].casefold()
    if word in group("titles", "sure"):
        return True
    return word in group("titles", "offices") and bool(_INITIALS.match(text, title.end(), end))


_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}\s?[A-Z][a-z]")


def _past_titles(text: str, start: int, end: int) -> int:
    """Return where the name begins after “President”, “Mr.”, “spokesman” ….

    >>> _past_titles("Vice President Anwar Ali", 0, 24)
    15
    """
    titles = group("titles", "personal") | group("titles", "offices") | _BEFORE_TITLES
    while word := _TITLE.match(text, start, end):
        after = _TITLE.match(text, word.end(), end) if word[1] in countries() else word
        if not after or after[1].casefold() not in titles:
            break
        start = after.end()
    return start


_TITLE = re.compile(
    r"((?:Prime|Vice|Deputy|Foreign|Interior|Defen[sc]e|Finance|Justice|Health)"
    r"(?=\s(?:Prime\s)?(?:Minister|President|Secretary|Chief))|[\w’'-]+\.?)\s+(?=\w)"
)
_BEFORE_TITLES = frozenset(
    {"prime", "vice", "deputy", "foreign", "interior", "defense", "defence", "finance"}
    | {"justice", "health", "former", "late", "then", "senior", "by"}
)
