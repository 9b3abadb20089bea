"""The chronology's commands: zooming, unfolding, narrowing in time, going from group to group."""

from datetime import datetime, timedelta

from tui.app.panes.chronology.event_list import EventList
from tui.app.panes.chronology.grouping import ReportRow, key_of
from tui.model import Event, Granularity, Interval

NONE = "No event here"
UNDATED = "Nothing here says when: put the cursor on an event with a date"


class Chronology(EventList):
    """The pane of events."""

    def do_zoom_in(self) -> None:
        """Group by a finer unit."""
        self._zoom(-1)

    def do_zoom_out(self) -> None:
        """Group by a coarser unit."""
        self._zoom(1)

    def _zoom(self, step: int) -> None:
        zoom = self.zoom + step
        if zoom in tuple(Granularity):
            self.zoom = Granularity(zoom)
            self.regroup()
        else:
            self.post_message(self.Ended(f"There is no {'finer' if step < 0 else 'coarser'} unit"))

    def do_histogram(self) -> None:
        """Show the strip of events over time, or leave its line to the list."""
        self.with_histogram = not self.with_histogram
        self._show_cursor()

    def do_sort(self) -> None:
        """Show the latest first, or the earliest again; the undated stay last."""
        self.latest_first = not self.latest_first
        self.lay_out()

    def do_unfold(self) -> None:
        """Show the reports of the event with the cursor."""
        if self.row is None:
            self.post_message(self.Ended(NONE))
        elif isinstance(self.row, str):
            self.unfolded.add(self.row)
            self.lay_out()
            shown = len(self.event(self.row).reports)
            self.show_top(max(self.top, min(self.cursor - 1, self.cursor + shown + 1 - self.page)))

    def do_fold(self) -> None:
        """Hide the reports of the event with the cursor."""
        key = key_of(self.row)
        if key not in self.unfolded:
            self.post_message(self.Ended("Its reports are hidden already" if key else NONE))
        else:
            self.unfolded.discard(key)
            self.move_to(key)
            self.lay_out()

    def do_conflicts(self) -> None:
        """Show only events whose reports differ, or all again."""
        self.conflicts = not self.conflicts
        self.narrow()

    def do_from_here(self) -> None:
        """Show only events from the day of this one on."""
        if self.moment is None:
            self.post_message(self.Ended(UNDATED))
        else:
            end = self.interval.end if self.interval else None
            self.interval = Interval(_midnight(self.moment), end)
            self.narrow()

    def do_up_to_here(self) -> None:
        """Show only events up to the day of this one."""
        if self.moment is None:
            self.post_message(self.Ended(UNDATED))
        else:
            start = self.interval.start if self.interval else None
            self.interval = Interval(start, _midnight(self.moment) + timedelta(days=1))
            self.narrow()

    def do_next_section(self) -> None:
        """To the first event of the next group."""
        number = self.group_at(self.cursor) + 1
        if number < len(self.timeline.sizes):
            self.move(self.start_of(number) - self.cursor)

    def do_previous_section(self) -> None:
        """To the first event of this group, then of the previous one."""
        if not self.rows:
            return
        number = self.group_at(self.cursor)
        first = next(n for n in range(self.start_of(number), len(self.rows)) if self._is_event(n))
        if self.cursor == first:
            number = max(0, number - 1)
        self.cursor = self.start_of(number)
        self.move(0)

    def _is_event(self, number: int) -> bool:
        return self.selectable(self.rows[number])

    def go_to(self, moment: datetime) -> Event | None:
        """Put the cursor on the first event that begins at `moment` or later, and return it."""
        found = self.timeline.first_from(moment)
        if found is None:
            return None
        self.move_to(found[1])
        self.move(0)
        return self.event(found[1])

    def begins_in(self, interval: Interval) -> bool:
        """Return whether an event that is shown begins within `interval`."""
        found = self.timeline.first_from(interval.start or datetime.min)
        return found is not None and found[0] < (interval.end or datetime.max)

    @property
    def middle(self) -> datetime | None:
        """Return when the dated event in the middle of the list begins."""
        dated = len(self.timeline) - self.timeline.undated
        return self.timeline.group(self.timeline.group_of(dated // 2)).start if dated else None

    @property
    def report(self) -> int | None:
        """Return the number of the report with the cursor in its event, None on no report."""
        return self.row.number if isinstance(self.row, ReportRow) else None


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
