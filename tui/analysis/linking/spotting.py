"""Finding known names in a text, in a time that does not grow with how many are known."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from tui.analysis.linking.values import Found
from tui.model import EntityType

_CAPITAL = re.compile(
    r"(?<![\w@#])(?:(?=[^\W\d_a-zß-ÿ])|\d{1,3}(?=[A-Z]))\w+"
    r"|(?<!\w)(?:al(?=[ -][A-Z])|[a-z][A-Z]\w+)"
)
_OPENS = re.compile(r"(?:[.!?:][\"”’)]?\s|\n)\s?[\"“‘]?\Z|^[\"“‘]\Z")
_FIRST = re.compile(r"\w+")


def capitals(text: str) -> list[tuple[int, str]]:
    """Return offset and text of each capitalised word.

    >>> capitals("the U.S. and al-Qaida")
    [(4, 'U'), (6, 'S'), (13, 'al'), (16, 'Qaida')]
    """
    return [(match.start(), match[0]) for match in _CAPITAL.finditer(text)]


def openings(text: str, words: Iterable[tuple[int, str]]) -> list[str]:
    """Return what names that stand at `words` can begin with: each word, and with the next one.

    >>> openings("at New York", [(3, "New"), (7, "York")])
    ['New', 'New York', 'York']
    """
    pairs = {match[0] for at, _ in words if (match := _OPENING.match(text, at))}
    return sorted(pairs | {word for _, word in words})


_OPENING = re.compile(r"\w+(?:\W[\W_]*[^\W_]+)?")


class Lexicon:
    """Names with their types, found by their first word and then by length, the longest first."""

    def __init__(self, names: Iterable[tuple[str, EntityType]]) -> None:
        self._types = dict(names)
        lengths: dict[str, set[int]] = {}
        for name in self._types:
            first = _FIRST.search(name)
            if first and first.start() == 0:
                lengths.setdefault(first[0], set()).add(len(name))
        self._lengths = {word: sorted(sizes, reverse=True) for word, sizes in lengths.items()}

    def beginning(self, openings: Iterable[str]) -> str:
        """Return the names, with their types, that can stand where a text has these `openings`."""
        told = self._told
        return "\n".join([told[opening] for opening in openings if opening in told])

    @cached_property
    def _told(self) -> Mapping[str, str]:
        told: dict[str, list[tuple[str, EntityType]]] = {}
        for name, kind in sorted(self._types.items()):
            if opening := _OPENING.match(name):
                told.setdefault(opening[0], []).append((name, kind))
        return {opening: repr(names) for opening, names in told.items()}

    def at(self, text: str, start: int, word: str) -> Found | None:
        """Return the longest name that begins with `word` at `start`, if any."""
        for length in self._lengths.get(word, ()):
            end = start + length
            kind = self._types.get(text[start:end])
            if kind is not None and end <= len(text) and not text[end : end + 1].isalnum():
                return Found(start, end, kind)
        return None

    def all(self, text: str, words: Iterable[tuple[int, str]]) -> Iterator[Found]:
        """Yield the names that begin at `words`, without overlaps."""
        free = 0
        for start, word in words:
            if start >= free and (found := self.at(text, start, word)):
                free = found.end
                yield found


def plain_in(text: str) -> Callable[[Found], bool]:
    """Return the test of whether a word opens a sentence and is written small elsewhere in `text`.

    >>> is_plain = plain_in("Price rose. The price fell.")
    >>> is_plain(Found(0, 5, EntityType.PERSON))
    True
    """
    written = cache(lambda: frozenset(_SMALL.findall(text)))

    def is_plain(spot: Found) -> bool:
        name = text[spot.start : spot.end]
        opens = spot.start == 0 or _OPENS.search(text, max(0, spot.start - 4), spot.start)
        if not (opens and name.istitle()):
            return False
        small, words = written(), name.lower().split()
        if not small.issuperset(words[:-1]) or small.isdisjoint((words[-1], f"{words[-1]}s")):
            return False
        return len(words) == 1 or f" {name.lower()}" in text

    return is_plain


_SMALL = re.compile(r"(?<= )[^\W\d_A-Z][^\W_]*")


def add(
    found: Sequence[Found],
    extra: Iterable[Found],
    *,
    longer: bool = False,
    over: bool = False,
) -> list[Found]:
    """Return `found` with what of `extra` is free of it; `longer` ones replace what they cover.

    What is added `over` replaces everything that it touches.
    """
    ends = [item.end for item in found]
    kept: list[Found] = []
    gone: set[Found] = set()
    for item in extra:
        first = last = bisect_right(ends, item.start)
        while last < len(found) and found[last].start < item.end:
            last += 1
        touched = found[first:last]
        if not touched or over or (longer and all(_inside(old, item) for old in touched)):
            gone.update(touched)
            kept.append(item)
    if not kept:
        return list(found)
    return sorted([item for item in found if item not in gone] + kept)


def _inside(old: Found, new: Found) -> bool:
    return new.start <= old.start and old.end <= new.end and new[:2] != old[:2]
