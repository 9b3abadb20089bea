"""Measure the memory of the reader with a large library open, and of a worker that analyses.

usage: python tests/bench/memory.py [COUNT] [--json]

The reader shows COUNT generated articles (100,000), those of views.py, in a pseudo-terminal while
all journeys of latency.py are made. The worker analyses a hundred articles of 600 words; its
memory is the most that any process of an analysis with one worker has had.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure, show
from tests.bench.latency import journeys, still
from tests.bench.terminal import ROOT, Terminal, environment

READER, WORKER = 80.0, 300.0
"""Megabytes to reach."""
ARTICLES, WORDS = 100, 600


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with TemporaryDirectory() as home:
        show(_figures(Path(home), options.count))


def _figures(home: Path, count: int) -> Iterator[Figure]:
    terminal = Terminal(still(home, count), home)
    try:
        terminal.opened()
        first = terminal.memory()
        for _ in journeys(terminal, 1):
            pass
        last = terminal.memory()
    finally:
        terminal.end()
    yield Figure(f"memory of the reader as it opens {count:,} articles", first, "MB", reach=READER)
    yield Figure(f"… after all the journeys in {count:,} articles", last, "MB", reach=READER)
    yield Figure("memory of a worker", _worker(home), "MB", reach=WORKER)


def _worker(home: Path) -> float:
    generate = [sys.executable, str(ROOT / "tests/bench/generate.py"), str(home / "articles")]
    env = environment(home)
    subprocess.run([*generate, str(ARTICLES), "--words", str(WORDS)], check=True, env=env)
    index = [sys.executable, "-m", "tui", "index", "-q", "--jobs", "1", str(home / "articles")]
    most = 0.0
    with subprocess.Popen(index, env=env, start_new_session=True) as process:
        while process.poll() is None:
            most = max([most, *map(_peak, _children(process.pid))])
            time.sleep(0.1)
    return most


def _children(pid: int) -> Iterator[int]:
    """Yield the processes below one."""
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, task.read_text().split()):
                yield child
                yield from _children(child)


def _peak(pid: int) -> float:
    """Return the most megabytes that a process has had, 0 when it has ended."""
    with suppress(OSError, IndexError):
        status = Path(f"/proc/{pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return 0.0


if __name__ == "__main__":
    main()
