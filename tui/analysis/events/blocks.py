"""Which reports are worth comparing: those of one time that share a rare word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from tui.analysis.events.likeness import Features
from tui.model import Granularity, Interval, Report

_RAREST = 6
_POSTINGS = 64
"""A word in more reports of one time than this is looked up only for the first of them."""
_MOST = 24
"""Comparisons a report; the ones that share most come first."""

Key = tuple[str, str]


def pairs(reports: Sequence[Report], found: Sequence[Features]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices to compare, at most some two dozen a report."""
    held: defaultdict[tuple[Key, str], list[int]] = defaultdict(list)
    keys = [_keys(report) for report in reports]
    for index, features in enumerate(found):
        words = features.stems | features.guessed
        for key in keys[index]:
            for word in words:
                held[key, word].append(index)
    for index, features in enumerate(found):
        if keys[index]:
            probe = _probe(reports[index], keys[index])
            yield from _best(index, features, probe, held)


def _best(
    index: int, features: Features, probe: Key, held: Mapping[tuple[Key, str], list[int]]
) -> Iterator[tuple[int, int]]:
    lists = ((held.get((probe, word), []), word) for word in features.stems | features.guessed)
    rarest = sorted(
        (found for found in lists if len(found[0]) > 1), key=lambda f: (len(f[0]), f[1])
    )
    shared = Counter(
        other
        for found, _ in rarest[:_RAREST]
        for other in islice(found, _POSTINGS)
        if other != index
    )
    best = sorted(shared, key=lambda other: (-shared[other], other))[:_MOST]
    yield from ((min(index, other), max(index, other)) for other in best)


def _keys(report: Report) -> list[Key]:
    """Return the times under which a report is found: its day, its month and its year."""
    interval = report.interval
    if interval is None or interval.start is None:
        return []
    day, grain = interval.start.date().isoformat(), report.granularity or Granularity.DAY
    keys = [("century", day[:2]), ("year", day[:4])]
    if grain <= Granularity.MONTH:
        keys.append(("month", day[:7]))
    if grain <= Granularity.DAY and _within_a_day(interval):
        keys.append(("day", day))
    return keys


def _probe(report: Report, keys: Sequence[Key]) -> Key:
    """Return the time under which a report looks for others: the shortest of its own."""
    if (report.granularity or Granularity.DAY) >= Granularity.DECADE:
        return keys[0]
    return keys[-1]


def _within_a_day(interval: Interval) -> bool:
    if interval.start is None or interval.end is None:
        return False
    return (interval.end - interval.start).days <= 1
