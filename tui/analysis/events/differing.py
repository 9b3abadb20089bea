"""In which figures, times and places the reports of one event differ."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.events.figures import figures
from tui.analysis.events.stems import content
from tui.model import Difference, Granularity, Report

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|off)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|airport|harbour|harbor|airfield))*)"
)


def differences(reports: Sequence[Report]) -> tuple[Difference, ...]:
    """Return in which figures, times and places the reports of one event differ."""
    return (*_figures_differ(reports), *_times_differ(reports), *_places_differ(reports))


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


def _places_differ(reports: Sequence[Report]) -> Iterator[Difference]:
    """Yield the places, where each report that names one names one only, and they differ."""
    named: dict[frozenset[str], str] = {}
    for report in reports:
        places = {match["name"]: _words(match["name"]) for match in _PLACE.finditer(report.text)}
        places = {name: words for name, words in places.items() if words}
        if len(places) > 1:
            return
        named |= {words: name for name, words in places.items()}
    if len(named) > 1 and not any(a & b for a in named for b in named if a != b):
        yield Difference("place", tuple(sorted(named.values())))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word, _, _ in content(name))
