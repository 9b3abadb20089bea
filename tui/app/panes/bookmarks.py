"""The bookmarks pane: what the reader kept, with letter, note and quotation."""

from collections.abc import Callable, Mapping, Sequence

from textual.content import Content

from tui.app.pieces import Line, fit, spread, wrap
from tui.app.rows import RowList
from tui.model import Bookmark, fold
from tui.store import Notebook

ROOMY = 60
"""Cells from which a row has the article's name beside the quotation."""


class Bookmarks(RowList[str]):
    """Rows are bookmark ids."""

    EMPTY = "No bookmarks yet: {bookmark} in the text keeps a place."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.notebook: Notebook | None = None
        self.label: Callable[[str], str] = str
        """What a person calls a document."""
        self.known: Mapping[str, Bookmark] = {}
        self.place_of: Callable[[Bookmark], object] = bool
        """Where the words of a bookmark stand now; None when they are lost."""
        self._lost: dict[str, bool] = {}

    def load(self, notebook: Notebook) -> None:
        """Show what the notebook holds now."""
        self.notebook = notebook
        self.known = {bookmark.id: bookmark for bookmark in notebook.bookmarks()}
        self._lost.clear()
        self._lay_out()

    def _lay_out(self) -> None:
        wanted = fold(self.matching)
        rows = [key for key, bookmark in self.known.items() if wanted in fold(_all(bookmark))]
        self.set_rows(rows)
        state = f"/{self.matching}  {len(rows)}" if self.matching else f"{len(rows)}"
        self.border_title = Content(f" 5 Bookmarks  {fit(state, 40)} ")

    @property
    def current(self) -> Bookmark | None:
        """Return the bookmark with the cursor."""
        return self.known[self.row] if self.row is not None else None

    def filter(self, matching: str) -> None:
        """Show only bookmarks that hold `matching`; "" shows all."""
        self.matching = matching
        self._lay_out()

    def prepare(self, rows: Sequence[str]) -> None:
        """Look for the words of the bookmarks that are seen."""
        for row in rows:
            if row not in self._lost:
                self._lost[row] = self.place_of(self.known[row]) is None

    def draw_row(self, number: int, row: str, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw letter, quotation or note, and the article."""
        bookmark = self.known[row]
        left: Line = [(f"{bookmark.mark or '·'}  ", "accent")]
        self.prepare([row])
        if self._lost[row]:
            left.append(("lost  ", "warning"))
        left.append((bookmark.name or bookmark.note or f"“{bookmark.exact}”", ""))
        left += [(f"  #{tag}", "accent") for tag in bookmark.tags]
        right: Line = [(fit(f"  {self.label(bookmark.document)}", width // 3), "muted")]
        return spread(left, right if width >= ROOMY else [], width)

    def detail(self, row: str, width: int) -> list[Line]:
        """Return the quotation under a note, and the article where the row has no room for it."""
        bookmark = self.known[row]
        titled = bool(bookmark.name or bookmark.note)
        quotation = wrap(f"“{bookmark.exact}”", width - 4, most=2) if titled else []
        if bookmark.name and bookmark.note:
            quotation = [*wrap(bookmark.note, width - 4), *quotation]
        article = [] if width >= ROOMY else [self.label(bookmark.document)]
        return [[("    ", ""), (fit(part, width - 4), "muted")] for part in quotation + article]


def _all(bookmark: Bookmark) -> str:
    texts = (bookmark.name, bookmark.exact, bookmark.note, bookmark.document, *bookmark.tags)
    return " ".join(texts)
