"""Something that happened, with its time and every report of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tui.model.span import Span
from tui.model.timex import Granularity, Interval, Timex


class Status(StrEnum):
    """How the text stands to an event."""

    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    STATED = "stated"
    """The date belongs to the saying: “…, he said on Sunday”."""


@dataclass(frozen=True, slots=True)
class Report:
    """One document's statement of an event."""

    document: str
    span: Span
    """The clause."""
    sentence: Span
    text: str
    """The clause as a person reads it in a list: one line, white space closed up."""
    timex: Timex | None
    """The expression that dates it; None when the date is carried from elsewhere or missing."""
    status: Status
    interval: Interval | None
    granularity: Granularity | None
    published: date | None = None
    entities: tuple[str, ...] = ()
    """Ids of the entities named in the clause, in order."""
    guessed: tuple[str, ...] = ()
    """Ids of entities that “the city” or “he” probably means."""
    evidence: str = ""
    """Why this date, in words for people."""
    inferred: bool = False
    """The date was carried or rests on an inferred publication date, so it must look so."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which the reports of one event differ."""

    kind: str
    """`figure`, `time` or `place`."""
    values: tuple[str, ...]
    """As the reports say it: (“5,000”, “nearly 6,000”)."""


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the timeline, merged from its reports."""

    id: str
    """Stable: it depends on the reports alone, not on their order."""
    text: str
    status: Status
    interval: Interval | None
    """None: undated."""
    granularity: Granularity | None
    reports: tuple[Report, ...]
    entities: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    evidence: str = ""
    inferred: bool = False
    reason: str = ""
    """Why the reports were merged, in words for people; empty for a single report."""
    fixed: tuple[str, ...] = ()
    """Names of the fields that the reader set."""
