"""The entities pane: who and what is named, by type, with counts of mentions and articles."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from tui.app.marked import MarkedList
from tui.app.panes.entities.scope import Scope, Where, shares
from tui.app.panes.entities.sketch import Sketch, sketch, sketch_lines
from tui.app.panes.entities.spark import spark
from tui.app.panes.reader.layers import style_of
from tui.app.pieces import Line, fit, spread, wrap
from tui.model import Entity, EntityType
from tui.model.keys import Chain
from tui.store import Index, Pair
from tui.store.portraits import Share

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
SPARKS = {60: 24, 42: 10}
"""Bars of mentions over time in a row, by the cells from which there is room for them."""
TALL, LINES = 22, 12
"""Lines from which there is a sketch of the entity with the cursor, and its most lines."""


@dataclass(frozen=True, slots=True)
class KindHeading:
    """The line above the entities of one type."""

    kind: EntityType
    count: int


EntityRow = str | KindHeading


class Entities(MarkedList[EntityRow]):
    """Rows are entity ids under a heading for each type."""

    USES = "{combine} makes them one, {hide} hides them, {export} writes them"
    EMPTY = "No names yet."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self.looked = False
        """Whether names have been looked for in every article."""
        self.chosen = ""
        self.order = "mentions"
        self.scope = Scope.LIBRARY
        self.where = Where()
        self.label: Callable[[str], str] = str
        """What a person calls a document."""
        self._shares: Mapping[str, Share] | None = None
        self._heads: list[int] = []
        """The first row under each heading."""
        self._known: dict[str, Entity] = {}
        self._counts: dict[str, Sequence[tuple[date, int]]] = {}
        self._sketches: dict[str, Sketch] = {}
        self._doubts: Sequence[Pair] | None = None
        """What may be one entity, asked for with the first sketch."""

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        self.index = index
        counts = index.counts()
        self.looked = 0 < counts.documents <= counts.annotated
        for known in (self._known, self._counts, self._sketches):
            known.clear()
        self._doubts = None
        self.keep_marks([row.id for row in index.entity_rows(list(self.ticked))])
        self._lay_out()

    @property
    def nothing(self) -> str:
        """Return what stands in an empty list: whether there may yet be names, or are none."""
        found_none = self.looked and not self.narrowed and self.scope is Scope.LIBRARY
        return "No article names anybody or anything." if found_none else super().nothing

    def _lay_out(self) -> None:
        if self.index is None:
            return
        self._shares = shares(self.index, self.scope, self.where)
        document = self.where.document if self.scope is Scope.ARTICLE else None
        parts: list[Sequence[EntityRow]] = []
        for kind in HEADINGS:
            ids = self._inside(self.index.entities(kind, self.order, document, self.matching))
            parts += [[KindHeading(kind, len(ids))], ids] if ids else []
        shown = Chain(parts)
        self._heads = [start + 1 for start in shown.starts[::2]]
        self.set_rows(shown)
        self.show_state()

    def show_state(self) -> None:
        """Say above the list how much of what is in it."""
        total = len(self.rows) - len(self._heads)
        found = f"/{self.matching}" if self.matching else ""
        count = f"{total:,} {self.scope.value}".rstrip()
        state = filter(None, (count, found, ORDERS[self.order], self.marked_state))
        self.border_title = Content(f" 3 Entities  {'  '.join(state)} ")

    def _inside(self, ids: Sequence[str]) -> Sequence[str]:
        """Return those of `ids` that are in the part that is shown, by their counts there."""
        found = self._shares
        if found is None:
            return ids
        inside = [key for key in ids if key in found]
        if self.order in ("mentions", "documents"):
            inside.sort(key=lambda key: getattr(found[key], self.order), reverse=True)
        return inside

    def keep_in_step(self, where: Where) -> None:
        """Hear which article is open and which time is shown, for the scopes that follow them."""
        before, self.where = self.where, where
        moved = {
            Scope.LIBRARY: False,
            Scope.ARTICLE: before.document != where.document,
            Scope.TIME: before.interval != where.interval,
        }
        if moved[self.scope]:
            self._lay_out()

    def show_scope(self, scope: Scope) -> None:
        """Show the entities of another part of the library."""
        self.scope = scope
        self._lay_out()

    def filter(self, matching: str) -> None:
        """Show only entities that hold `matching` in a name; "" shows all."""
        self.matching = matching
        self._lay_out()

    @property
    def narrowed(self) -> bool:
        """Return whether some entities are hidden."""
        return bool(self.matching) or self.scope is not Scope.LIBRARY

    def show_all(self) -> None:
        """Hide no entity."""
        self.scope = Scope.LIBRARY
        super().show_all()

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
            return spread([(HEADINGS[row.kind], "muted")], [(f"{row.count:,}", "muted")], width)
        self.prepare([row])
        entity = self._known.get(row)
        if entity is None:
            return [(fit(row, width), "muted")]
        chosen = row == self.chosen
        letter = ("▸", "accent") if chosen else (entity.type.letter, style_of(entity.type))
        name: Line = [letter, (f" {entity.name}", "strong" if chosen else "")]
        if entity.pinned:
            name.append((" ‡", "accent"))
        return spread(name, [*self._counted(entity), *self._spark(row, width)], width)

    def _counted(self, entity: Entity) -> Line:
        share = self._shares.get(entity.id) if self._shares is not None else None
        mentions, documents = entity.mentions, entity.documents
        if share is not None:
            mentions, documents = share.mentions, share.documents
        count: Line = [(f"{mentions:>3}", "")]
        return count if self.scope is Scope.ARTICLE else [*count, (f" in {documents:<2}", "muted")]

    def _spark(self, row: str, width: int) -> Line:
        room = next((bars for cells, bars in SPARKS.items() if width >= cells), 0)
        if not room or self.index is None or (days := self.index.days()) is None:
            return []
        if row not in self._counts:
            self._counts[row] = self.index.mention_days(row)
        return [("  ", ""), *spark(self._counts[row], days, room)]

    @property
    def footing_height(self) -> int:
        """Return the height of the sketch; a low pane has none."""
        return LINES if self.size.height >= TALL and self.row is not None else 0

    def footing(self, width: int) -> list[Line]:
        """Return the sketch of the entity with the cursor."""
        self.prepare([self.row] if self.row else [])
        entity = self._known.get(self.row) if isinstance(self.row, str) else None
        if entity is None or self.index is None:
            return []
        if entity.id not in self._sketches:
            if self._doubts is None:
                self._doubts = self.index.pairs()
            self._sketches[entity.id] = sketch(self.index, entity, self._doubts)
        review = self.keymap.key("review")
        return sketch_lines(self._sketches[entity.id], width, self.label, review)[:LINES]

    def detail(self, row: EntityRow, width: int) -> list[Line]:
        """Return the other forms of the name, where there is no sketch to say them."""
        if self.footing_height or not self.active:
            return []
        entity = self._known.get(row) if isinstance(row, str) else None
        forms = [alias for alias in entity.aliases if alias.text != entity.name] if entity else []
        text = ", ".join(f"{alias.text} {alias.count}" for alias in forms)
        return [[("    ", ""), (part, "muted")] for part in _some(text, width)]

    def do_sort(self) -> None:
        """Show the entities in the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._lay_out()

    def do_next_section(self) -> None:
        """To the first entity of the next type."""
        self._to_heading(1)

    def do_previous_section(self) -> None:
        """To the first entity of this type, then of the previous."""
        self._to_heading(-1)

    def _to_heading(self, step: int) -> None:
        beyond = [head for head in self._heads if (head - self.cursor) * step > 0]
        if beyond:
            self.move((beyond[0] if step > 0 else beyond[-1]) - self.cursor)


def _some(text: str, width: int) -> list[str]:
    return wrap(text, width - 4, most=3) if text else []
