"""The main screen: takes every key, hears what the panes tell, and keeps the lines around them."""

from asyncio import Event, timeout
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import cast

from textual import on
from textual.message import Message

from tui.app.actions import ACTIONS
from tui.app.commands import BY_NAME, Command, Pane
from tui.app.frame import State, show_bars
from tui.app.keymap import Keymap
from tui.app.keys import Keys, Run, Unknown, Wait, explain
from tui.app.leaves import Leaves
from tui.app.panes.chronology.grouping import ReportRow
from tui.app.panes.entities.scope import Where
from tui.app.panes.reader import Reader
from tui.app.panes.reader.sheet import Sheet
from tui.app.pieces import Line
from tui.app.reaching import LOOK
from tui.app.rows import RowList
from tui.app.session import Session
from tui.app.view import LineView
from tui.model import Link, Mention, Span, line
from tui.store.settings import Choices

CALM = 0.5
"""Seconds between two reloads while an analysis runs, so that keys come first."""


PATIENCE = 1.0
"""Seconds after which the next key is taken even if a pane has not told all."""


@dataclass
class Settled(Message):
    """All that a pane told before this has been heard."""

    heard: Event


class MainScreen(Leaves):
    """The desk with its keyboard."""

    def __init__(self, session: Session, choices: Choices, themes: tuple[str, ...]) -> None:
        super().__init__(session, choices, themes)
        self.keys = Keys()
        self.told = State()
        self._pressed = False
        self._calm_until = 0.0
        self._walking = False
        """Whether the reader has come along with a walk through the chronology."""
        self._generation = session.index.generation()
        self.actions = [action(self, self.run_command) for action in ACTIONS]

    def on_mount(self) -> None:
        """Show the library and what was open last."""
        self.watch_pane(self.pane, self.pane)
        self.reload()
        self.resume()
        self.refresh_bars()
        self.set_interval(LOOK, self._look)

    def _look(self) -> None:
        before = self.message
        self.look_at_file()
        if self.message != before:
            self.refresh_bars()

    def press(self, key: str, character: str | None) -> None:
        """Take one key: what is open over the panes first, then the table of commands."""
        self._pressed = True
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

    async def settle(self) -> None:
        """Wait until what the panes told has been heard, so that no key overtakes it."""
        if self.leaving:
            return
        with suppress(TimeoutError):
            async with timeout(PATIENCE):
                for view in {self.views[self.pane], self.reader}:
                    heard = Event()
                    if view.post_message(Settled(heard)):
                        await heard.wait()

    @on(Settled)
    def _hear(self, event: Settled) -> None:
        event.heard.set()

    def _press_command(self, key: str) -> None:
        self.message, self.told.waiting = "", None
        answer = self.keys.press(key, self.pane)
        if isinstance(answer, Wait):
            self.told.waiting = answer
        elif isinstance(answer, Unknown):
            self.say(explain(answer))
        elif isinstance(answer, Run):
            self.run_command(answer.command, answer.letter)

    def run_command(self, command: Command, letter: str = "") -> None:
        """Do what a command says."""
        do = self.doer(command, self.pane)
        if letter:
            do(letter)
        else:
            do()

    def doer(self, command: Command, pane: Pane) -> Callable[..., None]:
        """Return what does a command: the pane, else an action, else the reader beside it."""
        for target in (self.views[pane], *self.actions, self.reader):
            method = getattr(target, f"do_{command.name}", None)
            if method is not None:
                return cast("Callable[..., None]", method)
        raise NotImplementedError(f"nothing does {command.name}")

    def watch_pane(self, before: Pane, pane: Pane) -> None:
        """Give the keys to another pane and show its own."""
        super().watch_pane(before, pane)
        self._walking = False
        if self.is_mounted:
            self.refresh_bars()

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
        generation = self.session.index.generation()
        if generation == self._generation or not (at_once or monotonic() > self._calm_until):
            return
        self._generation = generation
        self.reload()
        if not self._pressed:
            self.library.cursor = 0
            self.resume()
        self._calm_until = monotonic() + CALM
        self.refresh_bars()

    def show_progress(self, progress: Line | None) -> None:
        """Show how far the analysis is; None when it is done."""
        self.told.progress = progress
        self.library.busy = progress is not None
        if progress is None and not self._pressed:
            self.session.forget()
            self.resume()
        self.refresh_bars()

    def show_failure(self, reason: str) -> None:
        """Show for good why the analysis ended before it was done."""
        self.told.failure = reason
        self.refresh_bars()

    @on(LineView.Touched)
    def _give_keys(self, event: LineView.Touched) -> None:
        for pane, view in self.views.items():
            if view is event.view:
                self.pane = pane

    @on(RowList.Chosen, "#library")
    def _open_document(self, event: RowList.Chosen) -> None:
        if isinstance(event.row, str) and self.open_document(event.row):
            self.pane = Pane.READER
        self.refresh_bars()

    @on(RowList.Chosen, "#entities")
    def _choose_entity(self, event: RowList.Chosen) -> None:
        self.choose_entity(event.row)
        self.run_command(BY_NAME["next_hit"])
        if self.hits:
            self.pane = Pane.READER
        self.refresh_bars()

    @on(RowList.Chosen, "#chronology")
    def _open_event(self, event: RowList.Chosen) -> None:
        told = self.chronology.current
        if told is not None and told.reports:
            self._show_row(event.row)
            self.pane = Pane.READER
        else:
            self.say("You added this event: no passage tells of it")
        self.refresh_bars()

    @on(RowList.Chosen, "#bookmarks")
    def _open_bookmark(self) -> None:
        bookmark = self.bookmarks.current
        if bookmark is not None:
            self.go_to_bookmark(bookmark)
        self.refresh_bars()

    @on(RowList.Moved, "#chronology")
    def _follow_event(self, event: RowList.Moved) -> None:
        if self.reader.display and self.here and event.row == self.chronology.row:
            self._show_row(event.row)
        self.refresh_bars()

    def _show_row(self, row: str | ReportRow) -> None:
        # A walk is one jump: going back leads to where it began.
        jump, self._walking = not self._walking, True
        if isinstance(row, ReportRow):
            report = self.chronology.event(row.event).reports[row.number]
            self.open_passage(report.document, report.span, jump=jump)
        else:
            self.show_event(row, jump=jump)

    @on(Sheet.Moved)
    def _follow_text(self, event: Sheet.Moved) -> None:
        page, passage = self.reader.page_shown, self.reader.passage
        if page is not None and not (passage and passage.start == event.offset):
            key = page.event_at(event.offset)
            if key is not None and self.pane is not Pane.CHRONOLOGY:
                self.chronology.follow(key)
        self.refresh_bars()

    @on(Reader.Followed)
    def _follow_stop(self, event: Reader.Followed) -> None:
        target = event.target
        if isinstance(target, Mention):
            if target.entity:
                self.choose_entity(target.entity)
        elif isinstance(target, Link):
            self.run_command(BY_NAME["open_link"])
        else:
            self._show_date(target.span)
        self.refresh_bars()

    def _show_date(self, span: Span) -> None:
        page = self.reader.page_shown
        reports = page.reports if page else ()
        key = next((key for each, key in reports if each.timex and each.timex.span == span), None)
        if key is None:
            self.say("This date puts nothing into the chronology: i says what it means")
        else:
            self.chronology.follow(key)
            self.pane = Pane.CHRONOLOGY

    @on(Reader.Ended)
    def _say_end(self, event: Reader.Ended) -> None:
        self.say(event.what)
        self.refresh_bars()

    @on(Reader.WidthChanged)
    def _keep_width(self, event: Reader.WidthChanged) -> None:
        self.choices.choose("width", event.measure)
