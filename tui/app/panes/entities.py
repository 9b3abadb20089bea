"""The entities pane: who and what is named, by type, with counts of mentions and articles."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from tui.app.panes.reader.layers import style_of
from tui.app.pieces import Line, fit, spread, wrap
from tui.app.rows import RowList
from tui.model import Entity, EntityType
from tui.store import Index

ORDERS = {
    "mentions": "",
    "documents": "by articles",
    "first": "first seen",
    "name": "by name",
}
HEADINGS = {
    EntityType.PERSON: "People",
    EntityType.ORG: "Organisations",
    EntityType.PLACE: "Places",
    EntityType.GROUP: "Groups and nations",
    EntityType.EVENT: "Events",
    EntityType.WORK: "Works",
    EntityType.PRODUCT: "Products",
    EntityType.LAW: "Laws",
    EntityType.LANGUAGE: "Languages",
}


@dataclass(frozen=True, slots=True)
class KindHeading:
    """The line above the entities of one type."""

    kind: EntityType
    count: int


EntityRow = str | KindHeading


class Entities(RowList[EntityRow]):
    """Rows are entity ids under a heading for each type."""

    EMPTY = "No names yet."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self.chosen = ""
        self.order = "mentions"
        self._known: dict[str, Entity] = {}

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        self.index = index
        self._known.clear()
        rows: list[EntityRow] = []
        total = 0
        for kind in HEADINGS:
            ids = index.entities(kind, self.order, matching=self.matching)
            total += len(ids)
            rows += [KindHeading(kind, len(ids)), *ids] if ids else []
        self.set_rows(rows)
        state = f"/{self.matching}  {total}" if self.matching else f"{total}"
        self.border_title = Content(f" 3 Entities  {state} {ORDERS[self.order]}".rstrip() + " ")

    def filter(self, matching: str) -> None:
        """Show only entities that hold `matching` in a name; "" shows all."""
        self.matching = matching
        if self.index is not None:
            self.load(self.index)

    def selectable(self, row: EntityRow) -> bool:
        """Return whether the row is an entity."""
        return isinstance(row, str)

    def prepare(self, rows: Sequence[EntityRow]) -> None:
        """Fetch the rows that are seen."""
        missing = [row for row in rows if isinstance(row, str) and row not in self._known]
        if missing and self.index is not None:
            self._known |= {row.id: row for row in self.index.entity_rows(missing)}

    def draw_row(self, number: int, row: EntityRow, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw letter, name and counts, or the heading of a type."""
        if isinstance(row, KindHeading):
            return spread([(HEADINGS[row.kind], "muted")], [(str(row.count), "muted")], width)
        self.prepare([row])
        entity = self._known.get(row)
        if entity is None:
            return [(fit(row, width), "muted")]
        chosen = row == self.chosen
        letter = ("▸", "accent") if chosen else (entity.type.letter, style_of(entity.type))
        name = (f" {entity.name}", "strong" if chosen else "")
        counts: Line = [(f"{entity.mentions:>3}", ""), (f" in {entity.documents:<2}", "muted")]
        return spread([letter, name], counts, width)

    def detail(self, row: EntityRow, width: int) -> list[Line]:
        """Return the other forms of the name while the pane has the keys."""
        entity = self._known.get(row) if isinstance(row, str) and self.active else None
        forms = [alias for alias in entity.aliases if alias.text != entity.name] if entity else []
        text = ", ".join(f"{alias.text} {alias.count}" for alias in forms)
        return [[("    ", ""), (part, "muted")] for part in _some(text, width)]

    def do_sort(self) -> None:
        """Show the entities in the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        if self.index is not None:
            self.load(self.index)

    def do_next_section(self) -> None:
        """To the first entity of the next type."""
        self._to_heading(1)

    def do_previous_section(self) -> None:
        """To the first entity of this type, then of the previous."""
        self._to_heading(-1)

    def _to_heading(self, step: int) -> None:
        heads = [n + 1 for n, row in enumerate(self.rows) if isinstance(row, KindHeading)]
        beyond = [head for head in heads if (head - self.cursor) * step > 0]
        if beyond:
            self.move((beyond[0] if step > 0 else beyond[-1]) - self.cursor)


def _some(text: str, width: int) -> list[str]:
    return wrap(text, width - 4, most=3) if text else []
