"""Dates by month, day and year."""

import re

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import day_period, month_period
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on

_MODS = {
    "early": "START",
    "mid": "MID",
    "late": "END",
    "middle": "MID",
    "end": "END",
    "beginning": "START",
    "start": "START",
    "earlier": "START",
    "later": "END",
    "close": "END",
    "midst": "MID",
}


def mod(m: Match) -> str:
    """Return the modifier that “early”, “mid”, “late”, “the end of” … give."""
    words = m.words(*_MODS)
    return _MODS[words[0].name] if words else ""


def _full(m: Match, here: Here) -> Sense | None:
    del here
    period = day_period(m.integer("year"), m.integer("month"), m.integer("day", "nth", "ordinal"))
    return on(period, mod(m)) if period else None


def _month_day(m: Match, here: Here) -> Sense | None:
    return resolving.month_day(m.integer("month"), m.integer("day", "nth", "ordinal"), here, mod(m))


def _month_year(m: Match, here: Here) -> Sense | None:
    del here
    period = month_period(m.integer("year"), m.integer("month"))
    return on(period, mod(m)) if period else None


def _month(m: Match, here: Here) -> Sense | None:
    if m.text in {"May", "March"} and not _names_month(m):
        return None
    return resolving.month(m.integer("month"), here, mod(m))


_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|last|next|this|between|during|for|and|or|before|after"
    r"|through|around|and|every|each|and|past|till|,|–|—|-)\s*$",
    re.IGNORECASE,
)


def _names_month(m: Match) -> bool:
    return bool(_BEFORE_MONTH.search(m.tokens.text[max(0, m.start - 20) : m.start]))


def _year(m: Match, here: Here) -> Sense | None:
    del here
    number = m.integer("year")
    before = m.tokens.text[max(0, m.start - 30) : m.start]
    after = m.tokens.text[m.end : m.end + 30]
    if not _is_year(number, before, after):
        return None
    return resolving.year(number, mod(m))


_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|between|during|before|after|through|around|the|and|or"
    r"|circa|c\.|for|fiscal|year|years|as early as|as late as)\s+(?:[a-z]+\s+)?$|[(–—-]\s?$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\s+[a-z]+s\b|\s?(?:percent|per cent|%)|\s+(?:men|people|women|children)\b")


def _is_year(number: int, before: str, after: str) -> bool:
    framed = bool(_YEAR_BEFORE.search(before))
    if _PLURAL.match(after) and not re.search(r"\b(?:the|in|since)\s+$", before):
        return False
    return framed or 1900 <= number <= 2050


def _short_year(m: Match, here: Here) -> Sense | None:
    del here
    opening = m.tokens.token(m.first - 2)
    number = opening.value if isinstance(opening.value, int) else 0
    end = number // 100 * 100 + m.integer("day", "two")
    return resolving.year(end) if end > number else None


_LED = "((the|that)? (EARLY dash?|(beginning|start|middle|midst|end) of))?"

RULES = (
    Rule(
        f"(weekday comma?)? {_LED} month the? MONTHDAY comma? (of? year)",
        _full,
        """
2021-08-16 | The accord of [August 14th, 2021] held. | DATE 2021-08-14
2021-08-16 | He was born on [Friday, Feb. 29, 2008]. | DATE 2008-02-29
""",
    ),
    Rule(
        f"(weekday comma?)? {_LED} the? MONTHDAY of? month comma? (of? year)",
        _full,
        """
2021-08-16 | The accord of [14 August 2021] held. | DATE 2021-08-14
""",
    ),
    Rule(
        f"(weekday comma?)? {_LED} month the? MONTHDAY",
        _month_day,
        """
2021-08-16 | It ended on [June 20]. | DATE 2021-06-20
""",
    ),
    Rule(
        f"(weekday comma?)? {_LED} (the? MONTHDAY of? month)",
        _month_day,
        """
2021-08-16 | It ended on [20 June]. | DATE 2021-06-20
""",
    ),
    Rule(
        f"{_LED} month comma? (of? year)",
        _month_year,
        """
2021-08-16 | It ended in [June 2020]. | DATE 2020-06
""",
    ),
    Rule(
        f"{_LED} month",
        _month,
        """
2021-08-16 | It ended in [June]. | DATE 2021-06
2021-08-16 | May said so. |
""",
    ),
    Rule(
        "((EARLY dash? | early in | late in |(the (beginning|start|middle|midst|end) of)))? year",
        _year,
        """
2021-08-16 | It ended in [2020]. | DATE 2020
2021-08-16 | They sent 2000 soldiers. |
""",
    ),
    Rule(
        "(?<= year dash) (day|two)",
        _short_year,
        """
2021-08-16 | The war of [1914]-[18] was long. | DATE 1914; DATE 1918
""",
    ),
)
