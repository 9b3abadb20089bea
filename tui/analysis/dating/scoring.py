"""How well each day explains what a text says, and the day that explains it best."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tui.analysis.dating.cues import Cue, Cues, Direction, valid

_WEEK = 7
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
_LEAP = 9
"""Years within which every day of the year comes, the 29th of February too."""
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


@dataclass(frozen=True, slots=True)
class Near:
    """A day on which a similar article was published."""

    name: str
    day: date
    trust: float
    """0 to 1: how surely it was written about the same time."""
    told: frozenset[date] = frozenset()
    """The days it tells of."""
    shared: tuple[str, ...] = ()
    """The names both have, the rarest first."""


@dataclass(frozen=True, slots=True)
class Best:
    """The day that explains a text best."""

    day: date
    width: int
    confidence: float


def best_day(cues: Cues, near: Sequence[Near]) -> Best | None:
    """Return the most plausible day of publication, or None when no year is known."""
    days = sorted(set(_candidates(cues, near)))
    if not days:
        return None
    by_weekday = [_by_weekdays(weekday, cues.weekdays) for weekday in range(_WEEK)]
    several = _names_several(cues)
    scores = [_score(day, cues, near, several=several) + by_weekday[day.weekday()] for day in days]
    top = max(scores)
    masses = [math.exp(score - top) for score in scores]
    total = sum(masses)
    at = scores.index(top)
    shares = {day: mass / total for day, mass in zip(days, masses, strict=True)}
    width, within = 0, shares[days[at]]
    while within < _MASS and width < len(days):
        width += 1
        step = timedelta(days=width)
        within += shares.get(days[at] - step, 0.0) + shares.get(days[at] + step, 0.0)
    return Best(days[at], width, round(min(within, 1.0), 3))


def _candidates(cues: Cues, near: Sequence[Near]) -> Iterator[date]:
    latest = max(_latest(cues), default=None)
    ahead = min(
        (c.year for c in cues.times if c.year and c.direction is Direction.AHEAD), default=None
    )
    if latest is not None:
        yield from _days(latest, -_WEEK, 550 if _names_several(cues) else 366 * len(_FEW_YEARS))
    elif ahead is not None:
        yield from _days(date(ahead, 12, 31), -800, 0)
    for other in near:
        yield from _days(other.day, -60, 60)


def _latest(cues: Cues) -> Iterator[date]:
    """Yield the starts of the times with a year that the text tells as past."""
    for cue in cues.times:
        if cue.year and cue.direction is Direction.PAST:
            yield date(cue.year, cue.month or 1, cue.day or 1)


def _days(middle: date, first: int, last: int) -> Iterator[date]:
    for step in range(first, last + 1):
        try:
            yield middle + timedelta(days=step)
        except OverflowError:
            return


def _score(day: date, cues: Cues, near: Sequence[Near], *, several: bool) -> float:
    return sum(
        (
            _by_dates(day, cues.with_day),
            _by_month_days(day, cues.without_year[:_MOST_CUES]),
            _by_months(day, cues.months),
            _by_years(day, cues.bare_years, several=several),
            _by_neighbours(day, cues, near),
        )
    )


@lru_cache(maxsize=4096)
def _decay(gap: int, *parts: tuple[float, float]) -> float:
    """Return the log density of a gap in days under a mixture of (share, mean) exponentials."""
    if gap < 0:
        return math.log(_RARE / 100) + gap / 30
    return math.log(sum(share / mean * math.exp(-gap / mean) for share, mean in parts) + 1e-7)


def _by_dates(day: date, dates: Iterable[Cue]) -> float:
    """Score the latest whole date: news mostly tells of the last days."""
    past: list[tuple[int, bool]] = []
    total = 0.0
    for cue in dates:
        named = valid(cue.year or 1, cue.month or 1, cue.day or 1)
        if named is None:
            continue
        gap = (day - named).days
        if cue.direction is Direction.AHEAD:
            total += 0.0 if gap <= 0 else -2.0
            total += _by_distance(-gap, cue)
        else:
            past.append((gap, cue.weekday is None))
    if not past:
        return total
    gap, plain = min(past)
    return total + _decay(gap, *(_WHOLE if plain else _NAMED))


def occurrence(cue: Cue, day: date) -> date:
    """Return the day that “Aug. 14” means on `day`: the last one, or the next when it is ahead."""
    step = 1 if cue.direction is Direction.AHEAD else -1
    for year in range(day.year, day.year + _LEAP * step, step):
        named = valid(year, cue.month or 1, cue.day or 1)
        if named is not None and (named >= day if step > 0 else named <= day):
            return named
    return day


def _by_month_days(day: date, dates: Sequence[Cue]) -> float:
    """Score the days without a year; the others lean on the first that has its weekday."""
    surest = sorted(dates, key=lambda cue: cue.weekday is None)
    scores = [_by_month_day(day, cue) for cue in surest]
    return sum(scores[:1]) + 0.4 * sum(scores[1:])


def _by_month_day(day: date, cue: Cue) -> float:
    """Score a day without a year by how far it lies, and by its weekday if one stands by."""
    meant = occurrence(cue, day)
    ahead = (meant - day).days
    if cue.direction is Direction.AHEAD:
        score = _decay(ahead, (0.3, 10), (0.7, 60))
    else:
        score = _decay(-ahead, *(_NAMED if cue.weekday is not None else _PLAIN))
    clash = cue.weekday is not None and meant.weekday() != cue.weekday
    return max(score, _FLOOR) - _CLASH * clash + _by_distance(ahead, cue)


def _by_distance(ahead: int, cue: Cue) -> float:
    """Score “weeks before the Aug. 31 deadline”: that day lies weeks ahead, not days."""
    if not cue.distance:
        return 0.0
    least, most = _DISTANCES[cue.distance]
    return 0.0 if least <= ahead <= most else -_MISSED


def _by_months(day: date, months: Iterable[Cue]) -> float:
    total = 0.0
    for cue in list(months)[:_MOST_CUES]:
        year = cue.year or day.year - (cue.month is not None and cue.month > day.month)
        gap = (day - date(year, cue.month or 1, 1)).days
        if cue.direction is Direction.AHEAD:
            total += 0.0 if gap < _MONTH else -1.0
        elif cue.year:
            total += 0.3 * _decay(gap, (0.5, 60), (0.3, 400), (0.2, 2000))
        else:
            total += 0.3 * _decay(gap, (1.0, 120))
    return total


def _by_years(day: date, years: Iterable[Cue], *, several: bool) -> float:
    past = [cue.year for cue in years if cue.year and cue.direction is Direction.PAST]
    if not past:
        return 0.0
    gap = day.year - max(past)
    shares = _YEARS if several else _FEW_YEARS
    return math.log(shares[gap] if 0 <= gap < len(shares) else _RARE)


def _names_several(cues: Cues) -> bool:
    return sum(cue.year is not None for cue in cues.times) >= _SEVERAL


def _by_weekdays(weekday: int, weekdays: Sequence[Cue]) -> float:
    """Score the days of the week: the first named is most often the day of the news."""
    total, seen = 0.0, set()
    for place, cue in enumerate(weekdays[:_MOST_CUES]):
        ahead = cue.direction is Direction.AHEAD
        step = (cue.weekday or 0) - weekday if ahead else weekday - (cue.weekday or 0)
        share = (_ON if ahead else _BACK)[step % _WEEK]
        fresh = (cue.weekday, ahead) not in seen
        seen.add((cue.weekday, ahead))
        total += (0.2 + 0.4 * fresh + 0.5 * (not place)) * math.log(share * _WEEK)
    return total


def days_told(cues: Cues, published: date) -> frozenset[date]:
    """Return the days that a text published on `published` tells of as past."""
    days = set()
    for cue in cues.times:
        if cue.direction is Direction.AHEAD:
            continue
        if cue.month and cue.day:
            named = valid(cue.year or published.year, cue.month, cue.day)
            days |= {named} if named else set()
        elif cue.weekday is not None:
            days.add(published - timedelta(days=(published.weekday() - cue.weekday) % _WEEK))
    return frozenset(days)


def _by_neighbours(day: date, cues: Cues, near: Sequence[Near]) -> float:
    """Score the distance to similar articles, and whether they tell of the same days."""
    if not near:
        return 0.0
    told = days_told(cues, day)
    density, trust = 0.0, sum(other.trust for other in near)
    strangers = max(_RARE, math.prod(1 - other.trust for other in near))
    for other in near:
        gap = abs((day - other.day).days)
        news = 0.7 * math.exp(-gap / 2.5) / 5 + 0.3 * math.exp(-gap / 20) / 40
        common = len(told & other.told) / max(1, min(len(told), len(other.told)))
        same = 1 + other.trust * (3 * common - 0.5)
        density += other.trust / trust * news * same
    return math.log((1 - strangers) * density + strangers / _ANY_DAY)
