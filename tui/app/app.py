"""The application: every key before Textual's own bindings, a guarded terminal, a good end."""

import gc
import os
from collections.abc import Sequence
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.theme import Theme
from textual.widget import AwaitMount
from textual.worker import Worker, WorkerState

from tui import steps
from tui.app.driver import Driver
from tui.app.ending import end_with_signals, stop_with_signal
from tui.app.guard import Guard
from tui.app.indexing import Indexing
from tui.app.keymap import Keymap
from tui.app.keys import name_of
from tui.app.leaving import Rows, screen_left
from tui.app.lookout import Lookout
from tui.app.screen import MainScreen
from tui.app.session import Session
from tui.app.theme import PLAIN
from tui.store import DamagedIndexError
from tui.store.settings import Choices, Settings

DEFAULT_THEME = "lamplight"
SIXTEEN_THEME = "sixteen"
"""The theme of a terminal with sixteen colours, in which the nuances of others are lost."""
PLAIN_THEME = "ansi-dark"
"""The theme of a terminal without colours: the text styles alone carry the meaning."""


class Dateline(App[int]):
    """The reader of one library."""

    CSS_PATH = "app.tcss"
    TITLE = "dateline"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        session: Session,
        choices: Choices,
        themes: Sequence[Theme],
        problems: Sequence[str] = (),
        indexing: Indexing | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.guard = Guard()
        # Greys would still be colours; Textual decides this before there is a theme.
        super().__init__(Driver, ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self._session = session
        self._choices = choices
        self._problems = problems
        self._indexing = indexing
        self._analysis: Worker[None] | None = None
        self._settings = settings or Settings()
        self.damage: DamagedIndexError | None = None
        """What ended the application although the reader had not left it."""
        self.left: Rows | None = None
        """What was on the screen when the reader left, [] if not worth keeping, None if nothing."""
        self.lookout: Lookout | None = None
        """What tells of changed files; to be set before the application runs."""
        self._changed = False
        """Whether files were changed since the analysis under way began."""
        self.only_first = False
        """Whether to leave as soon as the first screen is drawn."""
        self._drawn = False
        self.keymap = Keymap()
        """What each key does; to be set before the application runs."""
        for theme in themes:
            self.register_theme(theme)
        self._names = tuple(theme.name for theme in themes)
        self.theme = self._first_theme()

    def _first_theme(self) -> str:
        if self.no_color or not self._names:
            return PLAIN_THEME
        few = self.console.color_system in ("standard", "windows")
        usual = SIXTEEN_THEME if few else DEFAULT_THEME
        wanted = (self._choices.get("theme"), self._settings.theme, usual, self._names[0])
        return next(name for name in wanted if name in self._names)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our colours for a theme that has none, such as Textual's plain ones."""
        return PLAIN

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters and, last, the guard of the terminal."""
        return [*super().get_line_filters(), self.guard]

    def get_default_screen(self) -> MainScreen:
        """Return the main screen, set for the window it will be shown in."""
        self.main = MainScreen(self._session, self._choices, self._names)
        self.main.fit(self.size)
        self.main.reader.measure = self._choices.width(self._settings)
        self.main.library.busy = self._indexing is not None
        self.main.use_keymap(self.keymap)
        self.main.reindex = self.reindex
        return self.main

    def on_load(self) -> None:
        """Hear the signals that end programs before the terminal is taken over."""
        if not self.is_headless:
            end_with_signals(self._end_early, self._session.notebook.save)

    async def on_mount(self) -> None:
        """Show the main screen, begin the analysis, and save whenever a signal ends or stops it."""
        # Keys that were typed ahead wait until there is something to act on.
        await AwaitMount(self.main, [self.main])
        for problem in self._problems[:1]:
            self.main.say(problem)
        self.main.watched = self.lookout is not None
        if self.lookout is not None:
            # It has the analysis begin, as soon as no change can be missed.
            watch = self.lookout.watch(self._take_up, self._watch_no_more)
            self.run_worker(watch, exit_on_error=False)
        else:
            self.reindex()
        if not self.is_headless:
            end_with_signals(self.main.quit, self.main.save)
            stop_with_signal(self.main.save)

    def _end_early(self) -> None:
        """Leave as soon as the first screen is drawn.

        Once Textual ends, the panes tell nothing, and every key that was typed would wait for it.
        """
        if self._drawn:
            self.main.quit()
        self.only_first = True

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say why the view of the analysis ended, if it failed."""
        if event.state is WorkerState.ERROR:
            self.main.show_failure(str(event.worker.error))
            self.main.show_progress(None)
        if self._changed and event.worker.is_finished:
            self._take_up()

    def reindex(self) -> bool:
        """Bring the index up to date again; return whether that could begin."""
        if self._indexing is None or (self._analysis is not None and self._analysis.is_running):
            return False
        self.main.library.busy = True
        self._analysis = self.run_worker(self._indexing.watch(self.main), exit_on_error=False)
        return True

    def _take_up(self) -> None:
        """Read what was changed, as soon as nothing else is being read."""
        self._changed = not self.reindex()

    def _watch_no_more(self, reason: str) -> None:
        self.main.watched = False
        self.main.say(f"Changed files are no longer noticed: {reason}")
        self.main.refresh_bars()
        self._take_up()

    def post_display_hook(self) -> None:
        """Note that the first screen is drawn."""
        if not self._drawn and not self._batch_count and self.main.is_mounted:
            self._drawn = True
            steps.ended("the first screen drawn")
            self.call_later(self._settle_down)
            if self.only_first:
                self.main.quit()

    def _settle_down(self) -> None:
        """Load what the first screen did not need, and never look at all that for garbage."""
        from tui.app.allocating import give_back  # noqa: PLC0415 - as this says

        _ = self.main.actions
        give_back()
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def exit(
        self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End, with what is on the screen in mind."""
        if self._drawn and self.damage is None:
            self.left = screen_left(self)
        super().exit(result, return_code, message)

    async def on_unmount(self) -> None:
        """End the analysis."""
        for child in filter(None, (self._indexing, self.lookout)):
            await child.stop()
        self._session.close()

    def _handle_exception(self, error: Exception) -> None:
        """End, to be started anew, when the index turns out to be damaged."""
        if not isinstance(error, DamagedIndexError):
            super()._handle_exception(error)
        elif self.damage is None:
            self.damage = error
            self._session.notebook.save()
            self.exit(1)

    async def on_event(self, event: events.Event) -> None:
        """Hand every key and paste to the main screen, in order, before any widget has it."""
        main = self.screen if self.screen_stack else None
        if isinstance(main, MainScreen) and not event.is_forwarded:
            if isinstance(event, events.Key):
                for key, character in main.strokes(name_of(event), event.character):
                    await main.take(key, character)
                return
            if isinstance(event, events.Paste):
                main.paste(event.text)
                return
        await super().on_event(event)
