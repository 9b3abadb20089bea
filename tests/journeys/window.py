"""A terminal window with the program in it: keys are pressed, the screen is read as a person does.

Nothing here waits for a time: `see` waits until something is on the screen, up to a generous end.
"""

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from typing import Self

import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds after which what was waited for will not come any more."""
_KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "space": " ",
    "backspace": "\x7f",
    "down": "\x1b[B",
    "up": "\x1b[A",
}
_UNKNOWN = re.compile(rb"\x1b\[[<>=][\d;]*[a-z]|\x1b\[\?[\d;]*(?:\$p|u)|\x1b\]\d+;[^\x07]*\x07")
"""Sequences that the emulator would take for text: the keyboard's protocol, pointer, clipboard."""
_PARTIAL = re.compile(rb"\x1b(?:[\[\]][^\x07a-zA-Z]*)?\Z|\x1b\]\d+;[^\x07]*\Z")


class Window:
    """The program with `arguments`, in a window of `size` (columns, rows)."""

    def __init__(
        self, arguments: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = (120, 40)
    ) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._rest = b""
        self.written = bytearray()
        """What the program has written."""
        self.pid, self._master = pty.fork()
        if not self.pid:
            _resize(0, size)
            command = [sys.executable, "-m", "tui", *arguments]
            os.execve(sys.executable, command, dict(env))  # noqa: S606 - ours

    def __enter__(self) -> Self:
        """Return the window."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program if it has not ended, and close the window."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            self._collect()
        os.close(self._master)

    @property
    def text(self) -> str:
        """Return what is on the screen, line by line."""
        return "\n".join(row.rstrip() for row in self.screen.display)

    def press(self, *keys: str) -> None:
        """Press keys by their names, or type texts."""
        os.write(self._master, "".join(_KEYS.get(key, key) for key in keys).encode())

    def see(self, *texts: str) -> str:
        """Return the screen once all `texts` are on it."""
        return self.until(lambda screen: all(text in screen for text in texts), f"no {texts}")

    def miss(self, *texts: str) -> str:
        """Return the screen once none of `texts` is on it."""
        return self.until(lambda screen: not any(text in screen for text in texts), f"yet {texts}")

    def until(self, is_reached: Callable[[str], bool], missing: str) -> str:
        """Return the screen once it is as wanted; what is `missing` says the error."""
        end = time.monotonic() + PATIENCE
        while not is_reached(self.text):
            is_over = time.monotonic() > end or not self.take(PATIENCE)
            assert not is_over, f"{missing} on:\n{self.text}"
        return self.text

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        _resize(self._master, (columns, rows))

    def ended(self) -> int:
        """Return the exit status once the program has ended."""
        end = time.monotonic() + PATIENCE
        while self.take(PATIENCE):
            assert time.monotonic() < end, f"not ended:\n{self.text}"
        return self._collect()

    def _collect(self) -> int:
        _, status = os.waitpid(self.pid, 0)
        self.pid = 0
        return os.waitstatus_to_exitcode(status)

    def take(self, patience: float) -> bool:
        """Draw what is written within `patience` seconds; return whether there was something."""
        if not select.select([self._master], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # as Linux says that nobody has the terminal open any more
            return False
        self.written += data
        data = self._rest + data
        partial = _PARTIAL.search(data)
        whole = data[: partial.start()] if partial else data
        self._rest = data[len(whole) :]
        self._stream.feed(_UNKNOWN.sub(b"", whole))
        return bool(data)


def _resize(terminal: int, size: tuple[int, int]) -> None:
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
