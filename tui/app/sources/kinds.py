"""Picking the kind of thing that a name means."""

from collections.abc import Callable, Sequence

from tui.app.overlays import Choice, Source
from tui.app.panes.page import CALLED
from tui.app.panes.reader.layers import style_of
from tui.model import Entity, EntityType, fold


class Kinds(Source[EntityType]):
    """The types of entity but the one that it has; a letter of the gutter means its type."""

    hint = "Enter or its letter, then Enter  Esc"

    def __init__(self, entity: Entity, choose: Callable[[EntityType], None]) -> None:
        self.title = f"{entity.name} is"
        self._entity = entity
        self._choose = choose

    def choices(self, query: str) -> Sequence[Choice[EntityType]]:
        """Return the types that are called like `query`."""
        wanted = fold(query)
        found = [
            kind
            for kind in EntityType
            if kind is not self._entity.type and wanted in fold(f"{kind.letter} {CALLED[kind]}")
        ]
        found.sort(key=lambda kind: fold(kind.letter) != wanted)
        return [
            Choice(kind, [(kind.letter, style_of(kind)), (f"  {CALLED[kind]}", "")])
            for kind in found
        ]

    def picked(self, value: EntityType, key: str) -> None:  # noqa: ARG002 - there is one way
        """Give it that type."""
        self._choose(value)
