"""Names that a person and a company of one text share: “Doug Ford met Ford’s directors”."""

import re
from collections.abc import Collection, Iterator, Sequence

from tui.analysis.linking.people import companies, has_title, is_owned, last_names
from tui.analysis.linking.tables import group
from tui.analysis.linking.values import CLUB, Found
from tui.model import EntityType

ORG, PERSON = EntityType.ORG, EntityType.PERSON

_LIVES = re.compile(
    r",\s\d\d,|,?\swho\b|['’]s\s(?:wife|husband|mother|father|son|daughter|lawyer|office|voice)\b"
    r"|\s(?:smiled|wept|laughed|nodded|shrugged|resigned|testified|died|tweeted|recalled|vowed)\b"
)
_TRADES = re.compile(r"(?:['’]s)?\s([a-z]+)")
_PRONOUN = re.compile(
    r"[^.!?\n\"“”]{0,60}?\b(?:(?P<person>he|she|his|her|him|himself|herself)|(?P<body>it|its))\b"
)
_ROLE = re.compile(r"(?<![\w’'-])([a-z]+)\s\Z")


def shared(text: str, found: Sequence[Found]) -> list[Found]:
    """Give each last name alone that is a company’s too the type that the words around it say.

    Where they say nothing, it means whom or what the text named last.

    >>> text = "Doug Ford spoke. Shares in Ford fell, and it sank. Ford, who lost, wept."
    >>> items = [Found(0, 9, PERSON), Found(27, 31, PERSON), Found(51, 55, ORG)]
    >>> [item.type.value for item in shared(text, items)]
    ['PERSON', 'ORG', 'PERSON']
    """
    both = last_names(text, found).keys() & companies(text, found)
    return list(_told(text, found, both)) if both else list(found)


def _told(text: str, found: Sequence[Found], both: Collection[str]) -> Iterator[Found]:
    meant: dict[str, EntityType] = {}
    for item in found:
        words = text[item.start : item.end].split()
        if len(words) > 1:
            name = words[-1] if item.type is PERSON else words[0]
            meant[name] = item.type
        elif words[0] in both and item.type in (ORG, PERSON) and item.label != CLUB:
            kind = _said(text, item) or meant.get(words[0], item.type)
            meant[words[0]] = kind
            yield item if kind is item.type else item._replace(type=kind, label="")
            continue
        yield item


def _said(text: str, item: Found) -> EntityType | None:
    """Return what the words beside a name say it is, if they do."""
    if has_title(text, item) or _LIVES.match(text, item.end):
        return PERSON
    if is_owned(text, item):
        return ORG
    role = _ROLE.search(text, max(0, item.start - 16), item.start)
    if role and role[1] in group("titles", "roles") | group("titles", "offices"):
        return PERSON
    trades = _TRADES.match(text, item.end)
    if trades and trades[1] in group("beside", "org_after"):
        return ORG
    pronoun = _PRONOUN.match(text, item.end)
    if pronoun:
        return PERSON if pronoun["person"] else ORG
    return None
