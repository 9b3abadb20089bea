"""Where a picker gets its rows, and who hears what was picked."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from tui.app.pieces import Line

T = TypeVar("T")


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
