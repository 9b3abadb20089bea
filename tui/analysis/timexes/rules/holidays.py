"""Holidays: on a fixed day, on the nth weekday of a month, or counted from Easter."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.dates import year_said
from tui.analysis.timexes.rules.units import related
from tui.analysis.timexes.sense import Sense, on, vague
from tui.analysis.timexes.tense import Tense

Day = Callable[[int], date]


def fixed(month: int, day: int) -> Day:
    """Return the rule of a holiday that is always on one day."""
    return lambda year: date(year, month, day)


def nth(number: int, weekday: int, month: int) -> Day:
    """Return the rule of a holiday on the nth weekday (Monday 0) of a month; -1 is the last.

    >>> nth(4, 3, 11)(2021)
    datetime.date(2021, 11, 25)
    """

    def day(year: int) -> date:
        if number < 0:
            last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return day


def easter(days: int = 0) -> Day:
    """Return the rule of a holiday `days` after Easter Sunday (anonymous Gregorian computus).

    >>> easter()(2021)
    datetime.date(2021, 4, 4)
    """

    def day(year: int) -> date:
        century, short = divmod(year, 100)
        golden = year % 19
        epact = (
            19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
        ) % 30
        shift = (32 + 2 * (century % 4) + 2 * (short // 4) - epact - short % 4) % 7
        late = (golden + 11 * epact + 22 * shift) // 451
        month, rest = divmod(epact + shift - 7 * late + 114, 31)
        return date(year, month, rest + 1) + timedelta(days=days)

    return day


def election(year: int) -> date:
    """Return the Tuesday after the first Monday of November.

    >>> election(2022)
    datetime.date(2022, 11, 8)
    """
    return nth(1, 0, 11)(year) + timedelta(days=1)


_DAYS: dict[str, Day] = {
    "christmas": fixed(12, 25), "christmas day": fixed(12, 25), "xmas": fixed(12, 25),
    "christmas eve": fixed(12, 24), "boxing day": fixed(12, 26), "new years": fixed(1, 1),
    "new years day": fixed(1, 1), "new year day": fixed(1, 1), "new years eve": fixed(12, 31),
    "new year eve": fixed(12, 31), "thanksgiving": nth(4, 3, 11), "thanksgiving day": nth(4, 3, 11),
    "halloween": fixed(10, 31), "easter": easter(), "easter sunday": easter(),
    "easter monday": easter(1), "good friday": easter(-2), "palm sunday": easter(-7),
    "ash wednesday": easter(-46), "fourth of july": fixed(7, 4),
    "memorial day": nth(-1, 0, 5), "labor day": nth(1, 0, 9), "veterans day": fixed(11, 11),
    "armistice day": fixed(11, 11), "columbus day": nth(2, 0, 10), "mlk day": nth(3, 0, 1),
    "martin luther king day": nth(3, 0, 1), "martin luther king jr day": nth(3, 0, 1),
    "presidents day": nth(3, 0, 2), "president day": nth(3, 0, 2),
    "valentines day": fixed(2, 14),
    "valentine day": fixed(2, 14), "inauguration day": fixed(1, 20),
    "st patricks day": fixed(3, 17),
    "mothers day": nth(2, 6, 5), "fathers day": nth(3, 6, 6), "may day": fixed(5, 1),
    "bastille day": fixed(7, 14), "all saints day": fixed(11, 1), "groundhog day": fixed(2, 2),
    "earth day": fixed(4, 22), "election day": election,
}  # fmt: skip
"""In American use where countries differ."""
_ONCE = {
    "dday": date(1944, 6, 6),
    "veday": date(1945, 5, 8),
    "vjday": date(1945, 8, 15),
}
"""Days that were only once."""
_NATIONAL = frozenset(["independence day"])
"""Days that fall on another date in every country."""
_EVER = range(1, 9999)


def _holiday(m: Match, here: Here) -> Sense | None:
    name = re.sub(r"[^a-z ]", "", m.string("holiday").lower()).removeprefix("the ")
    rule = _DAYS.get(name)
    if name.replace(" ", "") in _ONCE:
        return replace(_on(_ONCE[name.replace(" ", "")]), period=None)
    if rule is None:
        return vague("XXXX-XX-XX") if name in _NATIONAL else None
    if m.has("year"):
        return _on(rule(year_said(m)))
    said = related(m, here, Unit.YEAR) if m.has("last", "next", "this") else None
    year = said.period if said else None
    if year and year.year in _EVER:
        return on(Period.of(Unit.DAY, rule(year.year)), anchor=here.anchor, because=here.because)
    base = here.base.first if here.base else None
    if base is None or base.year not in _EVER:
        return vague("XXXX-XX-XX")
    day = _nearest(rule, base, here.tense)
    return on(Period.of(Unit.DAY, day), anchor=here.anchor, because=here.because)


def _on(day: date) -> Sense:
    return on(Period.of(Unit.DAY, day))


def _nearest(rule: Day, base: date, tense: Tense) -> date:
    days = [rule(year) for year in range(max(1, base.year - 1), base.year + 2)]
    if tense is Tense.FUTURE:
        return min((day for day in days if day >= base), default=days[-1])
    if tense is Tense.PAST:
        return max((day for day in days if day <= base), default=days[0])
    return min(days, key=lambda day: abs((day - base).days))


RULES = (
    Rule(
        "(last|next|this)? holiday (of? comma? year)?",
        _holiday,
        """
They will be home by [Christmas]. | DATE 2021-12-25
They met on [Christmas Eve 1968]. | DATE 1968-12-24
They met on [Thanksgiving]. | DATE 2020-11-26
They met on [Good Friday]. | DATE 2021-04-02
They met on [New Year's Eve]. | DATE 2020-12-31
They landed on [D-Day]. | DATE 1944-06-06
They will vote on [Election Day]. | DATE 2021-11-02
""",
    ),
)
