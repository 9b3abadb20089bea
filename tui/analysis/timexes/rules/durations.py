"""How long: durations, exact and vague."""

import re
from dataclasses import replace
from datetime import date

from tui.analysis.timexes.amounts import amount, duration
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, midnight, moved
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, lasting
from tui.analysis.timexes.tense import Tense
from tui.model import Interval, TimexType

_AGED = re.compile(r"(?:-|\s+)(?:old|olds)\b|s old\b|\s+of age\b|\s?['’] War\b")
"""What makes an age of it, or the name of a war, and no time."""
_NOT_HOW_LONG = re.compile(r"\b(?:aged?|as)\s+$")
_SHARE = re.compile(r"\s+(?:of|mile|miles|point|pounder|million|billion|century)\b|-")
_RATED = re.compile(
    r"(?:\d|\bper ?cent|%|\btimes|\bonce|\btwice|[a-z]{3}s|million|billion|thousand)\s*$"
)
_LASTING = re.compile(
    r"\b(?:in|within|over|for|after|than|about|nearly|almost|takes|lasts|least)\s+$"
)
_REACH = 5
"""Tokens in which the unit of “30 to 90 days” follows its first number."""
_WITHIN = re.compile(r"\bwithin\s+(?:[\w-]+\s+(?:to|or|and)\s+)?$", re.IGNORECASE)
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)
_LOOSE = re.compile(
    r"(?:\b(?:for|in|after|within|over|of|took|spent|last|lasted|lasting|be|and|or|mere|even"
    r"|takes|taken|take|by|through|throughout)|[(,–—])\s+$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"\s+(?:of|before|after|to come|long|on end|since)\b")


def _length(m: Match, here: Here) -> Sense | None:
    unit = m.unit() if not m.has("second") else Unit.SECOND
    if _AGED.match(here.after(12)) or _NOT_HOW_LONG.search(here.before(6)):
        return None
    number = m.group("n")
    if m.has("half") and m.has("dash") and m.all[0].name in {"a", "an"}:
        return None
    article = all(token.name in {"a", "an"} for token in number)
    if (article and m.has("units", "long")) or (m.has("some") and not m.has("units", "dash")):
        return None
    if unit is Unit.QUARTER and (
        _SHARE.match(here.after(12)) or not _LASTING.search(here.before(10))
    ):
        return None
    sense = lasting(duration(amount(number), unit), unit)
    if article and _RATED.search(here.before(20)) and not _LASTING.search(here.before(20)):
        return replace(sense, type=TimexType.SET)
    return _bounded(sense, m, here, amount(number))


def _bounded(sense: Sense, m: Match, here: Here, count: float | None) -> Sense:
    """Return `sense` with its interval where “within 90 days” or “in two weeks” gives one."""
    before = here.before(20)
    ahead = _WITHIN.search(before) or (_IN.search(before) and here.tense is Tense.FUTURE)
    if not ahead or here.base is None or count is None:
        return sense
    return reaching(sense, here, m.unit(), count)


def reaching(sense: Sense, here: Here, unit: Unit, count: float) -> Sense:
    """Return `sense` with the interval from the base `count` units ahead, or back when negative."""
    here = here.deictic()
    first = here.base.first if here.base else None
    other = away(first, unit, count) if first and not unit.timed else None
    if first is None or other is None:
        return sense
    start, end = sorted((first, other))
    interval = Interval(midnight(start), midnight(moved(end, 1)))
    return replace(sense, interval=interval, anchor=here.anchor, because=here.because)


def away(first: date, unit: Unit, count: float) -> date | None:
    """Return the day `count` units after `first`; None off the calendar."""
    if unit.days:
        return moved(first, round(count * unit.days))
    month = Period.of(Unit.MONTH, first).shifted(round(count * unit.months))
    if month is None or month.first is None or month.end is None:
        return None
    return moved(month.first, min(first.day, month.end.toordinal() - month.first.toordinal()) - 1)


def _loose(m: Match, here: Here) -> Sense | None:
    """Return “weeks”, “for years”: a plural unit that stands alone."""
    before, after = here.before(16), here.after(12)
    if _AGED.match(after) or not (_LOOSE.search(before) or _LEADING.match(after)):
        return None
    if m.unit() is Unit.QUARTER:
        return None
    return lasting(duration(None, m.unit()), m.unit())


def _half_more(m: Match, _here: Here) -> Sense | None:
    return lasting(duration(1.5, m.unit()), m.unit())


def _long(m: Match, _here: Here) -> Sense | None:
    return lasting(duration(None if m.has("units") else 1.0, m.unit()), m.unit())


def _lengthy(m: Match, _here: Here) -> Sense | None:
    return Sense(TimexType.DURATION, m.string("lengthy"))


def _elided(m: Match, here: Here) -> Sense | None:
    """Return the “30” of “30 to 90 days”."""
    ahead = (token.value for place in range(_REACH) if (token := m.near(place)))
    unit = next((value for value in ahead if isinstance(value, Unit)), None)
    if unit is None or _AGED.search(here.after(40)):
        return None
    count = amount(m.group("n"))
    sense = lasting(duration(count, unit), unit)
    if count is None or not _WITHIN.search(here.before(20)):
        return sense
    return reaching(sense, here, unit, count)


RULES = (
    Rule(
        "SIZE? QUANTITY KIND? dash? UNIT (dash? long)?",
        _length,
        """
The war lasted [20 years]. | DURATION P20Y
The war lasted [more than 20 years]. | DURATION P20Y MORE_THAN
The [20-year] experiment failed. | DURATION P20Y
The 20-year-old boy left. |
The city could fall within [90 days]. | DURATION P90D - 2021-08-16/2021-11-15
The city could fall within [30] to [90 days]. | DURATION P30D; DURATION P90D
They stayed for [another month]. | DURATION P1M
It was the third attack in as many days. |
""",
    ),
    Rule(
        "SIZE? QUANTITY dash second",
        _length,
        """
The [30-second] spot ran. | DURATION PT30S
""",
    ),
    Rule(
        "SIZE? (a|an|numword) unit and (a|an) half",
        _half_more,
        """
It took [a year and a half]. | DURATION P1.5Y
""",
    ),
    Rule(
        "units",
        _loose,
        """
It took [weeks]. | DURATION PXW
""",
    ),
    Rule(
        "the SIZE? QUANTITY units",
        _length,
        """
Sales rose in [the nine months]. | DURATION P9M
""",
    ),
    Rule(
        "SIZE? (?P<n> NUMBER) (?= (to|or|dash|and) NUMBER dash? UNIT)",
        _elided,
        """
It would take [30] to [90 days]. | DURATION P30D; DURATION P90D
""",
    ),
    Rule(
        "(unit|units) dash long",
        _long,
        """
It was a [months-long] siege. | DURATION PXM
It was a [year-long] siege. | DURATION P1Y
""",
    ),
    Rule(
        "lengthy",
        _lengthy,
        """
It was a [yearslong] fight. | DURATION PXY
""",
    ),
)
