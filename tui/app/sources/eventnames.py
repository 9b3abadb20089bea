"""The names of one event, to choose one by which the chronology is narrowed."""

from collections.abc import Callable, Sequence

from tui.app.overlays import Choice, Source
from tui.app.panes.reader.layers import style_of
from tui.model import Entity, fold


class EventNames(Source[Entity]):
    """Rows are entities."""

    title = " Only events of "

    def __init__(self, entities: Sequence[Entity], chosen: Callable[[Entity], None]) -> None:
        self._entities = entities
        self._chosen = chosen

    def choices(self, query: str) -> list[Choice[Entity]]:
        """Return the entities whose names hold `query`."""
        return [
            Choice(
                each,
                [(f"{each.type.letter} ", style_of(each.type)), (each.name, "")],
                [(f"{each.mentions} mentions", "muted")],
            )
            for each in self._entities
            if fold(query) in fold(each.name)
        ]

    def picked(self, value: Entity, key: str) -> None:  # noqa: ARG002 - any key chooses
        """Tell which one was chosen."""
        self._chosen(value)
