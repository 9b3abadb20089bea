"""How far the analysis is: a bar on a terminal's stderr, or JSON Lines for a program."""

import shutil
import sys
import time
from types import TracebackType
from typing import Self

from tui.cli.columns import cut
from tui.library import Progress, Stage

BAR = 20
"""Cells of the bar itself."""
PARTS = " ▏▎▍▌▋▊▉█"
"""A cell, filled by eighths."""
PATIENCE = 0.3
"""Seconds before the bar is shown: what is done sooner needs none."""
EVERY = 0.1
"""Seconds between two drawings: more often only flickers."""
CLEAR = "\r\x1b[K"
HOUR, MINUTE = 3600, 60


class Bar:
    """A line on the terminal that says how far it is, and is gone at the end of the block."""

    def __init__(self, *, shown: bool = True) -> None:
        """Show it only when `shown`, and when stderr is a terminal."""
        self._shown = shown and sys.stderr.isatty()
        self._next = time.monotonic() + PATIENCE
        self._drawn: Stage | None = None

    def __enter__(self) -> Self:
        """Return the bar."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take the line away."""
        if self._drawn:
            sys.stderr.write(CLEAR)
            sys.stderr.flush()

    def show(self, progress: Progress) -> None:
        """Draw how far it is, unless it was drawn just now."""
        now = time.monotonic()
        # A stage that cannot be counted is told once only.
        due = now >= self._next or not progress.total
        if not self._shown or not (due or self._drawn not in (None, progress.stage)):
            return
        self._next, self._drawn = now + EVERY, progress.stage
        # The last column stays free: some terminals wrap as soon as it is written.
        columns = shutil.get_terminal_size().columns - 1
        sys.stderr.write(CLEAR + progress_line(progress, columns))
        sys.stderr.flush()


def progress_record(progress: Progress) -> dict[str, object]:
    """Return a progress as a JSON object; `left` is null while nothing can be said."""
    return {
        "stage": progress.stage.value,
        "done": progress.done,
        "total": progress.total,
        "rate": round(progress.rate, 1),
        "words": round(progress.words),
        "left": None if progress.left is None else round(progress.left, 1),
    }


def progress_line(progress: Progress, width: int) -> str:
    """Return a progress as one line of at most `width` cells.

    >>> progress_line(Progress(Stage.READING, 25, 100, 5.0, 15.0), 80)
    'reading     █████                 25/100, 5/s, 15 s left'
    >>> progress_line(Progress(Stage.ANNOTATING, 50, 100, 5.0, 10.0, 4321.0), 80)
    'annotating  ██████████            50/100, 4,320 words/s, 10 s left'
    """
    stage = f"{progress.stage.value:<10}"
    if not progress.total:
        return cut(f"{stage.rstrip()} …", width)
    text = f"{stage}  {bar(progress.done / progress.total)}  {progress.done:,}/{progress.total:,}"
    if progress.words:
        text += f", {round(progress.words, -1):,.0f} words/s"
    elif progress.rate:
        text += f", {progress.rate:.3g}/s"
    if progress.left is not None:
        text += f", {duration(progress.left)} left"
    return cut(text, width)


def bar(share: float) -> str:
    """Return a bar that is filled by `share` of its length.

    >>> bar(0.5), bar(0.99)
    ('██████████          ', '███████████████████▊')
    """
    eighths = int(min(1.0, share) * BAR * 8)
    return (PARTS[-1] * (eighths // 8) + PARTS[eighths % 8].strip()).ljust(BAR)


def duration(seconds: float) -> str:
    """Return a stretch of time in its two largest units.

    >>> duration(8.2), duration(95), duration(7300)
    ('8 s', '1 min 35 s', '2 h 1 min')
    """
    whole = round(seconds)
    hours, minutes = whole // HOUR, whole // MINUTE % MINUTE
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {whole % MINUTE} s" if minutes else f"{whole} s"
