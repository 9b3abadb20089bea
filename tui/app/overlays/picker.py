"""A query and what it finds, drawn by one widget so that a key is one frame."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from textual.content import Content

from tui.app.entry import Entry
from tui.app.overlays.overlay import Overlay
from tui.app.pieces import Line, spread, wrap
from tui.model import line

T = TypeVar("T")
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


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """A row of a picker; one without a value is a heading."""

    value: T | None
    left: Line
    right: Line = field(default_factory=list)


class Source(Generic[T]):
    """Where a picker gets its rows, and who hears what was picked."""

    title = ""
    most = 0
    """Rows of which there may be more than are listed; 0 when all are."""
    hint = "Enter  Esc"
    keys: tuple[str, ...] = ("enter", "ctrl+t")
    """What picks the row with the cursor."""

    def choices(self, query: str) -> Sequence[Choice[T]]:
        """Return the rows for `query`."""
        raise NotImplementedError

    def begin(self, query: str) -> Future[Any]:
        """Begin to look for the rows for `query`; most sources have them at once."""
        answer: Future[Any] = Future()
        answer.set_result(self.choices(query))
        return answer

    def finish(self, found: Any) -> Sequence[Choice[T]]:  # noqa: ANN401 - as it was begun
        """Return the rows of what was found."""
        return cast("Sequence[Choice[T]]", found)

    def nothing(self, query: str) -> str:  # noqa: ARG002 - for subclasses
        """Return what stands where there are no rows."""
        return "Nothing found."

    def picked(self, value: T, key: str) -> None:
        """Hear what was picked with `key`, one of `keys`; the picker is closed by then."""
        raise NotImplementedError

    def preview(self, value: T, width: int) -> list[Line]:  # noqa: ARG002 - for subclasses
        """Return lines about the row with the cursor."""
        return []

    def moved(self, value: T) -> None:
        """Hear that the cursor came to a row."""

    def cancelled(self) -> None:
        """Hear that nothing was picked."""


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
        self._return_to = 0
        """The row for the cursor when the answer comes."""

    def open(self, source: Source[Any], query: str = "") -> None:
        """Show the rows of `source`."""
        self.source = source
        self.border_title = Content(line(source.title))
        self.border_subtitle = Content(line(source.hint))
        self.entry.set(query)
        self.choices = ()
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
            self.choices = self.source.finish(answer.result())
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
        lines = self.source.preview(self.value, width) if self.value is not None else []
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
