"""The bookmarks pane: what the reader kept, with letter, note and quotation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content

from tui.app.marked import MarkedList, has_tag
from tui.app.pieces import Line, fit, spread, wrap
from tui.model import Bookmark, fold
from tui.store import Notebook

ROOMY = 60
"""Cells from which a row has the article's name beside the quotation."""
ORDERS = {"kept": "", "article": "by article", "tag": "by tag"}
UNTAGGED = "without a tag"


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the bookmarks of one article or tag."""

    text: str
    count: int


Row = str | Heading


class Bookmarks(MarkedList[Row]):
    """Rows are bookmark ids, under headings unless they stand in the order of keeping."""

    USES = "{tags} tags them, {delete} deletes them, {export} writes them"
    EMPTY = "No bookmarks yet: {bookmark} in the text keeps a place."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.notebook: Notebook | None = None
        self.label: Callable[[str], str] = str
        """What a person calls a document."""
        self.known: Mapping[str, Bookmark] = {}
        self.place_of: Callable[[Bookmark], object] = bool
        """Where the words of a bookmark stand now; None when they are lost."""
        self.order = "kept"
        self._lost: dict[str, bool] = {}

    def load(self, notebook: Notebook) -> None:
        """Show what the notebook holds now."""
        self.notebook = notebook
        self.known = {bookmark.id: bookmark for bookmark in notebook.bookmarks()}
        self._lost.clear()
        self.keep_marks(list(self.known))
        self._lay_out()

    def _lay_out(self) -> None:
        found = [each for each in self.known.values() if self._holds(each)]
        plain = self.order == "kept"
        self.set_rows([each.id for each in found] if plain else list(self._grouped(found)))
        self.show_state()

    def _holds(self, bookmark: Bookmark) -> bool:
        """Return whether a bookmark holds what is looked for, or has the tag."""
        if self.matching.startswith("#"):
            return has_tag(self.matching, bookmark.tags)
        return fold(self.matching) in fold(_all(bookmark))

    def show_state(self) -> None:
        """Say above the list how much is in it."""
        found = f"/{fit(self.matching, 30)}" if self.matching else ""
        count = f"{sum(map(self.selectable, self.rows))}"
        parts = (found, count, ORDERS[self.order], self.marked_state)
        self.border_title = Content(f" 5 Bookmarks  {'  '.join(filter(None, parts))} ")

    def _grouped(self, found: Sequence[Bookmark]) -> Iterator[Row]:
        """Yield the bookmarks under their headings, those of an article in order of its text."""
        ordered = sorted(found, key=lambda each: (self._heading(each), each.document, each.span))
        for heading, group in groupby(ordered, self._heading):
            keys = [each.id for each in group]
            yield Heading(heading[1], len(keys))
            yield from keys

    def _heading(self, bookmark: Bookmark) -> tuple[bool, str]:
        """Return what a bookmark stands under, and before it whether that comes last."""
        if self.order == "tag":
            return not bookmark.tags, bookmark.tags[0] if bookmark.tags else UNTAGGED
        return False, self.label(bookmark.document)

    def do_sort(self) -> None:
        """Show the bookmarks in the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._lay_out()
        if not self.known:
            self.post_message(self.Ended(f"The order is now: {ORDERS[self.order] or 'as kept'}"))

    def selectable(self, row: Row) -> bool:
        """Return whether the row is a bookmark."""
        return isinstance(row, str)

    def do_next_section(self) -> None:
        """To the first bookmark of the next article or tag."""
        self._to_heading(1)

    def do_previous_section(self) -> None:
        """To the first bookmark of this article or tag, then of the previous."""
        self._to_heading(-1)

    def _to_heading(self, step: int) -> None:
        heads = [number + 1 for number, row in enumerate(self.rows) if isinstance(row, Heading)]
        beyond = [head for head in heads if (head - self.cursor) * step > 0]
        if beyond:
            self.move((beyond[0] if step > 0 else beyond[-1]) - self.cursor)
        elif not heads:
            self.post_message(self.Ended(self.keymap.told("No groups here: {sort} makes some")))

    @property
    def current(self) -> Bookmark | None:
        """Return the bookmark with the cursor."""
        return self.known[self.row] if isinstance(self.row, str) else None

    def filter(self, matching: str) -> None:
        """Show only bookmarks that hold `matching`; "" shows all."""
        self.matching = matching
        self._lay_out()

    def prepare(self, rows: Sequence[Row]) -> None:
        """Look for the words of the bookmarks that are seen."""
        for row in rows:
            if isinstance(row, str) and row not in self._lost:
                self._lost[row] = self.place_of(self.known[row]) is None

    def draw_row(self, number: int, row: Row, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw letter, quotation or note, and the article; or a heading."""
        if isinstance(row, Heading):
            return spread([(row.text, "heading")], [(f"{row.count:,}", "muted")], width)
        bookmark = self.known[row]
        left: Line = [(f"{bookmark.mark or '·'}  ", "accent")]
        self.prepare([row])
        if self._lost[row]:
            left.append(("lost  ", "warning"))
        left.append((bookmark.name or bookmark.note or f"“{bookmark.exact}”", ""))
        left += [(f"  #{tag}", "accent") for tag in bookmark.tags]
        right: Line = [(fit(f"  {self.label(bookmark.document)}", width // 3), "muted")]
        return spread(left, right if width >= ROOMY else [], width)

    def detail(self, row: Row, width: int) -> list[Line]:
        """Return the quotation under a note, and the article where the row has no room for it."""
        if isinstance(row, Heading):
            return []
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
