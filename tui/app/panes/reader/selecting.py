"""The reader with a selection: motions extend it, the mouse draws it; and matching paragraphs."""

from collections.abc import Callable, Sequence

from textual import events

from tui.app.panes.reader.layers import Layer, Marked
from tui.app.panes.reader.page import Page
from tui.app.panes.reader.pane import Reader
from tui.app.panes.reader.selection import Selection, holding, words
from tui.app.panes.reader.setting import Setting, blocks_of
from tui.model import Block, Link, Span, fold

UNITS = ("word", "sentence", "paragraph")
SENTENCE = UNITS.index("sentence")


class SelectingReader(Reader):
    """The article pane, in which text can be selected and paragraphs hidden."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.selection: Selection | None = None
        self.only = ""
        """The text that shown paragraphs hold; empty when all are shown."""
        self._unit = SENTENCE
        self._units: tuple[Sequence[Span], ...] = ()
        self._drawn_from: int | None = None
        """Where the mouse was pressed."""

    def show(self, page: Page) -> None:
        """Show another page, or the same article with more found in it."""
        before = self.page_shown
        if before is None or before.document.name != page.document.name:
            self.selection, self.only = None, ""
        super().show(page)

    @property
    def selected(self) -> Span | None:
        """Return what is selected."""
        return self.selection.span if self.selection else None

    @property
    def link_here(self) -> Link | None:
        """Return the link that covers the place that is read."""
        links = self.page_shown.document.links if self.page_shown else ()
        return next((link for link in links if link.span.start <= self.place < link.span.end), None)

    def select(self, sentences: Sequence[Span]) -> str:
        """Select the sentence here, or go on to the next unit; return what extends by one."""
        self._prepare(sentences)
        if self.selection is None:
            self._unit = SENTENCE
            anchor = holding(self._units[SENTENCE], self.place)
            self.selection = Selection(anchor, anchor.end)
        else:
            self._unit = (self._unit + 1) % len(UNITS)
        self.mark()
        return UNITS[self._unit]

    def _prepare(self, sentences: Sequence[Span] = ()) -> None:
        assert self.page_shown is not None  # noqa: S101 - asked by who selects
        document = self.page_shown.document
        blocks = [block.span for block in blocks_of(document)]
        whole = [Span(0, len(document.text))]
        self._units = (words(document.text) or whole, sentences or blocks or whole, blocks or whole)

    def peel(self) -> bool:
        """Select nothing, else show all paragraphs, else unmark the passage that was jumped to.

        Return whether there was one of these to do.
        """
        if self.selection is not None:
            self.selection = None
        elif self.only:
            self.show_only("")
        elif self.passage is not None:
            self.passage = None
        else:
            return False
        self.mark()
        return True

    def mark(self) -> None:
        """Mark what is marked now, what is selected above all."""
        super().mark()
        if self.selection is not None and self.markings is not None:
            self.markings.layers.append(Layer([Marked(self.selection.span, "selected")]))

    def _extend(self, unit: int, step: int, otherwise: Callable[[], None]) -> None:
        if self.selection is None:
            otherwise()
            return
        self.selection = self.selection.extended(self._units[unit], step)
        self.see(min(self.selection.head, max(0, self._units[-1][-1].end - 1)))
        self.mark()

    def do_next_stop(self) -> None:
        """To the next name, date or link; or extend by the unit."""
        self._extend(min(self._unit, SENTENCE), 1, super().do_next_stop)

    def do_previous_stop(self) -> None:
        """To the previous one; or extend backwards."""
        self._extend(min(self._unit, SENTENCE), -1, super().do_previous_stop)

    def do_down(self) -> None:
        """A line down; or extend by the unit, a sentence at least."""
        self._extend(max(self._unit, SENTENCE), 1, super().do_down)

    def do_up(self) -> None:
        """A line up; or extend backwards."""
        self._extend(max(self._unit, SENTENCE), -1, super().do_up)

    def do_next_section(self) -> None:
        """To the next paragraph; or extend by one."""
        self._extend(-1, 1, super().do_next_section)

    def do_previous_section(self) -> None:
        """To the previous paragraph; or extend backwards by one."""
        self._extend(-1, -1, super().do_previous_section)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where the mouse begins to draw."""
        self._drawn_from = self._offset_of(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from where the mouse was pressed to where it is."""
        offset = self._offset_of(event) if event.button and self._drawn_from is not None else None
        if offset is None or self._drawn_from is None or offset == self._drawn_from:
            return
        if self.selection is None:
            self._prepare()
            self.selection = Selection(holding(self._units[0], self._drawn_from), self._drawn_from)
        word = holding(self._units[0], offset)
        forward = offset >= self.selection.anchor.start
        self.selection = self.selection.to(word.end if forward else word.start)
        self.mark()

    def on_mouse_up(self) -> None:
        """Stop drawing, and say what can be done with what is selected."""
        if self._drawn_from is not None and self.selection is not None:
            told = "Selected: {copy} copies, {copy_cited} cites, {bookmark} keeps, {escape} leaves"
            self.post_message(self.Ended(self.keymap.told(told)))
        self._drawn_from = None

    def line_clicked(self, number: int, column: int, times: int) -> None:
        """Go to what was clicked, unless the click ended a drawing."""
        if self.selection is None:
            super().line_clicked(number, column, times)

    def _offset_of(self, event: events.MouseEvent) -> int | None:
        place = event.get_content_offset(self)
        if place is None or self.setting is None:
            return None
        row = self.top + place.y - len(self.head)
        if not 0 <= row < len(self.setting.rows):
            return None
        return self.setting.offset_at(row, max(0, place.x - self.margin))

    def show_only(self, text: str) -> None:
        """Show only the paragraphs that hold `text`; "" shows all."""
        offset, self.only = self.place, text
        self.setting, self.top = None, 0
        self.see(offset)
        self.refresh()

    def new_setting(self, page: Page) -> Setting:
        """Return the rows of a page without the paragraphs that are hidden."""
        setting = super().new_setting(page)
        if self.only:
            setting.keep(lambda block: self._wanted(page, block))
        return setting

    def _wanted(self, page: Page, block: Block) -> bool:
        return fold(self.only) in fold(block.span.of(page.document.text))

    def go_to(self, offset: int, passage: Span | None = None) -> None:
        """Bring a place into sight, with all paragraphs if its own is hidden."""
        page = self.page_shown
        if self.only and page is not None:
            at = (b for b in blocks_of(page.document) if b.span.start <= offset < b.span.end)
            if not all(self._wanted(page, block) for block in at):
                self.only, self.setting = "", None
        super().go_to(offset, passage)

    @property
    def paragraphs_shown(self) -> tuple[int, int]:
        """Return how many paragraphs are shown, and of how many."""
        page = self.page_shown
        blocks = blocks_of(page.document) if page else ()
        return sum(self._wanted(page, block) for block in blocks if page), len(blocks)
