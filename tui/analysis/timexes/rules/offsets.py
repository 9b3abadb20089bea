"""“Two weeks ago”, “a year later”, “the day before”."""

import re
from dataclasses import replace

from tui.analysis.timexes import resolving
from tui.analysis.timexes.amounts import amount
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.durations import away
from tui.analysis.timexes.sense import Sense, on, vague

_CLOSED = re.compile(r"\s*(?:[.,;:)!?\n]|$)|\s+(?:and|but|when|in|at|by|with)\b")


_IN_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}
"""“Two decades ago” is a year, roughly, not the whole of a decade."""


def _offset(m: Match, here: Here) -> Sense | None:
    back = m.has("ago", "earlier", "before", "back", "previously")
    if m.words("before", "after") and not _CLOSED.match(here.after(20)):
        return None
    number = m.group("n")
    count = amount(number) if number else 1.5 if m.has("half") else None
    unit = m.unit()
    if count is None or unit.timed:
        return vague("PAST_REF" if back else "FUTURE_REF")
    told = not m.has("ago", "now", "hence", "back")
    lean = here.on_text() if told and here.running else here.deictic()
    sense = _from(lean, unit, -count if back else count)
    return replace(sense, aside=back) if sense else vague("PAST_REF" if back else "FUTURE_REF")


def _from(here: Here, unit: Unit, count: float) -> Sense | None:
    base = here.base
    if base is None:
        return None
    if unit in _IN_YEARS:
        unit, count = Unit.YEAR, count * _IN_YEARS[unit]
    if count != int(count):
        period = base.within(Unit.MONTH).shifted(round(count * unit.months))
        return on(period.within(unit), anchor=here.anchor, because=here.because) if period else None
    kept = _kept(here) if unit is Unit.YEAR and abs(count) == 1 else None
    if kept:
        period = Period(kept.unit, kept.year + int(count), kept.month)
        return on(period, anchor=here.on_text().anchor, because=here.on_text().because)
    return resolving.shifted(here, unit, int(count))


def _kept(here: Here) -> Period | None:
    """Return the quarter or month of which “a year earlier” is the one a year earlier."""
    month = here.running and here.running.unit is Unit.MONTH and here.beside
    return here.running if month else here.quarter


def _next_to(m: Match, here: Here) -> Sense | None:
    """Return “the day before”, “the week after”."""
    if m.unit().timed or not _CLOSED.match(here.after(20)):
        return None
    shift = -1 if m.has("before", "earlier") else 1
    return resolving.shifted(here.on_text() if here.running else here, m.unit(), shift)


def _from_day(m: Match, here: Here) -> Sense | None:
    """Return “two weeks from Friday”, “a week from tomorrow”."""
    count = amount(m.group("n"))
    weekday = m.words("weekday")
    shift = m.words("relative")
    if weekday:
        day = resolving.weekday(weekday[0].number, here)
    else:
        day = resolving.shifted(here.on_publication(), Unit.DAY, shift[0].number) or vague("")
    if count is None or not day.period or not m.unit().days:
        return vague("FUTURE_REF")
    period = day.period.shifted(int(count) * m.unit().days)
    return on(period, anchor=here.anchor, because=here.because) if period else None


def _to_the_day(m: Match, here: Here) -> Sense | None:
    """Return “a year ago today”, “60 years ago this week”, “a week ago Tuesday”."""
    here = here.on_publication()
    weekday, shift = m.words("weekday"), m.words("relative")
    if weekday:
        near = resolving.weekday(weekday[0].number, here)
    else:
        near = resolving.shifted(here, Unit.DAY, shift[0].number if shift else 0) or vague("")
    units = [token.value for token in m.words("unit", "units") if isinstance(token.value, Unit)]
    count, day = amount(m.group("n")), near.period.first if near.period else None
    if count is None or day is None or units[0].timed:
        return None
    earlier = away(day, units[0], -count)
    if earlier is None:
        return None
    period = Period.of(units[1] if units[1:] else Unit.DAY, earlier)
    return replace(on(period, anchor=here.anchor, because=here.because), aside=True)


_MERE = "(SIZE | only | just | exactly)?"

RULES = (
    Rule(
        f"{_MERE} QUANTITY dash? UNIT (ago|earlier|later|hence|before|after|from now|back)",
        _offset,
        """
They met [two weeks ago]. | DATE 2021-W31
They met [10 days ago]. | DATE 2021-08-06
They met [two decades ago]. | DATE 2001
It began on [1 May 1939] and ended [12 days later]. | DATE 1939-05-01; DATE 1939-05-13
""",
    ),
    Rule(
        f"{_MERE} QUANTITY UNIT ago (relative|this unit|weekday)",
        _to_the_day,
        """
They met [a year ago today]. | DATE 2020-08-16
The ship sank [60 years ago this week]. | DATE 1961-W33
They met [a week ago Friday]. | DATE 2021-08-06
""",
    ),
    Rule(
        f"{_MERE} (a|an) unit and (a|an) half (ago|earlier|later|hence|before|after|from now)",
        _offset,
        """
They met [a year and a half ago]. | DATE 2020
They met [about a month and a half ago]. | DATE 2021-06 APPROX
""",
    ),
    Rule(
        "units (ago|earlier|later|hence)",
        _offset,
        """
They met [years ago]. | DATE PAST_REF
""",
    ),
    Rule(
        "(the|a) unit (before|after|earlier)",
        _next_to,
        """
It fell on [May 3, 1991], and hope [the day before]. | DATE 1991-05-03; DATE 1991-05-02
""",
    ),
    Rule(
        "QUANTITY UNIT from (weekday|relative)",
        _from_day,
        """
They will meet [a week from tomorrow]. | DATE 2021-08-24
""",
    ),
)
