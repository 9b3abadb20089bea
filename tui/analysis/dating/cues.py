"""What in a text tells on which day it was written: dates, weekdays, words such as “today”."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS = {name[:3]: number for number, name in enumerate(_MONTHS.split(), 1)}
WEEKDAYS = {name: number for number, name in enumerate(_DAYS.split())}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DATE = (
    rf"(?<![\w$€£.,-])(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
    rf"(?:{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?|{_DAY.replace('day', 'dayb')}\s+(?:of\s+)?"
    rf"{_MONTH.replace('month', 'monthb')}(?:,?\s+{_YEAR.replace('year', 'yearb')})?|"
    rf"{_MONTH.replace('month', 'monthc')},?\s+(?:of\s+)?{_YEAR.replace('year', 'yearc')})(?!\w)"
)
_DATES = re.compile(_DATE)
_ISO = re.compile(r"(?<![\w/-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])")
_BARE_YEAR = re.compile(
    r"(?<![^\s(])(?:in|since|until|of|by|from|during|before|after|early|late|mid-?|than|to|"
    rf"summer|spring|autumn|fall|winter|the)\s+{_YEAR}(?!\w|-\d)"
)
_BARE_MONTH = re.compile(
    rf"\b(?:in|since|by|until|last|this|next|early|late|of)\s+{_MONTH}(?!\w|\.?\s*\d)"
)
_BARE_WEEKDAY = re.compile(
    rf"(?<![\w-]){_WEEKDAY}(?!\w|s\b)(?!\s+(?:Times|Telegraph|Mail|Post|Mirror)\b)"
)
_DEICTIC = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:last|this|next)\s+(?:night|week|weekend|month|"
    r"morning|afternoon|evening)|(?:day|week|month)s?\s+ago|(?:earlier|later)\s+this)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:\b(?:will|would|shall|to be|scheduled|expected|due|plan(?:s|ned)? (?:to|for)|next|"
    r"deadline|upcoming|ahead of|set to|slated)\b(?:[^.;]|\.(?!\s+[A-Z]))*|"
    r"\b(?:by|until|before|till)\s+(?:the\s+end\s+of\s+)?\S*(?:\s+\d+)?)\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|told [^.;,]{1,40}|announced|reported|wrote|confirmed)\s+(?:late\s|early\s)?"
    r"(?:on\s+)?\Z"
)
_AFTER = re.compile(r"\s+(?:deadline|timeline|timetable|target|launch)\b")
_OPENS = re.compile(r"(?:^|[.!?]”?\s+)\Z")
_COMES = re.compile(r"\s+(?:is|will)\b")
_DISTANCE = re.compile(
    r"\b(?P<unit>days|weeks|months) (?:before|until|ahead of|away)\b(?:[^.;]|\.(?!\s+[A-Z]))*\Z"
)
_QUOTED = re.compile(r"“[^”]{0,600}”")
_CONTEXT = 130
_WORDS_PER_DEICTIC = 400


class Direction(StrEnum):
    """Whether a time is told as behind or ahead."""

    PAST = "past"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Cue:
    """A time named in the text; what is not said is None."""

    text: str
    start: int
    direction: Direction
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    distance: str = ""
    """`weeks` where the text says that it is weeks before that time."""


@dataclass(frozen=True)
class Cues:
    """All that a text says about its own day."""

    times: tuple[Cue, ...]
    words: int
    deictic: int
    """How often the text speaks from its own day: “today”, “last week”, a bare “Sunday”."""

    @property
    def newsy(self) -> bool:
        """Return whether the text speaks from its own day often enough to be news of that day."""
        return self.deictic * _WORDS_PER_DEICTIC >= max(self.words, 1)

    @cached_property
    def with_day(self) -> list[Cue]:
        """Return the cues that name a whole date, year included."""
        return [cue for cue in self.times if cue.year and cue.month and cue.day]

    @cached_property
    def without_year(self) -> list[Cue]:
        """Return the cues that name month and day alone."""
        return [cue for cue in self.times if not cue.year and cue.month and cue.day]

    @cached_property
    def months(self) -> list[Cue]:
        """Return the cues that name a month alone, with or without its year."""
        return [cue for cue in self.times if cue.month and not cue.day]

    @cached_property
    def bare_years(self) -> list[Cue]:
        """Return the cues that name a year alone."""
        return [cue for cue in self.times if cue.year and not cue.month]

    @cached_property
    def weekdays(self) -> list[Cue]:
        """Return the days of the week that no date stands beside."""
        return [cue for cue in self.times if cue.weekday is not None and not cue.month]


def cues(text: str) -> Cues:
    """Return what a text says about its own day, in order of the text."""
    taken: list[tuple[int, int]] = []
    found: list[Cue] = []
    for pattern in (_ISO, _DATES, _BARE_YEAR, _BARE_MONTH, _BARE_WEEKDAY):
        for match in pattern.finditer(text):
            place = bisect_left(taken, match.span())
            beside = taken[max(0, place - 1) : place + 1]
            if any(start < match.end() and match.start() < end for start, end in beside):
                continue
            cue = _cue(text, match)
            if cue is not None:
                found.append(cue)
                taken.insert(place, match.span())
    found.sort(key=lambda cue: cue.start)
    weekdays = sum(cue.weekday is not None and not cue.month for cue in found)
    return Cues(
        tuple(found), len(text.split()), weekdays + len(_DEICTIC.findall(_QUOTED.sub("", text)))
    )


def _cue(text: str, match: re.Match[str]) -> Cue | None:
    groups = {name.rstrip("bc"): value for name, value in match.groupdict().items() if value}
    month = groups.get("month")
    number = (
        None if month is None else int(month) if month.isdigit() else MONTHS[month[:3].casefold()]
    )
    cue = Cue(
        text=match[0],
        start=match.start(),
        direction=_direction(text, match),
        year=int(groups["year"]) if "year" in groups else None,
        month=number,
        day=int(groups["day"]) if "day" in groups else None,
        weekday=WEEKDAYS[groups["weekday"].casefold()] if "weekday" in groups else None,
        distance=_distance(text, match),
    )
    return cue if _possible(cue) else None


def _possible(cue: Cue) -> bool:
    if cue.month is None or cue.day is None:
        return cue.month is None or 1 <= cue.month <= len(MONTHS)
    return valid(cue.year or 2000, cue.month, cue.day) is not None


def valid(year: int, month: int, day: int) -> date | None:
    """Return the date, or None for one that does not exist."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _direction(text: str, match: re.Match[str]) -> Direction:
    if _distance(text, match):
        return Direction.AHEAD
    said = _SAID.search(_sentence_before(text, match.start()))
    if said or match[0].casefold().startswith("since"):
        return Direction.PAST
    if _OPENS.search(_sentence_before(text, match.start())) and _COMES.match(text, match.end()):
        return Direction.AHEAD
    ahead = _AHEAD.search(_sentence_before(text, match.end())) or _AFTER.match(text, match.end())
    return Direction.AHEAD if ahead else Direction.PAST


def _distance(text: str, match: re.Match[str]) -> str:
    found = _DISTANCE.search(_sentence_before(text, match.start()))
    return found["unit"] if found else ""


def _sentence_before(text: str, end: int) -> str:
    before = text[max(0, end - _CONTEXT) : end]
    return before[before.rfind("\n") + 1 :]


def names(text: str) -> Iterator[str]:
    """Yield the words written with a capital inside a sentence, times left out."""
    for match in _NAME.finditer(text):
        word = match[0].casefold()
        if word not in WEEKDAYS and word[:3] not in MONTHS:
            yield word


_NAME = re.compile(r"(?<=[a-z,0-9’'”)] )(?!I\b)[A-Z][\w-]{2,}")
