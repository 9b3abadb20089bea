"""Days and weeks that are counted within a month: “the second Tuesday in November”."""

from dataclasses import replace
from datetime import date

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, moved
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on

_MIDDLE = 3
"""Days from the first of seven to the one whose calendar week most of them lie in."""


def _counted(m: Match, here: Here) -> Sense | None:
    number = m.integer("month")
    known = on(Period(Unit.MONTH, m.integer("year"), number)) if m.has("year") else None
    month = known or resolving.month(number, here)
    first, end = (month.period.first, month.period.end) if month.period else (None, None)
    if first is None or end is None:
        return None
    day = _day(m, first, end)
    if day is None or not first <= day < end:
        return None
    unit = Unit.DAY if m.has("weekday") else m.unit()
    place = moved(day, _MIDDLE) if unit is Unit.WEEK else day
    found = on(Period.of(unit, place or day))
    return replace(found, anchor=month.anchor, because=month.because)


def _day(m: Match, first: date, end: date) -> date | None:
    """Return the day, or the first of the seven days, that the words count out in the month."""
    ordinals = m.words("first", "second", "ordinal", "nth")
    number = ordinals[0].number if ordinals else 0
    weekday = m.words("weekday")
    if weekday and number:
        return moved(first, (weekday[0].number - first.weekday()) % 7 + 7 * (number - 1))
    if weekday:
        last = (end.weekday() - 1 - weekday[0].number) % 7
        return moved(end, -1 - last)
    step = {Unit.DAY: 1, Unit.WEEK: 7}.get(m.unit())
    if step is None:
        return None
    return moved(first, step * (number - 1)) if number else moved(end, -step)


RULES = (
    Rule(
        "the (NTH|last|final) (weekday|unit) (of|in) month ((comma|of)? year)?",
        _counted,
        """
They voted on [the second Tuesday in November]. | DATE 2020-11-10
They vote on [the first Monday of May 2022]. | DATE 2022-05-02
They voted on [the last Sunday of June]. | DATE 2021-06-27
It began in [the first week of March 2021]. | DATE 2021-W09
It ended on [the last day of June]. | DATE 2021-06-30
He was the third man in [May]. | DATE 2021-05
""",
    ),
)
