"""Repair of types by what the name itself says: famous names and head words."""

import re
from collections.abc import Sequence
from functools import cache

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, famous, fronts, given_names, group, heads
from tui.analysis.linking.values import Found
from tui.model import EntityType

ORG, PERSON, PLACE = EntityType.ORG, EntityType.PERSON, EntityType.PLACE
EVENT = EntityType.EVENT

_ARTICLE = re.compile(r"\A[AaEe]l-(?=[A-Z][a-z]+\Z)")
"""Of an Arabic name: “el-Sisi” is Sisi."""
_SERVANT = re.compile(r"Abd(?:el|ul|al|ol|ur)\b|Abd(?:el|ul|al|ol|ur)[a-z]{3}")
"""How many Arabic names begin: “Esmat Abdel-Meguid”, “Abdulrahman”."""
_FOLLOWED = frozenset({"of", "for", "on"})
_BORNE_FRONTS = frozenset({"Lake", "Fort", "Port", "Camp", "Cape"})
_STORM = re.compile(
    r"\b(?:(?:Super )?[Tt]yphoon|[Hh]urricane|[Cc]yclone|[Tt]ropical [Ss]torm|(?:Winter )?Storm"
    r"|[Ss]uperstorm)"
    r" (?!(?:Center|Centre|Watch|Warning|Season|Relief|Hunters?)\b)[A-Z][a-z]{2,}\b"
)
_FOUGHT = re.compile(r"\b(?:Battle|Siege|Tour) (?:of|de) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_SUNDAY = re.compile(r"\b[Tt]he (Sunday ([A-Z][a-z]+))")


_MODEL = re.compile(r"(?!G-)[A-Z][A-Za-z]{0,2}-\d{1,3}[A-Z]?|i[A-Z][A-Za-z]+")
"""“F-16” of an aircraft’s name, “iPod”; “G-20” is none."""
_INITIALLED = re.compile(r"(?:[A-Z]\. ?){1,3} [A-Z][a-z]+(?:-[A-Z][a-z]+)?")
"""Somebody with initials before the last name alone: “K. Noor-Odwan”."""


def typed(text: str, found: Sequence[Found]) -> list[Found]:
    """Give each name the type that its own words say.

    >>> text = "Kabul Airport"
    >>> typed(text, [Found(0, 13, EntityType.ORG)])[0].type.value
    'PLACE'
    """
    return [item._replace(type=_kind(text[item.start : item.end], item.type)) for item in found]


def _kind(name: str, kind: EntityType) -> EntityType:
    if (known := famous().get(name) or famous().get(_ARTICLE.sub("", name))) is not None:
        return known
    parts = name.split()
    if _MODEL.fullmatch(parts[0]) and (len(parts) > 1 or name[0] == "i"):
        return EntityType.PRODUCT
    if len(parts) == 1 or name in countries():
        return kind
    front = fronts().get(parts[0])
    if front and (front is not ORG or parts[1] in _FOLLOWED):
        if front is PLACE and heads().get(parts[-1]) is ORG:
            return _by_head(parts, kind)
        return kind if kind is PERSON and parts[0] in _BORNE_FRONTS else front
    return _by_head(parts, kind)


def _by_head(parts: list[str], kind: EntityType) -> EntityType:
    inner = parts.index("of") if "of" in parts[1:] else len(parts)
    head = heads().get(parts[inner - 1].rstrip(","))
    named = _INITIALLED.fullmatch(" ".join(parts)) or any(map(_SERVANT.match, parts))
    if head is None and kind is ORG and named:
        return PERSON
    borne = kind is PERSON and len(parts) == PAIR and _given(parts[0])
    if head is None or (borne and parts[-1] not in group("soft", "unborne")):
        return kind
    if parts[inner - 1] == "District" and parts[inner - 2] in _DISTRICTS:
        return ORG
    if parts[inner - 1] in group("soft", "heads") and {kind, head} <= {ORG, PLACE}:
        return kind
    return head


_DISTRICTS = frozenset({"School", "Water", "Park", "Fire", "Utility", "Irrigation"})
"""What runs something and is no place though it is called a district."""


def with_sundays(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag newspapers of a Sunday, which a model takes for a day: “the Sunday Telegraph”.

    >>> with_sundays("the Sunday Times said", [])[0].end
    16
    """
    papers = (m for m in _SUNDAY.finditer(text) if m[2] in group("soft", "papers"))
    return add(found, (Found(*match.span(1), ORG) for match in papers), over=True)


def with_storms(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag storms, and make events of their names alone where no person bears them.

    >>> text = "Hurricane Ida came. Ida drowned Noor."
    >>> [item.type.value for item in with_storms(text, [Found(20, 23, PERSON)])]
    ['EVENT', 'EVENT']
    """
    named = (Found(*match.span(), EVENT) for match in _STORM.finditer(text))
    fought = (Found(*match.span(), EVENT) for match in _FOUGHT.finditer(text))
    found = add(add(found, named, over=True), fought, over=True)
    names = {text[item.start : item.end] for item in found}
    storms = {name.rpartition(" ")[2] for name in names if _is_storm(name)}
    storms -= {
        word for name in names if " " in name and not _is_storm(name) for word in name.split()
    }
    return [
        item._replace(type=EVENT, label="")
        if storms and text[item.start : item.end] in storms
        else item
        for item in found
    ]


def _is_storm(name: str) -> bool:
    return bool(_STORM.fullmatch(name))


PAIR = 2
"""Words of the name of a person whose last name is a head word too: “Emily Post”."""


def _given(word: str) -> bool:
    return word.casefold() in given_names()


def extended(text: str, found: Sequence[Found]) -> list[Found]:
    """Let a name take in the head word after it: “Hamid Karzai” + “International Airport”.

    >>> text = "Noor International Airport"
    >>> extended(text, [Found(0, 4, EntityType.PERSON)])[0].end
    26
    """
    found = [item for item in found if not _is_suffix(text[item.start : item.end])]
    limits = [item.start for item in found[1:]] + [len(text)]
    return [_grown(text, item, limit) for item, limit in zip(found, limits, strict=False)]


def _is_suffix(name: str) -> bool:
    """Return whether it is but the legal form of a company: “Co Inc.”."""
    words = name.casefold().replace(".", "").split()
    return len(words) > 1 and group("generic", "suffixes").issuperset(words)


def _grown(text: str, item: Found, limit: int) -> Found:
    name = text[item.start : item.end]
    head = _extension().match(text, item.end, min(limit, item.end + 40))
    if not head or item.type not in (ORG, PERSON, PLACE) or fold(name) in group("junk", "words"):
        return item
    last = head[0].rpartition(" ")[2]
    kind = heads().get(last)
    if name in countries() and kind is PLACE:
        return item
    body = kind is ORG and last not in group("soft", "heads")
    return item._replace(end=head.end(), type=ORG if body else item.type)


@cache
def _extension() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, group("soft", "extensions")), reverse=True))
    between = "International|National|Regional|Municipal|Military|Air"
    sorts = "Convention|Conference|Medical|Research|Cultural|Community|Financial|Trade|Shopping"
    centres = rf"(?:{sorts})\s(?:Center|Centre)"
    firm = r"(?:and|&)\s(?:Co|Company|Sons|Brothers|Partners|Associates|Rescue\sService)\b\.?"
    firm += r"(?:\s(?:Inc|Ltd|LLC)\b\.?)?"
    return re.compile(rf"\s(?:(?:(?:{between})\s)?(?:{words})|{centres}|{firm})(?!\w| Attorney)")
