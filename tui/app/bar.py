"""One line above or below the panes."""

from tui.app.pieces import Line, cut, spread
from tui.app.view import LineView


class Bar(LineView):
    """One line with something at either end."""

    DEFAULT_CSS = """
    Bar { height: 1; border-top: none; background: $panel; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.left: Line = []
        self.right: Line = []

    def show(self, left: Line, right: Line) -> None:
        """Show other pieces."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def line_count(self) -> int:
        """Return the one line."""
        return 1

    def draw_line(self, number: int, width: int) -> Line:  # noqa: ARG002 - there is one
        """Draw both ends; the left one is cut when they do not fit."""
        return spread(self.left, cut(self.right, width), width)
