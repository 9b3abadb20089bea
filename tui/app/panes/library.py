"""The library pane: every article with its date, source and length, and what was not read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from tui.app.marked import MarkedList, has_tag
from tui.app.pieces import Line, column, fit, spread, wrap
from tui.model import Skipped, fold
from tui.model.keys import Chain
from tui.store import DocumentRow, Index

ORDERS = {"published": "", "source": "by source", "name": "by name", "words": "by length"}
ROOMY = 52
"""Cells from which a row has the title beside the source."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between two groups of rows."""

    text: str


LibraryRow = str | Skipped | Heading


class Library(MarkedList[LibraryRow]):
    """Rows are document names; at the end stand a heading and what was skipped."""

    USES = "{tags} tags them, {toggle_read} marks them read, {export} writes them"
    EMPTY = "No articles here: {quit}, then give a folder with .txt, .md, .html or .jsonl files."
    READING = "Reading …"

    busy = reactive(default=False)
    """Whether more may come."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self.read: frozenset[str] = frozenset()
        self.open_document = ""
        self.tags: Mapping[str, Sequence[str]] = {}
        """The person's own, by article."""
        self.chosen = ""
        """The chosen entity; the articles that name it stand out."""
        self._naming: dict[str, bool] = {}
        self.order = "published"
        self._listed = self._skipped = 0
        """Articles and, under a heading after them, things not read that are listed."""
        self._known: dict[str, DocumentRow] = {}
        self._by_year = False
        """Whether a day is not known without its year."""

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        self.index = index
        self._by_year = not index.is_of_one_year()
        self._known.clear()
        self._naming.clear()
        names = self._matching(index)
        skipped = index.skipped() if not self.matching else []
        parts: list[Sequence[LibraryRow]] = [names]
        if skipped:
            parts += [[Heading(f"not read  {len(skipped)}")], skipped]
        self._listed, self._skipped = len(names), len(skipped)
        self.set_rows(Chain(parts))
        self.keep_marks([row.name for row in index.document_rows(list(self.ticked))])
        self.show_state()

    def show_state(self) -> None:
        """Say above the list how much is in it."""
        found = f"/{self.matching}  " if self.matching else ""
        parts = (f"{found}{self._listed:,}", self.marked_state, ORDERS[self.order])
        self.border_title = Content(f" 1 Library  {' '.join(filter(None, parts))} ")

    def _matching(self, index: Index) -> Sequence[str]:
        """Return the articles that hold what is wanted in title, source, name or tags."""
        if self.matching.startswith("#"):
            kept = {name for name, tags in self.tags.items() if has_tag(self.matching, tags)}
            return [name for name in index.documents(self.order) if name in kept]
        names = index.documents(self.order, self.matching)
        wanted = fold(self.matching)
        tagged = {name for name, tags in self.tags.items() if wanted in fold(" ".join(tags))}
        if not wanted or tagged <= set(names):
            return names
        kept = tagged | set(names)
        return [name for name in index.documents(self.order) if name in kept]

    def choose(self, entity: str) -> None:
        """Let the articles that name an entity stand out; "" lets none."""
        self.chosen = entity
        self._naming.clear()

    def set_open(self, name: str) -> None:
        """Mark the article that is open and put the cursor on it."""
        before, self.open_document = self.open_document, name
        self.move_to(name)
        if before in self.rows:
            self.redraw_rows(self.rows.index(before))
        self.redraw_rows(self.cursor)

    def title_of(self, name: str) -> str:
        """Return what a person calls an article."""
        self.prepare([name])
        row = self._known.get(name)
        return _title(row) if row else name

    def filter(self, matching: str) -> None:
        """Show only articles that hold `matching` in title, source or name; "" shows all."""
        self.matching = matching
        if self.index is not None:
            self.load(self.index)

    @property
    def nothing(self) -> str:
        """Return what stands in an empty list."""
        return self.READING if self.busy else super().nothing

    def selectable(self, row: LibraryRow) -> bool:
        """Return whether the row is an article or something skipped."""
        return not isinstance(row, Heading)

    def prepare(self, rows: Sequence[LibraryRow]) -> None:
        """Fetch the rows that are seen."""
        missing = [row for row in rows if isinstance(row, str) and row not in self._known]
        if missing and self.index is not None:
            self._known |= {row.name: row for row in self.index.document_rows(missing)}
        asked = [row for row in rows if isinstance(row, str) and row not in self._naming]
        if self.chosen and asked and self.index is not None:
            naming = self.index.naming(self.chosen, asked)
            self._naming |= {name: name in naming for name in asked}

    def draw_row(self, number: int, row: LibraryRow, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw mark, date, source or title, minutes; or the name of what was skipped."""
        if isinstance(row, Heading):
            return [(column(f"── {row.text} ──", width), "muted")]
        if isinstance(row, Skipped):
            return [("  ", ""), (fit(row.name, width - 2), "muted")]
        self.prepare([row])
        found = self._known.get(row)
        if found is None:
            return [(fit(row, width), "muted")]
        mark = ("▸", "accent") if row == self.open_document else self._unread(row)
        style = "strong" if self._naming.get(row) else ""
        if width < ROOMY:
            left: Line = [mark, *_date(found, year=self._by_year)]
            # The year leaves no room for both.
            minutes = "" if self._by_year else f"{found.minutes:>3}m"
            name = found.source or _title(found)
            return spread([*left, (name, style)], [(minutes, "muted")], width)
        left = [mark, *_date(found, year=True), (column(found.source, 18), "muted")]
        left.append(("  " + fit(_title(found), width - 40), style))
        return spread(left, [(f"{found.minutes:>3} min", "muted")], width)

    def _unread(self, name: str) -> tuple[str, str]:
        return (" ", "") if name in self.read else ("•", "accent")

    def detail(self, row: LibraryRow, width: int) -> list[Line]:
        """Return the title under the article, or the reason under what was skipped."""
        if isinstance(row, Skipped):
            return [[("    ", ""), (part, "warning")] for part in wrap(row.reason, width - 4, 4)]
        self.prepare([row])
        found = self._known.get(row) if isinstance(row, str) else None
        if found is None or (width >= ROOMY and found.source) or width >= ROOMY:
            return []
        return [[("    ", ""), (part, "")] for part in wrap(_title(found), width - 4, most=3)]

    def do_sort(self) -> None:
        """Show the articles in the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        if self.index is not None:
            self.load(self.index)

    def do_next_section(self) -> None:
        """To what was not read, or the last article."""
        self._to_section(1)

    def do_previous_section(self) -> None:
        """To the first article."""
        self._to_section(-1)

    def _to_section(self, step: int) -> None:
        last = len(self.rows) - 1
        target = self._listed + 1 if self._skipped and step > 0 else 0 if step < 0 else last
        self.move(target - self.cursor)

    def go_to_skipped(self) -> bool:
        """Put the cursor on the first thing that was not read; return whether there is one."""
        if self._skipped:
            self.move(self._listed + 1 - self.cursor)
        return bool(self._skipped)


def _title(row: DocumentRow) -> str:
    return row.title or row.name


def _date(row: DocumentRow, *, year: bool) -> Line:
    if row.published is None:
        return [(column(" undated", 11 if year else 7), "muted"), (" ", "")]
    text = f"{'~' if row.published.inferred else ' '}{row.published.text(year=year)}"
    return [(column(text, 11 if year else 6), "date"), (" ", "")]
