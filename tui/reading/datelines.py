"""A line of the text that states the day of publication: “Published Aug 16, 2021”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tui.model import Publication, PublishedFrom, line
from tui.reading.days import Written, written

HEAD, TAIL = 6, 3
"""Lines that are not blank, at the start and end of a text, in which a date line may stand."""
REACH = 100
"""Characters of a line within which its date begins."""
SHORT, LONGEST = 80, 160
"""Characters of a line that is a date and little else, and of one that also says by whom."""

_LABELS = {
    "first published": 0,
    "originally published": 0,
    "publication date": 0,
    "date published": 0,
    "published": 0,
    "posted": 0,
    "issued": 0,
    "release date": 0,
    "date": 0,
    "dated": 1,
    "last updated": 3,
    "last modified": 3,
    "updated": 3,
    "modified": 3,
}
"""What stands before a date, and its rank: the day of publication before that of a change."""
_BESIDE, _BARE = 1, 2
"""The ranks of a date after a place or a name, and of one that has a line for itself."""
_END = "at the end"

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d")
_WORD = re.compile(r"(?<!\w)(?=\w)")
_AGENCY = r"\([A-Z][\w .&/-]{1,30}\)"
_LABEL = re.compile(
    rf"\s*(?:{_AGENCY}\s*[–—-]+\s*)?(?P<label>{'|'.join(_LABELS)})(?:\s+(?:on|at))?(?P<colon>\s*:)?\s*"
    r"(?:\d{1,2}[:.]\d\d(?:\s*[ap]m)?(?:\s+[A-Z]{2,4})?,?\s+(?:on\s+)?)?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    rf"\s*[A-Z]{{2}}[\w’'.-]*(?:[ ,/]+[A-Z][\w’'.-]*){{0,5}},?(?:\s+{_AGENCY})?[\s–—-]+"
)
_BYLINE = re.compile(r"\s*by\s[^.!?]{3,80}[\s,|·•–—-]+", re.IGNORECASE)
_CLOCK = (
    r"(?:[T,]?\s*(?:at\s+|[-–—|]\s*)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[ap]\.?\s?m\b\.?)?"
    r"\s*(?:Z|[A-Z]{2,5}\b|[+-]\d\d:?\d\d)?)?"
)
_CLOSED = re.compile(rf"{_CLOCK}\s*(?:\.?\s*$|[|·•/(])", re.IGNORECASE)
_DASHED = re.compile(rf",?\s*(?:{_AGENCY})?\s*(?:[-–—]|$)")
_APART = re.compile(r"(?!\w)")

_SHAPES = (
    (re.compile(r"\s*"), _CLOSED, _BARE, SHORT),
    (_PLACE, _DASHED, _BESIDE, None),
    (_BYLINE, _CLOSED, _BESIDE, LONGEST),
)
"""What stands before and after a date that makes it the line's business, and in how long a line."""
_WITH_WEEKDAY = (re.compile(r"\s*[A-Z][^.!?:;]{1,40}[,|·•–—-]\s*"), _CLOSED, _BESIDE, SHORT)
"""“Harbour Post, Monday 16 August 2021”: without the day of the week it may be a headline."""


@dataclass(frozen=True, slots=True)
class _Found:
    rank: int
    day: date
    text: str


def date_line(text: str) -> Publication | None:
    r"""Return the day that one of the first or last lines states, with that line as evidence.

    A line that is only a date counts unless the text has others of other days: then it is a diary.

    >>> date_line("Reservoir full again\nMarch 1, 2008\nAfter a wet winter …").day
    datetime.date(2008, 3, 1)
    """
    lines = [
        (found, where)
        for where, row in _edges(text)
        if (found := _stated(row)) and _dates(found, where, text)
    ]
    if not lines:
        return None
    found, where = min(lines, key=lambda pair: pair[0].rank)
    return Publication(found.day, PublishedFrom.TEXT, f"date line “{line(found.text)}” {where}")


def _dates(found: _Found, where: str, text: str) -> bool:
    """Return whether what the line says holds for the whole text."""
    if found.rank == _BESIDE:
        return where != _END
    return found.rank != _BARE or not _is_diary(text, found.day)


def _edges(text: str) -> Iterator[tuple[str, str]]:
    rows = [row for row in text.split("\n") if not row.isspace() and row]
    for number, row in enumerate(rows[:HEAD]):
        yield "near the start" if number else "in the first line", row
    for row in rows[max(HEAD, len(rows) - TAIL) :]:
        yield _END, row


def _stated(row: str) -> _Found | None:
    """Return the day that `row` states, judged by what stands before and after the first date."""
    if not _YEAR.search(row, 0, 2 * REACH):
        return None
    for word in _WORD.finditer(row, 0, REACH):
        at = written(row, word.start())
        if at is None:
            continue
        rank = None if at.other else _rank(row, word.start(), at)
        return None if rank is None else _Found(rank, at.day, row[: at.end].strip())
    return None


def _rank(row: str, start: int, at: Written) -> int | None:
    if label := _LABEL.fullmatch(row, 0, start):
        name = " ".join(label["label"].lower().split())
        # “date 2021-08-16 Pentagon spokesman …”: a saved page whose fields ran together
        ends = _APART if label["colon"] or name == "date" else _CLOSED
        return _LABELS[name] if ends.match(row, at.end) else None
    for head, tail, rank, longest in (*_SHAPES, _WITH_WEEKDAY) if at.weekday else _SHAPES:
        fits = longest is None or len(row) <= longest
        if fits and head.fullmatch(row, 0, start) and tail.match(row, at.end):
            return rank
    return None


def _is_diary(text: str, day: date) -> bool:
    rows = (row for row in text.split("\n") if len(row) <= SHORT and _YEAR.search(row))
    days = {found.day for row in rows if (found := _stated(row)) and found.rank == _BARE}
    return bool(days - {day})


def is_date_line(row: str) -> bool:
    """Return whether `row` states the day of the article: it is no title and no paragraph.

    >>> is_date_line("Updated August 16, 2021"), is_date_line("On August 16, 2021 they left")
    (True, False)
    """
    return len(row) <= REACH and _stated(row) is not None
