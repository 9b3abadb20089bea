"""What a bench prints: our figure, the peer's from the same run, and the ratio."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import quantiles
from typing import Self

HIGHER_IS_BETTER = ("words/s", "%")
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Figure:
    """One row; of times and sizes the lower is better, of speeds and shares the higher."""

    work: str
    ours: float
    unit: str
    peer: str = ""
    theirs: float | None = None
    """None when the peer is not on this machine."""
    reach: float | None = None
    """What is to be reached."""

    @property
    def ratio(self) -> float | None:
        """Return how many times better than the peer we are."""
        if self.theirs is None or not self.ours or not self.theirs:
            return None
        up = self.unit in HIGHER_IS_BETTER
        return self.ours / self.theirs if up else self.theirs / self.ours

    def cells(self) -> tuple[str, str, str, str, str]:
        """Return work, our figure, what is to be reached, the peer and the ratio."""
        theirs = ABSENT if self.theirs is None else number(self.theirs)
        return (
            self.work,
            f"{number(self.ours)} {self.unit}",
            "" if self.reach is None else number(self.reach),
            f"{self.peer}: {theirs}" if self.peer else "",
            "" if self.ratio is None else f"{number(self.ratio)} ×",
        )

    @classmethod
    def of(cls, line: str) -> Self:
        """Return the figure of a line of JSON."""
        return cls(**json.loads(line))


def number(value: float) -> str:
    """Return a figure with two or three digits that count.

    >>> number(0.1234), number(12.34), number(12345.6)
    ('0.12', '12.3', '12,346')
    """
    digits = 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:,.{digits}f}"


def p95(values: Sequence[float]) -> float:
    """Return what 95 of 100 values are not above."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def show(figures: Iterable[Figure]) -> None:
    """Print figures as they come: a table, or with `--json` among the arguments a line each."""
    for figure in figures:
        if "--json" in sys.argv:
            line = json.dumps(asdict(figure))
        else:
            work, *cells = figure.cells()
            line = (
                f"{work:48}" + "".join(f"{cell:>18}  " for cell in cells[:2]) + "  ".join(cells[2:])
            )
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
