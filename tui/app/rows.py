"""A list of any length: only the rows that are seen are asked for and drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.pieces import Line, wrap
from tui.app.view import Frame, LineView

K = TypeVar("K")


class RowList(LineView, Generic[K]):
    """A cursor over `rows`; a subclass draws a row and may add lines under the one with the cursor.

    A row is any value that stays equal while it means the same thing, so that the cursor finds
    its row again after `set_rows`.
    """

    EMPTY = "Nothing here."
    OVERLAP = 1

    @dataclass
    class Told(Message):
        """Something about a row of this list."""

        view: "RowList[Any]"
        row: Any

        @property
        def control(self) -> "RowList[Any]":
            """Return the list, so that handlers can choose by its id."""
            return self.view

    @dataclass
    class Moved(Told):
        """The cursor came to another row by the person's doing."""

        def can_replace(self, message: Message) -> bool:
            """Only the last place of a fast walk matters."""
            return isinstance(message, RowList.Moved) and message.view is self.view

    @dataclass
    class Chosen(Told):
        """The row was opened with Enter or a double click."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows: Sequence[K] = ()
        self.matching = ""
        """What the list is narrowed to."""
        self.cursor = 0
        self._details: list[Line] | None = None
        """What is under the cursor, while the window is drawn."""

    def draw_row(self, number: int, row: K, width: int) -> Line:
        """Return the one line of `row`, the `number`th."""
        raise NotImplementedError

    def prepare(self, rows: Sequence[K]) -> None:
        """Fetch what drawing `rows` needs, in one go."""

    def detail(self, row: K, width: int) -> list[Line]:  # noqa: ARG002 - for subclasses
        """Return the lines shown under `row` while the cursor is on it."""
        return []

    def filter(self, matching: str) -> None:
        """Narrow the list to rows that hold `matching`; "" shows all."""
        raise NotImplementedError

    def selectable(self, row: K) -> bool:  # noqa: ARG002 - for subclasses
        """Return whether the cursor may stand on `row`."""
        return True

    @property
    def narrowed(self) -> bool:
        """Return whether some rows are hidden."""
        return bool(self.matching)

    def show_all(self) -> None:
        """Hide no row."""
        self.filter("")

    @property
    def nothing(self) -> str:
        """Return what stands in an empty list."""
        return self.keymap.told(
            "Nothing found: {escape} shows all." if self.narrowed else self.EMPTY
        )

    @property
    def row(self) -> K | None:
        """Return the row with the cursor, None in an empty list."""
        if 0 <= self.cursor < len(self.rows) and self.selectable(self.rows[self.cursor]):
            return self.rows[self.cursor]
        return None

    def set_rows(self, rows: Sequence[K]) -> None:
        """Show other rows; the cursor stays on its row, and that in its place, if it is there."""
        old, before = self.row, self.cursor
        self.rows = rows
        if old is not None and self.move_to(old):
            if self.top:
                self.top += self.cursor - before
                self._show_cursor()
            return
        self.cursor = min(self.cursor, max(0, len(rows) - 1))
        self.cursor = self._nearest(self.cursor, 1)
        self._show_cursor()

    def move_to(self, row: K) -> bool:
        """Put the cursor on `row` without telling anyone; return whether it is in the list."""
        try:
            number = self.rows.index(row)
        except ValueError:
            return False
        self._go_to(number)
        return True

    def _go_to(self, number: int) -> None:
        """Put the cursor on a row, and draw no more than that changes."""
        top, before = self.top, self.cursor
        under, self.cursor = self._detail(), number
        self._bring_into_sight()
        if self.top != top or under or self._detail():
            self.refresh()
        else:
            self.redraw_rows(before, number)

    def redraw_rows(self, *numbers: int) -> None:
        """Draw some rows again, and what stays above and below the list."""
        if self._detail():
            self.refresh()
            return
        width, above = self.size.width, self.banner_height
        lines = {above + number - self.top for number in numbers}
        lines = {line for line in lines if above <= line < above + self.page}
        lines |= {*range(above), *range(above + self.page, self.size.height)}
        if lines:
            self.refresh(*(Region(0, line, width, 1) for line in lines))

    def line_count(self) -> int:
        """Return the rows and the detail lines, or what is said when there are none."""
        if not self.rows:
            return len(wrap(self.nothing, self.line_width))
        return len(self.rows) + len(self._detail())

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the window; what is under the cursor is asked once."""
        try:
            return super().render_lines(crop)
        finally:
            self._details = None

    def _new_frame(self) -> Frame:
        """Fetch all of the window at once."""
        self.prepare(self.rows[max(0, self.top - 1) : self.top + self.page + 1])
        if self._drawing:
            self._details = self._detail()
        return super()._new_frame()

    def draw_line(self, number: int, width: int) -> Line:
        """Draw a row or a line of the detail."""
        if not self.rows:
            lines = wrap(self.nothing, width)
            return [(lines[number], "muted")] if number < len(lines) else []
        detail, below = self._detail(), number - self.cursor
        if 0 < below <= len(detail):
            return self._under_cursor(detail[below - 1])
        index = number if below <= 0 else number - len(detail)
        pieces = self.drawn(index, width)
        return self._under_cursor(pieces) if index == self.cursor else pieces

    def drawn(self, number: int, width: int) -> Line:
        """Draw the row of that number."""
        return self.draw_row(number, self.rows[number], width)

    def _under_cursor(self, pieces: Line) -> Line:
        style = "cursor" if self.active else "cursor-idle"
        return [*((text, f"{names} {style}") for text, names in pieces), ("", style)]

    def _detail(self) -> list[Line]:
        if self._details is not None:
            return self._details
        row = self.row
        return [] if row is None else self.detail(row, self.line_width)

    def _nearest(self, number: int, step: int) -> int:
        """Return the first row from a heading on that is an item, the other way at the end."""
        for direction in (step, -step):
            index = number
            while 0 <= index < len(self.rows):
                if self.selectable(self.rows[index]):
                    return index
                index += direction
        return number

    def _show_cursor(self) -> None:
        self._bring_into_sight()
        self.refresh()

    def _bring_into_sight(self) -> None:
        detail = len(self._detail())
        first = self.cursor if self._above_is_item() else max(0, self.cursor - 1)
        if first < self.top:
            self.top = first
        elif self.cursor + detail >= self.top + self.page:
            self.top = min(self.cursor, self.cursor + detail - self.page + 1)
        self.top = max(0, min(self.top, self.line_count() - self.page))

    def _above_is_item(self) -> bool:
        return self.cursor > 0 and self.selectable(self.rows[self.cursor - 1])

    def move(self, steps: int) -> None:
        """Move the cursor by `steps` rows and tell where it came to."""
        if not self.rows:
            return
        start = max(0, min(self.cursor + steps, len(self.rows) - 1))
        self._go_to(self._nearest(start, 1 if steps > 0 else -1))
        self._tell()

    def _tell(self) -> None:
        if self.row is not None:
            self.post_message(self.Moved(self, self.row))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._show_cursor()

    def line_clicked(self, number: int, column: int, times: int) -> None:  # noqa: ARG002
        """Put the cursor on the row; open it at the second click."""
        detail = len(self._detail())
        index = number if number <= self.cursor else max(self.cursor, number - detail)
        if index < len(self.rows) and self.selectable(self.rows[index]):
            self.move(index - self.cursor)
            if times > 1:
                self.do_open()

    def do_open(self) -> None:
        """Open the row with the cursor."""
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row))
        else:
            self.post_message(self.Ended("Nothing here to open"))
