"""Picking another name, to combine it with one: those that look like it come first."""

from collections.abc import Callable, Sequence

from tui.app.overlays import Choice
from tui.app.panes.reader.layers import style_of
from tui.app.pieces import Line, passage, wrap
from tui.app.session import Session
from tui.app.sources.looked import Looked
from tui.model import Entity
from tui.search import Kind, find
from tui.store import Index

MOST = 50
"""Names of the same kind that are offered before anything is typed."""
AROUND = 200
"""Characters of the preview on either side of a name."""


class Names(Looked[Entity]):
    """The entities with a name like the query, or like the one that is to be combined."""

    hint = "Enter combines the two  Esc"

    def __init__(self, session: Session, entity: Entity, combine: Callable[[Entity], None]) -> None:
        self.title = f"Who or what else is {entity.name}?"
        super().__init__(session)
        self._entity = entity
        self._combine = combine

    def find(self, index: Index, query: str) -> Sequence[Entity]:
        """Return the other entities, the likeliest first; of the same kind before any is typed."""
        words = [query] if query.strip() else [self._entity.name, *self._entity.name.split()]
        found = [each.key for word in words for each in find(index, word, kinds=[Kind.ENTITY])]
        others = [] if query.strip() else index.entities(self._entity.type)[:MOST]
        keys = [key for key in dict.fromkeys([*found, *others]) if key != self._entity.id]
        rows = list(index.entity_rows(keys))
        if not query.strip():
            rows.sort(key=lambda row: row.type is not self._entity.type)
        return rows

    def choice(self, value: Entity) -> Choice[Entity]:
        """Return the letter of the kind, the name and its counts."""
        letter = (value.type.letter, style_of(value.type))
        counts = f"  {value.mentions:,} in {value.documents:,}"
        return Choice(value, [letter, (f"  {value.name}", "")], [(counts, "muted")])

    def preview(self, value: Entity, width: int) -> list[Line]:
        """Return the forms of a name, and the first place where it stands."""
        forms = ", ".join(f"{alias.text} {alias.count}" for alias in value.aliases)
        lines: list[Line] = [[(part, "muted")] for part in wrap(forms, width, most=2)]
        for mention in self._session.index.mentions(value.id, limit=1):
            for _, text in self._session.index.texts([mention.document]):
                around = passage(text, mention.span, AROUND)
                lines += [[(part, "")] for part in wrap(around, width, most=4)]
        return lines

    def picked(self, value: Entity, key: str) -> None:  # noqa: ARG002 - there is one way
        """Combine the two."""
        self._combine(value)
