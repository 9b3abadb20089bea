"""Help, palette, themes, and leaving."""

from collections.abc import Callable

from tui.app.actions.action import Action
from tui.app.commands import Command
from tui.app.leaves import Leaves
from tui.app.sources.commands import Commands
from tui.app.sources.themes import Themes
from tui.app.tour import tour

_STYLE = {True: "heading", False: ""}


class Program(Action):
    """`? : g? gT F2 ^L ^Z Q`."""

    def __init__(self, desk: Leaves, run: Callable[[Command], None]) -> None:
        super().__init__(desk, run)
        self._mouse = True
        """Whether the program has the mouse."""

    def do_help(self) -> None:
        """Show the keys of this pane under their headings."""
        self.desk.picker.open(Commands(self.run, self.desk.keymap, self.desk.pane, grouped=True))

    def do_palette(self) -> None:
        """Choose among the commands by name."""
        self.desk.picker.open(Commands(self.run, self.desk.keymap, self.desk.pane, grouped=False))

    def do_tour(self) -> None:
        """Show five minutes with the sample."""
        (title, _), *paragraphs = tour(self.desk.keymap)
        lines = [
            part for text, heading in paragraphs for part in ((text, _STYLE[heading]), ("", ""))
        ]
        self.desk.popup.open(title, lines)

    def do_mouse(self) -> None:
        """Leave the mouse to the terminal, which can then select by it, or take it back."""
        driver = self.desk.app._driver  # noqa: SLF001 - Textual has no public way
        self._mouse = not self._mouse
        change = f"_{'enable' if self._mouse else 'disable'}_mouse_support"
        getattr(driver, change, _nothing)()
        given = "The mouse is the terminal's: it selects text there, {mouse} takes it back"
        self.desk.hint("The mouse works here again" if self._mouse else given)

    def do_theme(self) -> None:
        """Choose the colours."""
        app = self.desk.app
        themes = [app.available_themes[name] for name in self.desk.themes]
        current = app.theme

        def show(name: str) -> None:
            app.theme = name

        def keep(name: str) -> None:
            self.desk.say(self.desk.choices.choose("theme", name) or f"Theme {name}")

        self.desk.picker.open(Themes(themes, current, show, keep))

    def do_redraw(self) -> None:
        """Draw the whole screen again."""
        self.desk.app.refresh(layout=True)

    def do_suspend(self) -> None:
        """Go back to the shell."""
        self.desk.app.action_suspend_process()

    def do_quit(self) -> None:
        """Leave now."""
        self.desk.quit()


def _nothing() -> None:
    """Do nothing: a terminal that is not one has no mouse."""
