"""The program in a pseudo-terminal, forked from a process that has loaded it already."""

import os
import pty
import struct
import sys
import termios
import traceback
from collections.abc import Sequence
from fcntl import ioctl

import tui.app.app
import tui.cli.command  # noqa: F401 - all that the program needs, once for all that are forked
from tests.hold.terminal import Terminal
from tui.__main__ import main


class Forked(Terminal):
    """A terminal as others are, in which the program is there at once."""

    def __init__(self, words: Sequence[object], size: tuple[int, int] = (40, 140)) -> None:
        """Start the program with these words of the command line."""
        self.written = bytearray()
        self.status = None
        sys.stdout.flush()
        self.pid, self._master = pty.fork()
        if self.pid:
            self.resize(size)
            return
        for number, name in enumerate(("stdin", "stdout", "stderr")):
            stream = os.fdopen(number, "w" if number else "r", closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        sys.argv = ["dateline", *map(str, words)]
        status = 1
        try:
            status = main()
        except BaseException:  # noqa: BLE001 - nothing may go on into what forked it
            traceback.print_exc()
        finally:
            os._exit(status)

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal so many rows and columns."""
        ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def type(self, keys: str) -> None:
        """Press keys and wait for nothing."""
        os.write(self._master, keys.encode())

    def watch(self, seconds: float) -> None:
        """Read what is written until nothing comes for so long."""
        while self._take(seconds):
            pass
