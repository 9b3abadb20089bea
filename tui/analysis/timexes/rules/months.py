"""Months, with or without the year."""

import re

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.dates import year_ahead, year_said
from tui.analysis.timexes.rules.units import related
from tui.analysis.timexes.sense import Sense, on

_DOUBTFUL = {
    "May",
    "March",
    "MAY",
    "MARCH",
    "Mar",
    "Jan",
    "Jun",
    "Dec",
    "Sept",
    "April",
    "June",
    "August",
}
"""Names that are as often a person's, a verb or an adjective."""
_PLACED = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|last|next|this|between|during|before|after|through"
    r"|throughout|around|every|each|past|mid|early|late|of|and|or|for|into|as)|[–—/-])\s*$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|since|by|until|during|early|late|mid|of|from)\s*-?$", re.IGNORECASE)
_NAMED = re.compile(r"(?:Ms|Mrs|Mr|Dr|Sir|Lady|Theresa|[A-Z][a-z]+)\.?\s+$")
_NAMING = re.compile(r"\s+[A-Z][a-z]+|['’]s\s+(?:said|party|speech)|\s+(?:said|says|told)\b")


def _month_year(m: Match, _here: Here) -> Sense | None:
    return on(Period(Unit.MONTH, year_said(m), m.integer("month")))


def _shared_year(m: Match, _here: Here) -> Sense | None:
    return on(Period(Unit.MONTH, year_ahead(m), m.integer("month")))


def _month_of(m: Match, here: Here) -> Sense | None:
    year = related(m, here, Unit.YEAR)
    if year is None or year.period is None:
        return None
    period = Period(Unit.MONTH, year.period.year, m.integer("month"))
    return on(period, anchor=year.anchor, because=year.because)


def _month(m: Match, here: Here) -> Sense | None:
    word = m.words("month")[0].text
    led = m.has("last", "next", "this", "past") or m.group("led")
    if word in _DOUBTFUL and not led and not _named_month(word, here):
        return None
    number = m.integer("month")
    if here.base is None or not m.has("last", "next", "this", "past"):
        return resolving.month(number, here)
    ahead = number > here.base.month
    shift = -ahead if m.has("last", "past") else (0 if ahead else 1) if m.has("next") else 0
    if m.has("last", "past") and number == here.base.month:
        shift = -1
    period = Period(Unit.MONTH, here.base.year + shift, number)
    return on(period, anchor=here.anchor, because=here.because)


def _named_month(word: str, here: Here) -> bool:
    before, followed = here.before(16), _NAMING.match(here.after(20))
    if word in {"April", "June", "August"} and not followed:
        return bool(_PLACED.search(before)) or not _NAMED.search(before)
    return bool((_IN if followed else _PLACED).search(before))


RULES = (
    Rule(
        "(the? LED)? month (?= AND (the? LED)? month (of|comma)? year)",
        _shared_year,
        """
The talks of [April] and [June 1955] failed. | DATE 1955-04; DATE 1955-06
""",
    ),
    Rule(
        "(the? LED)? month comma? of? (year|int era) era?",
        _month_year,
        """
It ended in [June 2020]. | DATE 2020-06
It ended in [early June of 2020]. | DATE 2020-06 START
""",
    ),
    Rule(
        "(the? LED)? month of RELATED unit",
        _month_of,
        """
It ended in [June of last year]. | DATE 2020-06
""",
    ),
    Rule(
        "(the? LED)? (last|next|this|past)? month",
        _month,
        """
It ended in [June]. | DATE 2021-06
May said so. |
Ms. May said that she would march on. |
They March on. |
2021-01-10 | It ended in [late December]. | DATE 2020-12 END
It ended [last June]. | DATE 2021-06
""",
    ),
)
