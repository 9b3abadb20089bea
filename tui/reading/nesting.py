"""Where in headings, quotations and lists a walk over a marked-up article is."""

from dataclasses import dataclass, field

from tui.model import BlockKind
from tui.reading.composing import Part, Piece


@dataclass(slots=True)
class Nesting:
    """What encloses the text at hand, and so what kind of part it becomes."""

    heading: int = 0
    """The level of the heading, 0 outside one."""
    quotes: int = 0
    codes: int = 0
    lists: list[int] = field(default_factory=list)
    """For each open list the number of its next item; 0 where items have bullets."""
    marker: str = ""
    """What the next part of the item begins with."""

    def begin_item(self) -> None:
        """Set the marker of the next item: a bullet, or its number."""
        number = self.lists[-1] if self.lists else 0
        self.marker = f"{number}. " if number else "• "
        if number:
            self.lists[-1] += 1

    def part(self, pieces: tuple[Piece, ...]) -> Part:
        """Return the part that `pieces` become here; the first of an item takes its marker."""
        if self.codes:
            return Part(pieces, BlockKind.CODE)
        if self.heading:
            return Part(pieces, BlockKind.HEADING, self.heading)
        if self.lists:
            marker, self.marker = self.marker, ""
            return Part((Piece(marker), *pieces), BlockKind.ITEM, len(self.lists) - 1)
        if self.quotes:
            return Part(pieces, BlockKind.QUOTE, self.quotes - 1)
        return Part(pieces)
