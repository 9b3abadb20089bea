"""Picking one of the places that were visited."""

from collections.abc import Callable, Sequence

from tui.app.history import Place
from tui.app.overlays import Choice, Source
from tui.app.pieces import Line, passage, wrap
from tui.app.session import Session
from tui.model import Span, fold, line

NEAR, AROUND = 120, 240
"""Characters of a row, and of the preview on either side of the place."""


class Places(Source[Place]):
    """Places of the history, the one left last first."""

    title = "Places visited"
    hint = "Enter goes there  Esc"

    def __init__(
        self, session: Session, places: Sequence[Place], go: Callable[[Place], None]
    ) -> None:
        self._session = session
        self._rows = [(place, self._words(place)) for place in dict.fromkeys(places)]
        self._go = go

    def _words(self, place: Place) -> str:
        for _, text in self._session.index.texts([place.document]):
            return " ".join(line(text[place.offset : place.offset + NEAR]).split())
        return "no longer in the library"

    def choices(self, query: str) -> Sequence[Choice[Place]]:
        """Return the places whose words or article hold `query`."""
        label = self._session.label_of
        return [
            Choice(place, [(words, "")], [(f"  {label(place.document)}", "muted")])
            for place, words in self._rows
            if fold(query) in fold(f"{words} {label(place.document)}")
        ]

    def preview(self, value: Place, width: int) -> list[Line]:
        """Return the place in its context."""
        for _, text in self._session.index.texts([value.document]):
            at = min(value.offset, len(text))
            around = passage(text, Span(at, at), AROUND)
            return [[(part, "")] for part in wrap(around, width, most=5)]
        return []

    def picked(self, value: Place, key: str) -> None:  # noqa: ARG002 - there is one way
        """Go there."""
        self._go(value)
