"""The program in a pseudo-terminal: its keys pressed, and every byte it writes judged."""

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping
from fcntl import ioctl
from pathlib import Path

QUIET, BUSY, PATIENCE = 0.1, 0.5, 120.0
"""Seconds without a byte after which a screen is drawn; that one may take; that it may let wait."""
ESCAPE = "\x1b[27u"
"""The key as modern terminals send it: it is never taken for the beginning of another one."""
ROOT = Path(__file__).parents[2]

_COLOUR = r"[34]8;2;\d{1,3};\d{1,3};\d{1,3}|[34]8;5;\d{1,3}|[349]\d|10[0-7]|[39]9|49"
_ATTRIBUTE = rf"(?:0|1|2|3|4|7|{_COLOUR})"
_OBEYED = re.compile(
    "|".join(
        (
            rf"\x1b\[(?:{_ATTRIBUTE}(?:;{_ATTRIBUTE})*)?m",
            r"\x1b\[\d{1,2};\d{1,3}H",
            r"\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]",
            r"\x1b\[\?(?:2026|2048|1016)\$p",
            r"\x1b\[[<>]\d{0,2}u",
            r"\x1b\[=\d;\du",
            r"\x1b\[\?u",
            r"\x1b\]22;[a-z]*\x07",
            r"\x1b\]52;c;[A-Za-z0-9+/]*={0,2}\x07",
            r"\r?\n",
            r"\r",
        )
    )
)
_BAD = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def judged(data: bytes) -> list[str]:
    """Return what in `data` neither is a printable character nor one of Textual's own sequences."""
    text = data.decode("utf-8", "surrogateescape")
    return [repr(part[:80]) for part in _OBEYED.split(text) if _BAD.search(part)]


class Terminal:
    """A program that believes to be in a terminal of a person."""

    def __init__(
        self,
        arguments: list[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (40, 140),
        folder: Path = ROOT,
    ) -> None:
        self.written = bytearray()
        self.status: int | None = None
        self.pid, self._master = pty.fork()
        if not self.pid:
            os.chdir(folder)
            os.execve(sys.executable, [sys.executable, *arguments], dict(env))  # noqa: S606 - ours
        ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def settle(self, until: bytes = b"") -> bytes:
        """Return what is written until `until` has come and the screen is drawn."""
        start, end = len(self.written), time.monotonic() + PATIENCE
        while until not in self.written and time.monotonic() < end and self._take(PATIENCE):
            pass
        assert until in self.written, bytes(self.written[-2000:])
        end = time.monotonic() + BUSY
        while time.monotonic() < end and self._take(QUIET):
            pass
        return bytes(self.written[start:])

    def _take(self, patience: float) -> bool:
        """Return whether something was written before `patience` seconds were over."""
        if self._master < 0 or not select.select([self._master], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.written += data
        return bool(data)

    def press(self, keys: str) -> bytes:
        """Press keys one after another and return what is drawn."""
        os.write(self._master, keys.encode())
        return self.settle()

    def hang_up(self) -> None:
        """Close the terminal under the program."""
        os.close(self._master)
        self._master = -1

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def ended(self, patience: float = PATIENCE) -> int:
        """Return the exit status, what is still written read; kill the program if it stays."""
        end = time.monotonic() + patience
        while self.status is None and time.monotonic() < end:
            self._take(0.01)
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.status = os.waitstatus_to_exitcode(status)
        while self._take(0):
            pass
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.status = -signal.SIGKILL
        if self._master >= 0:
            self.hang_up()
        return self.status


def children(pid: int) -> list[int]:
    """Return the processes below that of number `pid`."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *children(child)]
    return found


def state_of(pid: int) -> str:
    """Return the letter that the system has for what a process does, "" if it is not there."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def is_running(pid: int) -> bool:
    """Return whether the process is there and not merely waiting to be collected."""
    return state_of(pid) not in ("", "Z")


def is_busy(pid: int) -> bool:
    """Return whether a thread of the process works, or would if the machine had time for it."""
    tasks = Path(f"/proc/{pid}/task").glob("*")
    return any(state_of(int(task.name)) in ("R", "D") for task in tasks)
