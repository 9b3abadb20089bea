"""The chronology's commands: unfolding, narrowing in time, going from day to day."""

from datetime import datetime, timedelta

from tui.app.panes.chronology.event_list import EventList, ReportRow, day_of
from tui.model import Interval


class Chronology(EventList):
    """The pane of events."""

    def do_unfold(self) -> None:
        """Show the reports of the event with the cursor."""
        if isinstance(self.row, str):
            self.unfolded.add(self.row)
            self.lay_out()

    def do_fold(self) -> None:
        """Hide the reports of the event with the cursor."""
        row = self.row
        key = row.event if isinstance(row, ReportRow) else row
        if key in self.unfolded:
            self.unfolded.discard(key)
            self.move_to(key)
            self.lay_out()

    def do_conflicts(self) -> None:
        """Show only events whose reports differ, or all again."""
        self.conflicts = not self.conflicts
        self.narrow()

    def do_from_here(self) -> None:
        """Show only events from the day of this one on."""
        if self.moment is not None:
            end = self.interval.end if self.interval else None
            self.interval = Interval(_midnight(self.moment), end)
            self.narrow()

    def do_up_to_here(self) -> None:
        """Show only events up to the day of this one."""
        if self.moment is not None:
            start = self.interval.start if self.interval else None
            self.interval = Interval(start, _midnight(self.moment) + timedelta(days=1))
            self.narrow()

    def do_next_section(self) -> None:
        """To the first event of another day."""
        self._to_other_day(1)

    def do_previous_section(self) -> None:
        """To the last event of an earlier day."""
        self._to_other_day(-1)

    def _to_other_day(self, step: int) -> None:
        here, place = self.current, self.cursor + step
        while here and 0 <= place < len(self.rows):
            row = self.rows[place]
            if isinstance(row, str) and day_of(self.event(row)) != day_of(here):
                break
            place += step
        self.move(place - self.cursor)


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
