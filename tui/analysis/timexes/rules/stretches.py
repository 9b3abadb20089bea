"""Stretches that reach to or from the base: “the next two days”, “the past year”."""

from tui.analysis.timexes import resolving
from tui.analysis.timexes.amounts import amount, duration
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.durations import reaching
from tui.analysis.timexes.sense import Sense, lasting, vague


def _stretch(m: Match, here: Here) -> Sense | None:
    """Return “the next two days”, “the past year”: a duration, with the days it covers."""
    unit = m.unit()
    count = amount(m.group("n")) if m.group("n") else (None if m.has("units") else 1.0)
    sense = lasting(duration(count, unit), unit)
    back = m.has("last", "past", "previous", "preceding", "prior", "latest")
    if unit is Unit.QUARTER and back and not m.has("units"):
        return resolving.shifted(here.deictic(), unit, -1)
    ahead = m.has("next", "coming", "upcoming") and not here.past
    if m.has("first", "final", "remaining", "second") or (count is None and not ahead):
        return sense
    if count is None:
        return reaching(sense, here, unit, _SEVERAL[unit]) if unit in _SEVERAL else sense
    return reaching(sense, here, unit, -count if back else count)


def _some(m: Match, _here: Here) -> Sense | None:
    return None if m.unit() is Unit.QUARTER else lasting(duration(None, m.unit()), m.unit())


def _recent(_m: Match, _here: Here) -> Sense | None:
    return vague("PAST_REF")


_SEVERAL = {Unit.DAY: 14, Unit.WEEK: 8, Unit.MONTH: 12, Unit.YEAR: 10}
"""As many of a unit as “the coming days” may reach; of more one would speak in a longer unit."""
_SHIFT = (
    "(last|past|next|coming|upcoming|previous|following|preceding|prior|latest|subsequent"
    "|succeeding)"
)

RULES = (
    Rule(
        f"(the|this|these|his|her|its|their)? {_SHIFT} SIZE? QUANTITY units",
        _stretch,
        """
Troops arrive over [the next two days]. | DURATION P2D
""",
    ),
    Rule(
        "the (first|final|remaining|other|intervening|last|early|second) SIZE? QUANTITY units",
        _stretch,
        """
Sales rose in [the first nine months]. | DURATION P9M
""",
    ),
    Rule(
        f"(the|these)? ({_SHIFT}|intervening|remaining) units",
        _stretch,
        """
They will talk in [the coming weeks]. | DURATION PXW
""",
    ),
    Rule(
        "the (first|final|early|late|latter|last|closing|opening) units",
        _some,
        """
It came in [the final days] of the siege. | DURATION PXD
""",
    ),
    Rule(
        "(the past|the full|the entire|the whole|a full|an entire|a whole|all) unit|full dash unit",
        _stretch,
        """
Prices doubled over [the past year]. | DURATION P1Y
They waited [all week]. | DURATION P1W
""",
    ),
    Rule(
        "the last unit",
        _stretch,
        """
Prices doubled over [the last decade]. | DURATION P10Y
""",
    ),
    Rule(
        "recent units",
        _recent,
        """
It grew in [recent weeks]. | DATE PAST_REF
""",
    ),
)
