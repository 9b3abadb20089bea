"""Clock times, with or without their day and zone."""

import re
from datetime import timedelta

from tui.analysis.timexes import resolving
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit, day_of
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on, vague
from tui.analysis.timexes.tokens import Token
from tui.model import Anchor, Granularity, Interval, TimexType

_PLACED = re.compile(
    r"(?:^|[\n(,–—-]|\b(?:at|by|until|till|from|to|before|after|around|about|since|through|and"
    r"|between))\s*$",
    re.IGNORECASE,
)
_HOURS, _MINUTES = 24, 60
_REACH = 6
"""Tokens in which the day after a clock time is looked for."""


def _clock(m: Match, here: Here) -> Sense | None:
    time = _time(m)
    bare = not m.has("ampm", "oclock", "zone", "local", "daypart", "weekday", "relative")
    if time is None or (bare and not _PLACED.search(here.before(10))):
        return None
    return at(_day(m, here), *time, zone=_zone(m))


def _time(m: Match) -> tuple[int, int] | None:
    """Return the hour and minute that are said; None if no clock shows them."""
    shown = m.words("clock", "day", "year", "int", "two", "numword")[0]
    if shown.name == "clock":
        hour, minute = (int(part) for part in re.split("[:.]", shown.text)[:2])
    else:
        hour, minute = shown.number, 0
        if shown.name in {"year", "int"}:
            hour, minute = divmod(hour, 100)
    half = next((token.text.lower()[0] for token in m.words("ampm")), "")
    half = half or next(
        ({"MO": "a"}.get(str(token.value), "p") for token in m.words("daypart")), ""
    )
    if half and hour <= _HOURS // 2:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute) if hour < _HOURS and minute < _MINUTES else None


def _zone(m: Match) -> str:
    return "Z" if any(token.value == "Z" for token in m.words("zone")) else ""


def _day(m: Match, here: Here) -> Sense | None:
    """Return the day of a clock time: the one said with it, else the one the sentence has named."""
    said = m.words("weekday", "relative") or _following(m)
    if said and said[0].name == "weekday":
        return resolving.weekday(said[0].number, here)
    if said and said[0].name == "relative":
        return resolving.shifted(here.on_publication(), Unit.DAY, said[0].number)
    if said:
        return _date(said, here)
    running = here.running
    told = running and running.unit is Unit.DAY and (here.history or here.beside)
    told = told and running is not None and running.first != here.published
    return resolving.shifted(here.on_text() if told else here, Unit.DAY, 0)


def _following(m: Match) -> list[Token]:
    """Return the day that is named right after a clock time: “at 9 a.m. on Sunday”."""
    ahead = [token for place in range(_REACH) if (token := m.near(place))]
    if ahead and ahead[0].name in {"on", "comma"}:
        ahead = ahead[1:]
    names = [token.name for token in ahead]
    if names[:2] in (["month", "day"], ["day", "month"]) or names[:1] in (
        ["weekday"],
        ["relative"],
    ):
        return ahead
    return []


def _date(said: list[Token], here: Here) -> Sense | None:
    """Return the day of “Sept. 11, 2001” or “11 September”, of which `said` begins."""
    month = next(token.number for token in said if token.name == "month")
    day = next(token.number for token in said if token.name == "day")
    year = next((token.number for token in said[2:4] if token.name == "year"), 0)
    period = day_of(year, month, day) if year else None
    return on(period) if period else resolving.month_day(month, day, here)


def at(day: Sense | None, hour: int, minute: int, *, zone: str = "") -> Sense:
    """Return a time of day, on `day` where it is known."""
    date_value = day.value if day else "XXXX-XX-XX"
    period = day.period if day else None
    return Sense(
        TimexType.TIME,
        f"{date_value}T{hour:02}:{minute:02}{zone}",
        interval=_minute(period, hour, minute),
        granularity=Granularity.MINUTE,
        anchor=day.anchor if day else Anchor.NONE,
        because=day.because if day else (),
        period=period,
    )


def _minute(period: Period | None, hour: int, minute: int) -> Interval | None:
    day = period.interval if period else None
    if day is None or day.start is None or day.end is None:
        return None
    start = day.start + timedelta(hours=hour, minutes=minute)
    return Interval(start, start + timedelta(minutes=1))


def _past_the_hour(m: Match, here: Here) -> Sense | None:
    """Return “half past eight”, “a quarter to nine”."""
    hour = m.integer("numword", "day")
    if (not m.has("half") and m.unit() is not Unit.QUARTER) or hour >= _HOURS:
        return None
    minute = _MINUTES // 2 if m.has("half") else _MINUTES // 4
    if m.has("to"):
        hour, minute = (hour - 1) % _HOURS, _MINUTES - minute
    return at(_day(m, here), _of_day(m, hour), minute)


def _of_day(m: Match, hour: int) -> int:
    """Return the hour on a clock of 24 when the part of the day is said with it."""
    late = any(token.value != "MO" for token in m.words("daypart"))
    return hour + _HOURS // 2 if late and hour < _HOURS // 2 else hour


def _elided(m: Match, here: Here) -> Sense | None:
    """Return the “5” of “from 5 to 6 p.m.”, which is of the same half of the day."""
    ampm = m.near(2)
    hour = m.integer("day")
    if ampm is None or hour > _HOURS // 2:
        return None
    late = ampm.text.lower().startswith("p")
    return at(_day(m, here), hour % 12 + (12 if late else 0), 0)


def _named(m: Match, here: Here) -> Sense | None:
    """Return noon, midnight, dawn …."""
    name = m.string("hourname")
    day = _day(m, here)
    if name[0].isdigit():
        hour = int(name[:2])
        return at(day, hour % _HOURS, 0)
    return (day or vague("XXXX-XX-XX")).in_part(name)


_ZONE = "((open zone close)|zone|local time)"
_ON = "(comma? (weekday|relative))"

RULES = (
    Rule(
        f"(about|around)? (clock ampm|clock|day ampm|day oclock) (in the daypart)? {_ZONE}? {_ON}?",
        _clock,
        """
It opened at [9 a.m.] | TIME 2021-08-16T09:00
It opened at [18:30]. | TIME 2021-08-16T18:30
It opened at [18:30 GMT]. | TIME 2021-08-16T18:30Z
It opened at [9 p.m. Friday]. | TIME 2021-08-13T21:00
It fell at [9:59 a.m.] on [Sept. 11, 2001]. | TIME 2001-09-11T09:59; DATE 2001-09-11
""",
    ),
    Rule(
        "numword (ampm|oclock) (in the daypart)?",
        _clock,
        """
It opened at [nine o'clock]. | TIME 2021-08-16T09:00
""",
    ),
    Rule(
        "(half past (numword|day)|a? unit (past|to) (numword|day)) (in the daypart)?",
        _past_the_hour,
        """
It opened at [half past eight]. | TIME 2021-08-16T08:30
It opened at [a quarter to nine]. | TIME 2021-08-16T08:45
It opened at [quarter past 9]. | TIME 2021-08-16T09:15
It opened at [half past six in the evening]. | TIME 2021-08-16T18:30
""",
    ),
    Rule(
        "(?<= (from|between|at)) day (?= (to|and|dash) (day|clock) ampm)",
        _elided,
        """
It opens from [5] to [6 p.m.] | TIME 2021-08-16T17:00; TIME 2021-08-16T18:00
""",
    ),
    Rule(
        "(year|int) zone",
        _clock,
        """
It opened at [1730 GMT]. | TIME 2021-08-16T17:30Z
""",
    ),
    Rule(
        f"(?<= (at|by|until|before|after|around|about|from|since)) day? hourname {_ON}?",
        _named,
        """
It opened at [noon]. | TIME 2021-08-16T12:00
It opened at [noon Friday]. | TIME 2021-08-13T12:00
The gates fell at [dawn] on [Sunday]. | TIME 2021-08-15TMO; DATE 2021-08-15
""",
    ),
)
