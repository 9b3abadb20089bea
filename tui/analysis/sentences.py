"""Sentences of a news text, found by their marks alone: no model, a million words a second."""

import re
from collections.abc import Iterator

from tui.model import Span

WIDEST_COLUMN = 120
"""Text that was wrapped by hand is never wider; in wider text each line feed was meant."""

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*(?:\n|\Z)))*")
_ITEM = re.compile(r"[-*•‣◦–·]\s+\S|\(?(?:\d{1,3}|[a-z])[.)]\s+\S|#{1,6}\s")
_MARK = re.compile(r"(?<![.!?…])[.!?…]++(?:[\"'”’»)\]]|\[\d+\])*+(?=\s)")
_BEFORE = re.compile(r"[^\s(\[“\"‘—–/]+\Z")
_NEXT = re.compile(r"\s*[\"'“‘«(\[—–-]*(\w[\w'’]*)")
_INITIALS = re.compile(r"(?:\w\.)*\w")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words(
    "adm amb asst attn brig capt cmdr col cpl det dr fr gen gens gov govs hon insp lt maj messrs "
    "mlle mm mme mr mrs ms mt msgr ofc pfc pres prof pvt rep reps rev rt sec sen sens sgt sra "
    "st ste supt vs v cf ca approx e.g i.e viz ft"
)
"""A full stop after these never ends a sentence."""

_SHORT = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "inc corp co cos ltd plc bros llc jr sr esq etc est dept univ assn bldg ave blvd rd al "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb "
    "nev okla ore pa tenn tex vt va wash wis wyo ph.d a.m p.m a.d b.c u.s u.k u.n d.c"
)
"""A full stop after these ends a sentence only if the next word is one that opens sentences."""

_NUMBERED = _words("no nos p pp fig figs vol art sec ch para")
"""A full stop after these ends a sentence unless a number follows."""

_OPENERS = _words(
    "a about according after all also although an and another any as at because before both but "
    "by despite during each earlier even every few for from further he her here his how however i "
    "if in instead it its last later many meanwhile more most my neither no nor not now of on once "
    "one only or other others our over she since so some still such than that the their then there "
    "these they this those though through to today two under unlike until we what when where "
    "whether which while who why with yet you your"
)


def sentences(text: str) -> list[Span]:
    """Return the sentences of `text` in order, without the white space around them.

    A blank line and a list item always end one; so does a line that had room for the next word.

    >>> text = "Mr. Rahimi left the U.S. on Aug. 15. “We wait,” he said."
    >>> [span.of(text) for span in sentences(text)]
    ['Mr. Rahimi left the U.S. on Aug. 15.', '“We wait,” he said.']
    """
    found = []
    for first, last in _lines(text):
        start = first
        for mark in _MARK.finditer(text, first, last):
            if _ends(text, mark):
                found.append(Span(start, mark.end()))
                start = _skip(text, mark.end())
        end = start + len(text[start:last].rstrip())
        if start < end:
            found.append(Span(start, end))
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches that no sentence crosses: paragraphs, cut at deliberate line feeds."""
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if "\n" not in paragraph[0]:
            yield start, end
            continue
        width = max(map(len, paragraph[0].split("\n")))
        line, feed = start, text.find("\n", start, end)
        while feed != -1:
            following = _skip(text, feed)
            if _deliberate(text, line, feed, following, width):
                yield start, feed
                start = following
            line, feed = feed + 1, text.find("\n", feed + 1, end)
        yield start, end


def _deliberate(text: str, line: int, feed: int, following: int, width: int) -> bool:
    if width > WIDEST_COLUMN or _ITEM.match(text, following):
        return True
    word = text[following : following + width].split(maxsplit=1)
    return bool(word) and feed - line + 1 + len(word[0]) <= width


def _ends(text: str, mark: re.Match[str]) -> bool:
    following = _NEXT.match(text, mark.end())
    if following is None:
        return True
    word = following[1]
    return not word[0].islower() and (mark[0] != "." or _stops(text, mark.start(), word))


def _stops(text: str, stop: int, word: str) -> bool:
    """Return whether the full stop at `stop`, with `word` next, is more than an abbreviation's."""
    before = _BEFORE.search(text, max(0, stop - 24), stop)
    stem = before[0].casefold() if before else ""
    if stem in _TITLES:
        return False
    if stem in _NUMBERED:
        return not word[0].isdigit()
    if stem in _SHORT or (_INITIALS.fullmatch(stem) and not stem.isdigit()):
        return word.casefold() in _OPENERS
    return True


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
