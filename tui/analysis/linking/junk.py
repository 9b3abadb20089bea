"""What a model tags and is no name."""

import re
from collections.abc import Sequence

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import plain_in
from tui.analysis.linking.tables import countries, famous, given_names, group
from tui.analysis.linking.values import Found
from tui.model import EntityType

LONGEST = 80
"""Characters: what is longer is a sentence."""
WORDIEST = 11
"""Words, likewise."""

_ADDRESS = re.compile(
    r"https?:|www\.|@|\.(?:com|org|net|html?)/|[<>{}\\=]|^#|\+\d"
    r"|^(?:Rp|Rs|Tk|Ksh|USD|EUR|GBP)\.? ?\d"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NUMBER = re.compile(r"[\W\d_]*(?:st|nd|rd|th|s|am|pm|k|m|bn)?", re.IGNORECASE)
_OPENING = frozenset('"“‘')
_OFFICE = re.compile(r"\s(?:Minister|Secretary|Commissioner)\b(?!\s(?:of|for)\b)")
_DESK = re.compile(
    r"(?:Finance|Sales|Marketing|Research|Communications|Operations|Sporting|Technical|Executive"
    r"|Managing|Medical|Policy|Investment) (?:Director|Chief|Officer|Manager|Editor)\b"
)
"""A post that begins with no body’s name."""
_HEAVENLY = frozenset({"Moon", "Sun", "Earth"})
_THE = re.compile(r"\b[Tt]he\s\Z")
_BORNE = re.compile(r"\.?\s[A-Z][\w.]*[\s’'-]?[A-Za-z]")
_CLOSED = re.compile(r"[,.!?…]?[\"”’]")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")


def without_junk(text: str, found: Sequence[Found]) -> list[Found]:
    """Return what may be a name: it has a capital, and is neither number, address nor plain word.

    >>> text = "the airfield"
    >>> without_junk(text, [Found(4, 12, EntityType.ORG)])
    []
    """
    return [
        item
        for item in found
        if _is_name(text[item.start : item.end], item.type) and not _fragment(text, item)
    ]


def without_plain(
    text: str, found: Sequence[Found], words: Sequence[tuple[int, str]]
) -> list[Found]:
    """Return `found` without words that are capitals for opening a sentence alone: “Ferry sinks”.

    >>> text = "Ferry sinks. The ferry was old."
    >>> without_plain(text, [Found(0, 5, EntityType.PERSON)], [(0, "Ferry"), (13, "The")])
    []
    """
    is_plain = plain_in(text)
    plain = {
        text[item.start : item.end]
        for item in found
        if is_plain(item) and not _is_known(text[item.start : item.end])
    }
    if plain:
        spots = (Found(at, at + len(word), EntityType.ORG) for at, word in words if word in plain)
        plain -= {text[spot.start : spot.end] for spot in spots if not is_plain(spot)}
    return [item for item in found if text[item.start : item.end] not in plain]


def _is_known(name: str) -> bool:
    return " " in name or name in countries() or name in famous()


def _fragment(text: str, item: Found) -> bool:
    """Return whether it only begins something: “High Threat, High Risk”, “Justice Noor”."""
    if _is_title(text, item) or _is_heavenly(text, item):
        return True
    if _DESK.match(text, item.start) and item.type is EntityType.ORG:
        return True
    if item.type is EntityType.ORG and _OFFICE.match(text, item.end):
        return text[item.start : item.end] not in countries()
    opened = text[item.start - 1 : item.start] in _OPENING
    return item.type is EntityType.WORK and opened and not _CLOSED.match(text, item.end)


def _is_heavenly(text: str, item: Found) -> bool:
    """Return whether it is nobody but the moon: “to the Moon”; “The Sun” may be a newspaper."""
    if item.type not in (EntityType.PERSON, EntityType.PLACE):
        return False
    after = _THE.search(text, max(0, item.start - 5), item.start)
    return bool(after) and text[item.start : item.end] in _HEAVENLY


def _is_title(text: str, item: Found) -> bool:
    """Return whether it is but the title before a name: “Brigadier General Noor”."""
    words = text[item.start : item.end].casefold().replace("-", " ").split()
    titles = group("titles", "offices") | group("titles", "elected")
    given = item.type is EntityType.PERSON and words[-1] in given_names()
    borne = not given and _BORNE.match(text, item.end)
    return bool(borne) and titles.issuperset(words)


def _is_name(name: str, kind: EntityType) -> bool:
    if len(name) > LONGEST or len(name) < 2 or _NUMBER.fullmatch(name) or _ADDRESS.search(name):  # noqa: PLR2004 - a letter is no name
        return False
    parts = name.split()
    if len(parts) > WORDIEST or not _CAPITAL.search(name) or _CONTROL.search(name):
        return False
    if kind is EntityType.PERSON and any(c.isdigit() for c in name):
        return False
    if kind is EntityType.WORK and not (len(parts) > 1 and parts[0][0].isupper()):
        return False
    folded = fold(name)
    return folded not in group("junk", "words") and folded.rstrip("s") not in group("junk", "words")
