"""Measure how soon the first names stand in the sidebar after a new folder is opened.

usage: python tests/bench/first.py [PATH] [--runs N]

The program is started in a pseudo-terminal of 120 x 40 on a folder of which there is no index; the
sample without a path. Medians of the milliseconds from the start to the first article and to the
first entity on the screen; beside them the clock and the processor for starting the language model
alone, which has to be waited for.
"""

import argparse
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from fcntl import ioctl
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.terminal import environment
from tests.bench.weaving import MODEL
from tui.model.shipped import shipped

ROOT = Path(__file__).parents[2]
SIZE = (40, 120)
PATIENCE = 60.0
"""Seconds after which a start is given up."""
_STYLE = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
_SEEN = {
    "first article": re.compile(rb"\d articles"),
    "first entity": re.compile(rb"[POL] [^\n\x1b]{3,40}? \d+ in \d+"),
}


def main() -> None:
    """Print a line for each thing that is awaited."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=shipped("data") / "sample")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    words = [sys.executable, "-P", "-m", "tui", str(options.path)]
    starts = [_start(words) for _ in range(options.runs + 1)]
    # The first start compiles what the others find.
    for what in _SEEN:
        found = [each[what] for each in starts[1:] if what in each]
        shown = f"{median(found):8.0f} ms" if found else " was not seen"
        print(f"{what:24}{shown}")  # noqa: T201 - the answer
    models = [_model() for _ in range(options.runs)]
    clock, used = (median(each) for each in zip(*models, strict=True))
    print(f"{'language model alone':24}{clock:8.0f} ms, processor {used:.0f} ms")  # noqa: T201 - as above


def _start(words: list[str]) -> dict[str, float]:
    """Return the milliseconds until each thing was seen."""
    with TemporaryDirectory() as home:
        start = time.perf_counter()
        pid, terminal = pty.fork()
        if not pid:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            os.execvpe(words[0], words, environment(Path(home)))  # noqa: S606 - ours
        seen: dict[str, float] = {}
        try:
            for written in _written(terminal):
                text = _STYLE.sub(b"", written)
                for what in _SEEN.keys() - seen.keys():
                    if _SEEN[what].search(text):
                        seen[what] = 1000 * (time.perf_counter() - start)
                if len(seen) == len(_SEEN):
                    break
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)
        return seen


def _written(terminal: int) -> Iterator[bytes]:
    """Yield all that was written so far, whenever there is more."""
    written, end = b"", time.monotonic() + PATIENCE
    while select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
        try:
            written += os.read(terminal, 65536)
        except OSError:
            return
        yield written


def _model() -> tuple[float, float]:
    """Return the milliseconds of the clock and of the processor."""
    start, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-c", MODEL], check=True, cwd=ROOT)
    after = os.times()
    used = sum(after[2:4]) - sum(before[2:4])
    return 1000 * (time.perf_counter() - start), 1000 * used


if __name__ == "__main__":
    main()
