"""The base of the lists that open over the panes: a page, a concordance, a queue."""

from collections.abc import Callable
from typing import TypeVar

from tui.app.rows import RowList

K = TypeVar("K")
FRAME = 2
"""Lines of the frame."""


class Leaf(RowList[K]):
    """A list in a frame over the panes; it takes commands like a pane while it is open."""

    DEFAULT_CSS = """
    Leaf {
        layer: above;
        display: none;
        width: 1fr;
        max-width: 120;
        height: 1fr;
        margin: 1 1 3 1;
        padding: 0 1;
        border: round $accent;
        border-subtitle-color: $muted;
        background: $surface;
    }
    Leaf.-active { display: block; border: round $accent; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.label: Callable[[str], str] = str
        """What a person calls a document."""

    def fit_height(self, lines: int) -> None:
        """Be no higher than `lines` of a list need, with the frame around them."""
        self.styles.max_height = lines + FRAME
