"""When a document was published, by what it states itself; nothing is guessed here.

The order of trust is metadata, a date line in the text, the address, the file name.
"""

import re
from collections.abc import Iterator
from datetime import date

from tui.model import Publication, PublishedFrom, line
from tui.reading.datelines import date_line
from tui.reading.days import MONTHS, Written, from_seconds, real, written
from tui.reading.draft import Draft, Stated

_YEAR, _MONTH, _DAY = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>[01]?\d)", r"(?P<d>[0-3]?\d)"
_IN_PATHS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"(?:(?<![^\W_])|(?<=[A-Z]{{2}})){_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d)(?![^\W_T])",
        rf"(?<!\d){_YEAR}(?P<mark>[-_./]){_MONTH}(?P=mark){_DAY}(?!\d)",
        rf"/{_YEAR}/(?P<m>[a-z]{{3}})/{_DAY}(?!\d)",  # /2021/aug/16/
    )
)


def publication(draft: Draft, place: str) -> tuple[Publication | None, tuple[str, ...]]:
    """Return when `draft` was published, and notes on dates that could not be used.

    `place` is its path in the library, or what a JSON line calls it.
    """
    notes: list[str] = []
    for stated in draft.dates:
        if found := _from_metadata(stated):
            return found, tuple(notes)
        value = line(stated.value)[:80]
        notes.append(f"The {stated.where}, “{value}”, is not a whole date and was passed over.")
    found = date_line(draft.text) or date_line(draft.above)
    return found or _in_path(draft.url, "address") or _in_path(place, "file name"), tuple(notes)


def _from_metadata(stated: Stated) -> Publication | None:
    value = stated.value.strip()
    day = from_seconds(value)
    found = Written(day, len(value)) if day else written(value)
    if found is None:
        return None
    evidence = f"{stated.where}: “{line(value)[:40]}”"
    if found.other:
        evidence += f", read day first; month first it would be {found.other.isoformat()}"
    return Publication(found.day, PublishedFrom.METADATA, evidence)


def _in_path(path: str, kind: str) -> Publication | None:
    """Return the one day that a path or address names; two different ones say nothing."""
    found = dict(_days(path))
    if len(found) != 1:
        return None
    day, text = found.popitem()
    return Publication(day, PublishedFrom.METADATA, f"“{line(text)}” in the {kind}")


def _days(path: str) -> Iterator[tuple[date, str]]:
    for form in _IN_PATHS:
        for found in form.finditer(path):
            month = found["m"]
            number = int(month) if month.isdigit() else MONTHS.get(month, 0)
            if day := real(found["y"], number, found["d"]):
                yield day, found[0]
