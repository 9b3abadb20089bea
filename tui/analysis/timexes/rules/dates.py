"""Days by month and number, with or without the year."""

import re
from dataclasses import replace

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, day_of
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, alluded, on

_REACH = 10
_AROUND = 3
"""Years on either side in which a month and day are matched with their weekday."""
_ORDINALS = ("nth", "ordinal", "first", "second")
_COUNTED = re.compile(r"\s+(?:[a-z-]+(?<!and)(?<!but)(?<!when)(?<!while)|[A-Z])")
"""A noun or name goes on: “on the 12th floor”."""
_SEPTEMBER_11 = (9, 11)
_ATTACKED = 2001


def year_said(m: Match) -> int:
    """Return the year that is said, BC years as astronomers count them."""
    number = (
        m.integer("year", "int", "two", "day", nth=-1) if not m.has("year") else m.integer("year")
    )
    return 1 - number if m.has("era") and m.string("era").upper().startswith("B") else number


def year_ahead(m: Match) -> int:
    """Return the year that is said a few words on, for both halves of “April and June 1955”."""
    ahead = (m.near(offset) for offset in range(_REACH))
    return next((token.number for token in ahead if token and token.name == "year"), 0)


def _shared_year(m: Match, _here: Here) -> Sense | None:
    days = m.words("day", "nth", "ordinal", "first", "second")
    day = day_of(year_ahead(m), m.integer("month"), days[0].number)
    return on(day) if day else None


def _full(m: Match, _here: Here) -> Sense | None:
    days = m.words("day", "nth", "ordinal", "first", "second")
    number = days[0].number if days else 0
    month = Period(Unit.MONTH, year_said(m), m.integer("month"))
    day = day_of(month.year, month.month, number)
    return on(day) if day else on(month, because=("the month has no such day",))


def _month_day(m: Match, here: Here) -> Sense | None:
    month, day = m.integer("month"), m.integer("day", "nth", "ordinal", "first", "second")
    if (month, day) == _SEPTEMBER_11 and here.after(10).lstrip().startswith(("attack", "terror")):
        attacks = day_of(_ATTACKED, month, day)
        return alluded(attacks, "the attacks of 2001") if attacks else None
    sense = resolving.month_day(month, day, here)
    if sense is None:
        known = resolving.month(month, here)
        return replace(known, because=(*known.because, "the month has no such day"))
    weekdays = m.words("weekday", "abbreviated")
    if weekdays and sense.period:
        return _on_weekday(sense, weekdays[0].value, here)
    return sense


def _on_weekday(sense: Sense, weekday: object, here: Here) -> Sense:
    """Return the nearest year in which the day falls on the weekday that is said with it."""
    period = sense.period
    for shift in sorted(range(-_AROUND, _AROUND + 1), key=abs):
        other = day_of(period.year + shift, period.month, period.day) if period else None
        if other and other.first and other.first.weekday() == weekday:
            return on(other, anchor=here.anchor, because=here.because)
    return sense


def _month_range_start(m: Match, here: Here) -> Sense | None:
    """Return the first day of “6 to 7 June”."""
    month = m.near(2)
    return resolving.month_day(month.number, m.integer("day", "nth"), here) if month else None


def _range_end(m: Match, here: Here) -> Sense | None:
    """Return the second day of “Aug. 12–14”."""
    month = m.near(-3)
    if month is None or not isinstance(month.value, int):
        return None
    running = here.running
    if running and running.unit is Unit.DAY and running.month == month.value:
        period = day_of(running.year, running.month, m.integer("day", "nth"))
        return on(period, anchor=here.anchor, because=here.because) if period else None
    return resolving.month_day(month.value, m.integer("day", "nth"), here)


def _of_month(m: Match, here: Here) -> Sense | None:
    """Return “the seventh of that month”."""
    running = here.running
    if running is None or m.unit() is not Unit.MONTH or running.unit.months > 1:
        return None
    told = here.on_text()
    period = day_of(running.year, running.month, m.integer("day", *_ORDINALS))
    return on(period, anchor=told.anchor, because=told.because) if period else None


def _listed(m: Match, here: Here) -> Sense | None:
    """Return “the 12th” after another day of the month in the same sentence."""
    running = here.running
    following = _COUNTED.match(here.after(16))
    if following or running is None or running.unit is not Unit.DAY or not here.beside:
        return None
    told = here.on_text()
    period = day_of(running.year, running.month, m.integer("nth"))
    return on(period, anchor=told.anchor, because=told.because) if period else None


_WD = "(WEEKDAY comma?)? (the? LED)? MORNING?"

RULES = (
    Rule(
        "(WEEKDAY comma?)? month (day|nth) (?= AND (WEEKDAY comma?)? month? (day|nth) comma? year)",
        _shared_year,
        """
The talks of [April 3] and [May 5, 1955] failed. | DATE 1955-04-03; DATE 1955-05-05
""",
    ),
    Rule(
        "(day|nth) month (?= AND (day|nth) month year)",
        _shared_year,
        """
The talks of [3 April] and [5 May 1955] failed. | DATE 1955-04-03; DATE 1955-05-05
""",
    ),
    Rule(
        f"{_WD} month (day|nth|the NTH) comma? of? (year|int era) era? (comma? PART)?",
        _full,
        """
The accord of [August 14th, 2021] held. | DATE 2021-08-14
He was born on [Friday, Feb. 29, 2008]. | DATE 2008-02-29
They swore it on [Feb. 30, 2008]. | DATE 2008-02
Shots were heard in [the early morning of July 19, 1936]. | TIME 1936-07-19TMO
""",
    ),
    Rule(
        f"{_WD} the? (day|nth|the NTH) of? month comma? of? (year|int era) era? (comma? PART)?",
        _full,
        """
The accord of [14 August 2021] held. | DATE 2021-08-14
The accord of [the 14th of August, 2021] held. | DATE 2021-08-14
""",
    ),
    Rule(
        "day dash month dash year",
        _full,
        """
Stamped [14-Aug-2021]. | DATE 2021-08-14
""",
    ),
    Rule(
        f"{_WD} year comma? month day",
        _full,
        """
The file says [2021 August 14] at the top. | DATE 2021-08-14
""",
    ),
    Rule(
        f"{_WD} month dash? (day|nth|the NTH) (comma? PART)?",
        _month_day,
        """
It ended on [June 20]. | DATE 2021-06-20
The convention opens on [Saturday, Aug. 14]. | DATE 2021-08-14
2021-01-04 | It ended on [Dec. 30]. | DATE 2020-12-30
Security has been tight since the [Sept. 11] attacks. | DATE 2001-09-11
""",
    ),
    Rule(
        f"{_WD} the? (day|nth|the NTH) of? month (comma? PART)?",
        _month_day,
        """
It ended on [20 June]. | DATE 2021-06-20
""",
    ),
    Rule(
        "(day|nth) (?= (dash|to|and|or) (day|nth) month)",
        _month_range_start,
        """
1943-08-16 | The guns fired from [6] to [7 June]. | DATE 1943-06-06; DATE 1943-06-07
""",
    ),
    Rule(
        "(day|nth|the NTH) of (that same?|this|the same) unit",
        _of_month,
        """
It began in [May 1939], and on [the 7th of that month] they met. | DATE 1939-05; DATE 1939-05-07
""",
    ),
    Rule(
        "(?<= on) the nth",
        _listed,
        """
Ald fell on [6 May] and Bor on [the 12th]. | DATE 2021-05-06; DATE 2021-05-12
Ald fell on [6 May], and they met on the 12th floor. | DATE 2021-05-06
They met on the 12th. |
""",
    ),
    Rule(
        "(?<= month (day|nth) (dash|to|and|or)) (day|nth)",
        _range_end,
        """
The fair runs [Aug. 12]–[14]. | DATE 2021-08-12; DATE 2021-08-14
""",
    ),
)
