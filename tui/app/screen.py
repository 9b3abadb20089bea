"""The main screen: takes every key, hears what the panes tell, and keeps the lines around them."""

from asyncio import Event, timeout
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, cast

from textual import on, screen
from textual.message import Message

from tui.app.commands import PANES, Command, Pane
from tui.app.frame import State, show_bars
from tui.app.hearing import Hearing
from tui.app.keymap import Keymap
from tui.app.keymap.strokes import strokes
from tui.app.keys import Keys, Run, Unknown, Wait, explain
from tui.app.panes.entities.scope import Where
from tui.app.pieces import Line
from tui.app.reaching import LOOK
from tui.app.session import Session
from tui.model import line
from tui.store.settings import Choices

if TYPE_CHECKING:
    from tui.app.actions import Action

CALM = 0.5
"""Seconds between two reloads while an analysis runs, and from a key to one: keys come first."""
STALE = 15.0
"""Seconds after which what the analysis found is shown although keys go on."""
PATIENCE = 1.0
"""Seconds after which the next key is taken even if a pane has not told all."""
FRAME = 1 / 200
"""Seconds that a change may wait to be drawn with others; a sixtieth, as usual, can be felt."""
EDGES = {
    **dict.fromkeys(
        ("down", "half_down", "page_down", "read_on", "bottom", "next_section"), "That is the end"
    ),
    **dict.fromkeys(
        ("up", "half_up", "page_up", "read_back", "top", "previous_section"),
        "That is the beginning",
    ),
    **{f"pane_{pane.name.lower()}": f"This is the {pane.title}" for pane in PANES},
}
"""What is said when a command changes no place, because there is no further one."""
LEAPS = ("top", "bottom")
"""Commands that go so far that there must be a way back."""

screen.UPDATE_PERIOD = FRAME  # type: ignore[misc] # a constant that only the environment sets


@dataclass
class Settled(Message):
    """All that a pane told before this has been heard."""

    heard: Event


class MainScreen(Hearing):
    """The desk with its keyboard."""

    def __init__(self, session: Session, choices: Choices, themes: tuple[str, ...]) -> None:
        super().__init__(session, choices, themes)
        self.keys = Keys()
        self.told = State()
        self._pressed, self._heard = False, Event()
        self._calm_until = self._stale_at = 0.0

    @cached_property
    def actions(self) -> "list[Action]":
        """Return what does the commands that concern more than one pane."""
        from tui.app.actions import ACTIONS  # noqa: PLC0415 - the first screen does not wait for it

        return [action(self, self.run_command) for action in ACTIONS]

    def on_mount(self) -> None:
        """Show the library and what was open last."""
        self.watch_pane(self.pane, self.pane)
        self.reload()
        self.resume()
        self.refresh_bars()
        self.set_interval(LOOK, self._look)
        self.set_interval(CALM / 2, self._keep_up)

    def _look(self) -> None:
        before = self.message
        self.look_at_file()
        self.reload_changes()
        if self.message != before:
            self.refresh_bars()

    def _keep_up(self) -> None:
        if self.library.busy:
            self.reload_changes()

    def strokes(self, key: str, character: str | None) -> list[tuple[str, str | None]]:
        """Return what a key stands for: itself, or Escape and one that followed at once."""
        taken = any(each.is_open for each in self.overlays)
        known = not taken and self.keys.knows(key, self.pane)
        return [(key, character)] if known else strokes(key, character)

    async def take(self, key: str, character: str | None) -> None:
        """Take one key, and draw what it changed when all panes have told what follows from it."""
        with self.app.batch_update():
            self.press(key, character)
            await self.settle()
            if self._layout_required:
                # Each pane knows its new size before all is drawn, and is not drawn again.
                self._layout_required = False
                self._refresh_layout()
                await self.settle()
                self.refresh_bars()
                self.call_after_refresh(self._compositor_refresh)
        await self._until_drawn()

    def press(self, key: str, character: str | None) -> None:
        """Act on one key: what is open over the panes first, then the table of commands."""
        self._pressed = True
        self._keep_calm()
        overlay = next((each for each in self.overlays if each.is_open), None)
        if overlay is not None:
            overlay.press(key, character)
        elif key == "escape" and self.keys.clear():
            self.told.waiting = None
        else:
            self._press_command(key)
        self.refresh_bars()

    def use_keymap(self, keymap: Keymap) -> None:
        """Let the keys mean something else."""
        self.keymap, self.keys = keymap, Keys(keymap)
        for view in (*self.views.values(), *self.overlays):
            view.keymap = keymap

    async def settle(self) -> None:
        """Wait until what the panes told has been heard, so that no key overtakes it."""
        async with _patiently():
            for view in {self.views[self.pane], self.reader}:
                self._heard = Event()
                if not self.leaving and view.post_message(Settled(self._heard)):
                    await self._heard.wait()
        # On a busy machine a key takes long, and the next one is to come before a reload too.
        self._keep_calm()

    async def _until_drawn(self) -> None:
        """Wait for the next drawing: it would come after all keys that were typed ahead."""
        drawn = Event()
        if not self.leaving and self.call_after_refresh(drawn.set):
            async with _patiently():
                await drawn.wait()

    def quit(self) -> None:
        """Save and end, without waiting for what is not told any more."""
        super().quit()
        self._heard.set()

    def _keep_calm(self) -> None:
        self._calm_until = min(monotonic() + CALM, self._stale_at)

    @on(Settled)
    def _hear(self, event: Settled) -> None:
        event.heard.set()

    def _press_command(self, key: str) -> None:
        self.message, self.told.waiting = "", None
        answer = self.keys.press(key, self.pane)
        if isinstance(answer, Wait):
            self.told.waiting = answer
        elif isinstance(answer, Unknown):
            self.say(explain(answer, self.keymap))
        elif isinstance(answer, Run):
            self.run_command(answer.command, answer.letter)

    def run_command(self, command: Command, letter: str = "") -> None:
        """Do what a command says; say so if there was nowhere to go."""
        do, before = self.doer(command, self.pane), self._position()
        if getattr(do, "__self__", None) is self.reader:
            self.show_reader()
        place = self.here
        if letter:
            do(letter)
        else:
            do()
        if command.name in LEAPS and place and self.here != place:
            self.history.leave(place)
        if command.name in EDGES and not self.message and self._position() == before:
            self.say(EDGES[command.name])

    def _position(self) -> tuple[object, ...]:
        view = self.views[self.pane]
        return self.pane, view.top, getattr(view, "cursor", None), self.here, self.reader.selected

    def doer(self, command: Command, pane: Pane) -> Callable[..., None]:
        """Return what does a command: the pane, else an action, else the reader beside it."""
        for target in (self.views[pane], *self.actions, self.reader):
            method = getattr(target, f"do_{command.name}", None)
            if method is not None:
                return cast("Callable[..., None]", method)
        raise NotImplementedError(f"nothing does {command.name}")

    def on_resize(self) -> None:
        """Set the lines to the new width."""
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Bring the lines around the panes, and what follows them, up to date."""
        document = self.here.document if self.here else ""
        self.entities.keep_in_step(Where(document, self.chronology.interval))
        show_bars(self, self.told)

    def paste(self, text: str) -> None:
        """Type a pasted text into what is open for typing; anywhere else it is no command."""
        overlay = next((each for each in self.overlays if each.is_open), None)
        if overlay is not None:
            for character in line(text):
                overlay.press(character, character)

    def reload_changes(self, *, at_once: bool = False) -> None:
        """Show what the index holds now if it changed, not too often unless `at_once`."""
        snapshot, due = self.session.snapshot, at_once or monotonic() > self._calm_until
        if (snapshot.is_behind() and not due) or not snapshot.move_on():
            return
        self.reload()
        if at_once and self.entity and not self.reader.needle:
            # Its mentions may stand elsewhere in an article that was changed.
            self.hits = self.session.hits_of(self.entity)
        if not self._pressed and self.here is None:
            self.library.cursor = 0
            self.resume()
        self._calm_until, self._stale_at = monotonic() + CALM, monotonic() + STALE
        self.refresh_bars()

    def show_progress(self, progress: Line | None) -> None:
        """Show how far the analysis is; None when it is done."""
        self.told.progress = progress
        self.library.busy = progress is not None
        if progress is None and not self._pressed:
            self.resume()
        self.refresh_bars()

    def show_failure(self, reason: str) -> None:
        """Show for good why the analysis ended before it was done."""
        self.told.failure = reason
        self.refresh_bars()


@asynccontextmanager
async def _patiently() -> AsyncIterator[None]:
    """Wait for what is inside, but not longer than a person would."""
    with suppress(TimeoutError):
        async with timeout(PATIENCE):
            yield
