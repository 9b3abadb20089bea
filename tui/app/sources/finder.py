"""The finder: names, articles, events and bookmarks, ranked anew at every key."""

from collections.abc import Callable, Sequence

from tui.app.overlays import Choice
from tui.app.pieces import Line, column, fit, passage, wrap
from tui.app.session import Session
from tui.app.sources.looked import Looked
from tui.model import Span, counted
from tui.search import Found, Kind, find
from tui.store import Index

LABELS = {
    Kind.ENTITY: "name",
    Kind.DOCUMENT: "article",
    Kind.HEADING: "heading",
    Kind.EVENT: "event",
    Kind.BOOKMARK: "kept",
}
AROUND = 240
"""Characters of the preview on either side of the place."""


class Finder(Looked[Found]):
    """What has a name like the query; Enter goes there, ^T takes a name's mentions as hits.

    Tab lists what can be done with it, in its own pane: combine a name, give an event its date.
    """

    title = "Find"
    hint = "Enter goes there  Tab actions  ^T takes its hits  Esc"
    keys = ("enter", "ctrl+t", "tab")

    def __init__(self, session: Session, go: Callable[[Found, str], None]) -> None:
        super().__init__(session)
        self._go = go
        self._bookmarks = session.notebook.bookmarks()

    def find(self, index: Index, query: str) -> Sequence[Found]:
        """Return what is found, the best first."""
        return find(index, query, bookmarks=self._bookmarks)

    def nothing(self, query: str) -> str:
        """Return what is said when nothing is found, for all that is known yet."""
        known = self._session.counts.entities
        return super().nothing(query) if known else "Nothing found; no names are known yet."

    def choice(self, value: Found) -> Choice[Found]:
        """Return the kind, the name and where it is."""
        kind = (column(LABELS[value.kind], 9), "muted")
        return Choice(value, [kind, (value.name, "")], [(self._where(value), "muted")])

    def _where(self, found: Found) -> str:
        if found.kind is Kind.ENTITY:
            return f"  {found.count:,}×"
        if found.kind is Kind.EVENT:
            return f"  {counted(found.count, 'report')}"
        return (
            ""
            if found.kind is Kind.DOCUMENT
            else f"  {fit(self._session.label_of(found.document), 24)}"
        )

    def preview(self, value: Found, width: int) -> list[Line]:
        """Return the text around the place."""
        name = value.key if value.kind is Kind.DOCUMENT else value.document
        document = self._session.document(name) if name else None
        if document is None:
            return []
        around = passage(document.text, value.span or Span(0, 0), AROUND)
        head: Line = [(document.title or document.name, "accent")]
        return [head, *([(part, "")] for part in wrap(around, width, most=5))]

    def picked(self, value: Found, key: str) -> None:
        """Go there."""
        self._go(value, key)
