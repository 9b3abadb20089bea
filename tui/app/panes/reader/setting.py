"""Setting text: from characters to rows of cells, wrapped only as far as somebody looks."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui.app.panes.reader.cells import Clusters, is_blank, is_plain
from tui.model import Block, BlockKind, Document, Span, fold

_PARAGRAPH = re.compile(r"\S.*(?:\n(?![^\S\n]*\n).*)*")
"""Lines up to an empty one."""
QUOTE_INDENT = 2
ITEM_INDENT = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the page: characters `start` to `end`, `indent` cells in; empty between blocks."""

    start: int
    end: int
    indent: int = 0
    kind: BlockKind | None = None
    """None: the empty row between two blocks."""
    first: bool = False
    """The first row of its block."""


def blocks_of(document: Document) -> tuple[Block, ...]:
    """Return the document's blocks; without any, its paragraphs between empty lines."""
    if document.blocks:
        return document.blocks
    found = _PARAGRAPH.finditer(document.text)
    return tuple(Block(Span(part.start(), part.start() + len(part[0].rstrip()))) for part in found)


def below_title(document: Document) -> tuple[Block, ...]:
    """Return the blocks without a first one that the title block has said already."""
    blocks = blocks_of(document)
    first = blocks[0] if blocks else None
    if first is None:
        return blocks
    title, words = (fold(text).split() for text in (document.title, first.span.of(document.text)))
    return blocks[1:] if title and title == words else blocks


class Setting:
    """The rows of one document at one width."""

    def __init__(self, document: Document, width: int) -> None:
        self.text = document.text
        self.width = max(8, width)
        self.rows: list[Row] = []
        self._starts: list[int] = []
        self._blocks: Iterator[Block] = iter(below_title(document))
        self._coming = self._wrapped()
        self.complete = False

    def keep(self, wanted: Callable[[Block], bool]) -> None:
        """Leave out the blocks that are not wanted; to be said before rows are set."""
        self._blocks = filter(wanted, self._blocks)

    def set_rows(self, count: int) -> None:
        """Wrap until there are at least `count` rows, or no text is left."""
        while len(self.rows) < count and not self.complete:
            self._set_row()

    def set_to(self, offset: int) -> None:
        """Wrap until the character at `offset` has its row."""
        while not self.complete and (not self.rows or self.rows[-1].end <= offset):
            self._set_row()

    def row_at(self, offset: int) -> int:
        """Return the number of the row that holds the character at `offset`, or the one before."""
        self.set_to(offset)
        return max(0, bisect_right(self._starts, offset) - 1)

    def cell_at(self, offset: int) -> tuple[int, int]:
        """Return row and cell of the character at `offset`."""
        number = self.row_at(offset)
        if not self.rows:
            return 0, 0
        row = self.rows[number]
        return number, row.indent + self._clusters(row).cells_before(min(offset, row.end))

    def offset_at(self, number: int, cell: int) -> int:
        """Return the offset of the character at `cell` of row `number`."""
        row = self.rows[number]
        return self._clusters(row).at_cell(cell - row.indent)

    def _clusters(self, row: Row) -> Clusters:
        return Clusters(self.text, Span(row.start, row.end))

    def _set_row(self) -> None:
        row = next(self._coming, None)
        if row is None:
            self.complete = True
        else:
            self.rows.append(row)
            self._starts.append(row.start)

    def _wrapped(self) -> Iterator[Row]:
        """Yield the rows of all blocks, with an empty one between two."""
        for number, block in enumerate(self._blocks):
            if number:
                yield Row(block.span.start, block.span.start)
            indent, first = _indent(block), True
            for span in _lines(self.text, block, max(4, self.width - indent)):
                yield Row(span.start, span.end, indent, block.kind, first)
                first = False


def _indent(block: Block) -> int:
    if block.kind is BlockKind.QUOTE:
        return QUOTE_INDENT * max(1, block.level)
    if block.kind is BlockKind.ITEM:
        return ITEM_INDENT * (block.level + 1)
    return 0


def _lines(text: str, block: Block, width: int) -> Iterator[Span]:
    if block.kind is not BlockKind.CODE:
        yield from wrap(text, block.span, width)
        return
    start = block.span.start
    for piece in block.span.of(text).splitlines(keepends=True):
        yield from _cut(text, Span(start, start + len(piece.rstrip("\n\r"))), width)
        start += len(piece)


def _cut(text: str, span: Span, width: int) -> Iterator[Span]:
    """Yield a line as it stands, in parts of at most `width` cells."""
    clusters, start = Clusters(text, span), span.start
    while start < span.end:
        stop = clusters.fitting(start, width)
        yield Span(start, stop)
        start = stop
    if not len(span):
        yield span


def wrap(text: str, span: Span, width: int) -> Iterator[Span]:
    """Yield the rows of at most `width` cells, broken at white space, else between characters.

    >>> [row.of("the city was overrun") for row in wrap("the city was overrun", Span(0, 20), 9)]
    ['the city', 'was', 'overrun']
    """
    clusters = None if is_plain(text, span) else Clusters(text, span)
    start, end = span.start, span.end
    while start < end:
        stop = clusters.fitting(start, width) if clusters else min(start + width, end)
        cut = stop if stop == end else _break(text, start, stop, clusters)
        yield Span(start, cut)
        start = cut
        while start < end and is_blank(text[start]):
            start += 1


def _break(text: str, start: int, stop: int, clusters: Clusters | None) -> int:
    """Return where to break so that the row ends no later than `stop`."""
    if is_blank(text[stop]):
        return stop
    cut = stop
    while cut > start and not (
        is_blank(text[cut - 1]) or (clusters and clusters.may_end_before(cut))
    ):
        cut -= 1
    if cut == start:
        return stop
    while cut > start + 1 and is_blank(text[cut - 1]):
        cut -= 1
    return cut
