"""One line for typing, over the line of hits: find in a pane, write a note."""

from collections.abc import Callable

from tui.app.entry import Entry
from tui.app.overlays.overlay import Overlay
from tui.app.pieces import Line, fit


class Prompt(Overlay):
    """Asks for a text; every change is told at once, so that a list narrows while one types."""

    DEFAULT_CSS = """
    Prompt {
        dock: bottom; offset-y: -1; width: 100%; max-width: 100%; height: 1;
        margin: 0; padding: 0 0 0 1; border: none; background: $panel;
    }
    Prompt.-active { border: none; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.entry = Entry()
        self._label = ""
        self._changed: Callable[[str], None] = _ignore
        self._done: Callable[[str], str | None] = _ignore
        self._before = ""
        self._problem = ""

    def ask(
        self,
        label: str,
        text: str = "",
        *,
        done: Callable[[str], str | None],
        changed: Callable[[str], None] | None = None,
        marked: bool = False,
    ) -> None:
        """Open with `text`; `changed` hears every change and `done` the text after Enter.

        What `done` returns is what is wrong with the text, which then can be put right. What is
        typed replaces a `marked` text and is added to any other. Esc tells `changed` the text that
        was there before.
        """
        self._label, self._done, self._changed = label, done, changed or _ignore
        self._before, self._problem = text, ""
        self.entry.set(text, marked=marked and bool(text))
        self.show_up()

    def press(self, key: str, character: str | None) -> None:
        """Take one key."""
        if key in ("escape", "ctrl+c"):
            self.close()
            self._changed(self._before)
        elif key == "enter":
            self.close()
            self._problem = self._done(self.entry.text) or ""
            if self._problem:
                self.show_up()
        elif self.entry.press(key, character):
            self._problem = ""
            self._changed(self.entry.text)
            self.refresh()

    def line_count(self) -> int:
        """Return the one line."""
        return 1

    def draw_line(self, number: int, width: int) -> Line:  # noqa: ARG002 - there is one
        """Draw label and text."""
        room = width - len(self.entry.text) - len(" › ")
        wrong: Line = [(f"{fit(self._problem, room)} › ", "warning")]
        return [
            *(wrong if self._problem else [(f"{self._label} ", "accent")]),
            *self.entry.pieces(),
        ]


def _ignore(text: str) -> None:
    """Do nothing with `text`."""
