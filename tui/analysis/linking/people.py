"""Repair of people: by-lines, credits, titles, and the last name of somebody named in full."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui.analysis.linking.names import fold
from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, famous, group, places
from tui.analysis.linking.values import Found
from tui.model import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG

_WORD = r"[A-Z](?:[\w-]|['’](?!s\b))+"
_NAME = rf"{_WORD}(?:\s(?:[A-Z]\.|bin|al|de|van|von|der|da|el|la|le|ul|{_WORD})){{0,3}}"
_NAMES = rf"{_NAME}(?:,\s{_NAME})*(?:,?\sand\s{_NAME})?"
_BYLINES = re.compile(
    rf"(?P<a>{_NAMES})\s(?:reported|reports|contributed|writes)\sfrom\s"
    rf"|(?P<b>{_NAMES})(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\s(?:also\s)?contributed\s(?:to\sthis|reporting)"
    rf"|(?:Reporting|Writing|Editing|editing|writing)\sby\s(?P<c>{_NAMES})"
    rf"|(?:^|\n)(?:By|BY)\s(?P<d>{_NAMES})(?=\s*(?:,|\n|\Z|for\s|in\s))"
)
_CREDIT = re.compile(
    r"\((?P<person>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,2})\s?/\s?(?P<org>[A-Z]\w*(?:\s[A-Z]\w+)*)\)"
)
_ONE = re.compile(_NAME)
_AND = re.compile(r",?\sand\s|,\s")


def with_bylines(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag the reporters of by-lines and the photographers of credits as people.

    >>> text = "Noor reported from Oslo."
    >>> [text[item.start : item.end] for item in with_bylines(text, [])]
    ['Noor']
    """
    named = {(item.start, item.end): item for item in _bylines(text)}
    inside = [spot for spot in named if spot[1] - spot[0] > 1]
    kept = [item for item in found if not any(item.start < e and s < item.end for s, e in inside)]
    return add(kept, sorted(named.values())) if named else list(found)


def _bylines(text: str) -> Iterator[Found]:
    if "eport" in text or "ontribut" in text or "By " in text or "BY " in text or "riting" in text:
        for match in _BYLINES.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            at = start
            for mark in [*_AND.finditer(text, start, end), None]:
                stop = mark.start() if mark else end
                name = text[at:stop]
                if (
                    name not in countries()
                    and fold(name) not in group("junk", "words")
                    and not _AGENCY.search(name)
                ):
                    yield Found(at, stop, PERSON)
                at = mark.end() if mark else end
    for match in _CREDIT.finditer(text):
        yield Found(*match.span("person"), PERSON)
        yield Found(*match.span("org"), ORG)


_AGENCY = re.compile(
    r"^(?:The|A|An|It|He|She|They|We|Reuters|AP|AFP|CNN|BBC|News)\b|\b(?:News|Times|Post|Press|Agency|Reuters)$"
)


def titled(text: str, found: Sequence[Found]) -> list[Found]:
    """Make a person of whoever has a title before the name: “Mr. Rice”, “Gen. Paris”."""
    personal = group("titles", "personal")
    result = []
    for item in found:
        before = _WORD_BEFORE.search(text, max(0, item.start - 14), item.start)
        if (
            before
            and before[1].casefold() in personal
            and before[1][0].isupper()
            and item.type is not PERSON
        ):
            name = text[item.start : item.end]
            if name not in countries() and len(name.split()) < 4:  # noqa: PLR2004 - a longer one is no surname
                item = item._replace(type=PERSON, label="")  # noqa: PLW2901 - the same item, corrected
        result.append(item)
    return result


_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]{0,8}\.?)\s\Z")


def surnames(text: str, found: Sequence[Found]) -> list[Found]:
    """Make a person of a single word that ends the full name of a person in the same text.

    >>> text = "Omar Herawi spoke. Herawi left."
    >>> given = [Found(0, 11, PERSON), Found(19, 25, ORG)]
    >>> [item.type.value for item in surnames(text, given)]
    ['PERSON', 'PERSON']
    """
    last = last_names(text, found).keys() - _companies(text, found)
    if not last:
        return list(found)
    return [
        item._replace(type=PERSON, label="")
        if item.type is not PERSON
        and text[item.start : item.end] in last
        and not _known_place(text, item)
        else item
        for item in found
    ]


def with_surnames(
    text: str, found: Sequence[Found], words: Sequence[tuple[int, str]]
) -> list[Found]:
    """Tag the last names of people named in full in the same text, where the model passed over.

    >>> text = "Lena Bloom spoke. Bloom left."
    >>> len(with_surnames(text, [Found(0, 10, PERSON)], [(0, "Lena"), (5, "Bloom"), (18, "Bloom")]))
    2
    """
    last = last_names(text, found)
    spots = (Found(at, at + len(word), PERSON) for at, word in words if word in last)
    return add(found, (spot for spot in spots if not _RUNS_ON.match(text, spot.end)))


_RUNS_ON = re.compile(r"[ -][A-Z][a-z]")


def _companies(text: str, found: Sequence[Found]) -> set[str]:
    """Return the words under which organisations are known that bear somebody's last name."""
    longs = (text[item.start : item.end].split() for item in found if item.type is ORG)
    heads = {words[0] for words in longs if len(words) > 1}
    return heads | {name for name, kind in famous().items() if kind is ORG}


def last_names(text: str, found: Sequence[Found]) -> Mapping[str, set[str]]:
    """Return, by last name, the full names of people in the text that end in it."""
    last: dict[str, set[str]] = defaultdict(set)
    generation = group("titles", "generation")
    for item in found:
        if item.type is PERSON:
            parts = text[item.start : item.end].split()
            while len(parts) > 1 and parts[-1].rstrip(".").casefold() in generation:
                parts.pop()
            if len(parts) > 1:
                last[parts[-1].rstrip(",")].add(" ".join(parts))
    return last


_IN = re.compile(r"\b(?:in|at|from|to|near|into|across|around|outside|toward|towards)\s\Z")
LARGE = 100


def _known_place(text: str, item: Found) -> bool:
    name = text[item.start : item.end]
    if name in countries():
        return True
    large = max(places().get(fold(name), {"": 0}).values()) >= LARGE
    return large and (
        item.type is EntityType.PLACE or bool(_IN.search(text, max(0, item.start - 10), item.start))
    )
