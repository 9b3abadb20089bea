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


def strip(
    counts: Histogram, granularity: Granularity, here: datetime | None, *, bar: int = 1
) -> Line:
    """Return the bars, a label where the year or month changes, `·` for a stretch without events.

    >>> from datetime import datetime as at
    >>> pieces = strip([(at(2021, 8, 14), 2), (at(2021, 8, 15), 8)], Granularity.DAY, None)
    >>> "".join(text for text, _ in pieces)
    '2021 Aug ▂█'
    """
    most = max((count for _, count in counts), default=1)
    current = max((start for start, _ in counts if here and start <= here), default=None)
    pieces: Line = []
    before: datetime | None = None
    for start, count in counts:
        label = _label(before, start, granularity)
        if label:
            pieces.append((f"{'  ' if before else ''}{label} ", "muted"))
        elif before and start - before > timedelta(days=MOST_DAYS[granularity]):
            pieces.append(("·", "bar"))
        height = BARS[max(0, -(-count * len(BARS) // most) - 1)]
        pieces.append((height * bar, "hit" if start == current else "date"))
        before = start
    return pieces


def _label(before: datetime | None, start: datetime, granularity: Granularity) -> str:
    year = "" if before and before.year == start.year else str(start.year)
    if granularity > Granularity.MONTH:
        decade = before and before.year // 10 == start.year // 10
        return "" if decade else str(start.year)
    month = f"{start:%b}" if year or (before and before.month != start.month) else ""
    if granularity is Granularity.MONTH:
        return year
    return f"{year} {month}".strip()


def no_events(granularity: Granularity) -> Histogram:  # noqa: ARG001 - as the index's method
    """Return the histogram of nothing."""
    return []


def fitting_strip(histogram: Count, width: int, here: datetime | None) -> Line:
    """Return the finest strip of at most `width` cells."""
    pieces: Line = []
    for granularity in ZOOMS:
        counts = histogram(granularity)
        if len(counts) > width:
            continue
        for bar in (2, 1):
            pieces = strip(counts, granularity, here, bar=bar)
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
