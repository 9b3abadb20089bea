"""Clock times, and dates written in figures."""

import re
from datetime import datetime, timedelta

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import day_period
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on
from tui.model import Granularity, Interval, TimexType


def _iso(m: Match, here: Here) -> Sense | None:
    del here
    year, month, day = (int(part) for part in re.split("[-/]", m.text))
    period = day_period(year, month, day)
    return on(period) if period else None


def _numeric(m: Match, here: Here) -> Sense | None:
    del here
    first, second, year = (int(part) for part in re.split("[-/.]", m.text))
    if year < 100:
        year += 2000 if year < 50 else 1900
    month, day = (first, second) if "/" in m.text and first <= 12 else (second, first)
    if month > 12:
        month, day = day, month
    period = day_period(year, month, day)
    return on(period) if period else None


def _clock(m: Match, here: Here) -> Sense | None:
    parts = re.split("[:.]", m.words("clock", "day")[0].text)
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    half = m.words("ampm")
    if half:
        late = half[0].text.lower().startswith("p")
        hour = hour % 12 + (12 if late else 0)
    if hour > 24 or minute > 59:
        return None
    base = here.base
    day = base.isoformat() if base else "XXXX-XX-XX"
    interval = None
    if base and hour < 24:
        start = datetime(base.year, base.month, base.day, hour, minute)
        interval = Interval(start, start + timedelta(minutes=1))
    return Sense(
        TimexType.TIME,
        f"{day}T{hour:02}:{minute:02}",
        interval=interval,
        granularity=Granularity.MINUTE,
        anchor=here.anchor,
        because=here.because,
    )


RULES = (
    Rule(
        "iso",
        _iso,
        """
2021-08-16 | It opened on [2021-08-14]. | DATE 2021-08-14
""",
    ),
    Rule(
        "numeric",
        _numeric,
        """
2021-08-16 | It opened on [08/14/2021]. | DATE 2021-08-14
""",
    ),
    Rule(
        "(clock ampm? | day ampm | day oclock)",
        _clock,
        """
2021-08-16 | It opened at [9 a.m.] | TIME 2021-08-16T09:00
2021-08-16 | It opened at [18:30]. | TIME 2021-08-16T18:30
""",
    ),
)
