"""The reader's commands: moving by page, paragraph, name and date, and following what is there."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from tui.app.panes.reader.page import Page, Stop, beside
from tui.app.panes.reader.setting import blocks_of
from tui.app.panes.reader.sheet import Sheet
from tui.model import BlockKind, Link, Mention, Span, Timex

NARROWEST, WIDEST, STEP = 40, 120, 4


class Reader(Sheet):
    """The article pane."""

    @dataclass
    class Followed(Message):
        """Enter was pressed, or a click made, on a name or a date."""

        target: Stop

    @dataclass
    class WidthChanged(Message):
        """The person set the text wider or narrower."""

        measure: int

    @property
    def at(self) -> Stop | None:
        """Return the name or date at the place that is read."""
        offset = self.place
        return next((stop for stop in self.stops if stop.span.start == offset), None)

    def step(self, spans: Sequence[Span], step: int, what: str) -> Span | None:
        """Go to the next of `spans` (`step` 1) or the previous (-1); tell if there is none."""
        span = beside(spans, self.place, step)
        if span is None:
            self.post_message(self.Ended(f"No {'further' if step > 0 else 'earlier'} {what} here"))
        else:
            self.go_to(span.start)
        return span

    def _step_kind(self, kind: type[Stop], step: int, what: str) -> None:
        self.step([stop.span for stop in self.stops if isinstance(stop, kind)], step, what)

    def _step_block(self, step: int, kinds: Sequence[BlockKind], what: str) -> None:
        blocks = blocks_of(self.page_shown.document) if self.page_shown else ()
        self.step([block.span for block in blocks if block.kind in kinds], step, what)

    def do_next_stop(self) -> None:
        """To the next name or date."""
        self.step([stop.span for stop in self.stops], 1, "name, date or link")

    def do_previous_stop(self) -> None:
        """To the previous name or date."""
        self.step([stop.span for stop in self.stops], -1, "name, date or link")

    def do_next_entity(self) -> None:
        """To the next name."""
        self._step_kind(Mention, 1, "name")

    def do_previous_entity(self) -> None:
        """To the previous name."""
        self._step_kind(Mention, -1, "name")

    def do_next_date(self) -> None:
        """To the next date."""
        self._step_kind(Timex, 1, "date")

    def do_previous_date(self) -> None:
        """To the previous date."""
        self._step_kind(Timex, -1, "date")

    def do_next_link(self) -> None:
        """To the next link."""
        self._step_kind(Link, 1, "link")

    def do_previous_link(self) -> None:
        """To the previous link."""
        self._step_kind(Link, -1, "link")

    def do_next_section(self) -> None:
        """To the next paragraph."""
        self._step_block(1, tuple(BlockKind), "paragraph")

    def do_previous_section(self) -> None:
        """To the previous paragraph."""
        self._step_block(-1, tuple(BlockKind), "paragraph")

    def do_next_heading(self) -> None:
        """To the next heading."""
        self._step_block(1, (BlockKind.HEADING,), "heading")

    def do_previous_heading(self) -> None:
        """To the previous heading."""
        self._step_block(-1, (BlockKind.HEADING,), "heading")

    def do_next_bookmark(self) -> None:
        """To the next bookmark."""
        self.step(self._bookmarks(), 1, "bookmark")

    def do_previous_bookmark(self) -> None:
        """To the previous bookmark."""
        self.step(self._bookmarks(), -1, "bookmark")

    def _bookmarks(self) -> list[Span]:
        page: Page | None = self.page_shown
        return sorted(span for span, _ in page.bookmarks) if page else []

    def do_read_on(self) -> None:
        """A page on."""
        self.do_page_down()

    def do_read_back(self) -> None:
        """A page back."""
        self.do_page_up()

    def do_top(self) -> None:
        """To the first line, which is the place then, even if the one before is in sight too."""
        self.here = None
        super().do_top()
        self.refresh()

    def do_bottom(self) -> None:
        """To the last line, which has to be set first."""
        if self.setting is not None:
            while not self.setting.complete:
                self.setting.set_rows(len(self.setting.rows) + self.page)
            if self.setting.rows:
                self.here = self.setting.rows[-1].start
        super().do_bottom()
        self.refresh()

    def do_open(self) -> None:
        """Follow the name or date at this place."""
        if self.at is None:
            told = self.keymap.told(
                "Nothing to follow here: {next_stop} goes to the next name or date"
            )
            self.post_message(self.Ended(told))
        else:
            self.post_message(self.Followed(self.at))

    def do_wider(self) -> None:
        """Set the text wider."""
        self._set_measure(min(WIDEST, self.measure + STEP))

    def do_narrower(self) -> None:
        """Set the text narrower."""
        self._set_measure(max(NARROWEST, self.measure - STEP))

    def _set_measure(self, measure: int) -> None:
        offset, self.measure = self.place, measure
        self.see(offset)
        self.refresh()
        self.post_message(self.WidthChanged(measure))

    def do_highlighting(self) -> None:
        """Mark names and dates, or nothing."""
        self.highlighting = not self.highlighting
        self.mark()
        told = "Names and dates are marked" if self.highlighting else "Nothing is marked"
        self.post_message(self.Ended(told))

    def on_resize(self) -> None:
        """Keep the place that is read in sight while the window changes."""
        if self.page_shown is None:
            return
        if self.first:
            self.see_again()
        if self.unseen is not None:
            offset, self.unseen = self.unseen, None
            self.see(offset)

    def line_clicked(self, number: int, column: int, times: int) -> None:
        """Go to what was clicked; follow it at the second click."""
        row = number - len(self.head)
        if self.setting is None or not 0 <= row < len(self.setting.rows):
            return
        offset = self.setting.offset_at(row, max(0, column - self.margin))
        stop = next(
            (stop for stop in self.stops if stop.span.start <= offset < stop.span.end), None
        )
        self.go_to(stop.span.start if stop else offset)
        if stop and times > 1:
            self.post_message(self.Followed(stop))
