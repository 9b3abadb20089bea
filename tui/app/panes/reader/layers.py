"""What is marked in a text: layers of spans, and the styled pieces of one row under them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.app.panes.reader.cells import Clusters, is_plain
from tui.app.panes.reader.occurrences import Occurrences
from tui.app.panes.reader.setting import Row
from tui.app.pieces import Line
from tui.model import BlockKind, EntityType, Span, line
from tui.model.numbered import Numbered

KIND_STYLES = {
    EntityType.PERSON: "person",
    EntityType.ORG: "organisation",
    EntityType.PLACE: "place",
    EntityType.GROUP: "group",
}
BLOCK_STYLES = {BlockKind.HEADING: "heading", BlockKind.QUOTE: "quote", BlockKind.CODE: "code"}


def style_of(kind: EntityType) -> str:
    """Return the style of names of `kind`."""
    return KIND_STYLES.get(kind, "other")


@dataclass(frozen=True, slots=True)
class Marked:
    """A span with the name of its style."""

    span: Span
    style: str


class Styled(Numbered[Marked]):
    """Places with one style for all."""

    def __init__(self, places: Sequence[Span], style: str) -> None:
        self._places, self._style = places, style

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    def _at(self, number: int) -> Marked:
        return Marked(self._places[number], self._style)


class Layer:
    """Spans of one sort, in order; where two overlap the earlier is kept."""

    def __init__(self, marks: Iterable[Marked] = ()) -> None:
        kept: list[Marked] = []
        for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
            if len(mark.span) and (not kept or kept[-1].span.end <= mark.span.start):
                kept.append(mark)
        self.marks: Sequence[Marked] = kept
        self.starts: Sequence[int] = [mark.span.start for mark in kept]

    @classmethod
    def of(cls, places: Occurrences, style: str) -> "Layer":
        """Return the marking of places, each made when it is drawn."""
        layer = cls()
        layer.marks, layer.starts = Styled(places, style), places.starts
        return layer

    def within(self, start: int, end: int) -> Iterator[Marked]:
        """Yield the marks that have a character in `[start, end)`."""
        number = max(0, bisect_right(self.starts, start) - 1)
        while number < len(self.marks) and self.marks[number].span.start < end:
            if self.marks[number].span.end > start:
                yield self.marks[number]
            number += 1


def pieces(text: str, row: Row, layers: Iterable[Layer]) -> Line:
    """Return the characters of `row` in pieces, each with the styles of all layers over it."""
    span = Span(row.start, row.end)
    clusters = None if is_plain(text, span) else Clusters(text, span)
    found = [
        (*_drawn(mark.span, span, clusters), mark.style)
        for layer in layers
        for mark in layer.within(row.start, row.end)
    ]
    bounds = sorted({row.start, row.end, *(edge for *edges, _ in found for edge in edges)})
    base = BLOCK_STYLES.get(row.kind, "") if row.kind else ""
    shown: Line = []
    for start, end in pairwise(bounds):
        over = (style for first, last, style in found if first <= start < last)
        shown.append((line(text[start:end]), " ".join((base, *over))))
    return shown


def _drawn(mark: Span, row: Span, clusters: Clusters | None) -> tuple[int, int]:
    """Return from where to where of a row a mark goes: a letter is marked with its accents."""
    start, end = max(row.start, mark.start), min(row.end, mark.end)
    return (clusters.floor(start), clusters.ceiling(end)) if clusters else (start, end)
