"""People: the parts of a full name, which full names are of one person, and short forms of them."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.analysis.linking.tables import given_names, group, nicknames, spelled
from tui.analysis.linking.unions import Node

_PARTICLES = frozenset(
    {
        "al",
        "el",
        "ul",
        "bin",
        "ibn",
        "abu",
        "de",
        "da",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "del",
        "dos",
        "ter",
        "ten",
    }
)
_NUMERALS = frozenset({"ii", "iii", "iv", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi"})
_VOWELS = re.compile(r"(?<=\w)[aeiouy]+|h")
_INITIALS = re.compile(r"[^\W\daeiouy]{2}")
_DOUBLE = re.compile(r"(\w)\1+")
_WORDS = re.compile(r"(?:(?:abu|umm) )?\S+")
"""Two words of an Arabic name may be one: “Ahmed Abu Ali”."""
SOUND = 5
"""Consonants that two transliterations must have in common at the least."""


class Parts(NamedTuple):
    """A person's name, folded and taken apart."""

    first: str
    middle: tuple[str, ...]
    last: str
    generation: str


@lru_cache(maxsize=100_000)
def parts(key: str) -> Parts:
    """Return the parts of a folded name; a lone surname has no first name.

    >>> parts("george w bush")
    Parts(first='george', middle=('w',), last='bush', generation='')
    >>> parts("bin laden"), parts("robert downey jr").generation
    (Parts(first='', middle=(), last='laden', generation=''), 'jr')
    >>> parts("ahmed abu ali").last, parts("abu ali").last
    ('abu ali', 'abu ali')
    >>> parts("john paul ii")
    Parts(first='', middle=(), last='john paul', generation='ii')
    """
    words = _WORDS.findall(key.replace(",", ""))
    generation = ""
    if len(words) > 1 and words[-1] in group("titles", "generation"):
        generation = words.pop()
    while len(words) > 1 and words[0] in _PARTICLES:
        words.pop(0)
    if len(words) > 2 and _INITIALS.fullmatch(words[0]):  # noqa: PLR2004 - a name is left without
        words.pop(0)
    if len(words) == 1 or (generation in _NUMERALS and given_names().issuperset(words)):
        return Parts("", (), " ".join(words), generation)
    middle = tuple(word for word in words[1:-1] if word not in _PARTICLES)
    return Parts(words[0], middle, words[-1], generation)


def without_number(key: str) -> str:
    """Return the folded name of a king or pope as it is without the number, or nothing.

    >>> without_number("john paul ii"), without_number("louis renard ii")
    ('john paul', '')
    """
    name = parts(key)
    return name.last if not name.first and name.generation in _NUMERALS else ""


def apart(left: Node, right: Node) -> bool:
    """Return whether two nodes that have a first name cannot be of one person."""
    a, b = parts(left.key), parts(right.key)
    if a.generation != b.generation:
        return not (without_number(left.key) == right.key or without_number(right.key) == left.key)
    shared = a.first and b.first and a.last == b.last
    return bool(shared and not _alike(a, b) and not _tail(a, b) and not _tail(b, a))


def _tail(short: Parts, long: Parts) -> bool:
    """Return whether one is the double last name of the other: “Ramos Horta”, “Suu Kyi”.

    Or the other without the initial before it: “Edgar Noor” of “J. Edgar Noor”.
    """
    if len(long.first) == 1 and long.middle[:1] == (short.first,) and short.last == long.last:
        return True
    given = short.middle or short.first in given_names() or not long.middle
    return not given and short.first == long.middle[-1] and short.last == long.last


def _alike(a: Parts, b: Parts) -> bool:
    return (same_first(a.first, b.first) or _foreign(a.first, b.first)) and _middles(
        a.middle, b.middle
    )


def _foreign(a: str, b: str) -> bool:
    """Return whether two given names that no list has are transliterations of one."""
    return not {a, b} & given_names() and _sound(a) == _sound(b)


def same_first(a: str, b: str) -> bool:
    """Return whether two given names may be one: equal, an initial, or a short form.

    >>> same_first("joseph", "joe"), same_first("j", "joe"), same_first("jon", "joan")
    (True, True, False)
    """
    a, b = spelled().get(a, a), spelled().get(b, b)
    if a == b or (1 in (len(a), len(b)) and a[0] == b[0]):
        return True
    return b in nicknames().get(a, ()) or a in nicknames().get(b, ())


def _middles(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two rows of middle names agree as far as both go.

    >>> _middles(("w",), ()), _middles(("h", "w"), ("w",))
    (True, False)
    """
    return all(same_first(one, other) for one, other in zip(a, b, strict=False))


def _sound(name: str) -> str:
    """Return what transliterations of a name have in common: its consonants.

    >>> _sound("gaddafi") == _sound("gadhafi"), _sound("zabihullah") == _sound("zabiullah")
    (True, True)
    """
    return _DOUBLE.sub(
        r"\1", _VOWELS.sub("", name.replace("q", "k").replace("ph", "f").replace("dh", "d"))
    )


def variants(nodes: Iterable[Node]) -> Iterator[tuple[Node, Node, str]]:
    """Yield pairs of full names that are of one person, with the reason."""
    surnames: dict[tuple[str, str], dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    sounds: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in sorted(nodes):
        name = parts(node.key)
        if name.first:
            first = spelled().get(name.first, name.first)
            surnames[name.last, name.generation][first].append(node)
            if name.first not in given_names():
                sounds[tuple(map(_sound, (name.first, *name.middle, name.last)))].append(node)
    for family in surnames.values():
        yield from _family(family)
    yield from _doubles(surnames)
    for sound, group_ in sounds.items():
        if sum(map(len, sound)) >= SOUND:
            for left, right in itertools.pairwise(group_):
                yield left, right, f"‘{left.key}’ and ‘{right.key}’ are spellings of one name"


def _doubles(
    surnames: Mapping[tuple[str, str], Mapping[str, Sequence[Node]]],
) -> Iterator[tuple[Node, Node, str]]:
    """Yield each double last name with the only person whose full name ends in it."""
    for family in surnames.values():
        longs: dict[str, list[Node]] = defaultdict(list)
        for node in itertools.chain.from_iterable(family.values()):
            if middle := parts(node.key).middle:
                longs[middle[-1]].append(node)
        for first in sorted(longs.keys() & family.keys()):
            short, long = family[first][0], longs[first][0]
            alone = all(same_first(parts(n.key).first, parts(long.key).first) for n in longs[first])
            if alone and _tail(parts(short.key), parts(long.key)):
                initial = len(parts(long.key).first) == 1
                how = "without the initial" if initial else "by the double last name"
                yield long, short, f"‘{short.key}’ is ‘{long.key}’ {how}"


def _family(family: dict[str, list[Node]]) -> Iterator[tuple[Node, Node, str]]:
    """Yield the pairs among people of one surname, by given name."""
    initials = defaultdict(set)
    for first in family:
        initials[first[0]].add(first)
    for first, group_ in family.items():
        longest = {parts(node.key).middle for node in group_}
        if all(_middles(a, b) for a in longest for b in longest):
            for left, right in itertools.pairwise(group_):
                alike = parts(left.key).first == parts(right.key).first
                how = "differ in middle names alone" if alike else "spell one first name"
                yield left, right, f"‘{left.key}’ and ‘{right.key}’ {how}"
        for short in sorted(nicknames().get(first, frozenset()) & family.keys()):
            yield group_[0], family[short][0], f"‘{short}’ is short for ‘{first}’"
        if len(first) == 1:
            whole = [name for name in initials[first] if len(name) > 1]
            if len(whole) == 1:
                reason = f"‘{whole[0]}’ is the only first name with that initial"
                yield group_[0], family[whole[0]][0], reason
