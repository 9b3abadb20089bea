"""How long, and how often."""

from dataclasses import replace

from tui.analysis.timexes.amounts import amount, duration
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import moved, plus_months
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.offsets import QUANTITY
from tui.analysis.timexes.sense import Sense
from tui.model import Interval, TimexType

_MODS = {
    "more": "MORE_THAN",
    "over": "MORE_THAN",
    "less": "LESS_THAN",
    "under": "LESS_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
}
_APPROX = ("about", "around", "nearly", "almost", "approximately", "roughly", "some")


def _mod(m: Match) -> str:
    bounds = [token for token in m.group("bound") if token.name in _MODS]
    if bounds:
        return _MODS[bounds[-1].name]
    return "APPROX" if m.group("roughly") else ""


def _length(m: Match, here: Here) -> Sense | None:
    after = m.tokens.text[m.end : m.end + 12].lower()
    if after.startswith(("-old", " old", "s old", " of age")):
        return None
    count = amount(m.group("n"))
    return Sense(
        TimexType.DURATION, duration(count, m.unit()), _mod(m), granularity=m.unit().granularity
    )


def _stretch(m: Match, here: Here) -> Sense | None:
    unit = m.unit()
    count = amount(m.group("n")) if m.group("n") else 1.0
    sense = Sense(
        TimexType.DURATION,
        duration(count, unit),
        _mod(m),
        granularity=unit.granularity,
        anchor=here.anchor,
        because=here.because,
    )
    if count is None or here.base is None or unit.timed or count != int(count):
        return sense
    back = bool(m.words("last", "past", "previous"))
    whole = int(count)
    if unit.days:
        other = moved(here.base, (-1 if back else 1) * whole * unit.days)
    else:
        other = plus_months(here.base, (-1 if back else 1) * whole * unit.months)
    if other is None:
        return sense
    first, last = sorted((here.base, other))
    return replace(sense, interval=Interval.days(first, last))


def _set(m: Match, here: Here) -> Sense | None:
    if m.words("rate"):
        return Sense(TimexType.SET, m.string("rate"))
    if m.words("weekday"):
        return Sense(TimexType.SET, f"XXXX-WXX-{m.integer('weekday') + 1}")
    if m.words("month"):
        return Sense(TimexType.SET, f"XXXX-{m.integer('month'):02}")
    return Sense(TimexType.SET, duration(amount(m.group("n")) if m.group("n") else 1.0, m.unit()))


RULES = (
    Rule(
        f"((?P<bound>BOUND)|(?P<roughly>ROUGHLY))? (?P<n>{QUANTITY}) dash? UNIT",
        _length,
        """
2021-08-16 | The war lasted [20 years]. | DURATION P20Y
2021-08-16 | The war lasted [more than 20 years]. | DURATION P20Y MORE_THAN
""",
    ),
    Rule(
        "units",
        lambda m, here: Sense(TimexType.DURATION, duration(None, m.unit())),
        """
2021-08-16 | It took [weeks]. | DURATION PXW
""",
    ),
    Rule(
        f"the? (last|past|next|coming|previous|following) ((?P<bound>BOUND)|(?P<roughly>ROUGHLY))? (?P<n>{QUANTITY}) units",
        _stretch,
        """
2021-08-16 | Troops arrive over [the next two days]. | DURATION P2D
""",
    ),
    Rule(
        "the past unit",
        _stretch,
        """
2021-08-16 | Prices doubled over [the past year]. | DURATION P1Y
""",
    ),
    Rule(
        "(every|each) (?P<n>NUMBER)? (UNIT|weekday|month)",
        _set,
        """
2021-08-16 | They meet [every day]. | SET P1D
""",
    ),
    Rule(
        "rate",
        _set,
        """
2021-08-16 | They meet [daily]. | SET P1D
""",
    ),
)
