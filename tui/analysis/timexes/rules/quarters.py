"""Quarters, halves and seasons of a year."""

import re
from dataclasses import replace

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, season_of
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.dates import year_ahead, year_said
from tui.analysis.timexes.rules.units import related
from tui.analysis.timexes.sense import Sense, on, vague
from tui.analysis.timexes.tense import Tense
from tui.model import Anchor

_GAME = re.compile(
    r"\b(?:goals?|scored?|scoring|games?|match|yards?|touchdowns?|halftime|penalty|points? in|coach"
    r"|rebounds?|kick|quarterback|keeper|fumble|basket)\b"
)
_PARTS = {Unit.QUARTER: 4, Unit.HALF: 2}
_DOUBTFUL = {"spring", "fall"}
_PLACED = re.compile(
    r"\b(?:in|by|since|until|during|through|throughout|of|into|from|to)\s+$", re.IGNORECASE
)
_FALLEN = re.compile(r"\s+(?:of|in|to|from|was|guy|line|back|came)\b")


def _quarter(m: Match, here: Here) -> Sense | None:
    unit = Unit.HALF if m.has("half") else m.words("unit")[0].value
    if not isinstance(unit, Unit) or unit not in _PARTS:
        return None
    if _GAME.search(here.before(100)) or _GAME.search(here.after(60)):
        return None
    ordinals = m.words("first", "second", "ordinal", "nth")
    number = ordinals[-1].number if ordinals else _PARTS[unit]
    return _part_of_year(m, here, unit, number)


def _coded(m: Match, here: Here) -> Sense | None:
    code = m.string("quartercode")
    number = int(code.strip("QH"))
    if "H" in code and not m.has("year"):
        return None
    return _part_of_year(m, here, Unit.HALF if "H" in code else Unit.QUARTER, number)


def _part_of_year(m: Match, here: Here, unit: Unit, number: int) -> Sense | None:
    if not 1 <= number <= _PARTS[unit]:
        return None
    if m.has("year"):
        return _nth(year_said(m), unit, number)
    year = related(m, here, Unit.YEAR) if m.group("of") else None
    if year and year.period:
        sense = _nth(year.period.year, unit, number)
        return replace(sense, anchor=year.anchor, because=year.because) if sense else None
    if m.has("this", "last", "next"):
        here = here.deictic()
    if here.base is None:
        return vague(f"XXXX-{unit.letter}{number}")
    period = Period(unit, here.base.year, (number - 1) * unit.months + 1)
    if here.anchor is Anchor.PUBLISHED and not m.has("this"):
        period = _by_tense(period, here, said=here.tense is not Tense.FUTURE)
    return on(period, anchor=here.anchor, because=(*here.because, f"{here.tense} tense"))


def _by_tense(period: Period, here: Here, *, said: bool) -> Period:
    """Return the period a year before if it lies ahead but is told of, or after if the reverse."""
    base = here.base
    if base is None:
        return period
    ahead, over = base.index < period.index, base.index >= period.index + period.unit.months
    shift = -1 if ahead and said else 1 if over and here.tense is Tense.FUTURE else 0
    return Period(period.unit, period.year + shift, period.month)


def _nth(year: int, unit: Unit, number: int) -> Sense:
    return on(Period(unit, year, (number - 1) * unit.months + 1))


def _owned(m: Match, here: Here) -> Sense | None:
    """Return “last year's third quarter”, “1988's first half”."""
    unit = Unit.HALF if m.has("half") else m.unit()
    number = m.words("first", "second", "ordinal", "nth")[-1].number
    if unit not in _PARTS or not 1 <= number <= _PARTS[unit]:
        return None
    if m.has("year", "decades"):
        return _nth(int(m.text[:4]), unit, number) if m.text[:4].isdigit() else None
    year = related(m, here, Unit.YEAR) if m.words("unit")[0].value is Unit.YEAR else None
    if year is None or year.period is None:
        return None
    sense = _nth(year.period.year, unit, number)
    return replace(sense, anchor=year.anchor, because=year.because)


def _season(m: Match, here: Here) -> Sense | None:
    code = m.string("season")
    if m.has("year") or m.has("era"):
        return on(season_of(year_said(m), code))
    year = related(m, here, Unit.YEAR) if m.group("of") else None
    if year and year.period:
        return on(season_of(year.period.year, code), anchor=year.anchor, because=year.because)
    if (
        _FALLEN.match(here.after(12))
        and m.string("season") == "FA"
        and not m.has("this", "last", "next")
    ):
        return None
    told = m.has("following", "previous", "same", "that")
    near = m.has("this", "last", "next")
    lean = here.on_text() if told else here.deictic() if near else here
    return _shifted_season(m, lean, code)


def _shared_year(m: Match, _here: Here) -> Sense | None:
    return on(season_of(year_ahead(m), m.string("season")))


def _shifted_season(m: Match, here: Here, code: str) -> Sense:
    base = here.base
    if base is None or not m.has("last", "next", "past", "following", "previous"):
        sense = resolving.season(code, here)
        if base is None or m.has("this") or here.anchor is not Anchor.PUBLISHED or not sense.period:
            return sense
        period = _by_tense(sense.period, here, said=here.tense is Tense.PAST)
        return on(period, anchor=here.anchor, because=(*here.because, f"{here.tense} tense"))
    around = [season_of(base.year + shift, code) for shift in range(-2, 3)]
    if m.has("next", "following"):
        chosen = next(season for season in around if season.index > base.index)
    else:
        ended = [season for season in around if season.index + Unit.SEASON.months <= base.index]
        chosen = ended[-1]
    return on(chosen, anchor=here.anchor, because=here.because)


def _bare_season(m: Match, here: Here) -> Sense | None:
    word = m.words("season")[0].text.lower()
    if word in _DOUBTFUL and not (m.group("led") or _PLACED.search(here.before(12))):
        return None
    return _season(m, here)


_FISCAL = "(fiscal|financial)?"
_OF_YEAR = "((of|in)? (fiscal|financial|unit)? year|comma year|(?P<of> of? (RELATED|the) unit))"

RULES = (
    Rule(
        "(the? LED)? the? season (?= AND (the? LED)? the? season (of|comma)? year)",
        _shared_year,
        """
They rested in [the spring] and [summer of 1943]. | DATE 1943-SP; DATE 1943-SU
""",
    ),
    Rule(
        f"LED? (the|this|last|next|that)? {_FISCAL} NTH dash? {_FISCAL} (unit|half) {_OF_YEAR}?",
        _quarter,
        """
Sales rose in [the second quarter]. | DATE 2021-Q2
Sales will rise in [the second quarter]. | DATE 2022-Q2
He scored twice in the second half. |
Sales rose in [the fourth quarter]. | DATE 2020-Q4
Sales rose in [the first half of 2019]. | DATE 2019-H1
Sales rose in [the third quarter of last year]. | DATE 2020-Q3
""",
    ),
    Rule(
        f"LED? the (last|final) dash? (unit|half) (?= of) {_OF_YEAR}",
        _quarter,
        """
Sales rose in [the last quarter of 2019]. | DATE 2019-Q4
""",
    ),
    Rule(
        "the? year (fiscal|financial)? NTH dash? (unit|half)",
        _quarter,
        """
Sales rose from [the 2019 third quarter]. | DATE 2019-Q3
""",
    ),
    Rule(
        f"(RELATED unit apostrophe|year apostrophe|decades) {_FISCAL} NTH dash? (unit|half)",
        _owned,
        """
Sales beat [last year's third quarter]. | DATE 2020-Q3
Sales beat [1988's third quarter]. | DATE 1988-Q3
Sales beat [2010's first half]. | DATE 2010-H1
""",
    ),
    Rule(
        "quartercode (of? year)?",
        _coded,
        """
Sales rose in [Q2 2019]. | DATE 2019-Q2
""",
    ),
    Rule(
        "the? LED? (RELATED|the)? season (of? (year|int era)|comma year) era?",
        _season,
        """
They met in [the summer of 2019]. | DATE 2019-SU
""",
    ),
    Rule(
        "the? LED? (the)? season (?P<of> of RELATED unit)",
        _season,
        """
They met in [the spring of last year]. | DATE 2020-SP
""",
    ),
    Rule(
        "the? LED? (RELATED|(the|this)? past|the) season",
        _season,
        """
They met [this summer]. | DATE 2021-SU
They mourned the fall of the city. |
""",
    ),
    Rule(
        "(the? LED)? season",
        _bare_season,
        """
They met in [early spring]. | DATE 2021-SP START
They met in [the early summer]. | DATE 2021-SU START
Prices fall and waters spring up. |
""",
    ),
)
