"""Choosing a theme: the screen shows each as the cursor comes to it."""

from collections.abc import Callable, Sequence

from textual.theme import Theme

from tui.app.overlays import Choice, Source
from tui.model import fold


class Themes(Source[Theme]):
    """The themes that can be used; `show` puts one on the screen, `keep` remembers it."""

    title = "Theme"
    hint = "↑ ↓ show each  Enter keeps it  Esc"

    def __init__(
        self,
        themes: Sequence[Theme],
        current: str,
        show: Callable[[str], None],
        keep: Callable[[str], None],
    ) -> None:
        self._themes = sorted(themes, key=lambda theme: (theme.name != current, theme.name))
        self._current = current
        self._show = show
        self._keep = keep

    def choices(self, query: str) -> Sequence[Choice[Theme]]:
        """Return the themes whose name holds `query`, the one in use first."""
        return [
            Choice(
                theme,
                [(theme.name, "")],
                [("dark" if theme.dark else "light", "muted")],
            )
            for theme in self._themes
            if fold(query) in fold(theme.name)
        ]

    def moved(self, value: Theme) -> None:
        """Show the theme."""
        self._show(value.name)

    def picked(self, value: Theme, key: str) -> None:  # noqa: ARG002 - there is one way
        """Remember the theme."""
        self._show(value.name)
        self._keep(value.name)

    def cancelled(self) -> None:
        """Go back to the theme before."""
        self._show(self._current)
