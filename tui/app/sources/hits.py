"""All hits with the words around them, aligned on the hit: a concordance."""

from collections.abc import Callable, Sequence

from tui.app.hits import Hit, Hits
from tui.app.overlays import Choice, Source
from tui.app.pieces import Line, column, passage, wrap
from tui.app.session import Session
from tui.model import Document, fold, line

BEFORE, AFTER = 28, 60
"""Characters of context to the left and right."""
AROUND = 200
"""Characters of context of the preview."""
MOST = 2000
"""Hits that are listed; more are walked with `n`."""


class Concordance(Source[Hit]):
    """The hits that `n` walks, to go straight to one of them."""

    hint = "Enter goes there  Esc"

    def __init__(self, hits: Hits, session: Session, go: Callable[[Hit], None]) -> None:
        self.title = f"{hits.label}: {len(hits.hits)} in {len(hits.documents)} articles"
        self._session = session
        self._go = go
        self._documents: dict[str, Document | None] = {}
        self._rows = [(hit, self._context(hit)) for hit in hits.hits[:MOST]]

    def _text(self, name: str) -> str:
        if name not in self._documents:
            self._documents[name] = self._session.document(name)
        document = self._documents[name]
        return document.text if document else ""

    def _context(self, hit: Hit) -> tuple[str, str, str]:
        text = line(self._text(hit.document))
        start, end = hit.span.start, hit.span.end
        return text[max(0, start - BEFORE) : start], text[start:end], text[end : end + AFTER]

    def choices(self, query: str) -> Sequence[Choice[Hit]]:
        """Return the hits whose context or article holds `query`."""
        wanted = fold(query)
        return [
            Choice(
                hit,
                [(column(before.rjust(BEFORE), BEFORE), "muted"), (found, "strong"), (after, "")],
                [(f"  {column(self._session.label_of(hit.document), 18)}", "muted")],
            )
            for hit, (before, found, after) in self._rows
            if wanted in fold(f"{before}{found}{after} {hit.document}")
        ]

    def preview(self, value: Hit, width: int) -> list[Line]:
        """Return the hit in a wider context."""
        around = passage(self._text(value.document), value.span, AROUND)
        return [[(part, "")] for part in wrap(around, width, most=5)]

    def picked(self, value: Hit, key: str) -> None:  # noqa: ARG002 - there is one way
        """Go to the hit."""
        self._go(value)
