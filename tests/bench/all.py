"""Run all benches, and print our figure, the peer's from the same run and the ratio.

usage: python tests/bench/all.py [BENCH …] [--minutes N] [--full] [--markdown]

Each bench is a process of its own with a small library, so that all of them take N minutes (6) at
most on two busy cores; one that is not done by then is named. With --full the libraries are as
large as each bench takes them without being told. The peers are what is installed; an absent one
is named as absent. With --markdown the rows are those of the README's table.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Figure

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
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


LIVE, FRAME = r"^dateline, live +([\d.]+)", r"^dateline, last frame +([\d.]+)"
TIMEXES = r"^time expressions +([\d,]+)"
BENCHES = (
    Bench("finder", "100000 --quick --json"),
    Bench("reading", "1 --keys 8 --json"),
    Bench(
        "start",
        "--runs 3",
        (
            Row("start, the live screen", "ms", LIVE, "a bare Textual app", r"^a bare .*?([\d.]+)"),
            Row("start, the live screen", "ms", LIVE, "frogmouth", r"^frogmouth +([\d.]+)"),
            Row("start, the last frame", "ms", FRAME, "newsboat", r"^newsboat +([\d.]+)"),
            Row("start, the last frame", "ms", FRAME, "lnav", r"^lnav +([\d.]+)"),
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
        ),
    ),
    Bench(
        "latency",
        "150 --words 200 --rounds 1 --cpu",
        (Row("a key to its frame, p95", "ms", r"^all +\d+ +[\d.]+ +([\d.]+)", reach=50),),
    ),
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


def main() -> None:
    """Run the benches one after the other."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    known = [bench.script for bench in BENCHES]
    parser.add_argument("benches", nargs="*", metavar="BENCH", help=", ".join(known))
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    if unknown := set(options.benches) - set(known):
        parser.error(f"no bench {', '.join(sorted(unknown))}: there are {', '.join(known)}")
    end = time.monotonic() + 60 * options.minutes
    chosen = [each for each in BENCHES if each.script in (options.benches or known)]
    for left, bench in zip(range(len(chosen), 0, -1), chosen, strict=True):
        # What one does not need is left to those after it, and none takes all there is.
        seconds = None if options.full else 3 * (end - time.monotonic()) / (left + 2)
        for figure in _run(bench, seconds):
            _say(_markdown(figure, bench) if options.markdown else _plain(figure))


def _run(bench: Bench, seconds: float | None) -> Iterator[Figure]:
    options = [each for each in bench.quick.split() if seconds is not None or each == "--json"]
    script = HERE / f"{bench.script}.py"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(
        [sys.executable, str(script), *options],
        env=env,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            output, errors = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            sys.stderr.write(f"{script.name}: not done in its time\n")
    if process.returncode > 0:
        sys.stderr.write(f"{script.name}: {(errors.splitlines() or ['failed'])[-1]}\n")
    if not bench.rows:
        lines = [line for line in output.splitlines() if line.startswith("{")]
        yield from map(Figure.of, lines)
    for row in bench.rows:
        if (figure := row.figure(output)) is not None:
            yield figure


def _plain(figure: Figure) -> str:
    work, ours, reach, peer, ratio = figure.cells()
    return f"{work:48}{ours:>16}{reach:>9}  {peer:44}{ratio:>9}"


def _markdown(figure: Figure, bench: Bench) -> str:
    """Return a row of the README's table.

    >>> _markdown(Figure("a key", 2.0, "ms", "fzf", 8.0, 5.0), BENCHES[0])
    '| a key | 2.00 ms | 5.00 | fzf: 8.00 | 4.00 × | `tests/bench/finder.py` |'
    """
    return f"| {' | '.join(figure.cells())} | `tests/bench/{bench.script}.py` |"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
