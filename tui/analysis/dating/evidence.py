"""Why a publication date was inferred, in words for people."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from tui.analysis.dating.cues import Cue, Cues, Direction
from tui.analysis.dating.days import Best, Near, occurrence

_SHOWN = 3
_NAMES = 4
_JUST = 14


def evidence(cues: Cues, near: Sequence[Near], best: Best) -> str:
    """Return what speaks for the day: “first day named is “Sunday” (9 times); …”."""
    reasons = [*_weekdays(cues, best.day), *_dates(cues, best.day), *_neighbours(near, best.day)]
    found = "; ".join(reasons) or "the times the text names lie nearest to it"
    shown = f"{best.day:%a} {best.day.isoformat()}"
    return f"{found} → {shown}" + _either_way(best.width)


def _weekdays(cues: Cues, day: date) -> Iterator[str]:
    named = [cue for cue in cues.weekdays if cue.direction is Direction.PAST]
    if not named:
        return
    first = named[0]
    count = Counter(cue.weekday for cue in named)[first.weekday]
    often = f" ({count} times)" if count > 1 else ""
    behind = (day.weekday() - (first.weekday or 0)) % 7
    placed = {0: "that day", 1: "the day before"}.get(behind, f"{behind} days before")
    yield f"the first day named, “{first.text}”{often}, is {placed}"


def _dates(cues: Cues, day: date) -> Iterator[str]:
    whole = [cue for cue in cues.with_day if cue.direction is Direction.PAST]
    if whole:
        latest = max(whole, key=lambda cue: (cue.year or 0, cue.month or 0, cue.day or 0))
        yield f"“{latest.text}” is the last whole date in the text"
    for cue in cues.without_year[:_SHOWN]:
        yield f"“{cue.text}” {_placed(cue, day)}"
    past = [cue.year for cue in cues.bare_years if cue.year and cue.direction is Direction.PAST]
    if past and not whole:
        yield f"{max(past)} is the last year named as past"


def _placed(cue: Cue, day: date) -> str:
    """Return how a day without a year lies to the day of publication."""
    days = (occurrence(cue, day) - day).days
    if days > 0:
        return f"lies {cue.distance or 'still'} ahead"
    fits = f" and fits {day.year}" if cue.weekday is not None else ""
    return ("lies just before" if -days <= _JUST else "lies before") + fits


def _neighbours(near: Sequence[Near], day: date) -> Iterator[str]:
    closest = sorted(near, key=lambda one: (-one.trust, abs((one.day - day).days), one.name))
    for one in closest[:1]:
        shared = ", ".join(name.title() for name in one.shared[:_NAMES])
        yield f"{one.name} of {one.day.isoformat()} tells of the same things ({shared})"


def _either_way(days: int) -> str:
    return f" ± {days} day{'s' * (days > 1)}" if days else ""
