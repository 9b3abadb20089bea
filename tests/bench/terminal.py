"""The program in a pseudo-terminal, with a mark after all that it draws for a key."""

import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from fcntl import ioctl
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIZE = (40, 120)
PATIENCE = 30.0
READY = b"\x1b[?2004h"
DRAWN = b"\x1b_drawn\x1b\\"
CONTENT = b" articles"
"""In the line above the panes."""
QUERY, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""A terminal of today is asked whether it draws whole frames, and says yes."""
CHILD = f"""
import os, sys, traceback
from tui.app.screen import MainScreen

take = MainScreen.take

async def take_and_tell(screen, key, character):
    await take(screen, key, character)
    screen.call_after_refresh(lambda: screen.app._driver.write({DRAWN.decode()!r}))

MainScreen.take = take_and_tell

from tui.app.app import Dateline

def tell(app, error):
    with open(os.environ["ERRORS"], "w") as file:
        traceback.print_exception(error, file=file)
    handle(app, error)

handle, Dateline._handle_exception = Dateline._handle_exception, tell
if "--still" in sys.argv:
    sys.argv.remove("--still")
    import tui.app.start
    tui.app.start.command = lambda paths, options: ["true"]
from tui.__main__ import main
sys.exit(main())
"""


class Terminal:
    """The program in a pseudo-terminal."""

    def __init__(self, words: Sequence[str], home: Path) -> None:
        self._errors = home / "errors"
        self._errors.touch()
        env = {**environment(home), "ERRORS": str(self._errors)}
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
        return cpu_of(self.pid)

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

    def memory(self) -> float:
        """Return the megabytes that the program has in memory."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def opened(self) -> float:
        """Return the seconds until the library is seen."""
        start = time.perf_counter()
        if CONTENT not in self.until(READY).partition(READY)[2]:
            self.until(CONTENT)
        return time.perf_counter() - start


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a person who has nothing but what is in a folder.

    What is compiled at the first start is kept, as it is for a person.
    """
    kept = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
    places = {f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    colours = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return kept | places | colours | {"PYTHONPATH": str(ROOT), "HOME": str(home)}


def cpu_of(pid: int) -> float:
    """Return the CPU seconds of all threads of a process, not those of its children."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9
