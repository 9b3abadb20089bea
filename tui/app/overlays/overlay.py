"""The base of what opens over the panes; closing is synchronous, so that no key is lost."""

from tui.app.view import LineView


class Overlay(LineView):
    """Hidden until opened; while it is open it is handed every key first."""

    DEFAULT_CSS = """
    Overlay {
        layer: above;
        display: none;
        width: 90%;
        max-width: 96;
        height: 80%;
        margin: 1 0;
        padding: 0 1;
        border: round $accent;
        border-title-color: $accent;
        border-title-style: bold;
        border-subtitle-color: $muted;
        background: $surface;
    }
    Overlay.-active { border: round $accent; }
    """

    @property
    def is_open(self) -> bool:
        """Return whether it has the keys."""
        return bool(self.display)

    def show_up(self) -> None:
        """Appear and take the keys."""
        self.top = 0
        self.active = True
        self.display = True
        self.refresh()

    def close(self) -> None:
        """Disappear."""
        self.display = False

    def press(self, key: str, character: str | None) -> None:
        """Take one key."""
        raise NotImplementedError
