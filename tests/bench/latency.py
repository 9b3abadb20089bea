"""Measure the time from a key to its drawn effect, in a large library while it is analysed.

usage: python tests/bench/latency.py [COUNT] [--words N] [--rounds N] [--cpu] [--worst N]

A library of COUNT articles (2000) is generated, put into an index, and opened in a pseudo-terminal
of 120 x 40; as the index is not of this program's own analysis, all of them are analysed again in
the background meanwhile. The keys of the usual journeys are pressed, each when the effect of the
one before is drawn. The end of an effect is what the program writes after all it has drawn for the
key; that mark is all that is added to it. Milliseconds of each kind of key are printed.
"""

import argparse
import os
import pty
import random
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fcntl import ioctl
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIZE = (40, 120)
PATIENCE = 30.0
PAUSE = (0.02, 0.12)
"""Seconds between the effect of a key and the next key, as of a person who types fast."""
READY = b"\x1b[?2004h"
DRAWN = b"\x1b_drawn\x1b\\"
QUERY, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""A terminal of today is asked whether it draws whole frames, and says yes."""
CHILD = f"""
import os, sys, traceback
from tui.app.screen import MainScreen

settle = MainScreen.settle

async def settle_and_tell(screen):
    await settle(screen)
    screen.call_after_refresh(lambda: screen.app._driver.write({DRAWN.decode()!r}))

MainScreen.settle = settle_and_tell

from tui.app.app import Dateline

def tell(app, error):
    with open(os.environ["ERRORS"], "w") as file:
        traceback.print_exception(error, file=file)
    handle(app, error)

handle, Dateline._handle_exception = Dateline._handle_exception, tell
from tui.__main__ import main
sys.exit(main())
"""
NAMES = {"\r": "Enter", "\x1b": "Esc", "\t": "Tab", " ": "Space", "\x7f": "Backspace"}
JOURNEYS: tuple[tuple[str, Sequence[str]], ...] = (
    ("list: j k", "1jjjjjjkkjjjj"),
    ("list: G g", ("G", "g", "g", " ", " ")),
    ("open an article", ("\r", "1", "j", "\r", "1", "j", "\r")),
    ("text: j k d u", "jjjjjkkkddu"),
    ("text: Space b", "  b  b"),
    ("text: J K", "JJJKJJ"),
    ("stops: h l ] [", ("l", "l", "l", "h", "]", "e", "]", "d", "[", "e", "]", "s", "}")),
    ("choose a name: *", ("l", "*")),
    ("hits: n N", "nnnnNNnnnn"),
    ("back: H L", "HHHLL"),
    ("panes: 1-5", "12345212345"),
    ("panes: Tab", "\t\t\t\t\t\t"),
    ("panes: 0", "00"),
    ("chronology: j k", "4jjjjjjkk"),
    ("chronology: z Z l h", "zZlh"),
    ("entities: j k", "3jjjjjjkk"),
    ("entities: s V", "sssVVV"),
    ("find: f typing", ("2", "f", *"ghani", "\x1b")),
    ("find: f Enter", ("f", *"mazar", "\r")),
    ("search: F typing", ("F", *"presidential", "\x1b")),
    ("in the text: /", ("2", "/", *"the ", "\r", "n", "n", "\x1b")),
    ("in the list: /", ("1", "/", *"kab", "\r", "\x1b")),
    ("help: ?", ("?", "\x1b")),
    ("commands: :", (":", *"the", "\x1b")),
    ("bookmark: m m", ("2", "m", "m", "m", "m")),
)


class Terminal:
    """The program in a pseudo-terminal."""

    def __init__(self, words: Sequence[str], env: dict[str, str], errors: Path) -> None:
        self._errors = errors
        self.pid, self._master = pty.fork()
        if not self.pid:
            os.execve(sys.executable, [sys.executable, "-c", CHILD, *words], env)  # noqa: S606 - ours
        ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))

    def until(self, mark: bytes) -> bytes:
        """Return what is written until `mark` is."""
        written, end = b"", time.monotonic() + PATIENCE
        while mark not in written:
            left = end - time.monotonic()
            if left < 0 or not select.select([self._master], [], [], left)[0]:
                sys.exit(f"nothing was drawn for {PATIENCE:.0f} s after {written[-200:]!r}")
            data = self._read()
            if QUERY in data:
                os.write(self._master, ANSWER)
            written += data
        return written

    def _read(self) -> bytes:
        """Return what is written; if the program ended, end with all that it wrote of it."""
        try:
            return os.read(self._master, 65536)
        except OSError:
            _, status = os.waitpid(self.pid, 0)
            said = self._errors.read_text(errors="replace")
            code = os.waitstatus_to_exitcode(status)
            sys.exit(f"FAILED: the program ended by itself, with {code}, and wrote:\n{said}")

    def press(self, key: str) -> tuple[float, float]:
        """Press a key; return the seconds and the CPU seconds until its effect is drawn."""
        cpu, start = self.cpu(), time.perf_counter()
        # Terminals of today send Esc so that it is not taken for the beginning of another key.
        os.write(self._master, b"\x1b[27u" if key == "\x1b" else key.encode())
        self.until(DRAWN)
        return time.perf_counter() - start, self.cpu() - cpu

    def cpu(self) -> float:
        """Return the CPU seconds of all threads of the program, not those of the analysis."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def idle(self, seconds: float) -> None:
        """Let the program be, reading what it draws."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self._master], [], [], left)[0]:
                self._read()

    def is_analysing(self) -> bool:
        """Return whether the analysis still runs beside the program."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/children")
        return any(task.read_text().strip() for task in tasks)

    def end(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)


def journeys(terminal: Terminal, rounds: int) -> Iterator[tuple[str, str, float, float]]:
    """Press every key of every journey; yield its kind, its name, and how long it took."""
    chance = random.Random(1)  # noqa: S311 - any pauses will do
    for _ in range(rounds):
        for kind, keys in JOURNEYS:
            for key in keys:
                terminal.idle(chance.uniform(*PAUSE))
                yield kind, NAMES.get(key, key), *terminal.press(key)


def prepared(folder: Path, count: int, words: int) -> list[str]:
    """Write a library and its index into a folder; return the words that open it."""
    generate = [sys.executable, str(ROOT / "tests/bench/generate.py"), str(folder / "library")]
    size = [str(count), "--words", str(words)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    for more in ([], ["--index", str(folder / "index")]):
        subprocess.run([*generate, *size, *more], check=True, env=env)
    places = ["--index", str(folder / "index"), "--notebook", str(folder / "notebook")]
    return [*places, "--jobs", "1", str(folder / "library")]


def told(kind: str, times: Sequence[float]) -> str:
    """Return a line of the table, in milliseconds."""
    ranked = sorted(times)
    late = ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]
    numbers = (statistics.median(ranked), late, ranked[-1])
    return f"{kind:22}{len(ranked):5}" + "".join(f"{1e3 * number:9.1f}" for number in numbers)


def main() -> None:
    """Press the keys and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=2_000)
    parser.add_argument("--words", type=int, default=300, help="of an article, at least")
    parser.add_argument("--rounds", type=int, default=2, help="how often all journeys are made")
    parser.add_argument("--cpu", action="store_true", help="CPU time of the program, not the clock")
    parser.add_argument("--worst", type=int, default=0, help="also the slowest keys, so many")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        words = prepared(Path(home), options.count, options.words)
        env = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "HOME": home}
        errors = Path(home) / "errors"
        errors.touch()
        env["ERRORS"] = str(errors)
        env |= {f"XDG_{each}_HOME": home for each in ("CONFIG", "STATE", "CACHE", "DATA")}
        terminal = Terminal(words, env, errors)
        try:
            terminal.until(READY)
            terminal.idle(3)
            found = list(journeys(terminal, options.rounds))
            running = terminal.is_analysing()
        finally:
            terminal.end()
    show(found, running=running, cpu=options.cpu, worst=options.worst)


def show(
    found: Sequence[tuple[str, str, float, float]], *, running: bool, cpu: bool, worst: int
) -> None:
    """Print the table, and whether the analysis ran until the end."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for kind, _, clock, busy in found:
        kinds[kind].append(busy if cpu else clock)
    lines = [f"{'kind of key':22}{'keys':>5}{'median':>9}{'p95':>9}{'max':>9}"]
    lines += [told(kind, times) for kind, times in kinds.items()]
    lines.append(told("all", [time for times in kinds.values() for time in times]))
    when = "all the time" if running else "only in the beginning"
    lines.append(f"the analysis ran {when}")
    for kind, key, clock, busy in sorted(found, key=lambda each: -each[2])[:worst]:
        lines.append(f"{kind:22}{key:12}{1e3 * clock:9.1f} ms, of the processor {1e3 * busy:.1f}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
