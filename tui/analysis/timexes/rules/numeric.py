"""Dates written in figures alone."""

import re
from datetime import datetime, timedelta

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, day_of
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, alluded, on, reading
from tui.model import Granularity, Interval, TimexType

_MONTHS, _PIVOT, _CENTURY = 12, 50, 100
_ATTACKS = (2001, 9, 11)
_DATED = re.compile(r"\b(?:on|since|until|by|from|dated?|of|before|after|to)\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:of|cup|inch|mile)")


def _iso(m: Match, _here: Here) -> Sense | None:
    year, month, day = (int(part) for part in re.split("[-/]", m.text))
    period = day_of(year, month, day)
    return on(period) if period else None


def _stamp(m: Match, _here: Here) -> Sense | None:
    try:
        moment = datetime.fromisoformat(m.text.replace(" ", "T", 1))
    except ValueError:
        return None
    seconds = m.text.count(":") > 1 and len(m.text) > len("2021-08-15T12:30+02:00")
    start = moment.replace(tzinfo=None)
    period = day_of(moment.year, moment.month, moment.day)
    value = m.text.replace(" ", "T", 1)
    step = timedelta(seconds=1 if seconds else 60)
    end = start + step if start < datetime.max - step else None
    return Sense(
        TimexType.TIME,
        value,
        interval=Interval(start, end),
        granularity=Granularity.MINUTE,
        period=period,
    )


def _numeric(m: Match, _here: Here) -> Sense | None:
    first, second, year = (int(part) for part in re.split("[-/.]", m.text))
    year = _whole(year)
    american = day_of(year, first, second)
    european = day_of(year, second, first)
    chosen = american if "/" in m.text and american else european or american
    if chosen is None:
        return None
    other = european if chosen is american else american
    if other and other != chosen:
        order = "month before day" if other is american else "day before month"
        return on(chosen, readings=(reading(other, order),))
    return on(chosen)


def _whole(year: int) -> int:
    if year >= _CENTURY:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _slashed(m: Match, here: Here) -> Sense | None:
    if m.text == "9/11":
        if _COUNTED.match(here.after(8)):
            return None
        attacks = day_of(*_ATTACKS)
        return alluded(attacks, "the attacks of 2001") if attacks else None
    first, second = (int(part) for part in m.text.split("/"))
    if not _DATED.search(here.before(8)) or _COUNTED.match(here.after(8)) or first < 1:
        return None
    month, day = (first, second) if first <= _MONTHS else (second, first)
    return resolving.month_day(month, day, here) if 1 <= month <= _MONTHS else None


def _fiscal(m: Match, _here: Here) -> Sense | None:
    digits = re.sub(r"\D", "", m.text)
    return on(Period(Unit.YEAR, _whole(int(digits))))


RULES = (
    Rule(
        "iso",
        _iso,
        """
It opened on [2021-08-14]. | DATE 2021-08-14
It opened on 2021-02-30. |
""",
    ),
    Rule(
        "stamp",
        _stamp,
        """
It opened on [2021-08-14T12:30]. | TIME 2021-08-14T12:30
""",
    ),
    Rule(
        "numeric",
        _numeric,
        """
It opened on [08/14/2021]. | DATE 2021-08-14
It opened on [14/08/2021]. | DATE 2021-08-14
It opened on [14.08.2021]. | DATE 2021-08-14
""",
    ),
    Rule(
        "slashed",
        _slashed,
        """
The world changed after [9/11]. | DATE 2001-09-11
They built on 1/4 of the land. |
""",
    ),
    Rule(
        "fiscalyear",
        _fiscal,
        """
Sales rose in [FY2019]. | DATE 2019
""",
    ),
)
