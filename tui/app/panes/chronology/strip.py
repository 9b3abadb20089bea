"""Events over time in one line: a bar for each stretch of time that has any, gaps closed up."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import cache

from tui.app.pieces import Line, cut, width_of
from tui.app.view import LineView
from tui.model import Granularity
from tui.store import Index

BARS = "▁▂▃▄▅▆▇█"
ZOOMS = (
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)
MOST_DAYS = {
    Granularity.DAY: 1,
    Granularity.WEEK: 7,
    Granularity.MONTH: 31,
    Granularity.QUARTER: 92,
    Granularity.YEAR: 366,
    Granularity.DECADE: 3653,
    Granularity.CENTURY: 36525,
}
"""Two bars no further apart than this stand side by side."""

Histogram = Sequence[tuple[datetime, int]]
Count = Callable[[Granularity], Histogram]
Bar = tuple[datetime, int, Granularity]
"""The start of a stretch of time, its events, and how long it is."""
SPARSE = 8
"""A year with so many times fewer events than the fullest is one bar."""


def bars(histogram: Count, finest: Granularity) -> list[Bar]:
    """Return the bars in order of time: the years that matter in detail, the others as one."""
    years = histogram(Granularity.YEAR)
    most = max((count for _, count in years), default=0)
    sparse = {start.year for start, count in years if count * SPARSE < most}
    detailed = [
        (start, count, finest) for start, count in histogram(finest) if start.year not in sparse
    ]
    single = [(start, count, Granularity.YEAR) for start, count in years if start.year in sparse]
    return sorted(detailed + single)


def strip(counts: Sequence[Bar], here: datetime | None, *, width: int = 1) -> Line:
    """Return bars of `width` cells, labels where year or month change, `·` for an empty stretch.

    >>> from datetime import datetime as at
    >>> day = Granularity.DAY
    >>> pieces = strip([(at(2021, 8, 14), 2, day), (at(2021, 8, 15), 8, day)], None)
    >>> "".join(text for text, _ in pieces)
    '2021 Aug ▂█'
    """
    finest = min((size for *_, size in counts), default=Granularity.DAY)
    most = max((count for _, count, size in counts if size is finest), default=1)
    current = max((start for start, *_ in counts if here and start <= here), default=None)
    pieces: Line = []
    before: tuple[datetime, Granularity] | None = None
    for start, count, size in counts:
        said = label(before, start, size)
        if said:
            pieces.append((f"{'  ' if before else ''}{said} ", "muted"))
        elif before and start - before[0] > timedelta(days=MOST_DAYS[size]):
            pieces.append(("·", "bar"))
        height = BARS[min(len(BARS), -(-count * len(BARS) // most)) - 1]
        wide = width if size is finest else 1
        pieces.append((height * wide, "hit" if start == current else "date"))
        before = start, size
    return pieces


def label(before: tuple[datetime, Granularity] | None, start: datetime, size: Granularity) -> str:
    """Return what to write before a bar: the year, from days to months the month."""
    same = before is not None and before[1] is size
    if size >= Granularity.YEAR:
        return "" if same else str(start.year)
    year = "" if before and before[0].year == start.year else str(start.year)
    if size >= Granularity.MONTH:
        return year
    month = "" if same and before and before[0].month == start.month else f"{start:%b}"
    return f"{year} {month}".strip() if year or month else ""


def no_events(granularity: Granularity) -> Histogram:  # noqa: ARG001 - as the index's method
    """Return the histogram of nothing."""
    return []


def fitting_strip(histogram: Count, width: int, here: datetime | None) -> Line:
    """Return the finest strip of at most `width` cells."""
    pieces: Line = []
    for granularity in ZOOMS:
        counts = bars(histogram, granularity)
        if len(counts) > width:
            continue
        for bar in (2, 1):
            pieces = strip(counts, here, width=bar)
            if width_of(pieces) <= width:
                return pieces
    return cut(pieces, width)


class TimeStrip(LineView):
    """One line that says where in time one is."""

    DEFAULT_CSS = """
    TimeStrip { height: 1; border-top: none; background: $surface; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.histogram: Count = no_events
        self.here: datetime | None = None

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        self.histogram = cache(index.histogram)
        self.refresh()

    def show(self, here: datetime | None) -> None:
        """Mark the stretch of time that `here` lies in."""
        if here != self.here:
            self.here = here
            self.refresh()

    def line_count(self) -> int:
        """Return the one line."""
        return 1

    def draw_line(self, number: int, width: int) -> Line:  # noqa: ARG002 - there is one
        """Draw the strip."""
        return fitting_strip(self.histogram, width, self.here) or [("no dated events yet", "muted")]
