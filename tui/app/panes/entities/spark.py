"""Mentions over time as a row of bars."""

from collections.abc import Sequence
from datetime import date

from tui.app.panes.chronology.strip import BARS
from tui.app.pieces import Line

Days = tuple[date, date]
"""The first and the last day of the time that is shown."""


def spark(counts: Sequence[tuple[date, int]], days: Days, width: int) -> Line:
    """Return at most `width` bars, each for as many days, `·` for a stretch without a mention.

    >>> counts = [(date(2021, 8, 14), 1), (date(2021, 8, 16), 4)]
    >>> "".join(text for text, _ in spark(counts, (date(2021, 8, 14), date(2021, 8, 16)), 9))
    '▂·█'
    """
    first, last = days
    length = (last - first).days + 1
    width = min(width, length)
    bars = [0] * width
    for day, count in counts:
        if first <= day <= last:
            bars[(day - first).days * width // length] += count
    most = max(bars, default=0)
    return [_bar(count, most) for count in bars]


def _bar(count: int, most: int) -> tuple[str, str]:
    if not count:
        return "·", "bar"
    return BARS[-(-count * len(BARS) // most) - 1], "date"
