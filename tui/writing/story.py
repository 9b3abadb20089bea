"""What a chronology is written from: events in order, and the names for what they refer to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tui.model import Event, Report, Span, Status, when


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it is cited."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    """The day, “~2021-08-15” when inferred; empty when unknown."""

    def cite(self, document: str, span: Span) -> str:
        """Return where a passage stands: title, outlet, day, document and characters.

        >>> Source("The airport", "Quayside Post").cite("tuesday.md", Span(3, 9))
        '“The airport”, Quayside Post, tuesday.md, characters 3–9'
        """
        title = f"“{self.title}”" if self.title else ""
        place = f"{document}, characters {span.start}–{span.end}"
        return ", ".join(filter(None, (title, self.outlet, self.published, place)))

    @property
    def year(self) -> str:
        """Return the year of publication, "" when unknown."""
        return self.published[-10:-6]

    def brief(self, document: str, *, year: bool) -> str:
        """Return whose article it is and of which day, in few words.

        >>> Source("The airport", "Quayside Post", "~2021-08-15").brief("tuesday.md", year=False)
        'Quayside Post ~08-15'
        """
        day = self.published if year else self.published.replace(f"{self.year}-", "", 1)
        return f"{self.outlet or document} {day}".rstrip()


@dataclass(frozen=True)
class Story:
    """Events in order of time, undated ones last."""

    events: Iterable[Event]
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of entities by id."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By document."""
    width: int | None = None
    """Cells a line of text may take; None for no bound."""

    @cached_property
    def _years(self) -> set[str]:
        return {source.year for source in self.sources.values() if source.year}

    def named(self, event: Event) -> list[str]:
        """Return the names of the entities of an event."""
        return [self.names.get(entity, entity) for entity in event.entities]

    def by_day(self) -> Mapping[str, list[Event]]:
        """Return the events under the day, month … on which they stand."""
        days: dict[str, list[Event]] = {}
        for event in self.events:
            days.setdefault(when.heading(event.interval, event.granularity), []).append(event)
        return days

    def dated(self) -> Iterator[Event]:
        """Yield the events that have a beginning in time."""
        return (event for event in self.events if event.interval and event.interval.start)

    def citation(self, report: Report) -> str:
        """Return where a report stands: title, outlet, day, document and characters."""
        return self.sources.get(report.document, Source()).cite(report.document, report.span)

    def reporters(self, event: Event) -> str:
        """Return whose articles report an event; an event added by hand has none."""
        reports = ((each.document, self.sources.get(each.document)) for each in event.reports)
        year = len(self._years) > 1
        briefs = [source.brief(name, year=year) if source else name for name, source in reports]
        return ", ".join(dict.fromkeys(briefs)) or "yours"


def statement(event: Event) -> str:
    """Return what happened in words, with the time of day before and what differs after it."""
    time = when.clock(event.interval)
    status = "" if event.status is Status.HAPPENED else f"({event.status}) "
    differences = "".join(
        f" ({difference.kind}: {' | '.join(difference.values)})" for difference in event.differences
    )
    return f"{time}{' ' if time else ''}{status}{event.text}{differences}"
