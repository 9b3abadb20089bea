"""How often: “every day”, “twice a week”, “Mondays”, “daily”."""

from dataclasses import replace

from tui.analysis.timexes.amounts import amount, duration
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense
from tui.model import TimexType

_WEEKDAYS, _WEEKENDS = 7, 8


def _set(value: str) -> Sense:
    return Sense(TimexType.SET, value)


def _every(m: Match, _here: Here) -> Sense | None:
    if m.has("weekday"):
        return _set(f"XXXX-WXX-{m.integer('weekday') + 1}")
    if m.has("month"):
        return _set(f"XXXX-{m.integer('month'):02}")
    if m.has("season"):
        return _set(f"XXXX-{m.string('season')}")
    if m.has("daypart"):
        return _set(f"XXXX-XX-XXT{m.string('daypart')}")
    count = amount(m.group("n")) if m.group("n") else None
    if m.has("few"):
        return _set(duration(None, m.unit()))
    return _set(duration((count or 1.0) * (2 if m.has("other") else 1), m.unit()))


def _times(m: Match, _here: Here) -> Sense | None:
    return _set(duration(1.0, m.unit()))


def _plural(m: Match, _here: Here) -> Sense | None:
    if m.has("dayparts"):
        return _set(f"XXXX-XX-XXT{m.string('dayparts')}")
    number = m.integer("weekdays")
    if number < _WEEKDAYS:
        return _set(f"XXXX-WXX-{number + 1}")
    return _set("P1WE" if number == _WEEKENDS else "XXXX-WXX-X")


def _rate(m: Match, here: Here) -> Sense | None:
    sense = _set(m.string("rate"))
    word = m.words("rate")[0].text
    if word[0].isupper() and (here.after(3)[1:2].isupper() or here.before(3)[-2:-1].isalpha()):
        return None
    return replace(sense, granularity=Unit.DAY.granularity)


RULES = (
    Rule(
        "(every|each) other? (?P<n> NUMBER|few)? (UNIT|weekday|month|season|daypart)",
        _every,
        """
They meet [every day]. | SET P1D
They meet [each Monday]. | SET XXXX-WXX-1
They meet [every two weeks]. | SET P2W
They meet [every few weeks]. | SET PXW
""",
    ),
    Rule(
        "(once|twice|QUANTITY (times|time)) (a|an|per|every|each) unit",
        _times,
        """
They meet [twice a week]. | SET P1W
""",
    ),
    Rule(
        "per unit",
        _times,
        """
They earn 90 [per month]. | SET P1M
""",
    ),
    Rule(
        "(weekdays|dayparts)",
        _plural,
        """
They meet on [Mondays]. | SET XXXX-WXX-1
""",
    ),
    Rule(
        "rate",
        _rate,
        """
They meet [daily]. | SET P1D
""",
    ),
)
