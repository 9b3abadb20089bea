"""What the panes tell, and what follows from it on the desk."""

from textual import on

from tui.app.commands import BY_NAME, Command, Pane
from tui.app.leaves import Leaves
from tui.app.panes.chronology.grouping import ReportRow
from tui.app.panes.reader import Reader
from tui.app.panes.reader.sheet import Sheet
from tui.app.rows import RowList
from tui.app.view import LineView
from tui.model import Link, Mention, Span


class Hearing(Leaves):
    """The desk that follows its panes."""

    _walking = False
    """Whether the reader has come along with a walk through the chronology."""

    def run_command(self, command: Command, letter: str = "") -> None:
        """Do what a command says."""
        raise NotImplementedError

    def watch_pane(self, before: Pane, pane: Pane) -> None:
        """Give the keys to another pane and show its own."""
        super().watch_pane(before, pane)
        self._walking = False
        if self.is_mounted:
            self.refresh_bars()

    @on(LineView.Touched)
    def _give_keys(self, event: LineView.Touched) -> None:
        for pane, view in self.views.items():
            if view is event.view:
                self.pane = pane

    @on(RowList.Chosen, "#library")
    def _open_document(self, event: RowList.Chosen) -> None:
        if isinstance(event.row, str) and self.open_document(event.row):
            self.pane = Pane.READER
        self.refresh_bars()

    @on(RowList.Chosen, "#entities")
    def _choose_entity(self, event: RowList.Chosen) -> None:
        self.walk(event.row)
        if self.hits:
            self.pane = Pane.READER
        self.refresh_bars()

    @on(RowList.Chosen, "#chronology")
    def _open_event(self, event: RowList.Chosen) -> None:
        told = self.chronology.current
        if told is not None and told.reports:
            self._show_row(event.row)
            self.pane = Pane.READER
        else:
            self.say("You added this event: no passage tells of it")
        self.refresh_bars()

    @on(RowList.Chosen, "#bookmarks")
    def _open_bookmark(self) -> None:
        bookmark = self.bookmarks.current
        if bookmark is not None:
            self.go_to_bookmark(bookmark)
        self.refresh_bars()

    @on(RowList.Moved, "#chronology")
    def _follow_event(self, event: RowList.Moved) -> None:
        if self.reader.display and self.here and event.row == self.chronology.row:
            self._show_row(event.row)
        self.refresh_bars()

    def _show_row(self, row: str | ReportRow) -> None:
        # A walk is one jump: going back leads to where it began.
        jump, self._walking = not self._walking, True
        event = self.session.event(row.event) if isinstance(row, ReportRow) else None
        if isinstance(row, str):
            self.show_event(row, jump=jump)
        elif event is not None and row.number < len(event.reports):
            report = event.reports[row.number]
            self.open_passage(report.document, report.span, jump=jump)

    @on(Sheet.Moved)
    def _follow_text(self, event: Sheet.Moved) -> None:
        page, passage = self.reader.page_shown, self.reader.passage
        if page is not None and not (passage and passage.start == event.offset):
            key = page.event_at(event.offset)
            if key is not None and self.pane is not Pane.CHRONOLOGY:
                self.chronology.follow(key)
        self.refresh_bars()

    @on(Reader.Followed)
    def _follow_stop(self, event: Reader.Followed) -> None:
        target = event.target
        if isinstance(target, Mention):
            if target.entity:
                self.choose_entity(target.entity)
        elif isinstance(target, Link):
            self.run_command(BY_NAME["open_link"])
        else:
            self._show_date(target.span)
        self.refresh_bars()

    def _show_date(self, span: Span) -> None:
        page = self.reader.page_shown
        reports = page.reports if page else ()
        key = next((key for each, key in reports if each.timex and each.timex.span == span), None)
        if key is None:
            self.hint("This date puts nothing into the chronology: {explain} says what it means")
        else:
            self.chronology.follow(key)
            self.pane = Pane.CHRONOLOGY

    @on(LineView.Ended)
    def _say_end(self, event: LineView.Ended) -> None:
        self.say(event.what)
        self.refresh_bars()

    @on(Reader.WidthChanged)
    def _keep_width(self, event: Reader.WidthChanged) -> None:
        problem = self.choices.choose("width", event.measure)
        room = self.reader.text_width
        here = f"; there is room for {room} here" if room < event.measure else ""
        self.say(problem or f"Text is set {event.measure} cells wide{here}")
        self.refresh_bars()
