"""A sheet of text: sets the page it is given, draws what is seen, brings a place into sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.panes.reader.layers import pieces
from tui.app.panes.reader.markings import DATE, Markings
from tui.app.panes.reader.page import Page, Stop
from tui.app.panes.reader.setting import Row, Setting
from tui.app.panes.reader.title import label_of, title_block
from tui.app.pieces import Line, fit, wrap
from tui.app.view import LineView
from tui.model import BlockKind, Span

GUTTER = 3
MEASURE = 68
"""Cells of a line of text: 66 to 72 read best."""
WHOLE = 100
EMPTY = (
    "No article is open: {pane_library} shows the library, {open} opens one, {help} lists the keys."
)
CONTEXT = 3
"""A jump lands a third of the page down, so that what led to the place is seen."""


class Sheet(LineView):
    """Shows a `Page`: centred text of `measure` cells, a gutter of letters, marks in the text."""

    DEFAULT_CSS = """
    Sheet { padding: 0; }
    """

    @dataclass
    class Moved(Message):
        """The place that is read is now at `offset`."""

        offset: int

        def can_replace(self, message: Message) -> bool:
            """Only the last place of a fast walk matters."""
            return isinstance(message, Sheet.Moved)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.page_shown: Page | None = None
        self.measure = MEASURE
        self.highlighting = True
        self.needle = ""
        self.entity = ""
        self.here: int | None = None
        """The place last gone to, while it is in sight."""
        self.passage: Span | None = None
        """The clause that was jumped to."""
        self.setting: Setting | None = None
        self.head: list[Line] = []
        self.markings: Markings | None = None
        self.unseen: int | None = None
        """The place to bring into sight as soon as there is a window."""
        self.first = 0
        """The first character in sight, which a change of width keeps there."""
        self.drawn = 0
        """Past the last character that was drawn, which stays true while the sheet is hidden."""

    def show(self, page: Page) -> None:
        """Show another page, or the same article with more found in it, without a jump."""
        before = self.page_shown
        same = before is not None and before.document.name == page.document.name
        self.page_shown, self.markings = page, Markings(page)
        self.border_title = Content(f" 2 Reader  {fit(label_of(page.document), 50)} ")
        if not same:
            self.here, self.passage, self.needle, self.top = None, None, "", 0
            self.first = self.drawn = 0
        if not same or before is None or before.document.text != page.document.text:
            self.setting = None
        self.head = []
        self.mark()

    def mark(self) -> None:
        """Mark what is marked now, after the entity, the query or the place changed."""
        if self.markings is not None:
            self.markings.choose(self.entity, highlighting=self.highlighting)
            self.markings.find(self.needle)
            self.markings.place(self.here, self.passage, highlighting=self.highlighting)
            self.refresh()

    @property
    def found(self) -> Sequence[Span]:
        """Return where what was searched for stands."""
        return self.markings.found if self.markings else ()

    @property
    def stops(self) -> list[Stop]:
        """Return the names and dates in order of the text."""
        return self.markings.stops if self.markings else []

    @property
    def text_width(self) -> int:
        """Return the cells of a row of text."""
        return max(8, min(self.measure, self.line_width - GUTTER - 1))

    @property
    def margin(self) -> int:
        """Return the cells left of the text, the gutter among them."""
        return max(GUTTER, (self.line_width - self.text_width) // 2)

    def _set(self, rows: int) -> list[Row]:
        """Return at least `rows` rows if the text has them."""
        if self.page_shown is None:
            self.head = [
                [],
                *([(part, "muted")] for part in wrap(self.keymap.told(EMPTY), self.text_width)),
            ]
            return []
        if self.setting is None or self.setting.width != self.text_width:
            self.setting = self.new_setting(self.page_shown)
            self.head = []
        if not self.head:
            self.head = title_block(self.page_shown.document, self.text_width)
        self.setting.set_rows(rows)
        return self.setting.rows

    def new_setting(self, page: Page) -> Setting:
        """Return the rows of a page at the present width."""
        return Setting(page.document, self.text_width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the window, and note how far one has seen."""
        self.drawn = self.seen()[1]
        return super().render_lines(crop)

    def line_count(self) -> int:
        """Return the lines known so far: two pages more than are seen, and all at the end."""
        rows = self._set(self.top + 3 * self.page)
        return len(self.head) + len(rows) + 1

    def draw_line(self, number: int, width: int) -> Line:  # noqa: ARG002 - text has its own
        """Draw a line of the title block or a row of text with its gutter."""
        rows = self._set(number + self.page)
        if number < len(self.head):
            return [(" " * self.margin, ""), *self.head[number]]
        number -= len(self.head)
        if number >= len(rows) or self.page_shown is None:
            return []
        row = rows[number]
        layers = self.markings.layers if self.markings else []
        body = pieces(self.page_shown.document.text, row, layers)
        return [*self._gutter(row), (_indent(row), "muted"), *body]

    def _gutter(self, row: Row) -> Line:
        letter = self.markings.letter(row) if self.markings else " "
        at = self.here is not None and row.start <= self.here < row.end
        style = "muted" if letter == DATE else "accent"
        space = " " * (self.margin - GUTTER)
        return [(space, ""), ("›" if at else " ", "accent"), (letter, style), (" ", "")]

    def has_mark(self, first: int, last: int) -> bool:
        """Return whether the chosen entity or what was searched is there, if that is set."""
        head, rows = len(self.head), self.setting.rows if self.setting else ()
        seen = rows[max(0, first - head) : max(0, last - head)]
        return bool(seen and self.markings and self.markings.has_hit(seen[0].start, seen[-1].end))

    @property
    def place(self) -> int:
        """Return the place that is read: the last one gone to if in sight, else the top row."""
        first, last = self.seen()
        if self.here is not None and first <= self.here < last:
            return self.here
        return first

    def seen(self) -> tuple[int, int]:
        """Return the offsets of the first character in sight and past the last.

        While the sheet is hidden that is what was in sight, or will be.
        """
        if not self.size.height:
            first = self.first if self.unseen is None else self.unseen
            return first, max(first + 1, self.drawn)
        rows = self._set(self.top + self.page)
        if not rows:
            return 0, 0
        first = max(0, self.top - len(self.head))
        last = max(first, min(self.top + self.page - len(self.head), len(rows)) - 1)
        return rows[min(first, len(rows) - 1)].start, rows[min(last, len(rows) - 1)].end

    @property
    def percent(self) -> int:
        """Return how much of the text is above the lower edge of the window."""
        if self.page_shown is None or not self.page_shown.document.text:
            return WHOLE
        return min(WHOLE, round(WHOLE * self.seen()[1] / len(self.page_shown.document.text)))

    @property
    def at_end(self) -> bool:
        """Return whether the last line has been in sight."""
        return self.page_shown is not None and self.percent == WHOLE

    def resume(self, offset: int, here: int | None = None) -> None:
        """Begin the window with the character at `offset`, as it was left at the place `here`."""
        self.first, self.here = offset, here
        if self.size.height:
            self.see_again()
        self.post_message(self.Moved(self.place))

    def go_to(self, offset: int, passage: Span | None = None) -> None:
        """Bring the character at `offset` into sight and remember it as the place."""
        self.here, self.passage = offset, passage
        self.see(offset)
        self.mark()
        self.post_message(self.Moved(offset))

    def see(self, offset: int) -> None:
        """Scroll only if the character at `offset` is not well in sight."""
        self._set(1)
        if self.setting is None or not self.size.height:
            self.unseen, self.drawn = offset, 0
            return
        line = len(self.head) + self.setting.row_at(offset)
        if not self.top + 1 <= line < self.top + self.page - 1:
            self.setting.set_rows(line + self.page)
            self.show_top(line - self.page // CONTEXT)

    def see_again(self) -> None:
        """Begin the window with the same text as before its width changed."""
        self._set(1)
        if self.setting is not None:
            line = len(self.head) + self.setting.row_at(self.first) if self.first else 0
            self.setting.set_rows(line + self.page)
            self.top = max(0, min(line, self.line_count() - self.page))
            self.refresh()

    def scrolled(self) -> None:
        """Tell which place is read now."""
        self.first = self.seen()[0]
        self.post_message(self.Moved(self.place))


def _indent(row: Row) -> str:
    """Return the space before a row, with the mark of a quotation or a list item."""
    if row.kind is BlockKind.QUOTE:
        return "│ ".rjust(row.indent)
    bullet = row.kind is BlockKind.ITEM and row.first
    return ("• " if bullet else "").rjust(row.indent)
