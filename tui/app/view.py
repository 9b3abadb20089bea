"""The base of every pane: a window over numbered lines, drawn one by one as they are seen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from tui.app.ink import Ink, ink_of
from tui.app.keymap import Keymap
from tui.app.moving import Moving
from tui.app.pieces import Line, Piece
from tui.model import line

WHEEL_LINES = 3
FENCE = "\u200e"
"""Keeps a terminal that turns Hebrew and Arabic around from doing so across two panes."""
_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stays the same from the first line of a drawing to the last."""

    width: int
    page: int
    count: int
    base: Style
    ink: Ink
    above: Sequence[Line]
    below: Sequence[Line]


class LineView(Moving, Widget):
    """Shows `line_count()` lines from `top` on, each drawn by `draw_line`, with a thin scroll bar.

    It scrolls itself instead of being a `ScrollView`, so that a line's height need not be known
    before it is seen, and a key has its effect before the next key is read.
    """

    DEFAULT_CSS = """
    LineView {
        height: 1fr;
        width: 1fr;
        padding: 0 0 0 1;
        border-top: solid $rule;
        border-title-color: $muted;
        border-title-style: none;
        color: $foreground;
        background: $background;
    }
    LineView.-active {
        border-top: heavy $accent;
        border-title-color: $accent;
        border-title-style: bold;
    }
    """

    keymap = Keymap()
    """What the keys mean, to name them where the view tells of them."""
    active = var(default=False, toggle_class="-active")
    """Whether keys go to this pane."""

    @dataclass
    class Touched(Message):
        """The pane was clicked, so that keys should go to it."""

        view: "LineView"

    @dataclass
    class Ended(Message):
        """There was nothing to do or nowhere to go; `what` says why."""

        what: str

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self.top = 0
        self._drawing = False
        self._frame: Frame | None = None
        """While lines are drawn; Textual would work out size and style anew for each."""

    def draw_line(self, number: int, width: int) -> Line:
        """Return line `number` in at most `width` cells."""
        raise NotImplementedError

    @property
    def banner_height(self) -> int:
        """Return the number of lines of the banner."""
        return 0

    def banner(self, width: int) -> list[Line]:  # noqa: ARG002 - for subclasses
        """Return the lines that stay above the list when it scrolls."""
        return []

    @property
    def footing_height(self) -> int:
        """Return the number of lines of the footing."""
        return 0

    def footing(self, width: int) -> list[Line]:  # noqa: ARG002 - for subclasses
        """Return the lines that stay below the list when it scrolls."""
        return []

    def has_mark(self, first: int, last: int) -> bool:  # noqa: ARG002 - for subclasses
        """Return whether the scroll bar marks a line from `first` up to before `last`."""
        return False

    @property
    def page(self) -> int:  # type: ignore[override] # read only here
        """Return how many lines are seen at once."""
        if self._frame:
            return self._frame.page
        return max(1, self.size.height - self.banner_height - self.footing_height)

    @property
    def line_width(self) -> int:
        """Return the cells of a line, beside the scroll bar."""
        if self._frame:
            return self._frame.width
        return max(1, self.size.width - 1)

    def move(self, steps: int) -> None:
        """Move the window."""
        self.scroll_lines(steps)

    def scroll_lines(self, lines: int) -> None:
        """Move the window down by `lines`, up when negative."""
        self.show_top(self.top + lines)

    def show_top(self, top: int) -> None:
        """Move the window so that it begins with line `top`, as far as there are lines."""
        top = max(0, min(top, self.line_count() - self.page))
        if top != self.top:
            self.top = top
            self.refresh()
            self.scrolled()

    def scrolled(self) -> None:
        """Tell that the window was moved."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines that changed, if any, asking once what is the same for all of them."""
        self._drawing = True
        try:
            return super().render_lines(crop)
        finally:
            self._drawing, self._frame = False, None

    def _new_frame(self) -> Frame:
        width = self.line_width
        above = self.banner(width) if self.banner_height else []
        below = self.footing(width) if self.footing_height else []
        ink = ink_of(self.app)
        return Frame(width, self.page, self.line_count(), self.rich_style, ink, above, below)

    def render_line(self, y: int) -> Strip:
        """Draw the line at `y` of the window and its piece of the scroll bar."""
        frame = self._frame or self._new_frame()
        if self._drawing:
            self._frame = frame
        width, base = frame.width, frame.base
        row = y - len(frame.above)
        segments = [_segment(piece, frame) for piece in self._pieces(row, frame)]
        # An empty last piece says how the rest of the line looks.
        rest = segments[-1].style if segments and not segments[-1].text else base
        strip = Strip(segments).adjust_cell_length(width, rest)
        bar, names = self._bar(row, frame)
        if any(_LEFTWARDS.search(segment.text) for segment in segments):
            first, *others = strip
            strip = Strip([Segment(f"{FENCE}{first.text}", first.style), *others])
            bar = f"{FENCE}{bar}"
        return Strip([*strip, _segment((bar, names), frame)])

    def _pieces(self, row: int, frame: Frame) -> Line:
        """Return what stands in `row` of the window, above it when negative."""
        if row < 0:
            return frame.above[row]
        if row >= frame.page:
            below = row - frame.page
            return frame.below[below] if below < len(frame.below) else []
        number = self.top + row
        return self.draw_line(number, frame.width) if number < frame.count else []

    def _bar(self, y: int, frame: Frame) -> Piece:
        count, height = frame.count, frame.page
        if count <= height or not 0 <= y < height:
            return (" ", "")
        first = y * count // height
        last = max((y + 1) * count // height, first + 1)
        if self.has_mark(first, last):
            return ("◂", "hit")
        seen = first < self.top + height and last > self.top
        return ("┃", "bar") if seen else (" ", "")

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll by the wheel."""
        event.stop()
        self.scroll_lines(WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll by the wheel."""
        event.stop()
        self.scroll_lines(-WHEEL_LINES)

    def on_click(self, event: events.Click) -> None:
        """Take the keys, then let the view act on the line."""
        self.post_message(self.Touched(self))
        offset = event.get_content_offset(self)
        if offset is not None:
            number = self.top + offset.y - self.banner_height
            if self.top <= number < self.line_count():
                self.line_clicked(number, offset.x, event.chain)

    def line_clicked(self, number: int, column: int, times: int) -> None:
        """Act on a click on line `number`."""


def _segment(piece: Piece, frame: Frame) -> Segment:
    text, names = piece
    style = frame.base
    for name in names.split():
        style += frame.ink[name]
    return Segment(line(text), style)
