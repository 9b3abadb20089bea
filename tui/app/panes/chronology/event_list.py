"""The list of events: what is in it, what hides others, and how a row is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from textual.content import Content

from tui.app.panes.chronology.strip import Count, fitting_strip, no_events
from tui.app.panes.chronology.times import STATUS, time_of_day, weekday, when
from tui.app.pieces import Line, column, fit, spread, wrap
from tui.app.rows import RowList
from tui.model import Event, Interval
from tui.store import Index

WEEKDAYS = 72
"""Cells from which a row has the day of the week."""
ROOMY = 100
"""Cells from which a row says who reports the event."""
TALL = 16
"""Lines from which the event with the cursor shows its evidence."""
LOW = 5
"""Lines up to which there is no strip above the events."""
DATE = 11


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report shown under its event."""

    event: str
    number: int


EventRow = str | ReportRow


class EventList(RowList[EventRow]):
    """Rows are event ids, under an unfolded one its reports."""

    EMPTY = "No events yet."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self.interval: Interval | None = None
        """The stretch of time that is shown, None for all."""
        self.conflicts = False
        """Whether only events are shown whose reports differ."""
        self.entity = ""
        """The chosen entity, whose events stand out."""
        self.unfolded: set[str] = set()
        self.label: Callable[[str], str] = str
        """What a person calls a document."""
        self._known: dict[str, Event] = {}
        self._ids: list[str] = []
        self.histogram: Count = no_events

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        self.index = index
        self.histogram = cache(index.histogram)
        self._known.clear()
        self._ids = index.events(self.interval, matching=self.matching)
        if self.conflicts:
            self._ids = [event.id for event in index.event_rows(self._ids) if event.differences]
        self.lay_out()
        self.border_title = Content(f" 4 Chronology  {self._state()} ")

    def _state(self) -> str:
        """Return how many events are shown, and what hides others."""
        parts = [f"/{self.matching}"] if self.matching else []
        parts += [f"{len(self._ids)} events"]
        first = self.interval.start if self.interval else None
        last = self.interval.end if self.interval else None
        parts += [f"from {first:%Y-%m-%d}"] if first else []
        parts += [f"before {last:%Y-%m-%d}"] if last else []
        parts += ["told differently"] if self.conflicts else []
        return "  ".join(parts)

    def lay_out(self) -> None:
        """Put the reports under the events that are unfolded."""
        rows: list[EventRow] = []
        for key in self._ids:
            rows.append(key)
            if key in self.unfolded:
                rows += [ReportRow(key, n) for n in range(len(self.event(key).reports))]
        self.set_rows(rows)

    def filter(self, matching: str) -> None:
        """Show only events that hold `matching`; "" shows all."""
        self.matching = matching
        self.narrow()

    def narrow(self) -> None:
        """Ask the index again, after what hides events changed."""
        if self.index is not None:
            self.load(self.index)

    @property
    def narrowed(self) -> bool:
        """Return whether some events are hidden."""
        return bool(self.matching or self.interval or self.conflicts)

    def show_all(self) -> None:
        """Hide no event."""
        self.interval, self.conflicts = None, False
        super().show_all()

    def prepare(self, rows: Sequence[EventRow]) -> None:
        """Fetch the events that are seen."""
        missing = [row for row in rows if isinstance(row, str) and row not in self._known]
        if missing and self.index is not None:
            self._known |= {event.id: event for event in self.index.event_rows(missing)}

    def event(self, key: str) -> Event:
        """Return the event of that id."""
        self.prepare([key])
        return self._known[key]

    @property
    def current(self) -> Event | None:
        """Return the event with the cursor on it or on a report of it."""
        row = self.row
        if row is None:
            return None
        return self.event(row if isinstance(row, str) else row.event)

    @property
    def moment(self) -> datetime | None:
        """Return where in time the cursor is."""
        event = self.current
        return event.interval.start if event and event.interval else None

    def follow(self, key: str) -> None:
        """Put the cursor on an event because the text came to it."""
        row = self.row
        if row is not None and key == (row if isinstance(row, str) else row.event):
            return
        self.move_to(key)

    @property
    def banner_height(self) -> int:
        """Return the height of the strip; a low pane has none."""
        return 1 if self.size.height > LOW else 0

    def banner(self, width: int) -> list[Line]:
        """Return the strip of events over time."""
        return [fitting_strip(self.histogram, width, self.moment)]

    def draw_row(self, number: int, row: EventRow, width: int) -> Line:
        """Draw an event or one of its reports."""
        if isinstance(row, ReportRow):
            return self._draw_report(row, width)
        event = self.event(row)
        date = "" if self._sameday_of(number, event) else day_of(event)
        mark = ("!", "warning") if event.differences else (STATUS[event.status], "muted")
        left: Line = [
            mark,
            ("~" if event.inferred else " ", "date"),
            (column(date, DATE), "date"),
        ]
        right: Line = [(f"{len(event.reports):>3}", "muted")]
        if width >= WEEKDAYS:
            left += [(column(weekday(event) if date else "", 4), "muted")]
        if width >= ROOMY:
            right = [("  ", ""), (column(self.source(event), 22), "muted"), *right]
        if time_of_day(event):
            left.append((f"{time_of_day(event)}  ", "muted"))
        differences = " ".join("|".join(each.values) for each in event.differences)
        left += [(f"{differences}  ", "warning")] if differences else []
        left.append((event.text, "strong" if self.entity in event.entities else ""))
        return spread(left, right, width)

    def _sameday_of(self, number: int, event: Event) -> bool:
        """Return whether the row above, if it is in sight, already says the date."""
        place = number - 1
        while place > self.top and isinstance(self.rows[place], ReportRow):
            place -= 1
        if place < self.top:
            return False
        before = self.rows[place]
        return isinstance(before, str) and day_of(self.event(before)) == day_of(event)

    def source(self, event: Event) -> str:
        """Return who reports an event."""
        names = list(dict.fromkeys(report.document for report in event.reports))
        return f"{len(names)} articles" if len(names) > 1 else "".join(map(self.label, names))

    def _draw_report(self, row: ReportRow, width: int) -> Line:
        report = self.event(row.event).reports[row.number]
        published = f"{report.published}" if report.published else "undated"
        left: Line = [("   └ ", "bar"), (f"{fit(self.label(report.document), 24)} ", "accent")]
        return spread([*left, (report.text, "")], [(f" {published}", "muted")], width)

    def detail(self, row: EventRow, width: int) -> list[Line]:
        """Return the whole clause and why it has this date, where there is room."""
        if self.size.height < TALL:
            return []
        event = self.event(row) if isinstance(row, str) else None
        if event is None:
            return []
        text = wrap(event.text, width - 5, most=4) if len(event.text) > width - DATE - 8 else []
        lines = [[("    ", ""), (part, "")] for part in text]
        about = f"{event.evidence or 'no date'}  ({self.source(event)})"
        return lines + [[("    ", ""), (part, "muted")] for part in wrap(about, width - 5, most=3)]


def day_of(event: Event) -> str:
    """Return the date as it stands in the column of dates."""
    return when(event).lstrip("~")
