"""Measure how soon something can be read after the start, beside other programs, in one run.

usage: python tests/bench/start.py [PATH] [--runs N]

Every program is started in a pseudo-terminal of 120 x 40, all of them in turn, as often as said;
medians of the milliseconds from the start to the first content, and the CPU time until then.
Without a path the sample library is read. Its index is made first, in a folder of its own.
"""

import argparse
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path

from tests.bench.terminal import cpu_of, environment
from tui.model.shipped import shipped

SIZE = (40, 120)
PATIENCE = 10.0
"""Seconds after which a program that shows nothing is given up, and not started again."""
LIVE = b"\x1b[?2004h"
"""Textual writes this before its first frame, so what came earlier was a stored one."""
INSTALLED = "import sys; from tui.__main__ import main; sys.exit(main())"
"""What the command does that an installer writes."""
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("the articles")
Bare().run()
"""


@dataclass
class Program:
    """What is started, and what is on the screen when it can be read."""

    name: str
    words: list[str]
    content: bytes
    after: bytes = b""
    """What is written before the content counts."""
    times: list[tuple[float, float]] = field(default_factory=list)
    """Milliseconds of the clock, and of the processor."""
    given_up: bool = False

    def run(self, env: dict[str, str]) -> None:
        """Start it once, note when the content came, and end it."""
        start = time.perf_counter()
        pid, terminal = pty.fork()
        if not pid:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            os.execvpe(self.words[0], self.words, env)  # noqa: S606 - the programs named here
        try:
            if self._shown(terminal):
                self.times.append(((time.perf_counter() - start) * 1e3, 1e3 * cpu_of(pid)))
            else:
                self.given_up = True
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)

    def _shown(self, terminal: int) -> bool:
        written, end = b"", time.monotonic() + PATIENCE
        while select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
            try:
                written += os.read(terminal, 65536)
            except OSError:
                return False
            after = written.find(self.after)
            if after >= 0 and written.find(self.content, after) >= 0:
                return True
        return False

    def median(self, which: int) -> float:
        """Return the median of the clock (0) or the processor (1)."""
        return statistics.median(each[which] for each in self.times)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", nargs="?", type=Path, default=shipped("data") / "sample")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home)) | {"PYTHONPYCACHEPREFIX": f"{home}/compiled"}
        python = [sys.executable, "-P"]
        ours = [*python, "-c", INSTALLED, str(options.path)]
        subprocess.run([*python, "-m", "tui", "index", "-q", options.path], env=env, check=True)
        programs = [
            Program("a bare Textual app", [*python, "-c", BARE], b"the articles"),
            Program("dateline, live", ours, b" articles", LIVE),
            Program("dateline, last frame", ours, b" articles"),
            *_peers(Path(home), options.path),
        ]
        for _ in range(options.runs + 1):
            for program in (each for each in programs if not each.given_up):
                if program.words is ours:
                    _leave_a_frame(ours, env)
                program.run(env)
    for program in programs:
        # The first start compiles what the others find.
        del program.times[:1]
    _tell(programs)


def _leave_a_frame(words: list[str], env: dict[str, str]) -> None:
    """Open the library and leave it, as a person does before the start that is measured."""
    pid, terminal = pty.fork()
    if not pid:
        ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        os.execvpe(words[0], words, env)  # noqa: S606 - ours
    written = b""
    while select.select([terminal], [], [], 2.0 if LIVE in written else PATIENCE)[0]:
        written += os.read(terminal, 65536)
    os.write(terminal, b"Q")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        os.waitpid(pid, 0)
        os.close(terminal)


def _peers(folder: Path, library: Path) -> Iterator[Program]:
    text = next(path for path in sorted(library.rglob("*")) if path.suffix in (".txt", ".md"))
    copy = folder / "article.md"
    copy.write_text(f"MARKER\n\n{text.read_text('utf-8')}", "utf-8")
    feeds = folder / "urls"
    feeds.write_text("file:///nowhere/MARKER.xml\n", "utf-8")
    cache = str(folder / "newsboat.db")
    known = {
        "less": ["less", str(copy)],
        "newsboat": ["newsboat", "-u", str(feeds), "-c", cache],
        "lnav": ["lnav", str(copy)],
        "frogmouth": ["frogmouth", str(copy)],
    }
    for name, words in known.items():
        if shutil.which(name):
            yield Program(name, words, b"MARKER")
        else:
            sys.stdout.write(f"{name} is not installed\n")


def _tell(programs: list[Program]) -> None:
    bare = programs[0]
    row = "{:24}{:>12}{:>12}{:>8}\n".format
    sys.stdout.write(row("start to first content", "clock, ms", "CPU, ms", "ratio"))
    for program in programs:
        if program.times:
            ratio = program.median(1) / bare.median(1)
            figures = (f"{program.median(0):.0f}", f"{program.median(1):.0f}", f"{ratio:.2f}")
            sys.stdout.write(row(program.name, *figures))
        else:
            sys.stdout.write(row(program.name, "nothing", "", ""))


if __name__ == "__main__":
    main()
