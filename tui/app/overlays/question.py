"""Something to agree to, with all that it is about in full."""

from collections.abc import Callable

from textual.content import Content

from tui.app.overlays.popup import Popup
from tui.app.pieces import Line

AGREED = ("enter", "y")


class Question(Popup):
    """Shows paragraphs; Enter or `y` agrees, any other key that does not scroll leaves."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._done: Callable[[], None] = _nothing
        self._exact = ""

    def ask(self, title: str, exact: str, asked: str, done: Callable[[], None]) -> None:
        """Show `exact`, to the last character, and what is `asked`; `done` hears that it may be."""
        self._done, self._exact = done, exact
        self.open(title, [(asked, "")])
        self.border_subtitle = Content("Enter or y  Esc")

    def press(self, key: str, character: str | None) -> None:
        """Agree, scroll or close."""
        if key in AGREED:
            self.close()
            self._done()
        else:
            super().press(key, character)

    def _lines(self, width: int) -> list[Line]:
        parts = [self._exact[at : at + width] for at in range(0, len(self._exact), width)]
        return [*([(part, "accent")] for part in parts), [], *super()._lines(width)]


def _nothing() -> None:
    """Do nothing."""
