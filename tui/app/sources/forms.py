"""Picking one of the forms of a name, to split it away: everywhere, or in one place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.app.overlays import Choice, Source
from tui.model import Entity, Mention, counted, fold


@dataclass(frozen=True, slots=True)
class Here:
    """The one place in the text where the reader is."""

    mention: Mention


class Forms(Source[str | Here]):
    """The aliases of an entity and, in the text, the place that is read."""

    hint = "Enter splits it away  Esc"

    def __init__(
        self, entity: Entity, here: Mention | None, split: Callable[[str | Here], None]
    ) -> None:
        self.title = f"What is not {entity.name}?"
        self._entity = entity
        self._here = here
        self._split = split

    def choices(self, query: str) -> Sequence[Choice[str | Here]]:
        """Return the forms that hold `query`."""
        rows: list[Choice[str | Here]] = []
        if self._here is not None:
            rows.append(
                Choice(Here(self._here), [(f"“{self._here.text}”", ""), ("  here only", "accent")])
            )
        aliases = self._entity.aliases if len(self._entity.aliases) > 1 else ()
        rows += [
            Choice(alias.text, [(f"“{alias.text}”", "")], [(counted(alias.count, "time"), "muted")])
            for alias in aliases
            if fold(query) in fold(alias.text)
        ]
        return rows

    def picked(self, value: str | Here, key: str) -> None:  # noqa: ARG002 - there is one way
        """Split it away."""
        self._split(value)
