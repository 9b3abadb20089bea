"""Weekdays, today, yesterday, tonight, and parts of days."""

import re

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, moved
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on, reading, vague

_MASTHEAD = re.compile(
    r"\s+(?:Telegraph|Times|Post|Herald|Mirror|Mail|Express|People|Sun|(?:\w+ )?shows?|Night Live"
    r"|Star|Football|Tribune|Agreement|school|night football)\b|\s+[A-Z][a-z]+\s+Post\b"
)
_NICKNAMED = re.compile(r"\b(?:Black|Bloody|Ruby|Billy|Cyber|Super|Joe|Man|Taking Back|Mail on) $")
_SOME_DAY = vague("XXXX-XX-XX")
_SHIFTED = ("last", "past", "previous", "this", "next", "coming", "following")


def _weekday(m: Match, here: Here) -> Sense | None:
    if _MASTHEAD.match(here.after()) or _NICKNAMED.search(here.before()):
        return None
    number = m.integer("weekday")
    shift = m.words(*_SHIFTED)
    here = _leaning(here)
    base = here.base.first if here.base else None
    if shift and base:
        return _shifted(number, shift[0].name, here)
    return resolving.weekday(number, here)


def _leaning(here: Here) -> Here:
    """Return what a weekday leans on: in the news a day of the past only in its own sentence."""
    told = here.running and here.running.unit is Unit.DAY and here.beside
    return here if told else here.deictic()


def _shifted(number: int, word: str, here: Here) -> Sense | None:
    base = here.base.first if here.base else None
    if base is None:
        return None
    back = (base.weekday() - number) % 7
    days = 7 - back
    if word == "this":
        days = number - base.weekday()
    elif word in {"last", "past", "previous"}:
        days = -(back or 7)
    skipped = word == "next" and number > base.weekday()
    day, other = moved(base, days + 7 if skipped else days), moved(base, days)
    if day is None or other is None:
        return None
    sooner = (reading(Period.of(Unit.DAY, other), "the one of this week"),) if skipped else ()
    return on(Period.of(Unit.DAY, day), anchor=here.anchor, because=here.because, readings=sooner)


def _range_start(m: Match, here: Here) -> Sense | None:
    """Return the first day of “from Monday to Wednesday”, the last such day before the second."""
    last = m.near(1)
    if last is None:
        return None
    number, here = m.integer("weekday"), _leaning(here)
    end = resolving.weekday(last.number, here)
    first = end.period.first if end.period else None
    day = moved(first, -((last.number - number) % 7)) if first else None
    if day is None:
        return resolving.weekday(number, here)
    return on(Period.of(Unit.DAY, day), anchor=here.anchor, because=end.because)


def _weekday_related(m: Match, here: Here) -> Sense | None:
    """Return “Tuesday of last week”, “Friday next week”."""
    weeks = {"last": -1, "previous": -1, "next": 1, "following": 1}
    if m.unit() is not Unit.WEEK:
        return None
    shift = next((weeks[token.name] for token in m.all if token.name in weeks), 0)
    week = resolving.shifted(here.deictic(), Unit.WEEK, shift)
    first = week.period.first if week and week.period else None
    day = moved(first, m.integer("weekday")) if first else None
    return on(Period.of(Unit.DAY, day), anchor=here.anchor, because=here.because) if day else None


def _relative(m: Match, here: Here) -> Sense | None:
    word = m.words("relative", "tonight")[0]
    shift = word.value if isinstance(word.value, int) else 0
    if here.published is None or (here.past and shift == 0):
        return vague({-1: "PAST_REF", 1: "FUTURE_REF"}.get(shift, "PRESENT_REF"))
    sense = resolving.shifted(here.on_publication(), Unit.DAY, shift)
    return sense.in_part("NI") if sense and word.name == "tonight" else sense


def _this_part(m: Match, here: Here) -> Sense | None:
    """Return “this morning”, “last night”, “that afternoon”, “the next morning”."""
    told = m.has("that", "same", "next", "following", "previous")
    lean = here.on_text() if told else here.on_publication()
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}
    days = sum(shift.get(token.name, 0) for token in m.all)
    sense = resolving.shifted(lean, Unit.DAY, days)
    if sense is None or (here.past and not told):
        return _SOME_DAY
    return sense


def _the_part(m: Match, here: Here) -> Sense | None:
    """Return “in the morning”: of the day the text has reached, when it has just named one."""
    titled = m.words("daypart")[0].text[0].isupper()
    if titled or here.after(12).strip().startswith(("of ", "after", "before", "’", "'")):
        return None
    return _SOME_DAY


_EARLY = "(EARLY dash? | (earlier|later|early|late) (on|in)?)?"
_WHICH = "(last|next|this|past|the? (coming|previous|following))"

RULES = (
    Rule(
        f"(?P<led> {_EARLY}) weekday PART? (?= (to|through|into|until|till|dash|and) weekday)",
        _range_start,
        """
It rained from [Monday] to [Wednesday]. | DATE 2021-08-09; DATE 2021-08-11
It rained between [Monday] and [Wednesday]. | DATE 2021-08-09; DATE 2021-08-11
It rained on [Monday] and [Tuesday]. | DATE 2021-08-09; DATE 2021-08-10
It will rain from [Thursday] to [Saturday]. | DATE 2021-08-19; DATE 2021-08-21
It rained from [late Friday] into [Saturday]. | DATE 2021-08-13 END; DATE 2021-08-14
It rained from [Friday night] through [Sunday]. | TIME 2021-08-13TNI; DATE 2021-08-15
The storm, expected [late Friday] into [Saturday], grew. | DATE 2021-08-20 END; DATE 2021-08-21
""",
    ),
    Rule(
        f"(?P<led> {_EARLY}) {_WHICH}? weekday (comma? PART)?",
        _weekday,
        """
The city fell [Sunday]. | DATE 2021-08-15
They met [Sunday morning]. | TIME 2021-08-15TMO
They met [early Sunday]. | DATE 2021-08-15 START
They will meet on [Sunday]. | DATE 2021-08-22
They met [last Friday]. | DATE 2021-08-13
The Sunday Telegraph said so. |
He took to the Sunday shows. |
""",
    ),
    Rule(
        "MORNING weekday (comma? PART)?",
        _weekday,
        """
He fled in [the early hours of Sunday]. | TIME 2021-08-15TMO START
He fled in [the early hours of Sunday morning]. | TIME 2021-08-15TMO
He fled in [the late hours of Sunday]. | TIME 2021-08-15TNI END
They met on [the morning of Friday]. | TIME 2021-08-13TMO
""",
    ),
    Rule(
        "weekday (of? (last|this|next)| of the? (previous|following|same)) unit",
        _weekday_related,
        """
They met on [Tuesday of last week]. | DATE 2021-08-10
""",
    ),
    Rule(
        f"(?P<led> {_EARLY}) relative (comma? PART)?",
        _relative,
        """
They met [yesterday]. | DATE 2021-08-15
They met [yesterday morning]. | TIME 2021-08-15TMO
""",
    ),
    Rule(
        f"(?P<led> {_EARLY}) tonight",
        _relative,
        """
They meet [tonight]. | TIME 2021-08-16TNI
""",
    ),
    Rule(
        f"(?P<led> {_EARLY}) (this|last|that same?|the (same|next|following|previous)) PART",
        _this_part,
        """
They met [this morning]. | TIME 2021-08-16TMO
They met [last night]. | TIME 2021-08-15TNI
""",
    ),
    Rule(
        "(?<= in) (the PART|PART)",
        _the_part,
        """
They met in [the morning]. | TIME XXXX-XX-XXTMO
""",
    ),
)
