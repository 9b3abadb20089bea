"""How an expression that leaves something out gets its year, month or day."""

from dataclasses import replace
from datetime import date

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, day_of, moved, season_of
from tui.analysis.timexes.sense import Sense, on, reading, vague
from tui.analysis.timexes.tense import Tense
from tui.model import Anchor, Reading

_BACK, _AHEAD = 5, 7
"""Months that a history looks back, or moves ahead, without naming the year."""
_MIDDLE = 15
_PARTS_OF_YEAR = (Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR)
_FAR = 90
"""Days beyond which the tense rather than nearness settles the year of a month and day."""
_AUTUMN = 8
"""The month from which “the winter” is the one that ends in the next year."""


def weekday(number: int, here: Here) -> Sense:
    """Return a bare weekday: the most recent one, or the coming one where the clause lies ahead.

    In a history it is the next one after the running date, for a story moves on.
    """
    base = here.base.first if here.base and here.base.unit is Unit.DAY else None
    if base is None and here.published and not here.history:
        base = here.published
    if base is None:
        return vague(f"XXXX-WXX-{number + 1}")
    back = (base.weekday() - number) % 7
    recent, coming = moved(base, -back), moved(base, 7 - back)
    ahead = back > 0 and (here.anchor is Anchor.TEXT or here.tense is Tense.FUTURE)
    day, other = (coming, recent) if ahead else (recent, coming)
    if day is None:
        return vague(f"XXXX-WXX-{number + 1}")
    reason = "the one before" if ahead else "the one after"
    return on(
        Period.of(Unit.DAY, day),
        anchor=here.anchor,
        because=(*here.because, f"{here.tense} tense"),
        readings=(reading(Period.of(Unit.DAY, other), reason),) if other else (),
    )


def near_year(month: int, day: int, here: Here) -> int | None:
    """Return the year of a month and day that are named without one; None with nothing to go by."""
    base = here.base
    if base is None:
        return None
    if here.anchor is Anchor.TEXT:
        year = _told(month, base)
        return year - 1 if year > base.year and year > (here.last_year or year) else year
    around = [
        (abs((found.first - base.first).days), found.year)
        for found in (day_of(base.year + shift, month, day) for shift in (-1, 0, 1))
        if found and found.first and base.first
    ]
    return min(around)[1] if around else base.year


def _told(month: int, running: Period) -> int:
    if running.unit.months >= Unit.YEAR.months:
        return running.year
    ahead = month - running.month
    if ahead > _AHEAD:
        return running.year - 1
    return running.year + 1 if ahead < -_BACK else running.year


def month(number: int, here: Here) -> Sense:
    """Return a month without its year: the nearest one, corrected by the tense."""
    here = _as_of(here)
    year = near_year(number, _MIDDLE, here)
    if year is None:
        return vague(f"XXXX-{number:02}")
    period = Period(Unit.MONTH, year, number)
    because = here.because
    if here.anchor is Anchor.PUBLISHED and here.published:
        period, tense = _by_tense(period, here.published, here.tense)
        because = (*because, *tense)
    return on(period, anchor=here.anchor, because=because, readings=_other_year(period, here))


def _as_of(here: Here) -> Here:
    """Return what “as of February” leans on: the day of writing, whatever was told before."""
    return here.deictic() if here.before(8).casefold().endswith("as of ") else here


def _by_tense(period: Period, base: date, said: Tense) -> tuple[Period, tuple[str, ...]]:
    first, end = period.first, period.end
    if said is Tense.PAST and first and first > base:
        return Period(Unit.MONTH, period.year - 1, period.month), ("past tense",)
    if said is Tense.FUTURE and end and end <= base:
        return Period(Unit.MONTH, period.year + 1, period.month), ("future tense",)
    return period, ()


def _other_year(period: Period, here: Here) -> tuple[Reading, ...]:
    first = period.first
    if not here.published or not first or here.anchor is not Anchor.PUBLISHED:
        return ()
    shift = -1 if first > here.published else 1
    other = Period(period.unit, period.year + shift, period.month, period.day)
    return (reading(other, "the year before" if shift < 0 else "the year after"),)


def month_day(number: int, day: int, here: Here) -> Sense | None:
    """Return a month and day without the year, the nearest one; None if there is no such day."""
    if day_of(2000, number, day) is None:
        return None
    year = near_year(number, day, here)
    period = day_of(year, number, day) if year is not None else None
    if period is None:
        return vague(f"XXXX-{number:02}-{day:02}")
    because = here.because
    if here.anchor is Anchor.PUBLISHED and here.published:
        period, tense = _far_by_tense(period, here.published, here)
        because = (*because, *tense)
    return on(period, anchor=here.anchor, because=because)


def _far_by_tense(period: Period, base: date, here: Here) -> tuple[Period, tuple[str, ...]]:
    """Return the day in the year that the tense asks for, where the nearest is far off."""
    ahead = period.first.toordinal() - base.toordinal() if period.first else 0
    if abs(ahead) <= _FAR:
        return period, ()
    wanted = {Tense.PAST: -1, Tense.FUTURE: 1}.get(here.tense, 0)
    if wanted * ahead >= 0:
        return period, ()
    other = day_of(period.year + wanted, period.month, period.day)
    return (other, (f"{here.tense} tense",)) if other else (period, ())


def season(code: str, here: Here, shift: int = 0) -> Sense:
    """Return a season without its year: that of the base's year, `shift` years on."""
    if here.base is None:
        return vague(f"XXXX-{code}")
    if code == "WI" and here.base.month >= _AUTUMN and here.base.unit is not Unit.YEAR:
        shift += 1
    return on(season_of(here.base.year + shift, code), anchor=here.anchor, because=here.because)


def shifted(here: Here, unit: Unit, count: int) -> Sense | None:
    """Return the unit of the calendar that lies `count` units from the base; None without one.

    From a base that is coarser than the unit only the base itself is known: `1943-XX-XX`.
    """
    base = here.base
    if base is None:
        return None
    if unit.granularity < base.unit.granularity:
        known = on(base, anchor=here.anchor, because=here.because)
        return replace(known, value=_unknown(base, unit))
    period = base.within(unit).shifted(count)
    if period is None or period.unit is not unit:
        return None
    return on(period, anchor=here.anchor, because=here.because)


def _unknown(base: Period, unit: Unit) -> str:
    """Return the value of a unit of which only the longer one it lies in is known."""
    form = _UNKNOWN.get((unit, base.unit), "{value}")
    return form.format(value=base.value, year=base.value.partition("-")[0])


_UNKNOWN = {
    (Unit.DAY, Unit.MONTH): "{value}-XX",
    (Unit.WEEK, Unit.MONTH): "{year}-WXX",
    **{(Unit.DAY, unit): "{year}-XX-XX" for unit in _PARTS_OF_YEAR},
    **{(Unit.MONTH, unit): "{year}-XX" for unit in _PARTS_OF_YEAR},
    **{(Unit.WEEK, unit): "{year}-WXX" for unit in _PARTS_OF_YEAR},
    (Unit.DAY, Unit.DECADE): "XXXX-XX-XX",
    (Unit.DAY, Unit.CENTURY): "XXXX-XX-XX",
    (Unit.YEAR, Unit.DECADE): "{value}X",
}
"""The value of a unit (the first of the pair) when only the longer one around it is known."""
