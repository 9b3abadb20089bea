"""A query and what it finds, drawn by one widget so that a key is one frame."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future, wait
from typing import Any

from textual.content import Content

from tui.app.entry import Entry
from tui.app.overlays.overlay import Overlay
from tui.app.overlays.source import Choice, Source
from tui.app.pieces import Line, spread, wrap
from tui.model import line

STEPS = {
    "down": 1,
    "ctrl+j": 1,
    "ctrl+n": 1,
    "up": -1,
    "ctrl+k": -1,
    "ctrl+p": -1,
    "pagedown": 8,
    "pageup": -8,
}
AT_ONCE = 0.02
"""Seconds that a key waits for its rows, so that mostly they are drawn with it, not after it."""
PREVIEW = 7
"""Lines of the preview, the rule above it among them."""
ENOUGH = 16
"""Lines below which there is no preview."""


class Picker(Overlay):
    """Asks a source at every key and draws query, rows and preview."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.entry = Entry()
        self.source: Source[Any] = Source()
        self.choices: Sequence[Choice[Any]] = ()
        self.cursor = 0
        self._asked: tuple[Source[Any], str] | None = None
        """What is asked now, None if the answer is of no use any more."""
        self._answer: Future[Any] | None = None
        self._preview: tuple[Any, int, list[Line]] | None = None
        """What is drawn under the rows, for which value and width."""
        self._return_to = 0
        """The row for the cursor when the answer comes."""

    def open(self, source: Source[Any], query: str = "") -> None:
        """Show the rows of `source`."""
        self.source = source
        self.border_title = Content(line(source.title))
        self.border_subtitle = Content(line(source.hint))
        self.entry.set(query)
        self.choices, self._preview = (), None
        self.show_up()
        self._ask()

    def ask_again(self) -> None:
        """Show the rows as they are now, the cursor where it was."""
        if self.is_open:
            self._asked = None
            self._ask(self.cursor)

    def press(self, key: str, character: str | None) -> None:
        """Take one key."""
        if key in ("escape", "ctrl+c"):
            self.close()
            self.source.cancelled()
        elif key in self.source.keys:
            self._await_answer()
            self._pick(key)
        elif key in STEPS:
            self._await_answer()
            self._move(STEPS[key])
        elif self.entry.press(key, character):
            self._ask()

    @property
    def value(self) -> Any:  # noqa: ANN401 - the source's own
        """Return what the cursor is on, None when there is nothing."""
        return self.choices[self.cursor].value if self.cursor < len(self.choices) else None

    def _ask(self, cursor: int = 0) -> None:
        """Look for the rows of what is typed; while others are looked for, that waits."""
        self._return_to = cursor
        if self._answer is None:
            self._asked = self.source, self.entry.text
            self._answer = self.source.begin(self.entry.text)
            wait([self._answer], AT_ONCE)
            if self._answer.done():
                self._take(self._answer)
            else:
                loop = asyncio.get_running_loop()
                self._answer.add_done_callback(
                    lambda answer: loop.call_soon_threadsafe(self.call_later, self._take, answer)
                )
        self.refresh()

    def _take(self, answer: Future[Any]) -> None:
        """Show an answer, or ask anew if something else is asked by now."""
        if answer is not self._answer:
            return
        self._answer = None
        if self.is_open and self._asked == (self.source, self.entry.text):
            self.choices, self._preview = self.source.finish(answer.result()), None
            self.cursor = self.top = 0
            self._move(self._return_to)
        elif self.is_open:
            self._ask(self._return_to)

    def _await_answer(self) -> None:
        """Have the rows of what is typed: what is done with one is not done with another."""
        while self._answer is not None:
            wait([self._answer])
            self._take(self._answer)

    def _pick(self, key: str) -> None:
        value = self.value
        if value is not None:
            self.close()
            self.source.picked(value, key)

    def _move(self, steps: int) -> None:
        step = -1 if steps < 0 else 1
        place = max(0, min(self.cursor + steps, len(self.choices) - 1))
        for direction in (step, -step):
            at = place
            while 0 <= at < len(self.choices) and self.choices[at].value is None:
                at += direction
            if 0 <= at < len(self.choices):
                self.cursor = at
                break
        self._keep_in_sight()
        if self.value is not None:
            self.source.moved(self.value)
        self.refresh()

    def _keep_in_sight(self) -> None:
        room = self._room
        if self.cursor < self.top:
            self.top = 0 if self.cursor == 1 else self.cursor
        elif self.cursor >= self.top + room:
            self.top = self.cursor - room + 1

    @property
    def banner_height(self) -> int:
        """Return the height of the query."""
        return 2

    def banner(self, width: int) -> list[Line]:
        """Return the query and a rule."""
        count = sum(choice.value is not None for choice in self.choices)
        query: Line = [("› ", "accent"), *self.entry.pieces()]
        more = "+" if 0 < self.source.most <= count else ""
        return [spread(query, [(f"{count}{more}", "muted")], width), [("─" * width, "bar")]]

    @property
    def _room(self) -> int:
        """Return the rows that fit above the preview."""
        return self.page - PREVIEW if self.page >= ENOUGH else self.page

    def line_count(self) -> int:
        """Return the lines of rows, or of the window when there is a preview under them."""
        rows = len(self.choices) or self._room
        return max(self.page if self.page >= ENOUGH else 1, min(rows, self._room))

    def render_preview(self, number: int, width: int) -> Line:
        """Draw a line under the rows."""
        if number == 0:
            return [("─" * width, "bar")]
        if self._preview is None or self._preview[:2] != (self.value, width):
            lines = self.source.preview(self.value, width) if self.value is not None else []
            self._preview = self.value, width, lines
        lines = self._preview[2]
        return lines[number - 1] if number <= len(lines) else []

    def draw_line(self, number: int, width: int) -> Line:
        """Draw a row or a line of the preview."""
        seen = number - self.top
        if seen >= self._room:
            return self.render_preview(seen - self._room, width)
        if number >= len(self.choices):
            nothing = [] if self.choices else wrap(self.source.nothing(self.entry.text), width)
            return [(nothing[number], "muted")] if number < len(nothing) else []
        choice = self.choices[number]
        pieces = spread(choice.left, choice.right, width)
        if number != self.cursor:
            return pieces
        return [*((text, f"{names} cursor") for text, names in pieces), ("", "cursor")]

    def line_clicked(self, number: int, column: int, times: int) -> None:  # noqa: ARG002
        """Put the cursor on a row; pick it at the second click."""
        if number < len(self.choices):
            self._move(number - self.cursor)
            if times > 1:
                self._pick("enter")
