"""The row of the timeline that a group of reports becomes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from tui.analysis.events.differing import differences
from tui.analysis.events.lexicon import words
from tui.analysis.events.stems import content
from tui.model import Event, Granularity, Interval, Report, Status

_BEST_LENGTH = 75
_SHOWN = 6
_OPENING = 6
_DEPENDENT = words("he she it they his her its who which whom whose that")
"""Words at the beginning of a clause that do not read alone."""
_RANK = {
    Status.HAPPENED: 0,
    Status.DENIED: 0,
    Status.STATED: 1,
    Status.PLANNED: 2,
    Status.POSSIBLE: 3,
}


def row(group: Sequence[Report], names: Mapping[str, str]) -> Event:
    """Return the event of a group of reports, in the words of the best of them."""
    reports = sorted(group, key=_in_time)
    best = min(reports, key=_quality)
    timing = min(reports, key=_exactness)
    return Event(
        id=_identity(reports),
        text=best.text,
        status=min((report.status for report in reports), key=lambda status: _RANK[status]),
        interval=_whole(reports) or timing.interval,
        granularity=Granularity.DAY if _whole(reports) else timing.granularity,
        reports=tuple(reports),
        entities=tuple(dict.fromkeys(entity for r in reports for entity in r.entities)),
        differences=differences(reports) if len(reports) > 1 else (),
        evidence=timing.evidence,
        inferred=timing.inferred,
        reason=_reason(reports, names) if len(reports) > 1 else "",
    )


def _in_time(report: Report) -> tuple[bool, str, str, int, int]:
    day = report.published.isoformat() if report.published else ""
    return not day, day, report.document, report.span.start, report.span.end


def _quality(report: Report) -> tuple[object, ...]:
    """Return the order in which reports are fit to stand for the event."""
    opening = {word.casefold() for word in report.text.split()[:_OPENING]}
    broken = "…" in report.text or bool(opening & _DEPENDENT)
    length = abs(len(report.text) - _BEST_LENGTH) // 25
    too_long = len(report.text) > 2 * _BEST_LENGTH
    undated = report.timex is None
    return (_RANK[report.status], broken, too_long, undated, length, _in_time(report))


def _exactness(report: Report) -> tuple[object, ...]:
    """Return the order in which reports are fit to date the event."""
    return (
        report.interval is None,
        report.timex is None,
        report.inferred,
        report.granularity or Granularity.CENTURY,
        _in_time(report),
    )


def _whole(reports: Sequence[Report]) -> Interval | None:
    """Return the day, when the reports name hours of it that exclude each other."""
    exact = {
        report.interval
        for report in reports
        if report.interval and report.granularity and report.granularity < Granularity.DAY
    }
    if not any(not one.overlaps(other) for one in exact for other in exact):
        return None
    start = min(one.start for one in exact if one.start)
    return Interval.day(start.date())


def _identity(reports: Iterable[Report]) -> str:
    digest = blake2b(digest_size=6)
    for key in sorted((r.document, r.span.start, r.span.end, r.text) for r in reports):
        digest.update(repr(key).encode())
    return digest.hexdigest()


def _reason(reports: Sequence[Report], names: Mapping[str, str]) -> str:
    """Return why the reports were merged: “same day; both name Ghani; both say fled, country”."""
    rest = {word for r in reports[1:] for word, _, _ in content(r.text)}
    text = reports[0].text
    both = [
        text[at:].split(maxsplit=1)[0].strip(",.;:“”()'’")
        for word, _, at in content(text)
        if word in rest
    ]
    entities = Counter(entity for r in reports for entity in {*r.entities, *r.guessed})
    named = [names.get(entity, entity) for entity, count in entities.items() if count > 1]
    intervals = {report.interval for report in reports}
    parts = ["same time" if len(intervals) == 1 else "times that fit together"]
    if named:
        parts.append(f"both name {', '.join(sorted(named)[:_SHOWN])}")
    if both:
        parts.append(f"both say {', '.join(dict.fromkeys(both[:_SHOWN]))}")
    return "; ".join(parts)
