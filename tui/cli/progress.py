"""How far the analysis is: a bar on a terminal's stderr, or JSON Lines for a program."""

from dataclasses import dataclass

from tui.cli.columns import cut

BAR = 20
"""Cells of the bar itself."""
PARTS = " ▏▎▍▌▋▊▉█"
"""A cell, filled by eighths."""
HOUR, MINUTE = 3600, 60


@dataclass(frozen=True, slots=True)
class Pace:
    """How far one stage is, and how fast it goes."""

    stage: str
    done: int
    total: int
    """0 when it is not known yet."""
    rate: float = 0.0
    """Documents a second; 0 when it is not known yet."""

    @property
    def left(self) -> float:
        """Return the seconds that are left; 0 when that cannot be said."""
        return (self.total - self.done) / self.rate if self.rate and self.total else 0.0

    def record(self) -> dict[str, object]:
        """Return it as a JSON object."""
        return {
            "stage": self.stage,
            "done": self.done,
            "total": self.total,
            "rate": round(self.rate, 1),
            "left": round(self.left, 1),
        }

    def line(self, width: int) -> str:
        """Return it as one line of at most `width` cells.

        >>> Pace("reading", 25, 100, 5.0).line(80)
        'reading  █████                 25/100 documents, 5/s, 15 s left'
        """
        if not self.total:
            return cut(f"{self.stage} …", width)
        text = (
            f"{self.stage}  {bar(self.done / self.total)}  {self.done:,}/{self.total:,} documents"
        )
        if self.rate:
            text += f", {self.rate:.3g}/s, {duration(self.left)} left"
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
