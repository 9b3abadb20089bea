"""How an expression that leaves something out gets its year, month or day."""

from dataclasses import replace
from datetime import date

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, day_period, month_period, moved, year_period
from tui.analysis.timexes.sense import Sense, on, vague
from tui.analysis.timexes.tense import Tense
from tui.analysis.timexes.words import WEEKDAYS
from tui.model import Anchor, Reading

_AHEAD, _BACK = 8, 4
"""Months that a narrative jumps ahead, or looks back, without naming the year."""


def weekday(number: int, here: Here, mod: str = "") -> Sense:
    """Return the sense of a bare weekday: the most recent one, or the coming one if it lies ahead."""
    if here.base is None:
        return vague(f"XXXX-WXX-{number + 1}", mod=mod)
    back = (here.base.weekday() - number) % 7
    recent, coming = moved(here.base, -back), moved(here.base, 7 - back)
    ahead = coming if back else recent
    if here.anchor is Anchor.TEXT:
        recent, ahead = ahead, recent
    future = here.tense is Tense.FUTURE
    day, other = (ahead, recent) if future else (recent, ahead)
    if day is None:
        return vague(f"XXXX-WXX-{number + 1}", mod=mod)
    readings = ()
    if other and other != day:
        words = "the one before" if future else "the one after"
        period = Period.of(Unit.DAY, other)
        readings = (Reading(period.value, period.interval, words),)
    return on(
        Period.of(Unit.DAY, day),
        mod,
        anchor=here.anchor,
        because=(*here.because, f"{here.tense} tense"),
        readings=readings,
    )


def year_of(month: int, day: int, here: Here) -> int | None:
    """Return the year of a month (and day) that is named without one."""
    if here.base is None:
        return None
    if here.anchor is Anchor.TEXT and here.running:
        return _narrated(month, here.running)
    base = here.base
    candidates = [
        (abs((period.start - base).days), period.start.year)
        for period in (day_period(base.year + shift, month, day) for shift in (-1, 0, 1))
        if period
    ]
    return min(candidates)[1] if candidates else None


def _narrated(month: int, running: Period) -> int:
    year = running.start.year
    if running.unit.months >= Unit.YEAR.months:
        return year
    ahead = month - running.start.month
    if ahead > _AHEAD:
        return year - 1
    return year + 1 if ahead < -_BACK else year


def month(number: int, here: Here, mod: str = "") -> Sense:
    """Return the sense of a month without its year: the nearest one, corrected by the tense."""
    year = year_of(number, 15, here)
    period = month_period(year, number) if year else None
    if period is None:
        return vague(f"XXXX-{number:02}", mod=mod)
    if here.anchor is Anchor.PUBLISHED and here.published:
        period = _by_tense(period, here.published, here.tense)
    return on(period, mod, anchor=here.anchor, because=here.because)


def _by_tense(period: Period, base: date, said: Tense) -> Period:
    if said is Tense.PAST and period.start > base:
        return month_period(period.start.year - 1, period.start.month) or period
    if said is Tense.FUTURE and period.last < base:
        return month_period(period.start.year + 1, period.start.month) or period
    return period


def month_day(number: int, day: int, here: Here, mod: str = "") -> Sense | None:
    """Return the sense of a month and day without the year; None if there is no such day."""
    year = year_of(number, day, here)
    if day_period(2000, number, day) is None:
        return None
    period = day_period(year, number, day) if year else None
    if period is None:
        return vague(f"XXXX-{number:02}-{day:02}", mod=mod)
    return on(period, mod, anchor=here.anchor, because=here.because)


def year(number: int, mod: str = "") -> Sense | None:
    """Return the sense of a year."""
    period = year_period(number)
    return on(period, mod) if period else None


def shifted(here: Here, unit: Unit, count: int, mod: str = "") -> Sense | None:
    """Return the unit of the calendar that lies `count` units from the base."""
    this = here.this(unit)
    period = this.shifted(count) if this else None
    if period is None:
        return None
    return on(period, mod, anchor=here.anchor, because=here.because)


def leaning(here: Here, *, on_text: bool) -> Here:
    """Return `here` with its base taken from the text, or from the publication date."""
    return replace(here, narrative=on_text)


def weekday_name(number: int) -> str:
    """Return the English name of a weekday counted from Monday 0."""
    return WEEKDAYS[number]
