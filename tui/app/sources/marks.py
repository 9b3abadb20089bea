"""Picking one of the marks and bookmarks."""

from collections.abc import Callable, Sequence

from tui.app.overlays import Choice, Source
from tui.app.pieces import Line, wrap
from tui.app.session import Session
from tui.model import Bookmark, fold


class Marks(Source[Bookmark]):
    """All bookmarks, those with a letter first."""

    title = "Marks"
    hint = "Enter goes there  Esc"

    def __init__(self, session: Session, go: Callable[[Bookmark], None]) -> None:
        marks = session.notebook.bookmarks()
        self._marks = sorted(marks, key=lambda mark: (not mark.mark, mark.mark))
        self._label = session.label_of
        self._go = go

    def choices(self, query: str) -> Sequence[Choice[Bookmark]]:
        """Return the bookmarks that hold `query`; a single letter means its mark."""
        wanted = fold(query)
        return [
            Choice(
                mark,
                [(f"{mark.mark or '·'}  ", "accent"), (mark.note or mark.exact, "")],
                [(f"  {self._label(mark.document)}", "muted")],
            )
            for mark in self._marks
            if wanted == mark.mark or wanted in fold(f"{mark.exact} {mark.note} {mark.document}")
        ]

    def preview(self, value: Bookmark, width: int) -> list[Line]:
        """Return the passage in its context."""
        passage = f"{value.prefix}{value.exact}{value.suffix}"
        return [[(part, "")] for part in wrap(passage, width, most=5)]

    def picked(self, value: Bookmark, key: str) -> None:  # noqa: ARG002 - there is one way
        """Go to the place."""
        self._go(value)
