"""Which benches there are, and where in what they print their figures stand."""

import re
from dataclasses import dataclass

from tests.bench.figures import Figure

NOWHERE = r"(?!)"
"""A peer that no bench here knows how to run."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in what a bench prints: the first group of a pattern, and the peer's of another."""

    work: str
    unit: str
    ours: str
    peer: str = ""
    theirs: str = ""
    reach: float | None = None

    def figure(self, output: str) -> Figure | None:
        """Return the figure, None if it was not printed."""
        ours = _value(self.ours, output)
        if ours is None:
            return None
        theirs = _value(self.theirs, output) if self.theirs else None
        return Figure(self.work, ours, self.unit, self.peer, theirs, self.reach)


def _value(pattern: str, output: str) -> float | None:
    found = re.search(pattern, output, re.MULTILINE)
    return float(found[1].replace(",", "")) if found else None


@dataclass(frozen=True, slots=True)
class Bench:
    """A script, what makes it quick, and what is taken from its output."""

    script: str
    quick: str
    rows: tuple[Row, ...] = ()
    """None for a script that prints figures as lines of JSON."""
    always: str = ""
    """Options whatever the size."""

    def words(self, *, full: bool) -> list[str]:
        """Return the options for small libraries, or for those it takes without being told."""
        return [*([] if full else self.quick.split()), *self.always.split()]

    def figures(self, output: str) -> list[Figure]:
        """Return what is found in an output."""
        if not self.rows:
            return [Figure.of(line) for line in output.splitlines() if line.startswith("{")]
        return [figure for row in self.rows if (figure := row.figure(output))]

    def missing(self, output: str) -> list[str]:
        """Return what should be in an output and is not."""
        if not self.rows:
            return [] if self.figures(output) else ["any figure"]
        return [row.work for row in self.rows if row.figure(output) is None]


LIVE, FRAME = r"^dateline, live +([\d.]+)", r"^dateline, last frame +([\d.]+)"
TIMEXES = r"^time expressions +([\d,]+)"
BENCHES = (
    Bench("finder", "100000 --quick", always="--json"),
    Bench("reading", "1 --keys 8", always="--json"),
    Bench(
        "start",
        "--runs 3",
        (
            Row("start, the live screen", "ms", LIVE, "a bare Textual app", r"^a bare .*?([\d.]+)"),
            Row("start, the live screen", "ms", LIVE, "frogmouth", r"^frogmouth +([\d.]+)"),
            Row("start, the last frame", "ms", FRAME, "newsboat", r"^newsboat +([\d.]+)"),
            Row("start, the last frame", "ms", FRAME, "less", r"^less +([\d.]+)"),
        ),
    ),
    Bench(
        "peers",
        "--words 6000",
        (
            Row(
                "time expressions",
                "words/s",
                TIMEXES,
                "dateparser.search",
                r"^time expressions +[\d,]+ +([\d,]+)",
                50_000,
            ),
            Row("time expressions", "words/s", TIMEXES, "HeidelTime", NOWHERE, 50_000),
            Row(
                "names",
                "words/s",
                r"^names +([\d,]+)",
                "spaCy, every component",
                r"^names +[\d,]+ +([\d,]+)",
            ),
        ),
    ),
    Bench(
        "analysis",
        "--count 12 --words 600",
        (
            Row(
                "the whole analysis and index",
                "words/s",
                r"^whole +[\d.]+ +([\d,]+)",
                "spaCy, every component, alone",
                r"^spaCy, all of it +([\d,]+)",
                20_000,
            ),
        ),
    ),
    Bench(
        "weaving",
        "40 --words 300",
        (
            Row(
                "open an unchanged library, processor", "s", r"^open unchanged.*processor +([\d.]+)"
            ),
            Row(
                "add an article, processor",
                "s",
                r"^add one.*processor +([\d.]+)",
                "the language model alone",
                r"^language model alone.*processor +([\d.]+)",
            ),
            Row(
                "the same while watching, until it is in every pane",
                "s",
                r"^add one while watching.*processor +([\d.]+)",
                reach=1,
            ),
        ),
    ),
    Bench(
        "latency",
        "150 --words 200 --rounds 1 --cpu",
        (Row("a key to its frame, p95", "ms", r"^all +\d+ +[\d.]+ +([\d.]+)", reach=50),),
    ),
    Bench("memory", "20000", always="--json"),
    Bench(
        "views",
        "3000",
        (
            Row("the chronology", "ms", r"^chronology +([\d.]+)", reach=20),
            Row("events narrowed", "ms", r"^events narrowed +([\d.]+)", reach=20),
            Row("full text, a word", "ms", r"^full text: a word +([\d.]+)", reach=20),
        ),
    ),
)
