"""Reports without a date of their own, joined to the event that another report dates."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from tui.analysis.events.likeness import ENOUGH, Features, Weights, common, likeness
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
Told = tuple[Report, Features]


def joined(groups: Sequence[Sequence[Told]], loose: Iterable[Told], weight: Weights) -> list[Group]:
    """Return the groups with the loose reports that surely tell of them; the rest are dropped."""
    grown = [[report for report, _ in group] for group in groups]
    dated = _Dated(groups)
    for report, found in loose:
        best = dated.best(report, found, weight)
        if best is not None:
            place, dating = best
            grown[place].append(_carried(report, dating))
    return grown


class _Dated:
    """The reports that date an event, by their day and their words."""

    def __init__(self, groups: Sequence[Sequence[Told]]) -> None:
        self._open = [
            (place, report, found)
            for place, group in enumerate(groups)
            for report, found in group
            if report.status is Status.HAPPENED
            and report.granularity is not None
            and report.granularity <= Granularity.DAY
        ]
        self._held: defaultdict[tuple[date | None, str], list[int]] = defaultdict(list)
        for index, (_, report, found) in enumerate(self._open):
            day = _day(report)
            for word in found.stems | found.guessed:
                self._held[day, word].append(index)

    def best(self, report: Report, found: Features, weight: Weights) -> tuple[int, Report] | None:
        """Return the place of the event that a report tells of, and the report that dates it."""
        scored = []
        for index in self._likely(report, found):
            place, dating, other = self._open[index]
            apart = (report.document, report.sentence) != (dating.document, dating.sentence)
            alike = likeness(found, other, weight) if apart and _same_deed(found, other) else 0.0
            if alike >= ENOUGH:
                scored.append((alike, -index, place, dating))
        if not scored:
            return None
        alike, _, place, dating = max(scored, key=lambda one: one[:2])
        rival = max((one[0] for one in scored if _day(one[3]) != _day(dating)), default=0.0)
        return (place, dating) if alike - rival >= _LEAD else None

    def _likely(self, report: Report, found: Features) -> list[int]:
        """Return the reports of what was news then that share most of the rarest words with it."""
        if report.published is None:
            return []
        days = [report.published - timedelta(ago) for ago in range(_NEWS + 1)]
        lists = []
        for word in sorted(found.stems | found.guessed):
            held = [self._held[day, word] for day in days if (day, word) in self._held]
            if held:
                lists.append(list(chain.from_iterable(held)))
        rarest = sorted(lists, key=len)[:_RAREST]
        shared = Counter(chain.from_iterable(one[:_POSTINGS] for one in rarest))
        return sorted(shared, key=lambda index: (-shared[index], index))[:_MOST]


def _same_deed(one: Features, other: Features) -> bool:
    if one.actions.isdisjoint(other.actions):
        return False
    both = common(one, other)
    named = both & (one.names | other.names | one.guessed | other.guessed)
    return len(both) >= _SHARED and bool(named)


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
