"""What the reader wrote to the passages of an event: tags and notes."""

from dataclasses import dataclass

from tui.model import Bookmark


@dataclass(frozen=True, slots=True)
class Written:
    """Tags and notes on the passages that tell of one event."""

    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def with_mark(self, mark: Bookmark) -> "Written":
        """Return this with what is written to a bookmark."""
        notes = (*self.notes, *((mark.note,) if mark.note else ()))
        return Written((*self.tags, *mark.tags), notes)

    @property
    def brief(self) -> str:
        """Return the tags, and a pen if there are notes.

        >>> Written(("fire", "fire"), ("ask",)).brief
        '#fire ✎'
        """
        tags = [f"#{tag}" for tag in dict.fromkeys(self.tags)]
        return " ".join([*tags, *(["✎"] if self.notes else [])])
