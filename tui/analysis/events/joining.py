"""Reports without a date of their own, joined to the event that another report dates."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from tui.analysis.events.likeness import ENOUGH, Features, common, features, likeness
from tui.model import Granularity, Report, Status

_SHARED = 3
"""Words in common, a name and a deed among them: there is no time to agree in."""
_LEAD = 0.05
"""How much better than the best event of another day."""
_NEWS = 4
"""Days after an event in which news tells of it without a date."""
_RAREST = 6
_POSTINGS = 64
_MOST = 24

Group = list[Report]


def joined(
    groups: Sequence[Group],
    loose: Sequence[Report],
    names: Mapping[str, str],
    weight: Mapping[str, float],
) -> list[Group]:
    """Return the groups with the loose reports that surely tell of them; the rest are dropped."""
    grown = [list(group) for group in groups]
    open_to = [
        (place, report, features(report, names))
        for place, group in enumerate(groups)
        for report in group
        if report.status is Status.HAPPENED
        and report.granularity is not None
        and report.granularity <= Granularity.DAY
    ]
    held: defaultdict[str, list[int]] = defaultdict(list)
    for index, (_, _, found) in enumerate(open_to):
        for word in sorted(found.stems | found.guessed):
            held[word].append(index)
    for report in loose:
        best = _best(report, features(report, names), open_to, held, weight)
        if best is not None:
            place, dating = best
            grown[place].append(_carried(report, dating))
    return grown


def _best(
    report: Report,
    found: Features,
    open_to: Sequence[tuple[int, Report, Features]],
    held: Mapping[str, list[int]],
    weight: Mapping[str, float],
) -> tuple[int, Report] | None:
    lists = sorted(
        (held[word] for word in sorted(found.stems | found.guessed) if word in held), key=len
    )
    shared = Counter(index for one in lists[:_RAREST] for index in islice(one, _POSTINGS))
    likely = sorted(shared, key=lambda index: (-shared[index], index))[:_MOST]
    scored = []
    for index in likely:
        place, dating, other = open_to[index]
        alike = likeness(found, other, weight)
        if alike >= ENOUGH and _same_deed(found, other) and _is_news(report, dating):
            scored.append((alike, -index, place, dating))
    if not scored:
        return None
    alike, _, place, dating = max(scored, key=lambda one: one[:2])
    rival = max((one[0] for one in scored if _day(one[3]) != _day(dating)), default=0.0)
    return (place, dating) if alike - rival >= _LEAD else None


def _same_deed(one: Features, other: Features) -> bool:
    both = common(one, other)
    named = both & (one.names | other.names | one.guessed | other.guessed)
    return len(both) >= _SHARED and bool(named) and bool(one.actions & other.actions)


def _is_news(report: Report, dating: Report) -> bool:
    """Return whether the report was published in the days after the event, as news of it is."""
    day = _day(dating)
    same = (report.document, report.sentence) == (dating.document, dating.sentence)
    if report.published is None or day is None or same:
        return False
    return 0 <= (report.published - day).days <= _NEWS


def _day(report: Report) -> date | None:
    return report.interval.start.date() if report.interval and report.interval.start else None


def _carried(report: Report, dating: Report) -> Report:
    evidence = f"no date of its own; {dating.document} tells of the same: {dating.evidence}"
    return replace(
        report,
        interval=dating.interval,
        granularity=dating.granularity,
        evidence=evidence,
        inferred=True,
    )
