"""A few paragraphs that answer a question: why this date, what this row is."""

from textual.content import Content

from tui.app.overlays.overlay import Overlay
from tui.app.pieces import Line, wrap
from tui.model import line

SHORT = 16
"""Lines that are in sight in every window."""


class Popup(Overlay):
    """Shows paragraphs until a key that does not scroll."""

    DEFAULT_CSS = """
    Popup { height: auto; max-height: 80%; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.paragraphs: list[tuple[str, str]] = []

    def open(self, title: str, paragraphs: list[tuple[str, str]]) -> None:
        """Show paragraphs, each with its style."""
        self.paragraphs = paragraphs
        self.border_title = Content(line(title))
        long = len(self._lines(70)) > SHORT
        self.border_subtitle = Content(
            "j k Space scroll, others close" if long else "any key closes"
        )
        self.show_up()
        self.styles.height = min(len(self._lines(70)) + 4, 40)

    def press(self, key: str, character: str | None) -> None:  # noqa: ARG002 - as every overlay
        """Scroll or close."""
        page = max(1, self.page - self.OVERLAP)
        scroll = {"j": 1, "down": 1, "k": -1, "up": -1, "space": page, "b": -page}
        scroll |= {"pagedown": page, "pageup": -page}
        if key in scroll and self.line_count() > self.page:
            self.scroll_lines(scroll[key])
        else:
            self.close()

    def line_count(self) -> int:
        """Return the number of lines at this width."""
        return len(self._lines(self.line_width))

    def draw_line(self, number: int, width: int) -> Line:
        """Draw one line of a paragraph."""
        return self._lines(width)[number]

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for text, style in self.paragraphs:
            lines += [[(part, style)] for part in wrap(text, width)]
        return lines
