"""The page of one entity: all that the articles say of it, each line a way to its passage."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from textual.content import Content

from tui.app.panes.leaf import Leaf
from tui.app.panes.reader.layers import style_of
from tui.app.pieces import Line, article, column, fit, spread, wrap
from tui.model import EntityType, Event, fold, when
from tui.model.dossier import Dossier, Entry, Section

LABEL, DATE = 22, 17
"""Cells of the columns of articles and of dates."""
ROOMY = 60
"""Cells from which a row names its article."""
ROOM = 6
"""Lines for what is said under the row with the cursor."""
CALLED = {
    EntityType.PERSON: "person",
    EntityType.ORG: "organisation",
    EntityType.PLACE: "place",
    EntityType.GROUP: "group or nation",
    EntityType.EVENT: "event",
    EntityType.WORK: "work",
    EntityType.PRODUCT: "product",
    EntityType.LAW: "law",
    EntityType.LANGUAGE: "language",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the entries of a section, or the one under them."""

    text: str
    style: str = "accent"


Row = Entry | Heading


class EntityPage(Leaf[Row]):
    """Rows are the entries of a dossier under their headings."""

    EMPTY = "No article says anything of it."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.dossier: Dossier | None = None

    @property
    def key(self) -> str:
        """Return the id of the entity whose page it is."""
        return self.dossier.entity.id if self.dossier else ""

    @property
    def subject(self) -> str:
        """Return the id of the entity that the row is about."""
        row = self.row
        return row.entity if isinstance(row, Entry) and row.entity else self.key

    def show(self, dossier: Dossier) -> None:
        """Show another page from its top, or the same one as it is now."""
        again = dossier.entity.id == self.key
        self.dossier = dossier
        if not again:
            self.matching, self.top, self.cursor, self.rows = "", 0, 0, ()
        self._lay_out()
        self.fit_height(len(self.rows) + self.banner_height + ROOM)

    def _lay_out(self) -> None:
        if self.dossier is None:
            return
        entity = self.dossier.entity
        self.set_rows(list(_rows(self.dossier.sections, fold(self.matching))))
        found = f"  /{self.matching}" if self.matching else ""
        self.border_title = Content(f" {entity.type.letter}  {fit(entity.name, 60)}{found} ")
        self.border_subtitle = Content(
            self.keymap.told(" {open} goes there  {back} comes back  {escape} closes ")
        )

    def filter(self, matching: str) -> None:
        """Show only lines that hold `matching`; "" shows all."""
        self.matching = matching
        self._lay_out()

    def selectable(self, row: Row) -> bool:
        """Return whether the row leads somewhere."""
        return isinstance(row, Entry)

    @property
    def banner_height(self) -> int:
        """Return the height of what is said in one line, and a blank one."""
        return 2

    def banner(self, width: int) -> list[Line]:
        """Return what it is and how often it is named."""
        if self.dossier is None:
            return [[], []]
        entity, read = self.dossier.entity, self.dossier.read
        part = f", the first {read} of them read" if read < entity.mentions else ""
        return [[(fit(f"{CALLED[entity.type]}, {entity.often}{part}", width), "muted")], []]

    def draw_row(self, number: int, row: Row, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw a heading or an entry with its article."""
        if isinstance(row, Heading):
            return [(row.text, row.style)]
        return spread(_told(row), self._right(row, width), width)

    def _right(self, row: Entry, width: int) -> Line:
        count: Line = [(f"{row.count:>5}", "")] if row.count > (row.event is not None) else []
        if width < ROOMY:
            return count
        return [*count, ("  ", ""), (article(self.label(row.document), LABEL), "muted")]

    def detail(self, row: Row, width: int) -> list[Line]:
        """Return the rest of a line that is cut, and its article where there was no room."""
        if isinstance(row, Heading):
            return []
        room = width - sum(len(text) for text, _ in self._right(row, width)) - 1
        cut = sum(len(text) for text, _ in _told(row)) > room
        text = wrap(row.text, width - 4, most=6) if cut else []
        article = [] if width >= ROOMY else [fit(self.label(row.document), width - 4)]
        return [[("    ", ""), (part, "")] for part in text] + [
            [("    ", ""), (part, "muted")] for part in article
        ]

    def do_next_section(self) -> None:
        """To the first line of the next section."""
        self._to_heading(1)

    def do_previous_section(self) -> None:
        """To the first line of this section, then of the one before."""
        self._to_heading(-1)

    def _to_heading(self, step: int) -> None:
        pairs = enumerate(pairwise(self.rows), 1)
        heads = [
            n for n, (one, row) in pairs if isinstance(one, Heading) and isinstance(row, Entry)
        ]
        beyond = [head for head in heads if (head - self.cursor) * step > 0]
        if beyond:
            self.move((beyond[0] if step > 0 else beyond[-1]) - self.cursor)


def _rows(sections: tuple[Section, ...], wanted: str) -> Iterator[Row]:
    for section in sections:
        found = [each for each in section.entries if wanted in fold(each.text)]
        if found:
            yield Heading(section.title)
            yield from found
            yield Heading(f"  and {section.more:,} more" if section.more else "", "muted")


def _told(row: Entry) -> Line:
    """Return what an entry says, a date before what happened, a letter before a name."""
    if row.event is not None:
        style = "date" if row.event.interval else "muted"
        return [("  ", ""), (column(_date(row.event), DATE), style), (row.text, "")]
    if row.type is not None:
        return [("  ", ""), (row.type.letter, style_of(row.type)), (f" {row.text}", "")]
    return [("  ", ""), (row.text, "")]


def _date(event: Event) -> str:
    inferred = "~" if event.inferred else ""
    return f"{inferred}{when.heading(event.interval, event.granularity)}"
