"""The numbers of a clause with what they count."""

import re
from dataclasses import dataclass

from tui.analysis.events.stems import content, is_numbered

_NAMED = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "dozens": 24,
    "hundreds": 300,
    "thousands": 3000,
}
_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ABOUT = (
    r"(?:(?:nearly|almost|about|around|some|roughly|approximately|at least|at most|up to|over|"
    r"more than|fewer than|less than|under|as many as)\s+)?"
)
_FIGURE = re.compile(
    rf"(?<![\w.])(?P<shown>{_ABOUT}(?P<sign>[$€£]|US\$)?\s?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|"
    rf"{'|'.join(_NAMED)})(?:\s(?P<scale>{'|'.join(_SCALE)}))?(?P<percent>%|\spercent|\sper\scent)?)"
    r"(?![\w:]|\.\d)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_REACH = 40
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\Z")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, its value, and the stem of what it counts."""

    shown: str
    value: float
    unit: str


def figures(text: str, dated: str = "") -> tuple[Figure, ...]:
    """Return the figures of a clause; those of its time expression `dated` are no figures."""
    if dated:
        text = text.replace(dated, " " * len(dated))
    if not _has_number(text):
        return ()
    found = []
    for match in _FIGURE.finditer(text):
        if _MONTH.search(text, 0, match.start()) or match.start("number") < 0:
            continue
        if is_numbered(text, match.start()):
            continue
        unit = _unit(text, match)
        if unit:
            found.append(Figure(match["shown"].strip(), _value(match), unit))
    return tuple(found)


def _has_number(text: str) -> bool:
    """Return whether a text may hold a figure at all; most clauses do not."""
    small = text.casefold()
    return _DIGIT.search(text) is not None or any(word in small for word in _NAMED)


def _value(match: re.Match[str]) -> float:
    number = match["number"].casefold().replace(",", "")
    value = float(_NAMED.get(number, 0)) if number in _NAMED else float(number)
    return value * _SCALE.get((match["scale"] or "").casefold(), 1)


def _unit(text: str, match: re.Match[str]) -> str:
    if match["sign"]:
        return "$"
    if match["percent"]:
        return "%"
    following = next(content(text[match.end() : match.end() + _REACH]), None)
    return following[0] if following else ""
