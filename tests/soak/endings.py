"""Ends the program by signals and closed terminals at any moment; it saves and restores.

python tests/soak/endings.py [ENDINGS OF EACH KIND]
"""

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tests.hold.hostile import good
from tests.hold.terminal import Terminal, children, is_running
from tests.soak.forked import Forked
from tests.soak.running import soak
from tui.store import Notebook

ARTICLES = 3
LONGEST = 0.5
"""Seconds after the keys that the program may go on."""
PATIENCE = 60.0
"""Seconds that what it started may outlive it."""
ENTERED = b"\x1b[?1049h"
RESTORED = (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?25h")
"""The screen from before, no mouse, no marked pastes, a cursor."""
ENDINGS: dict[str, Callable[[Terminal], None]] = {
    "SIGHUP": lambda opened: opened.send(signal.SIGHUP),
    "SIGTERM": lambda opened: opened.send(signal.SIGTERM),
    "a closed terminal": Terminal.hang_up,
}
READ = b"%d articles" % ARTICLES
"""What is on the screen when there is something to read; keys that come before find nothing."""
SAID = b"Kept:"
"""What is on the screen when a bookmark is made."""


def main(times: int, home: Path, _environment: dict[str, str]) -> tuple[str, list[str]]:
    """End the program so often in each way; what it said is there, and the screen as before."""
    folder = home / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number}.txt").write_bytes(good(3)[1] + b"%d" % number)
    chance = random.Random(4)  # noqa: S311 - any moments will do
    failures, longest, kept = [], 0.0, 0
    for number in range(times):
        for name, end in ENDINGS.items():
            notes = home / "notes" / f"{number} {name}"
            opened = Forked(["-n", notes, "-i", home / "index", folder])
            opened.settle(ENTERED)
            if number % 2:
                opened.settle(READ)
            opened.type("1\rjjjmm")
            if number % 2:
                opened.settle(SAID)
            opened.watch(LONGEST * chance.random())
            start, below = time.monotonic(), children(opened.pid)
            end(opened)
            status = opened.ended()
            longest = max(longest, time.monotonic() - start)
            kept += SAID in opened.written
            failures += [
                f"{number} {name}: {each}" for each in _wrong(opened, name, status, notes, below)
            ]
    said = f"{times} endings by each of {', '.join(ENDINGS)}"
    return f"{said}; {kept} after a bookmark; {longest:.1f} s at most", failures


def _wrong(opened: Forked, name: str, status: int, notes: Path, below: list[int]) -> list[str]:
    """Return what is not as it has to be after an ending."""
    written, wrong = bytes(opened.written), []
    if status:
        wrong.append(f"status {status}")
    if name != "a closed terminal":
        entered = written.rindex(ENTERED)
        wrong += [f"{each!r} is missing" for each in RESTORED if written.rfind(each) < entered]
    notebook = Notebook(notes)
    wrong += notebook.problems()
    if SAID in written and not notebook.bookmarks():
        wrong.append("a bookmark is lost")
    limit = time.monotonic() + PATIENCE
    while any(map(is_running, below)) and time.monotonic() < limit:
        time.sleep(0.01)
    return wrong + [f"process {pid} is left" for pid in below if is_running(pid)]


if __name__ == "__main__":
    soak(main, 200)
