"""The numbers of a clause with what they count, and in what two reports of an event differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.analysis.events.stems import content
from tui.model import Difference, Granularity, Report

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
    found = []
    for match in _FIGURE.finditer(text):
        if _MONTH.search(text, 0, match.start()) or match.start("number") < 0:
            continue
        unit = _unit(text, match)
        if unit:
            found.append(Figure(match["shown"].strip(), _value(match), unit))
    return tuple(found)


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


def differences(reports: Sequence[Report]) -> tuple[Difference, ...]:
    """Return in which figures, times and places the reports of one event differ."""
    return (*_figures_differ(reports), *_times_differ(reports))


def _figures_differ(reports: Sequence[Report]) -> Iterator[Difference]:
    units: dict[str, dict[float, str]] = {}
    for report in reports:
        for figure in figures(report.text, report.timex.text if report.timex else ""):
            units.setdefault(figure.unit, {}).setdefault(figure.value, figure.shown)
    for _, values in sorted(units.items()):
        if len(values) > 1 and _from_different(reports, values):
            yield Difference("figure", tuple(shown for _, shown in sorted(values.items())))


def _from_different(reports: Sequence[Report], values: dict[float, str]) -> bool:
    """Return whether no report gives all the values: one that does compares them itself."""
    return not any(all(shown in report.text for shown in values.values()) for report in reports)


def _times_differ(reports: Sequence[Report]) -> Iterator[Difference]:
    exact = {
        report.interval: report.timex.text
        for report in reports
        if report.interval
        and report.timex
        and report.granularity is not None
        and report.granularity <= Granularity.PART
    }
    apart = [
        text
        for interval, text in exact.items()
        if any(not interval.overlaps(other) for other in exact)
    ]
    if len(apart) > 1:
        yield Difference("time", tuple(apart))
