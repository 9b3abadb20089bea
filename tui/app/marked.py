"""A list whose rows can be marked, one by one or by walking, for a command that takes them all."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from tui.app.pieces import Line
from tui.app.rows import RowList
from tui.model import fold

K = TypeVar("K")


class MarkedList(RowList[K]):
    """Rows that are strings, or stand under one, can be marked: `ticked` holds them."""

    USES: ClassVar[str] = "{export} writes them"
    """What can be done with marked rows."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.ticked: dict[str, None] = {}
        """What the person marked, in the order of marking."""
        self._walk: tuple[int, dict[str, None]] | None = None
        """Where a walk that marks began, and what was marked before."""

    def show_state(self) -> None:
        """Say above the list what is in it."""
        raise NotImplementedError

    def key_at(self, row: K | None) -> str:
        """Return what marking that row marks, "" for a row that cannot be marked."""
        return row if isinstance(row, str) else ""

    @property
    def marked_state(self) -> str:
        """Return how many rows are marked, for the line above the list."""
        return f"{len(self.ticked):,} marked" if self.ticked else ""

    @property
    def taken(self) -> Sequence[str]:
        """Return the marked rows in order of the list, those that a filter hides last; else all."""
        shown = [row for row in self.rows if isinstance(row, str)]
        if not self.ticked:
            return shown
        return list(dict.fromkeys([*filter(self.ticked.__contains__, shown), *self.ticked]))

    def keep_marks(self, known: Sequence[str]) -> None:
        """Forget the marks of rows that are no more; the list is laid out anew."""
        self.ticked = {key: None for key in self.ticked if key in set(known)}
        self._walk = None

    def tick(self, key: str) -> None:
        """Mark a row, or no longer."""
        self._set(
            {each: None for each in (*self.ticked, key) if each != key or key not in self.ticked}
        )

    def clear_ticks(self) -> None:
        """Mark no row."""
        self._walk = None
        self._set({})

    def _set(self, ticked: dict[str, None]) -> None:
        self.ticked = ticked
        self.show_state()
        self.refresh()

    def do_tick(self) -> None:
        """Mark the row with the cursor, or no longer, and go to the next."""
        key = self.key_at(self.row)
        if not key:
            self.post_message(self.Ended("Nothing here to mark"))
            return
        self._walk = None
        self.tick(key)
        if self.ticked:
            self._tell_uses()
        self.move(1)

    def do_select_rows(self) -> None:
        """Mark every row from here to where the cursor goes; again, leave it at that."""
        if self._walk is not None:
            self._walk = None
            self._tell_uses()
        elif self.key_at(self.row):
            self._walk = self.cursor, self.ticked
            self._mark_walk()
            told = "Marking what {down} {up} {next_section} {bottom} pass: {select_rows} ends"
            self.post_message(self.Ended(self.keymap.told(told)))
        else:
            self.post_message(self.Ended("Nothing here to mark"))

    def _tell_uses(self) -> None:
        told = self.keymap.told(f"{self.marked_state}: {self.USES}, {{escape}} unmarks")
        self.post_message(self.Ended(told))

    def move(self, steps: int) -> None:
        """Move the cursor; a walk marks the rows that it passes."""
        super().move(steps)
        self._mark_walk()

    def _mark_walk(self) -> None:
        if self._walk is not None:
            begun, before = self._walk
            first, last = sorted((begun, self.cursor))
            passed = filter(None, map(self.key_at, self.rows[first : last + 1]))
            self._set(dict.fromkeys([*before, *passed]))

    def drawn(self, number: int, width: int) -> Line:
        """Draw a row, with a sign in its first cell if it is marked."""
        pieces, row = super().drawn(number, width), self.rows[number]
        if not (isinstance(row, str) and row in self.ticked):
            return pieces
        (text, style), *others = pieces
        return [("✓", "accent"), (text[1:], style), *others]


def has_tag(wanted: str, tags: Sequence[str]) -> bool:
    """Return whether one of the tags begins with what is wanted, as `#tag`.

    >>> has_tag("#fi", ["harbour", "Fire"]), has_tag("#", []), has_tag("fire", ["fire"])
    (True, False, False)
    """
    return wanted[:1] == "#" and any(fold(tag).startswith(fold(wanted[1:])) for tag in tags)
