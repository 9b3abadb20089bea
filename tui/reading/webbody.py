"""The article that trafilatura found in a page (TEI elements) to parts of a text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.reading.composing import Part, Piece
from tui.reading.nesting import Nesting

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped] # it has no type hints

_BLOCKS = frozenset({"body", "code", "div", "head", "item", "list", "p", "quote", "row", "table"})


def parts(body: "_Element") -> Iterator[Part]:
    """Yield what becomes a block each."""
    from lxml.etree import iterwalk  # noqa: PLC0415 -- slow to import, needed for pages alone

    walk = _Walk()
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS or (
            element.tag == "lb" and event == "start" and walk.is_broken()
        ):
            yield from walk.flush()
        if event == "start":
            walk.turn(element, 1)
            walk.add(element.text)
        else:
            walk.turn(element, -1)
            walk.add(element.tail)
    yield from walk.flush()


@dataclass(slots=True)
class _Walk:
    """The pieces of the part that is being gathered, and where it stands."""

    pieces: list[Piece] = field(default_factory=list)
    nesting: Nesting = field(default_factory=Nesting)
    address: str = ""

    def add(self, text: str | None) -> None:
        """Gather text; a line break in a page is white space, except in code."""
        if text:
            shown = text if self.nesting.codes else text.replace("\n", " ")
            self.pieces.append(Piece(shown, self.address))

    def is_broken(self) -> bool:
        """Return whether nothing came after the last line break: a second one ends a paragraph."""
        for piece in reversed(self.pieces):
            if piece.text.strip():
                return False
            if piece.text == "\n":
                return True
        return False

    def turn(self, element: "_Element", step: int) -> None:
        """Go into an element (1) or come out of it (-1)."""
        entering = step > 0
        match element.tag:
            case "head":
                level = element.get("rend", "").removeprefix("h")
                self.nesting.heading = int(level if level.isdecimal() else 2) * entering
            case "quote":
                self.nesting.quotes += step
            case "code":
                self.nesting.codes += step
            case "list":
                self._list(element, entering=entering)
            case "item" if entering:
                self.nesting.begin_item()
            case "ref":
                self.address = element.get("target", "") if entering else ""
            case "cell" | "lb" if entering:
                self._separate(element.tag)

    def _list(self, element: "_Element", *, entering: bool) -> None:
        if entering:
            self.nesting.lists.append(int(element.get("rend") == "ol"))
        else:
            self.nesting.lists.pop()

    def _separate(self, tag: str) -> None:
        if tag == "lb":
            self.pieces.append(Piece("\n"))
        elif self.pieces:
            self.pieces.append(Piece(" | "))

    def flush(self) -> Iterator[Part]:
        """Yield the part gathered so far, if there is text in it."""
        pieces, self.pieces = tuple(self.pieces), []
        if any(piece.text.strip() for piece in pieces):
            yield self.nesting.part(pieces)
