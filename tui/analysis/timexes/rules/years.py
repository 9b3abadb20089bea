"""Years, decades and centuries."""

import re
from dataclasses import replace

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.dates import year_said
from tui.analysis.timexes.sense import Sense, on, reading

_LONG = 50
_MODERN = range(1900, 2051)
_PLACED = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|from|to|between|during|before|after|through|throughout"
    r"|around|the|and|or|circa|fiscal|year|years|late|early|mid|into|than|his|her|its|their|on|for"
    r"|[A-Z]\w+day,?|as)|[(,])\s*$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?:\b(?:in|by|of|during|throughout|for|year)\s+|[\n,(]\s?)$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|since|by|until|of|during|the|from|to)\s+$", re.IGNORECASE)
_COUNTED = re.compile(
    r" +(?:[A-Z][\w.]+ +|[a-z]+ +)?(?:(?!(?:was|has|his|its|this|does|says|versus"
    r"|results|sales|earnings|profits|revenues|figures|elections|polls|games|riots|talks"
    r"|accords|floods|primaries|championships|playoffs|finals)\b)"
    r"[a-z]+[^\Ws]s|men|people|women|children|feet|percent)\b"
    r"| ?(?:%|m|km|per cent|meters|metres)\b"
)
_COUNTING = re.compile(
    r"\b(?:(?:more|less|fewer) than|at least|nearly|almost|over|some|up to|another)\s+$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:no\.|nos?|number|room|route|page|flight|model|highway|suite|unit|bus|type|version|section"
    r"|article|resolution|chapter|windows|office|code|gate|building|box|psalm)\s+$",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:planned|scheduled|slated|set|due|expected|proposed) (?:for|in|by) $")
_HAVING = re.compile(r"\s+(?:[a-z]+est|most|first|only|last|top|big|own)\b")
_WEATHER = re.compile(
    r"\b(?:degrees|temperatures?|highs?|lows?|aged?|upper|lower|his|her)\b", re.IGNORECASE
)


def _year(m: Match, here: Here) -> Sense | None:
    number = m.integer("year")
    if not m.has("era", "fiscal", "financial", "unit", "units"):
        before = here.before(20)
        if _LABELLED.search(before) or (_COUNTING.search(before) and not m.group("led")):
            return None
        if _COUNTED.match(here.after()) and not (_IN.search(before) or m.group("led")):
            return None
        opening = m.near(-2)
        ranged = opening and opening.name == "year" and before.endswith(("-", "–"))
        if number not in _MODERN and not (ranged or _PLACED.search(before) or m.group("led")):
            return None
    planned = _PLANNED.search(here.before(20))
    told = (_TOLD.search(here.before(20)) and not planned) or not here.before(20).strip(" ")
    return replace(on(Period(Unit.YEAR, year_said(m))), aside=not told)


def _era(m: Match, _here: Here) -> Sense | None:
    return on(Period(Unit.YEAR, year_said(m)))


def _before_era(m: Match, here: Here) -> Sense | None:
    """Return the first year of “499–493 BC”, or a bare “490” where the story is in such years."""
    running = here.running
    told = running is not None and running.year < 1 and _IN.search(here.before(8))
    ranged = (after := m.near(2)) and after.name == "era" and after.text.upper().startswith("B")
    if not (ranged or told):
        return None
    return on(Period(Unit.YEAR, 1 - m.integer("int", "two", "year", "day")))


def _second_year(m: Match, _here: Here) -> Sense | None:
    """Return the second year of “1914–18”."""
    opening = m.near(-2)
    first = opening.value if opening and isinstance(opening.value, int) else 0
    last = first // 100 * 100 + m.integer("day", "two", "clipped")
    if not first < last <= first + _LONG:
        return None
    return replace(on(Period(Unit.YEAR, last)), aside=True)


def _short_year(m: Match, _here: Here) -> Sense | None:
    number = int(m.text[-2:])
    return on(Period(Unit.YEAR, number + (2000 if number < 50 else 1900)))  # noqa: PLR2004 - the usual pivot


def _season_year(m: Match, _here: Here) -> Sense | None:
    first, second = m.text[:4], m.text[-2:]
    if (int(first) + 1) % 100 != int(second):
        return None
    other = Period(Unit.YEAR, int(first) + 1)
    return on(
        Period(Unit.YEAR, int(first)), readings=(reading(other, "the second of the two years"),)
    )


def _decade(m: Match, here: Here) -> Sense | None:
    if m.has("decadename") and m.has("the"):
        return on(Period(Unit.DECADE, m.integer("decadename")))
    if not m.has("decades"):
        return None
    digits = "".join(mark for mark in m.string("decades") if mark.isdigit())
    year = int(digits)
    if m.has("era") and m.string("era").upper().startswith("B"):
        return on(Period(Unit.DECADE, 1 - (year + 9)))
    if _owning(m, here):
        return on(Period(Unit.YEAR, year))
    if len(digits) < len("1990"):
        if _WEATHER.search(here.before(60)) or year < 20 or not m.has("the"):  # noqa: PLR2004 - no decade
            return None
        year += 1900
    return on(Period(Unit.DECADE, year))


def _owning(m: Match, here: Here) -> bool:
    """Return whether “1990's” has something, as in “1990's best film”, and is no decade."""
    marked = m.string("decades")
    bare = m.first == m.last - 1 and marked[:4].isdigit() and not marked[4:].startswith("s")
    return bare and _HAVING.match(here.after(12)) is not None


def _century(m: Match, _here: Here) -> Sense | None:
    if m.unit() is not Unit.CENTURY:
        return None
    number = m.integer("nth", "ordinal", "first", "second", nth=-1)
    if m.has("era") and m.string("era").upper().startswith("B"):
        return on(Period(Unit.CENTURY, 1 - number * 100))
    return on(Period(Unit.CENTURY, (number - 1) * 100))


_FISCAL = "(fiscal|financial)"
_LED = "(the? LED|circa|around|about)"

RULES = (
    Rule(
        f"{_LED}? (the? {_FISCAL}? (units|unit)|{_FISCAL})? year era?",
        _year,
        """
It ended in [2020]. | DATE 2020
They sent 2000 soldiers. |
They sent 2000 Afghan soldiers. |
The [1997] results beat the [1996] loss. | DATE 1997; DATE 1996
More than 2000 were killed. |
The council passed resolution 1973. |
[May 1939] came. The vote set for [1941] was off. On [3 June] they met. | DATE 1939-05; DATE 1941; \
DATE 1939-06-03
Sales rose in [fiscal 2019]. | DATE 2019
""",
    ),
    Rule(
        f"{_LED}? (the? unit)? (year|int|two|day) era",
        _era,
        """
Athens won in [490 BC]. | DATE BC0490
""",
    ),
    Rule(
        "(int|two|year) (?= dash (int|two|year) era)|int",
        _before_era,
        """
The revolt ([499]–[493 BC]) failed. | DATE BC0499; DATE BC0493
""",
    ),
    Rule(
        "era (year|int|two)",
        _era,
        """
It was rebuilt in [A.D. 70]. | DATE 0070
""",
    ),
    Rule(
        "(?<= year (dash|slash)) (day|two|clipped)",
        _second_year,
        """
The war of [1914]-[18] was long. | DATE 1914; DATE 1918
""",
    ),
    Rule(
        "clipped",
        _short_year,
        """
The class of ['68] met again. | DATE 1968
""",
    ),
    Rule(
        "years",
        _season_year,
        """
They won in [2003/04]. | DATE 2003
""",
    ),
    Rule(
        "the? LED? the? decades era?",
        _decade,
        """
They met in [the 1990s]. | DATE 199
They met in [the late 1990s]. | DATE 199 END
They met in [the 1990's]. | DATE 199
It was [1990's] best film. | DATE 1990
""",
    ),
    Rule(
        "the? LED? the? decadename",
        _decade,
        """
They met in [the sixties]. | DATE 196
They met in [the early nineties]. | DATE 199 START
""",
    ),
    Rule(
        "the? LED? the? NTH dash? unit era?",
        _century,
        """
It was built in [the 19th century]. | DATE 18
""",
    ),
)
