"""Weekdays, today, yesterday, tonight, and parts of days."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, moved
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.rules.dates import mod
from tui.analysis.timexes.sense import Sense, on, vague
from tui.model import Granularity, Interval, TimexType

_HOURS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 22), "NI": (18, 30)}


def in_part(day: Sense, part: str) -> Sense:
    """Return a part of the day that `day` denotes."""
    interval = None
    if day.period:
        start = datetime.combine(day.period.start, datetime.min.time())
        first, last = (timedelta(hours=hour) for hour in _HOURS[part])
        interval = Interval(start + first, start + last)
    return replace(
        day,
        type=TimexType.TIME,
        value=f"{day.value}T{part}",
        interval=interval,
        granularity=Granularity.PART,
    )


def _weekday(m: Match, here: Here) -> Sense | None:
    number = m.integer("weekday")
    shift = [
        token.name
        for token in m.words("last", "next", "this", "past", "coming", "previous", "following")
    ]
    if shift and here.base:
        sense = _shifted(number, shift[0], here)
    else:
        sense = resolving.weekday(number, here, mod(m))
    parts = m.words("part")
    return in_part(sense, str(parts[0].value)) if parts else sense


def _shifted(number: int, word: str, here: Here) -> Sense:
    base = here.base
    back = (base.weekday() - number) % 7
    days = {
        "last": -(back or 7),
        "past": -(back or 7),
        "previous": -(back or 7),
        "this": number - base.weekday(),
        "next": 7 - back,
        "coming": 7 - back,
        "following": 7 - back,
    }[word]
    day = moved(base, days)
    return on(Period.of(Unit.DAY, day), anchor=here.anchor, because=here.because)


def _relative(m: Match, here: Here) -> Sense | None:
    word = m.words("relative", "tonight")[0]
    if here.published is None:
        return vague({-1: "PAST_REF", 1: "FUTURE_REF"}.get(word.value, "PRESENT_REF"))
    near = resolving.leaning(here, on_text=False)
    shift = word.value if word.name == "relative" else 0
    sense = resolving.shifted(near, Unit.DAY, shift, mod(m))
    if sense is None:
        return None
    if word.name == "tonight":
        return in_part(sense, "NI")
    parts = m.words("part")
    return in_part(sense, str(parts[0].value)) if parts else sense


def _this_part(m: Match, here: Here) -> Sense | None:
    near = resolving.leaning(here, on_text=False)
    sense = resolving.shifted(near, Unit.DAY, -1 if "last" in m else 0, mod(m))
    return in_part(sense, m.string("part")) if sense else None


RULES = (
    Rule(
        "(EARLY dash? |(earlier|later) on?)? (last|next|this|past|the? coming|the? previous|the? following)? weekday (EARLY? part)?",
        _weekday,
        """
2021-08-16 | The city fell [Sunday]. | DATE 2021-08-15
2021-08-16 | They met [Sunday morning]. | TIME 2021-08-15TMO
2021-08-16 | They met [early Sunday]. | DATE 2021-08-15 START
2021-08-16 | They will meet on [Sunday]. | DATE 2021-08-22
""",
    ),
    Rule(
        "(EARLY dash? |(earlier|later) on?)? relative (EARLY? part)?",
        _relative,
        """
2021-08-16 | They met [yesterday]. | DATE 2021-08-15
""",
    ),
    Rule(
        "(EARLY dash? |(earlier|later) on?)? tonight",
        _relative,
        """
2021-08-16 | They meet [tonight]. | TIME 2021-08-16TNI
""",
    ),
    Rule(
        "(EARLY dash? |(earlier|later) on?)? (this|last) part",
        _this_part,
        """
2021-08-16 | They met [this morning]. | TIME 2021-08-16TMO
""",
    ),
)
