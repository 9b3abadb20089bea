"""Who was where, and when: people and places that one clause names together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.app.overlays import Choice, Source
from tui.app.pieces import Line, column, wrap
from tui.app.session import Session
from tui.model import Entity, EntityType, Event, fold, when

DAY, NAME, PLACE = 17, 24, 20
"""Cells of the columns."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A person and a place in what is told of one event."""

    event: Event
    person: Entity
    place: Entity


class Whereabouts(Source[Stay]):
    """Rows are in order of time, of one person or place if `entity` is its id."""

    hint = "named in one clause: read it with Enter  Esc"

    def __init__(
        self, session: Session, events: Sequence[Event], entity: str, go: Callable[[Event], None]
    ) -> None:
        keys = sorted({key for event in events for key in event.entities})
        names = {each.id: each for each in session.index.entity_rows(keys)}
        self._stays = [
            stay
            for event in events
            for stay in _stays(event, names)
            if entity in ("", stay.person.id, stay.place.id)
        ]
        of = names[entity].name if entity in names else ""
        self.title = f"Who was where: {of}" if of else "Who was where"
        self._label = session.label_of
        self._go = go

    def choices(self, query: str) -> Sequence[Choice[Stay]]:
        """Return the rows whose person, place or day holds `query`."""
        words = fold(query).split()
        return [
            Choice(each, _row(each))
            for each in self._stays
            if all(
                word in fold(f"{each.person.name} {each.place.name} {_day(each.event)}")
                for word in words
            )
        ]

    def preview(self, value: Stay, width: int) -> list[Line]:
        """Return who says so, in which words."""
        lines: list[Line] = []
        for report in value.event.reports[:2]:
            lines.append([(self._label(report.document), "accent")])
            lines += [[(part, "")] for part in wrap(f"“{report.text}”", width, most=2)]
        return lines

    def nothing(self, query: str) -> str:
        """Return why there are no rows."""
        return "Nothing found." if query else "No clause names a person and a place together."

    def picked(self, value: Stay, key: str) -> None:  # noqa: ARG002 - there is one way
        """Go to what tells of it."""
        self._go(value.event)


def _stays(event: Event, names: Mapping[str, Entity]) -> Iterator[Stay]:
    named = [names[key] for key in event.entities if key in names]
    for person in named:
        for place in named:
            if (person.type, place.type) == (EntityType.PERSON, EntityType.PLACE):
                yield Stay(event, person, place)


def _day(event: Event) -> str:
    return f"{'~' if event.inferred else ''}{when.heading(event.interval, event.granularity)}"


def _row(stay: Stay) -> Line:
    return [
        (f"{column(_day(stay.event), DAY)} ", "date"),
        (f"{column(stay.person.name, NAME)} ", "strong"),
        (f"{column(stay.place.name, PLACE)} ", ""),
        (stay.event.text, "muted"),
    ]
