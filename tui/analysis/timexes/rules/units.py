"""“This week”, “last year”, “the following month”, “the end of the year”."""

import re
from dataclasses import replace

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on, vague
from tui.analysis.timexes.tense import Tense

_SHIFTS = {
    **dict.fromkeys(("last", "past", "previous", "preceding", "prior"), -1),
    **dict.fromkeys(("this", "current", "same", "that", "the"), 0),
    **dict.fromkeys(("next", "coming", "upcoming", "following", "subsequent", "succeeding"), 1),
}
_FROM_TEXT = {"that", "same", "previous", "following", "preceding", "subsequent", "succeeding"}
_REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_COMPLEMENT = re.compile(
    r"\s+\d|\s+(?:of|that|when|he|she|they|it|we|I|after|before|[a-z]+ing|ago|since|to|was|is|old)\b|-"
)
_FRAMED = re.compile(
    r"\b(?:in|for|during|of|by|throughout|over|within|through|than|on)\s+$", re.IGNORECASE
)


def related(m: Match, here: Here, unit: Unit) -> Sense | None:
    """Return the unit of the calendar that “last”, “this”, “the following” … point to."""
    said = [token.name for token in m.all if token.name in _SHIFTS]
    name = next((word for word in said if word != "the"), "the")
    told = name in _FROM_TEXT or (name == "next" and "the" in said)
    lean = here.on_text() if told and here.running else here.deictic()
    sense = resolving.shifted(lean, unit, _SHIFTS[name])
    if sense and unit is Unit.WEEKEND and name in {"the", "this"} and _ahead_but_told(sense, here):
        sense = resolving.shifted(lean, unit, -1)
    return replace(sense, aside=_SHIFTS[name] < 0) if sense else vague(_REFERENCE[_SHIFTS[name]])


def _ahead_but_told(sense: Sense, here: Here) -> bool:
    first = sense.period.first if sense.period else None
    ahead = bool(first and here.published and first > here.published)
    return ahead and here.tense is Tense.PAST


def _unit(m: Match, here: Here) -> Sense | None:
    unit = m.unit()
    return None if unit.timed else related(m, here, unit)


def _latest(m: Match, here: Here) -> Sense | None:
    """Return “the latest quarter”: the one the text is about, else the last that is over."""
    unit = m.unit()
    running = here.running
    if unit.timed or here.base is None:
        return None
    if running and running.unit is unit and abs(running.year - here.base.year) <= 1:
        return resolving.shifted(here.on_text(), unit, 0)
    return resolving.shifted(here, unit, -1)


def _year_ago(m: Match, here: Here) -> Sense | None:
    """Return “the year-ago quarter”: the unit the text is about, a year before."""
    base = here.quarter or here.running or here.base
    if base is None or m.words("unit")[0].value is not Unit.YEAR:
        return None
    unit = m.unit() if m.words("unit")[1:] else (here.quarter or base.within(Unit.YEAR)).unit
    period = Period(Unit.MONTH, base.year - 1, base.month).within(unit)
    return replace(on(period, anchor=here.anchor, because=here.because), aside=True)


def _before_last(m: Match, here: Here) -> Sense | None:
    return None if m.unit().timed else resolving.shifted(here.deictic(), m.unit(), -2)


def _day_beyond(m: Match, here: Here) -> Sense | None:
    """Return “the day before yesterday”, “the day after tomorrow”."""
    shift = m.integer("relative")
    agrees = shift == (-1 if m.has("before") else 1)
    return resolving.shifted(here.on_publication(), Unit.DAY, 2 * shift) if agrees else None


def _the_unit(m: Match, here: Here) -> Sense | None:
    """Return “the year”, “the week”: the one the text is in, else that of publication."""
    unit = m.unit()
    led = m.group("led")
    if m.words("unit")[0].text[0].isupper():
        return None
    if unit.timed or _COMPLEMENT.match(here.after(12)) or (unit is Unit.DAY and not led):
        return None
    if not led and not _FRAMED.search(here.before(12)):
        return None
    running = here.running
    near = running and here.published and abs(running.year - here.published.year) <= 1
    lean = here.on_text() if near and running and running.unit is unit else here
    if unit is Unit.WEEKEND:
        return related(m, lean, unit)
    return resolving.shifted(lean, unit, 0) or vague("PRESENT_REF")


def _mid(m: Match, here: Here) -> Sense | None:
    """Return “mid-year”, “mid-week”."""
    sense = None if m.unit().timed else resolving.shifted(here, m.unit(), 0)
    return sense.narrowed("MID") if sense else None


def _year_end(m: Match, here: Here) -> Sense | None:
    if m.unit() is Unit.YEAR or m.unit() is Unit.MONTH:
        sense = resolving.shifted(here, m.unit(), 0)
        return sense.narrowed("END") if sense else None
    return None


_WHICH = (
    "(last|next|this|(the|this)? (past|current|previous|following|coming|upcoming|preceding|prior"
    "|subsequent|succeeding)|the (same|next)|that same?|this same)"
)

RULES = (
    Rule(
        f"LED? {_WHICH} (fiscal|financial)? unit",
        _unit,
        """
They met [last week]. | DATE 2021-W32
They met [earlier this year]. | DATE 2021 START
It ended in [May 1991]. Elections came [the following year]. | DATE 1991-05; DATE 1992
""",
    ),
    Rule(
        "LED the unit",
        _the_unit,
        """
They meet by [the end of the year]. | DATE 2021 END
""",
    ),
    Rule(
        "the latest (fiscal|financial)? unit",
        _latest,
        """
1989-10-26 | Sales rose in [the latest quarter]. | DATE 1989-Q3
1989-10-26 | [Second-quarter] sales rose in [the latest quarter]. | DATE 1989-Q2; DATE 1989-Q2
""",
    ),
    Rule(
        "(the|a)? unit dash (ago|earlier) (unit|period)?",
        _year_ago,
        """
1989-10-26 | [Third-quarter] sales beat [the year-ago quarter]. | DATE 1989-Q3; DATE 1988-Q3
1989-10-26 | [Third-quarter] sales beat [the year-earlier period]. | DATE 1989-Q3; DATE 1988-Q3
""",
    ),
    Rule(
        "the unit before last",
        _before_last,
        """
They met [the week before last]. | DATE 2021-W31
""",
    ),
    Rule(
        "the unit (before|after) relative",
        _day_beyond,
        """
They met [the day before yesterday]. | DATE 2021-08-14
They meet [the day after tomorrow]. | DATE 2021-08-18
""",
    ),
    Rule(
        "the (fiscal|financial)? unit",
        _the_unit,
        """
Sales rose for [the year]. | DATE 2021
They met over [the weekend]. | DATE 2021-W32-WE
They will meet over [the weekend]. | DATE 2021-W33-WE
Over [the weekend], they met. | DATE 2021-W32-WE
It was the year of the dog. |
She was named player of the Year. |
""",
    ),
    Rule(
        "mid dash unit",
        _mid,
        """
They meet by [mid-year]. | DATE 2021 MID
""",
    ),
    Rule(
        "(the|this)? unit dash? end",
        _year_end,
        """
They meet by [year-end]. | DATE 2021 END
""",
    ),
)
