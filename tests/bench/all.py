"""Run all benches, and print our figure, the peer's from the same run and the ratio.

usage: python tests/bench/all.py [BENCH …] [--minutes N] [--full] [--markdown | --readme]

Each bench is a process of its own with a small library, so that all of them take N minutes (10) at
most on two busy cores; one that is not done by then is named. With --full the libraries are as
large as each bench takes them without being told, and none is cut short. The peers are what is
installed; an absent one is named as absent. With --markdown the rows are those of the README's
table; --readme puts those that were measured in their place there.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.benches import BENCHES, Bench
from tests.bench.figures import Figure

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
README = ROOT / "README.md"
TABLE = re.compile(
    r"(\| work \| dateline \| to reach \| peer \| ratio \| \|\n\|[-|]+\|\n)((?:\|.*\n)*)"
)


def main() -> None:
    """Run the benches one after the other."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    known = [bench.script for bench in BENCHES]
    parser.add_argument("benches", nargs="*", metavar="BENCH", help=", ".join(known))
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--readme", action="store_true")
    options = parser.parse_args()
    if unknown := set(options.benches) - set(known):
        parser.error(f"no bench {', '.join(sorted(unknown))}: there are {', '.join(known)}")
    end = time.monotonic() + 60 * options.minutes
    chosen = [each for each in BENCHES if each.script in (options.benches or known)]
    rows: dict[str, list[str]] = {}
    for left, bench in zip(range(len(chosen), 0, -1), chosen, strict=True):
        # What one does not need is left to those after it, and none takes all there is.
        seconds = None if options.full else 3 * (end - time.monotonic()) / (left + 2)
        figures = _run(bench, seconds)
        rows[bench.script] = [row_of(figure, bench) for figure in figures]
        said = rows[bench.script] if options.markdown else map(_plain, figures)
        sys.stdout.write("".join(f"{line}\n" for line in said))
        sys.stdout.flush()
    if options.readme:
        text = README.read_text(encoding="utf-8")
        README.write_text(with_rows(text, rows), encoding="utf-8")


def _run(bench: Bench, seconds: float | None) -> list[Figure]:
    """Return the figures of a bench; say what is missing, and why."""
    script = HERE / f"{bench.script}.py"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(
        [sys.executable, str(script), *bench.words(full=seconds is None)],
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
    for work in bench.missing(output):
        sys.stderr.write(f"{script.name}: {work} was not measured\n")
    return bench.figures(output)


def _plain(figure: Figure) -> str:
    work, ours, reach, peer, ratio = figure.cells()
    return f"{work:48}{ours:>16}{reach:>9}  {peer:44}{ratio:>9}"


def row_of(figure: Figure, bench: Bench) -> str:
    """Return a row of the README's table.

    >>> row_of(Figure("a key", 2.0, "ms", "fzf", 8.0, 5.0), BENCHES[0])
    '| a key | 2.00 ms | 5.00 | fzf: 8.00 | 4.00 × | `tests/bench/finder.py` |'
    """
    return f"| {' | '.join(figure.cells())} | `tests/bench/{bench.script}.py` |"


def with_rows(text: str, rows: dict[str, list[str]]) -> str:
    """Return the README with other rows of the benches that gave some; the rest stay."""
    found = TABLE.search(text)
    if found is None:
        raise ValueError("the README has no table of this kind")
    kept: dict[str, list[str]] = {}
    for row in found[2].splitlines():
        kept.setdefault(row.rpartition("`tests/bench/")[2].partition(".py")[0], []).append(row)
    lines = [
        row for bench in BENCHES for row in rows.get(bench.script) or kept.get(bench.script, [])
    ]
    start, end = found.span(2)
    return text[:start] + "".join(f"{line}\n" for line in lines) + text[end:]


if __name__ == "__main__":
    main()
