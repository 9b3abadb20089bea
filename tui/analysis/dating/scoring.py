"""How well each day explains what a text says, and the day that explains it best.

Some three thousand days are weighed for a text, so all of them at once: arrays hold a day each,
numbered as `date.toordinal` does.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tui.analysis.dating.cues import Cue, Cues, Direction, valid
from tui.analysis.dating.days import LEAP, WEEK, Best, Near

_MONTH = 31
_BACK = (0.52, 0.24, 0.07, 0.05, 0.05, 0.04, 0.03)
"""How often news names the weekday 0, 1 … 6 days before its own, as measured on Wikinews."""
_ON = (0.22, 0.28, 0.16, 0.1, 0.1, 0.08, 0.06)
"""The same for a weekday ahead: today, tomorrow …."""
_YEARS = (0.5, 0.3, 0.1, 0.04)
"""How often the last year a text names is its own, the one before …, when it names several."""
_FEW_YEARS = (0.27, 0.21, 0.12, 0.09, 0.07, 0.06, 0.05, 0.04)
"""The same when it names one or two: they may well be background."""
_SEVERAL = 3
_RARE = 0.01
_CLASH = 12.0
_FLOOR = -9.0
_MISSED = 4.0
_NAMED = (0.85, 4), (0.15, 60)
"""Gaps in days to a date beside its weekday, as (share, mean): it is nearly always this week's."""
_PLAIN = (0.5, 5), (0.3, 30), (0.2, 120)
_WHOLE = (0.45, 2), (0.3, 40), (0.15, 300), (0.1, 2000)
"""The same for a date without a weekday: without and with its year."""
_DISTANCES = {"days": (1, 13), "weeks": (14, 60), "months": (50, 500)}
_MOST_CUES = 8
_ANY_DAY = 3650
"""Days among which that of a text lies to which no article of the library is related."""
_MASS = 0.7
"""The share of belief that the width encloses."""

Days: TypeAlias = NDArray[np.int64]
Scores: TypeAlias = NDArray[np.float64]


def best_day(cues: Cues, near: Sequence[Near]) -> Best | None:
    """Return the most plausible day of publication, or None when no year is known."""
    found = sorted(set(_candidates(cues, near)))
    if not found:
        return None
    days = np.array(found)
    years = _years(days)
    scores = (
        _by_dates(days, cues.with_day)
        + _by_month_days(days, cues.without_year[:_MOST_CUES])
        + _by_months(days, cues.months)
        + _by_years(years, cues.bare_years, several=_names_several(cues))
        + _by_neighbours(days, years, cues, near)
        + np.array([_by_weekdays(day, cues.weekdays) for day in range(WEEK)])[(days - 1) % WEEK]
    )
    masses = np.exp(scores - scores.max())
    best = int(days[scores.argmax()])
    within = np.bincount(np.abs(days - best), masses / masses.sum()).cumsum()
    width = min(int(np.searchsorted(within, _MASS)), len(days), len(within) - 1)
    return Best(date.fromordinal(best), width, round(min(float(within[width]), 1.0), 3))


def _candidates(cues: Cues, near: Sequence[Near]) -> Iterator[int]:
    latest = max(_latest(cues), default=None)
    ahead = min(
        (c.year for c in cues.times if c.year and c.direction is Direction.AHEAD), default=None
    )
    if latest is not None:
        yield from _days(latest, -WEEK, 550 if _names_several(cues) else 366 * len(_FEW_YEARS))
    elif ahead is not None:
        yield from _days(date(ahead, 12, 31), -800, 0)
    for other in near:
        yield from _days(other.day, -60, 60)


def _latest(cues: Cues) -> Iterator[date]:
    """Yield the starts of the times with a year that the text tells as past."""
    for cue in cues.times:
        if cue.year and cue.direction is Direction.PAST:
            yield date(cue.year, cue.month or 1, cue.day or 1)


def _days(middle: date, first: int, last: int) -> Iterable[int]:
    at = middle.toordinal()
    return range(max(1, at + first), min(date.max.toordinal(), at + last) + 1)


def _years(days: Days) -> Days:
    """Return the year of each day."""
    first, last = (date.fromordinal(int(day)).year for day in (days[0], days[-1]))
    starts = [date(year, 1, 1).toordinal() for year in range(first, last + 1)]
    return first - 1 + np.searchsorted(starts, days, "right")


def _decay(gap: Days, *parts: tuple[float, float]) -> Scores:
    """Return the log density of gaps in days under a mixture of (share, mean) exponentials."""
    since = np.maximum(gap, 0)
    dense = sum((share / mean * np.exp(-since / mean) for share, mean in parts), np.float64(1e-7))
    return np.where(gap < 0, math.log(_RARE / 100) + gap / 30, np.log(dense))


def _by_dates(days: Days, dates: Iterable[Cue]) -> Scores:
    """Score the latest whole date: news mostly tells of the last days."""
    past: list[tuple[int, bool]] = []
    total = np.zeros(len(days))
    for cue in dates:
        named = valid(cue.year or 1, cue.month or 1, cue.day or 1)
        if named is None:
            continue
        if cue.direction is Direction.AHEAD:
            ahead = named.toordinal() - days
            total += np.where(ahead >= 0, 0.0, -2.0) + _by_distance(ahead, cue)
        else:
            past.append((-named.toordinal(), cue.weekday is None))
    if past:
        latest, plain = min(past)
        total += _decay(days + latest, *(_WHOLE if plain else _NAMED))
    return total


def _occurrences(days: Days, cue: Cue) -> Days:
    """Return for each day what `occurrence` gives."""
    ahead = cue.direction is Direction.AHEAD
    first, last = (date.fromordinal(int(day)).year for day in (days[0], days[-1]))
    years = range(max(1, first - LEAP), min(date.max.year, last + LEAP) + 1)
    named = (valid(year, cue.month or 1, cue.day or 1) for year in years)
    known = np.array([0, *(day.toordinal() for day in named if day), date.max.toordinal() + 1])
    at = np.searchsorted(known, days) if ahead else np.searchsorted(known, days, "right") - 1
    return np.where((at > 0) & (at < len(known) - 1), known[at], days)


def _by_month_days(days: Days, dates: Sequence[Cue]) -> Scores:
    """Score the days without a year; the others lean on the first that has its weekday."""
    surest = sorted(dates, key=lambda cue: cue.weekday is None)
    total = np.zeros(len(days))
    for place, cue in enumerate(surest):
        total += _by_month_day(days, cue) * (0.4 if place else 1.0)
    return total


def _by_month_day(days: Days, cue: Cue) -> Scores:
    """Score a day without a year by how far it lies, and by its weekday if one stands by."""
    meant = _occurrences(days, cue)
    ahead = meant - days
    if cue.direction is Direction.AHEAD:
        score = _decay(ahead, (0.3, 10), (0.7, 60))
    else:
        score = _decay(-ahead, *(_NAMED if cue.weekday is not None else _PLAIN))
    clash = (meant - 1) % WEEK != cue.weekday if cue.weekday is not None else False
    return np.maximum(score, _FLOOR) - _CLASH * clash + _by_distance(ahead, cue)


def _by_distance(ahead: Days, cue: Cue) -> Scores:
    """Score “weeks before the Aug. 31 deadline”: that day lies weeks ahead, not days."""
    least, most = _DISTANCES.get(cue.distance, (-math.inf, math.inf))
    return np.where((least <= ahead) & (ahead <= most), 0.0, -_MISSED)


def _by_months(days: Days, months: Sequence[Cue]) -> Scores:
    total = np.zeros(len(days))
    for cue in months[:_MOST_CUES]:
        gap = days - _month_starts(days, cue)
        if cue.direction is Direction.AHEAD:
            total += np.where(gap < _MONTH, 0.0, -1.0)
        elif cue.year:
            total += 0.3 * _decay(gap, (0.5, 60), (0.3, 400), (0.2, 2000))
        else:
            total += 0.3 * _decay(gap, (1.0, 120))
    return total


def _month_starts(days: Days, cue: Cue) -> Days | int:
    """Return the day on which the month begins, the last such month where no year is named."""
    if cue.year:
        return date(cue.year, cue.month or 1, 1).toordinal()
    return _occurrences(days, Cue("", 0, Direction.PAST, month=cue.month, day=1))


def _by_years(years: Days, named: Iterable[Cue], *, several: bool) -> Scores:
    past = [cue.year for cue in named if cue.year and cue.direction is Direction.PAST]
    if not past:
        return np.zeros(len(years))
    shares = np.log([*(_YEARS if several else _FEW_YEARS), _RARE])
    gap = years - max(past)
    known: Scores = shares[np.where((gap >= 0) & (gap < len(shares)), gap, -1)]
    return known


def _names_several(cues: Cues) -> bool:
    return sum(cue.year is not None for cue in cues.times) >= _SEVERAL


def _by_weekdays(weekday: int, weekdays: Sequence[Cue]) -> float:
    """Score the days of the week: the first named is most often the day of the news."""
    total, seen = 0.0, set()
    for place, cue in enumerate(weekdays[:_MOST_CUES]):
        ahead = cue.direction is Direction.AHEAD
        step = (cue.weekday or 0) - weekday if ahead else weekday - (cue.weekday or 0)
        share = (_ON if ahead else _BACK)[step % WEEK]
        fresh = (cue.weekday, ahead) not in seen
        seen.add((cue.weekday, ahead))
        total += (0.2 + 0.4 * fresh + 0.5 * (not place)) * math.log(share * WEEK)
    return total


def _by_neighbours(days: Days, years: Days, cues: Cues, near: Sequence[Near]) -> Scores:
    """Score the distance to similar articles, and whether they tell of the same days."""
    if not near:
        return np.zeros(len(days))
    told = _told(days, years, cues)
    count = (np.diff(np.sort(told, axis=0), axis=0) > 0).sum(axis=0)
    trust = sum(other.trust for other in near)
    strangers = max(_RARE, math.prod(1 - other.trust for other in near))
    density = np.zeros(len(days))
    for other in near:
        gap = np.abs(days - other.day.toordinal())
        news = 0.7 * np.exp(-gap / 2.5) / 5 + 0.3 * np.exp(-gap / 20) / 40
        both = sum((told == day.toordinal()).any(axis=0).astype(int) for day in other.told)
        common = both / np.maximum(1, np.minimum(count, len(other.told)))
        density += other.trust / trust * news * (1 + other.trust * (3 * common - 0.5))
    return np.log((1 - strangers) * density + strangers / _ANY_DAY)


def _told(days: Days, years: Days, cues: Cues) -> Days:
    """Return a row for each time that `days_told` looks at: the day it means, 0 for none."""
    rows = [np.zeros(len(days), np.int64)]
    past = (cue for cue in cues.times if cue.direction is Direction.PAST)
    for year, month, day, weekday in {(c.year, c.month, c.day, c.weekday) for c in past}:
        if month and day:
            first = int(years[0])
            named = (valid(year or each, month, day) for each in range(first, int(years[-1]) + 1))
            known = np.array([each.toordinal() if each else 0 for each in named])
            rows.append(known[years - first])
        elif weekday is not None:
            rows.append(days - (days - 1 - weekday) % WEEK)
    return np.array(rows)
