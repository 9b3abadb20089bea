"""Short names that a text gives itself: “the Kabul Water Authority (KWA)”."""

import re
from collections.abc import Collection, Iterator, Sequence

from tui.analysis.linking.kinds import typed
from tui.analysis.linking.names import fold, initials
from tui.analysis.linking.shortening import unsuffixed
from tui.analysis.linking.spotting import Lexicon, add
from tui.analysis.linking.tables import folded_countries, group, places
from tui.analysis.linking.values import Found
from tui.model import EntityType

ORG = EntityType.ORG

SHORTEST = 3
"""Letters of initials that are looked for without being given in brackets."""

_WORD = r"(?<![\w’'.-])[A-Z][\w’'.-]{0,30}"
_SMALL = r"(?:of|for|the|and|in|on|to|de|&)"
_DEFINED = re.compile(
    rf"(?P<long>{_WORD}(?:\s{_SMALL}){{0,2}}(?:\s{_WORD}(?:\s{_SMALL}){{0,2}}){{1,7}})\s\(\s?(?P<short>[A-Z][A-Za-z.]{{1,7}})\s?\)"
)
_REVERSED = re.compile(
    rf"(?<![\w.])(?P<short>[A-Z]{{2,7}})\s?\(\s?(?P<long>{_WORD}(?:\s(?:{_SMALL}\s)*{_WORD}){{1,7}})\s?\)"
)
_BIG = re.compile(r"[A-Z]")


def with_defined(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag a name and the initials in brackets after it, where the letters agree.

    >>> text = "The Kabul Water Authority (KWA) closed."
    >>> [text[item.start : item.end] for item in with_defined(text, [])]
    ['Kabul Water Authority', 'KWA']
    """
    spots = sorted(set(_defined(text)))
    if not spots:
        return list(found)
    bodies = {spot[:2] for spot in spots}
    people = EntityType.PERSON
    found = [i._replace(type=ORG) if i.type is people and i[:2] in bodies else i for i in found]
    return add(found, typed(text, spots), longer=True)


def with_letters(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag initials that act as only a body does, or that a text gives after “or”.

    >>> text = "FARC guerrillas left. The XNP said so."
    >>> [text[item.start : item.end] for item in with_letters(text, [])]
    ['FARC', 'XNP']
    """
    ends = {item.end: item for item in found}
    acting = [
        m for m in _ACTING.finditer(text) if m["letters"].casefold() not in group("junk", "words")
    ]
    called = {m: ends[m.start()] for m in acting if m["alias"] and m.start() in ends}
    bodies = {m for m, item in called.items() if _is_short(text, item, m["letters"])}
    spots = [Found(*m.span("letters"), ORG) for m in acting if not m["alias"] or m in bodies]
    named = [called[m]._replace(type=ORG) for m in acting if m in bodies]
    found = add(add(found, named, over=True), spots)
    if not any(word in text for word in ("initials", "acronym", "abbreviation")):
        return found
    return add(found, (Found(*match.span(1), ORG) for match in _LETTERS.finditer(text)))


def _is_short(text: str, item: Found, letters: str) -> bool:
    """Return whether letters after “or” stand for a body, whatever a model took it for."""
    return item.type is ORG or initials(text[item.start : item.end]) == letters


_ACTING = re.compile(
    r"(?:(?P<alias>, or (?:the )?)|(?<![\w.&-]))(?P<letters>[A-Z]{3,6})"
    r"(?(alias)\b|(?=\s(?:guerrillas|rebels|militants|fighters|spokesman|spokeswoman|officials?"
    r"|leaders?|chief|members|shares|president|chairman|chairwoman|headquarters|lawmakers|said"
    r"|says|announced|told|reported)\b|, (?:the|an?) (?:[\w-]+ ){0,3}(?:regulator|agency|watchdog"
    r"|union|party|group|company|ministry|body|militia|bank|broadcaster|operator)\b))"
)
_LETTERS = re.compile(r"\b(?:initials|acronym|abbreviation) ([A-Z]{3,6})\b")


def _defined(text: str) -> Iterator[Found]:
    if "(" not in text:
        return
    for match in _REVERSED.finditer(text):
        if match["short"] in {initials(match["long"]), initials(match["long"], small=True)}:
            yield Found(*match.span("short"), ORG)
            yield Found(*match.span("long"), ORG)
    for match in _DEFINED.finditer(text):
        letters = "".join(_BIG.findall(match["short"]))
        words = [word.start() for word in re.finditer(rf"\b{_WORD}", match["long"])]
        if len(letters) > 1 and len(words) >= len(letters):
            start = words[-len(letters)]
            if "".join(match["long"][at] for at in words[-len(letters) :]) == letters:
                yield Found(match.start("long") + start, match.end("long"), ORG)
                yield Found(*match.span("short"), ORG)


def with_shorts(text: str, found: Sequence[Found], words: Sequence[tuple[int, str]]) -> list[Found]:
    """Tag the initials and the bare names of organisations that the text names in full.

    >>> text = "The Noor Trading Group grew. Noor Trading sold NTG."
    >>> full = [Found(4, 22, ORG)]
    >>> words = [(29, "Noor"), (47, "NTG")]
    >>> [text[item.start : item.end] for item in with_shorts(text, full, words)]
    ['Noor Trading Group', 'Noor Trading', 'NTG']
    """
    names = {text[item.start : item.end] for item in found if item.type is ORG}
    shorts = {short: ORG for name in names for short in _shorts(name)}
    goods = {text[item.start : item.end] for item in found if item.type is EntityType.PRODUCT}
    shorts |= {form: EntityType.PRODUCT for name in goods for form in _forms(name)}
    brief = (initials(name) for name in names if 0 < name.count(" ") <= PAIR)
    pairs = {letters for letters in brief if len(letters) == PAIR} - _PLAIN
    spots = [*Lexicon(shorts.items()).all(text, words), *_pairs(text, pairs)]
    letters = {short for short in shorts if short.isupper() and " " not in short}
    known = [
        item._replace(type=ORG) if text[item.start : item.end] in letters else item
        for item in found
    ]
    return add(known, sorted(spots))


def _pairs(text: str, letters: Collection[str]) -> Iterator[Found]:
    """Yield where a text calls a body that it names by two initials: “the FT”.

    >>> list(_pairs("The FT said so, FT.", {"FT"}))
    [Found(start=4, end=6, type=<EntityType.ORG: 'ORG'>, label='')]
    """
    if letters:
        for match in _THE_PAIR.finditer(text):
            if match[1] in letters:
                yield Found(*match.span(1), ORG)


_THE_PAIR = re.compile(r"\b[Tt]he ([A-Z]{2})(?![\w.-])")
_PLAIN = frozenset(
    {"US", "UK", "TV", "PM", "AM", "MP", "VP", "IT", "ID", "PC", "DC", "LA", "NY", "AI"}
)
"""What two letters mean by themselves."""
PAIR = 2
"""Letters that mean a body of the text only after “the”."""


def _forms(name: str) -> Iterator[str]:
    """Yield the plural of a model and what it is called: “787s”, “Dreamliner”, “Dreamliners”."""
    if name[-1].isdigit():
        yield f"{name}s"
    if called := _CALLED.search(name):
        yield called[1]
        yield f"{called[1]}s"


_CALLED = re.compile(r"\d\w*\s([A-Z][a-z]{5,})\Z")


def _shorts(name: str) -> Iterator[str]:
    for letters in (initials(name), initials(name, small=True), initials(unsuffixed(name))):
        if len(letters) >= SHORTEST:
            yield letters
    words = name.split()
    if len(words) > 1 and words[-1] in group("soft", "teams"):
        yield words[-1]
    while len(words) > 1 and words[-1].rstrip(".").casefold() in group("generic", "words"):
        words.pop()
        bare = " ".join(words)
        if fold(bare) not in places() and fold(bare) not in folded_countries():
            yield bare
