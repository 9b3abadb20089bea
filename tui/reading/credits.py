"""Who wrote and who published an article, where its text says so in the usual places."""

import re

EDGE = 6
"""Lines that are not blank, at either end of a text, in which a credit may stand."""
OPENING = 5
"""Among so many of the first of them an agency may open its report."""
LONGEST = 600
"""Characters of a line that credits somebody; of a longer one only the beginning is looked at."""

_NAME = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|(?:al|bin|da|de|del|der|di|du|el|ibn|la|le|van|von)\b)"
_PERSON = (
    rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-ZÀ-ÖØ-Þ][\w’'.-]+(?: {_NAME}){{1,4}}"
)
_PEOPLE = rf"{_PERSON}(?:(?:, {_PERSON}){{0,5}},? (?:and|&) {_PERSON})?"
_TITLED = r"(?:\s*[,|·•–—]\s*[^.!?]{2,80})?"
_AGENCY = r"(?P<name>[A-Z][\w&’'-]*(?:[ .][\w&’'-]+){0,5})"
_OUTLET = (
    r"(?P<name>[Tt]he [A-Z][\w’'-]*(?: [A-Z][\w-]*){0,4}|[A-Z]{2,}|[A-Z]\w+(?: [A-Z]\w+){1,4})"
)
_HOLDER = r"(?P<name>(?!All [Rr]ights)(?:The )?[A-Z][\w-]*(?: (?:& )?[A-Z][\w-]*){0,5})"

_BYLINES = tuple(
    re.compile(form)
    for form in (
        rf"(?:By|BY|by|Written by|Reported by|Story by)[:]? (?P<name>{_PEOPLE}){_TITLED}$",
        rf"(?:Author|AUTHOR|Byline): (?P<name>{_PEOPLE}){_TITLED}$",
        rf"\(?Reporting by (?P<name>{_PEOPLE})(?: in [A-Z]\w+)?[.;)](?: |$)",
    )
)
_OPENINGS = tuple(
    re.compile(form)
    for form in (
        rf"[A-Z]{{2}}[\w’'.,/ -]{{0,60}}\({_AGENCY}\)\s*[-–—]",  # KABUL, Aug 14 (Reuters) -
        rf"\({_AGENCY}\)\s*[-–—]\s",  # (AP) —
    )
)
_LINES = tuple(
    re.compile(form)
    for form in (
        rf"(?:Source|Publisher|Publication|Newspaper): {_AGENCY}$",
        rf"(?:©|\([cC]\)|Copyright(?: ©| \([cC]\))?) ?(?:(?:19|20)\d\d,? )?{_HOLDER}(?=$|[.,])",
        rf"(?:.*[.!?] )?{_OUTLET}[’']s? {_PEOPLE}\b.* contributed to this\b",
    )
)


def edges(text: str) -> tuple[list[str], list[str]]:
    """Return the beginnings of the first and last lines that hold something."""
    rows = [row[:LONGEST] for line in text.split("\n") if (row := line.strip())]
    return rows[:EDGE], rows[EDGE:][-EDGE:]


def is_byline(row: str) -> bool:
    """Return whether `row` does nothing but name who wrote the article.

    >>> is_byline("By Mariam Rahimi and Jonas Weber"), is_byline("By Sunday the city had fallen.")
    (True, False)
    """
    return len(row) <= LONGEST and any(form.match(row) for form in _BYLINES[:2])


def author(text: str) -> str:
    """Return the names of a by-line near either end of `text`, or nothing."""
    head, tail = edges(text)
    return _first(_BYLINES, head + tail[::-1])


def source(text: str) -> str:
    """Return the outlet that the text names as its own, or nothing.

    An agency's mark counts where a report opens with it, not after a caption or a quoted line.

    >>> source("KABUL, Aug 14 (Reuters) - The city was quiet on Saturday.")
    'Reuters'
    """
    head, tail = edges(text)
    return _first(_OPENINGS, head[:OPENING]) or _first(_LINES, head + tail[::-1])


def _first(forms: tuple[re.Pattern[str], ...], rows: list[str]) -> str:
    for row in rows:
        for form in forms:
            if found := form.match(row):
                return found["name"]
    return ""
