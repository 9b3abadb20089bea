"""The list of events under their headings, and where in time the cursor is."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property

from textual.content import Content

from tui.app.panes.chronology import drawing, evidence
from tui.app.panes.chronology.grouping import Gap, ReportRow, Row, Rows, key_of
from tui.app.panes.chronology.histogram import Bars, Marks
from tui.app.panes.chronology.narrowing import Narrowing
from tui.app.panes.chronology.writing import Written
from tui.app.pieces import Line, fit, spread
from tui.model import Event, Granularity, Report, counted
from tui.model.timeline import Group, Timeline
from tui.model.when import heading
from tui.store import Index

LOW, HEADED, TALL, HIGH = 5, 13, 16, 36
"""Lines of the pane above which there are the strip, headings, the evidence, much of it."""
EVIDENCE, MUCH = 5, 14
"""Lines of the evidence, its rule among them."""
HINT = "  {zoom_in} {zoom_out} zoom"
NOTHING = Written()
KEPT = 2000
"""Events kept in memory."""


class EventList(Narrowing):
    """Rows are event ids under headings, under an unfolded event its reports."""

    EMPTY = "No events yet."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.latest_first = False
        self.with_histogram = True
        self.entity = ""
        """The chosen entity, whose events stand out."""
        self.unfolded: set[str] = set()
        self.label: drawing.Label = str
        self.timeline = Timeline()
        self._shown = Rows(self.timeline, (), len, headed=True)
        self._bars = Bars(())
        self._known: dict[str, Event] = {}
        self._headed = True

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        self.index = index
        told = self._told()
        self._known.clear()
        self.keep_marks([event.id for event in index.event_rows(list(self.ticked))])
        self.__dict__.pop("differing", None)
        self.regroup()
        for report in told:
            for _, key in index.reports_in(report.document, report.span)[:1]:
                self.follow(key)

    def show_written(self, written: Mapping[str, Written]) -> None:
        """Show what the reader wrote to the events."""
        self.written = written
        if self.matching.startswith("#"):
            self.regroup()
        self.refresh()

    def _told(self) -> Sequence[Report]:
        """Return the report by which the event with the cursor is found if it gets another id."""
        event = self._known.get(key_of(self.row))
        number = self.row.number if isinstance(self.row, ReportRow) else 0
        return event.reports[number : number + 1] if event else ()

    def regroup(self) -> None:
        """Put the events under the headings of the zoom."""
        if self.index is None:
            return
        self.timeline = self.narrowed_timeline(self.index)
        marks = Marks(self.timeline, max(self.zoom, Granularity.DAY))
        self._bars = Bars(marks, marks.most)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the rows below each other, the reports under the events that are unfolded."""
        self._headed = self.size.height > HEADED or not self.size.height
        self._shown = Rows(
            self.timeline.backwards() if self.latest_first else self.timeline,
            self.unfolded,
            lambda key: len(self.event(key).reports),
            headed=self._headed,
        )
        self.set_rows(self._shown)
        self.show_state()

    def show_state(self) -> None:
        """Say above the list what is in it."""
        self.border_title = Content(f" 4 Chronology  {self.state()} ")

    @cached_property
    def differing(self) -> int:
        """Return how many events of the library are told differently."""
        found = self.index.timeline(differing=True) if self.index else []
        return sum(len(moment.events) for moment in found)

    def state(self) -> str:
        """Return the zoom, how many events are shown, and what hides others."""
        count = len(self.timeline)
        total = self.index.counts().events if self.index else 0
        undated = self.timeline.undated
        parts = [f"by {self.zoom.label}{', latest first' if self.latest_first else ''}"]
        parts += [f"{name}: {count:,} of {total:,}"] if (name := self.hiding()) else []
        parts += [] if name else [counted(count, "event")]
        parts += [f"{undated:,} undated"] if undated else []
        parts += [f"!{self.differing:,}"] if self.differing and not self.conflicts else []
        return "  ".join(filter(None, (*parts, self.marked_state)))

    def selectable(self, row: Row) -> bool:
        """Return whether the row is an event or a report."""
        return isinstance(row, str | ReportRow)

    def prepare(self, rows: Sequence[Row]) -> None:
        """Fetch the events that are seen."""
        missing = [row for row in rows if isinstance(row, str) and row not in self._known]
        if missing and self.index is not None:
            if len(self._known) > KEPT:
                self._known.clear()
            self._known |= {event.id: event for event in self.index.event_rows(missing)}

    def event(self, key: str) -> Event:
        """Return the event of that id."""
        self.prepare([key])
        return self._known[key]

    @property
    def current(self) -> Event | None:
        """Return the event with the cursor on it or on a report of it."""
        key = key_of(self.row)
        return self.event(key) if key else None

    @property
    def moment(self) -> datetime | None:
        """Return where in time the cursor is."""
        event = self.current
        return event.interval.start if event and event.interval else None

    def follow(self, key: str) -> None:
        """Put the cursor on an event because the text came to it."""
        if key_of(self.row) != key:
            self.move_to(key)

    def group_at(self, number: int) -> int:
        """Return the number of the group that the row of that number is in."""
        return self._shown.group_at(number)

    def start_of(self, group: int) -> int:
        """Return the number of the row at which a group begins."""
        return self._shown.start_of(group)

    def on_resize(self) -> None:
        """Have headings where there is room for them."""
        if self._headed != (self.size.height > HEADED):
            self.lay_out()
        super().on_resize()

    @property
    def banner_height(self) -> int:
        """Return the height of the strip; a low pane has none."""
        return 1 if self.with_histogram and self.size.height > LOW else 0

    def banner(self, width: int) -> list[Line]:
        """Return the strip of events over time."""
        hint = self.keymap.told(HINT)
        line = self._bars.around(self.moment, width - len(hint) - 1)
        return [spread(line, [(hint, "muted")], width)]

    @property
    def footing_height(self) -> int:
        """Return the height of the evidence; a low pane has none."""
        height = self.size.height
        return MUCH if height > HIGH else EVIDENCE if height > TALL else 0

    def footing(self, width: int) -> list[Line]:
        """Return why the event with the cursor stands where it stands."""
        rule: Line = [("─" * width, "bar")]
        event, row = self.current, self.row
        if event is None:
            return [rule]
        number = row.number if isinstance(row, ReportRow) else None
        height = self.footing_height - 1
        notes = self.written.get(event.id, NOTHING).notes
        said: list[Line] = [[(f"✎ {fit(note, width - 2)}", "accent")] for note in notes[:1]]
        told = evidence.strip(event, number, self.label, width, height - len(said))
        return [rule, *said, *told]

    def draw_line(self, number: int, width: int) -> Line:
        """Draw a row; the heading of the first one that is seen stays in sight."""
        heading = self._heading_out_of_sight(number) if number == self.top else None
        return drawing.heading_line(heading, width) if heading else super().draw_line(number, width)

    def _heading_out_of_sight(self, number: int) -> Group | None:
        """Return the heading of the row of that number, if the row may give way to it."""
        here, below = (*self.rows[number : number + 2], None, None)[:2]
        if not self._headed or number == self.cursor or not isinstance(below, str | ReportRow):
            return None
        above = self.rows[self.start_of(self.group_at(number))] if here else None
        return above if isinstance(above, Group) and not isinstance(here, Gap) else None

    def draw_row(self, number: int, row: Row, width: int) -> Line:
        """Draw an event, one of its reports, a heading or a gap."""
        if isinstance(row, Group):
            return drawing.heading_line(row, width)
        if isinstance(row, Gap):
            return drawing.gap_line(row)
        if isinstance(row, ReportRow):
            return drawing.report_line(self.event(row.event), row, width, self.label)
        event = self.event(row)
        shown = drawing.Shown(
            self._under(event),
            self._repeats(number, event),
            self.entity,
            self.written.get(row, NOTHING).brief,
        )
        return drawing.event_line(event, shown, width, self.label)

    def _under(self, event: Event) -> Granularity | None:
        if not self._headed:
            return None
        return max(self.zoom, event.granularity or Granularity.DAY)

    def _repeats(self, number: int, event: Event) -> bool:
        """Return whether the row above, if it is in sight, already says the day."""
        row = self.rows[number - 1] if number > max(self.top, 0) else None
        if self._headed or not isinstance(row, str):
            return False
        above = self.event(row)
        one, other = ((each.interval, each.granularity) for each in (above, event))
        return heading(*one) == heading(*other) and above.inferred == event.inferred

    def _bring_into_sight(self) -> None:
        super()._bring_into_sight()
        # The heading of the group takes the first line.
        if self._headed and self.cursor == self.top > 0:
            self.top -= 1
