"""Help, palette, themes, and leaving."""

from tui.app.actions.action import Action
from tui.app.sources.commands import Commands
from tui.app.sources.themes import Themes


class Program(Action):
    """`? : gT ^L ^Z Q`."""

    def do_help(self) -> None:
        """Show the keys of this pane under their headings."""
        self.desk.picker.open(Commands(self.run, self.desk.keymap, self.desk.pane, grouped=True))

    def do_palette(self) -> None:
        """Choose among the commands by name."""
        self.desk.picker.open(Commands(self.run, self.desk.keymap, self.desk.pane, grouped=False))

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
