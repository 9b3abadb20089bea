"""All hits with the words around them, aligned on the hit: a concordance."""

from asyncio import sleep
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len
from textual.content import Content

from tui.app.hits import Hit, Hits
from tui.app.panes.leaf import Leaf
from tui.app.pieces import Line, article, fit, spread
from tui.model import Span, counted, fold, line
from tui.store import Index

BEFORE, AFTER = 60, 80
"""Characters of context to the left and right that are read."""
LABEL = 20
"""Cells of the column of articles."""
ROOMY = 76
"""Cells from which there is such a column."""
KEPT = 64
"""Texts that are kept for drawing."""
LEAST = 8
"""Lines that the list has at least."""
AT_ONCE = 200
"""Hits whose words are read between two looks at the keyboard."""


@dataclass(frozen=True, slots=True)
class Context:
    """A hit and the words around it, on one line."""

    before: str
    found: str
    after: str


def context(text: str, span: Span) -> Context:
    r"""Return what stands around a span, white space closed up.

    >>> context("Kabul fell\non Sunday.", Span(6, 10))
    Context(before='Kabul ', found='fell', after=' on Sunday.')
    """
    start = max(0, span.start - BEFORE)
    parts = text[start : span.start], span.of(text), text[span.end : span.end + AFTER]
    return Context(*(_closed(line(part)) for part in parts))


def _closed(text: str) -> str:
    inner = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{inner}{' ' * text[-1:].isspace()}" if inner else text[:1]


def backwards(context: Context) -> list[str]:
    """Return the words before the hit, the nearest first: what sorting by the left compares.

    >>> backwards(Context("the city of ", "Herat", ""))
    ['of', 'city', 'the']
    """
    return fold(context.before).split()[::-1]


def forwards(context: Context) -> list[str]:
    """Return the words after the hit."""
    return fold(context.after).split()


@dataclass(frozen=True, slots=True)
class Order:
    """A way to sort the hits."""

    name: str
    key: Callable[[Context], list[str]] | None = None
    """What is compared; None for the order of the library or of the articles' names."""


ORDERS = (
    Order("by date"),
    Order("by article"),
    Order("by the words before", backwards),
    Order("by the words after", forwards),
)


class Concordance(Leaf[int]):
    """Rows are numbers of hits; only texts that are seen are read, all of them to sort by words."""

    EMPTY = "No hits."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.hits = Hits("", (), {})
        self.order = ORDERS[0]
        self._index: Index | None = None
        self._read: dict[int, Context] = {}
        self._text = lru_cache(KEPT)(self._fetch)

    def show(self, hits: Hits, index: Index) -> None:
        """Show other hits, or the same ones as they were left."""
        if hits is not self.hits:
            self.hits, self.matching, self.order = hits, "", ORDERS[0]
            self.load(index)
            self.cursor = self.top = 0
            self.set_rows(range(len(hits.hits)))
            self.fit_height(max(LEAST, len(self.rows)))
        self._entitle()

    def load(self, index: Index) -> None:
        """Read the words around the hits from what the index holds now."""
        self._index = index
        self._read.clear()
        self._text.cache_clear()
        self.refresh()

    def _entitle(self, progress: str = "") -> None:
        what = f"{len(self.rows):,} in {counted(self.hits.articles, 'article')}"
        found = f"  /{self.matching}" if self.matching else ""
        order = progress or self.order.name
        self.border_title = Content(f" {fit(self.hits.label, 40)}: {what}{found}  {order} ")
        self.border_subtitle = Content(
            self.keymap.told(
                " {open} goes there  {sort} sorts  {find_here} narrows  {escape} closes "
            )
        )

    def hit(self, number: int) -> Hit:
        """Return a hit by its row."""
        return self.hits.hits[number]

    def _fetch(self, document: str) -> str:
        texts = self._index.texts([document]) if self._index else ()
        return next((text for _, text in texts), "")

    def _around(self, number: int) -> Context:
        if number in self._read:
            return self._read[number]
        hit = self.hit(number)
        return context(self._text(hit.document), hit.span)

    def draw_row(self, number: int, row: int, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw a hit in the middle of its words, and its article where there is room."""
        around = self._around(row)
        right: Line = []
        if width >= ROOMY:
            label = article(self.label(self.hit(row).document), LABEL)
            right = [("  ", ""), (label, "muted")]
            width -= LABEL + 2
        before = _tail(around.before, width * 2 // 5)
        found = fit(around.found, width - cell_len(before))
        after = _head(around.after, width - cell_len(before) - cell_len(found))
        left: Line = [(before, "muted"), (found, "chosen"), (after, "")]
        return [*spread(left, [], width), *right]

    def do_sort(self) -> None:
        """Sort by date, article, the words before or the words after."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._arrange()

    def filter(self, matching: str) -> None:
        """Show only hits that hold `matching` in the words around them; "" shows all."""
        self.matching = matching
        self._arrange()

    def _arrange(self) -> None:
        """Put the hits in order; texts that are not read yet are read in the background first."""
        if (self.order.key or self.matching) and len(self._read) < len(self.hits.hits):
            self.run_worker(self._read_all(), group="concordance", exclusive=True)
        else:
            self._lay_out()

    async def _read_all(self) -> None:
        count = len(self.hits.hits)
        for number in range(count):
            self._read[number] = self._around(number)
            if number % AT_ONCE == 0:
                self._entitle(f"reading {number * 100 // count}%")
                await sleep(0)
        self._lay_out()

    def _lay_out(self) -> None:
        self.set_rows(list(self._sorted()))
        self._entitle()

    def _sorted(self) -> Iterator[int]:
        wanted = fold(self.matching)
        rows: Sequence[int] = range(len(self.hits.hits))
        key = self.order.key
        if self.order.name == "by article":
            rows = sorted(rows, key=lambda number: self.hit(number).document)
        elif key is not None:
            rows = sorted(rows, key=lambda number: key(self._around(number)))
        for number in rows:
            around = self._around(number) if wanted else None
            if around is None or wanted in fold(f"{around.before}{around.found}{around.after}"):
                yield number


def _tail(text: str, width: int) -> str:
    """Return the last whole words of `text` in exactly `width` cells.

    >>> _tail("in the city of ", 12), _tail("of ", 5)
    ('  … city of ', '  of ')
    """
    if cell_len(text) > width:
        while text and cell_len(text) > width - 2:
            _, _, text = text.lstrip().partition(" ")
        text = f"… {text}"[:width]
    return " " * (width - cell_len(text)) + text


def _head(text: str, width: int) -> str:
    """Return the first whole words of `text` in at most `width` cells.

    >>> _head(" fell on Sunday", 9), _head(" fell", 9)
    (' fell on…', ' fell')
    """
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - 1:
        text, _, _ = text.rstrip().rpartition(" ")
    return f"{text}…"[:width]
