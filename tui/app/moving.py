"""What the keys for moving do in every pane: each moves by so many lines, or rows of a list."""

from typing import ClassVar


class Moving:
    """The commands of a pane that is moved through by `move`."""

    OVERLAP: ClassVar[int] = 2
    """Lines of the old page that stay when a page is turned."""
    page: int

    def line_count(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    def move(self, steps: int) -> None:
        """Move down by so many lines, up when negative, as far as there are any."""
        raise NotImplementedError

    def do_down(self) -> None:
        """One down."""
        self.move(1)

    def do_up(self) -> None:
        """One up."""
        self.move(-1)

    def do_half_down(self) -> None:
        """Half a page down."""
        self.move(self.page // 2)

    def do_half_up(self) -> None:
        """Half a page up."""
        self.move(-(self.page // 2))

    def do_page_down(self) -> None:
        """A page down."""
        self.move(max(1, self.page - self.OVERLAP))

    def do_page_up(self) -> None:
        """A page up."""
        self.move(-max(1, self.page - self.OVERLAP))

    def do_top(self) -> None:
        """To the first."""
        self.move(-self.line_count())

    def do_bottom(self) -> None:
        """To the last."""
        self.move(self.line_count())
