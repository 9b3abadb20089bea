"""Reports of one happening, in one article or many, made one event."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from tui.analysis.events.blocks import pairs
from tui.analysis.events.clusters import clusters
from tui.analysis.events.joining import joined
from tui.analysis.events.likeness import Features, Weights, features, likeness, needed, weights
from tui.analysis.events.rows import row
from tui.model import Event, Report

_NOTHING: Mapping[str, str] = MappingProxyType({})


def merge(reports: Sequence[Report], names: Mapping[str, str] = _NOTHING) -> list[Event]:
    """Return the events that the reports tell of, in order of time, undated last.

    `names` gives the name of each entity id. The result does not depend on the order of reports.
    """
    return sorted((row(told, names) for told in group(reports, names)), key=_by_time)


def group(reports: Sequence[Report], names: Mapping[str, str] = _NOTHING) -> list[Sequence[Report]]:
    """Return the reports of each event.

    Those without any date of their own join an event or are dropped.
    """
    ordered = sorted(set(reports), key=_order)
    dated = [report for report in ordered if report.interval is not None]
    loose = [r for r in ordered if r.interval is None and r.timex is None]
    undated = [r for r in ordered if r.interval is None and r.timex is not None]
    found = [features(report, names) for report in dated]
    weight = weights(found)
    told = list(zip(dated, found, strict=True))
    groups = [[told[index] for index in group] for group in _groups(dated, found, weight)]
    grown = joined(groups, ((report, features(report, names)) for report in loose), weight)
    return [*grown, *([report] for report in undated)]


def _order(report: Report) -> tuple[str, int, int, str, str]:
    value = report.timex.value if report.timex else ""
    return report.document, report.span.start, report.span.end, value, report.text


def _by_time(event: Event) -> tuple[bool, str, str, str]:
    start, end = event.interval.bounds() if event.interval else (None, None)
    return event.interval is None, start or "", end or "", event.id


def _groups(dated: Sequence[Report], found: Sequence[Features], weight: Weights) -> list[list[int]]:
    """Return the indices of the reports of each event; those that read the same come first."""
    alike: defaultdict[object, list[int]] = defaultdict(list)
    for index, (report, one) in enumerate(zip(dated, found, strict=True)):
        told = (one.stems, one.figures, one.guessed, one.opposable)
        alike[report.interval, report.status, told].append(index)
    same = list(alike.values())
    first = [indices[0] for indices in same]
    chosen = [dated[index] for index in first]
    compared = [found[index] for index in first]

    @cache
    def margin(one: int, other: int) -> float | None:
        enough = needed(chosen[one], chosen[other])
        if enough is None:
            return None
        return likeness(compared[one], compared[other], weight) - enough

    scored = [
        (by, one, other)
        for one, other in sorted(set(pairs(chosen, compared)))
        if (by := margin(one, other)) is not None and by >= 0
    ]
    return [
        sorted(index for member in group for index in same[member])
        for group in clusters(len(first), scored, margin)
    ]
