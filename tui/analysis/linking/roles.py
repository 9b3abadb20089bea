"""Roles that probably mean a person named with them: “the Afghan president”, “the governor”."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.analysis.linking.tables import words
from tui.model import EntityType, Mention


class Holder(NamedTuple):
    """Who holds a role in a text, and of what, if the text says it beside the name."""

    role: str
    person: str
    of: str
    """The id of the country or organisation; empty when it is not said."""


def likely(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int, str, str]]:
    """Return start, end, text and entity of each role whose only holder in the text is named in it.

    `mentions` are those of the text, in order, with their entities.
    """
    return list(_likely(text, mentions))


def _likely(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str, str]]:
    holders = set(_holders(text, mentions))
    if not holders:
        return
    starts = [mention.span.start for mention in mentions]
    for match in _roles().finditer(text):
        place = bisect_left(starts, match.end())
        last = mentions[place - 1] if place else None
        if last and last.span.end > match.start(1):
            continue
        of = last.entity if last and _THE.fullmatch(text, last.span.end, match.start(1)) else ""
        plain = _DEFINITE.search(text, max(0, match.start(1) - 5), match.start(1))
        named = _NAMED.match(text, match.end())
        if (of and _led(text, last)) or plain:
            people = {h.person for h in holders if h.role == match[1].lower() and _fits(h.of, of)}
            if len(people) == 1 and not named:
                yield *match.span(1), match[1], people.pop()


def _holders(text: str, mentions: Sequence[Mention]) -> Iterator[Holder]:
    before = {mention.span.end: mention.entity for mention in mentions}
    for mention in mentions:
        if mention.type is EntityType.PERSON:
            start = max(0, mention.span.start - 40)
            found = list(_roles().finditer(text, start, mention.span.start))
            if found and text[found[-1].end() : mention.span.start] in (" ", ", "):
                of = before.get(found[-1].start(1) - 1, "")
                yield Holder(found[-1][1].lower(), mention.entity, of)
            after = _APPOSED.match(text, mention.span.end)
            role = _roles().match(text, after.end()) if after else None
            if role:
                yield Holder(role[1].lower(), mention.entity, "")


def _fits(known: str, said: str) -> bool:
    return not known or not said or known == said


def _led(text: str, mention: Mention | None) -> bool:
    """Return whether “the” or a possessive stands around the name before the role."""
    if mention is None:
        return False
    start = mention.span.start
    return bool(_DEFINITE.search(text, max(0, start - 5), start)) or text[mention.span.end] in "'’"


_THE = re.compile(r"(?:['’]s)?\s")
_DEFINITE = re.compile(r"\b[Tt]he\s\Z")
_NAMED = re.compile(r"s?,?\s[A-Z]|s\b|-| of | for ")
_APPOSED = re.compile(r",\s(?:the\s)?")


@cache
def _roles() -> re.Pattern[str]:
    offices = sorted(words()["titles"]["unique"].split("|"), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(offices)})\b", re.IGNORECASE)
