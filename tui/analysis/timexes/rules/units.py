"""“This week”, “last year”, “the next month”, quarters, halves, seasons, decades."""

from datetime import date

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, season_period, year_period
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.dates import mod
from tui.analysis.timexes.sense import Sense, on, vague

_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "the": 0,
}
_ON_TEXT = {"that", "same", "previous", "following", "the"}


def _unit(m: Match, here: Here) -> Sense | None:
    words = m.words(*_SHIFTS)
    word = [w for w in words if w.name != "the"] or words
    name = word[-1].name
    unit = m.unit()
    if unit.timed:
        return None
    on_text = name in _ON_TEXT and (here.running is not None)
    lean = resolving.leaning(here, on_text=True) if on_text else here
    sense = resolving.shifted(lean, unit, _SHIFTS[name], mod(m))
    if sense:
        return sense
    return vague({-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[_SHIFTS[name]])


def _quarter(m: Match, here: Here) -> Sense | None:
    number = m.integer("ordinal", "nth") if m.words("ordinal", "nth") else 2
    unit = Unit.HALF if "half" in m else Unit.QUARTER
    years = m.words("year")
    parts = 2 if unit is Unit.HALF else 4
    if number > parts:
        return None
    if years:
        base = m.integer("year")
    elif here.base:
        base = here.base.year
        if m.words("last"):
            base -= 1
        elif m.words("next"):
            base += 1
        elif not m.words("this"):
            start = date(base, (number - 1) * (12 // parts) + 1, 1)
            if start > here.base:
                base -= 1
    else:
        return vague(f"XXXX-{unit.letter}{number}")
    first = year_period(base)
    if first is None:
        return None
    period = Period.of(unit, first.start).shifted(number - 1)
    return on(period, mod(m), anchor=here.anchor, because=here.because) if period else None


def _season(m: Match, here: Here) -> Sense | None:
    code = m.string("season")
    if m.words("year"):
        period = season_period(m.integer("year"), code)
        return on(period, mod(m)) if period else None
    if here.base is None:
        return vague(f"XXXX-{code}", mod=mod(m))
    year = here.base.year + (-1 if m.words("last") else 1 if m.words("next") else 0)
    period = season_period(year, code)
    return on(period, mod(m), anchor=here.anchor, because=here.because) if period else None


def _decade(m: Match, here: Here) -> Sense | None:
    del here
    digits = "".join(c for c in m.string("decades") if c.isdigit())
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    first = year_period(year)
    if first is None:
        return None
    return on(Period.of(Unit.DECADE, first.start), mod(m))


_LED = "(EARLY dash? |(earlier|later|early|late)(in|on)? | the? (beginning|start|middle|midst|end|close) of)?"
RULES = (
    Rule(
        f"{_LED} (last|next|this|the? (past|current|previous|following|coming)|the same|that same?|this same) unit",
        _unit,
        """
2021-08-16 | They met [last week]. | DATE 2021-W32
2021-08-16 | They met [earlier this year]. | DATE 2021 START
""",
    ),
    Rule(
        "(EARLY dash? |(earlier|later|early|late)(in|on)? | the (beginning|start|middle|midst|end|close) of) the unit",
        _unit,
        """
2021-08-16 | They meet by [the end of the year]. | DATE 2021 END
""",
    ),
    Rule(
        f"{_LED} (the|this|last|next)? (ordinal|second|nth) dash? (quarter|half) ((of)? year)?".replace(
            "quarter|half", "unit|half"
        ),
        _quarter,
        """
2021-08-16 | Sales rose in [the second quarter]. | DATE 2021-Q2
""",
    ),
    Rule(
        f"{_LED} (the|this|last|next)? season (of? year)",
        _season,
        """
2021-08-16 | They met in [the summer of 2019]. | DATE 2019-SU
""",
    ),
    Rule(
        f"{_LED} (the|this|last|next) season",
        _season,
        """
2021-08-16 | They met [this summer]. | DATE 2021-SU
""",
    ),
    Rule(
        f"{_LED} the? EARLY? dash? decades",
        _decade,
        """
2021-08-16 | They met in [the 1990s]. | DATE 199
""",
    ),
)
