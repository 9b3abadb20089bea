"""Kills two windows while they save bookmarks, corrections and positions; nothing told is lost.

python tests/soak/windows.py [KILLS]

They are killed in pairs, each window a kill.
"""

import os
import random
import select
import signal
import time
from datetime import date
from pathlib import Path

from tests.soak.running import soak
from tui.model import Bookmark, Published, Span
from tui.store import Notebook

KEYS = 15
"""Records that each window changes in turn."""
MOST, LONGEST, PATIENCE = 3, 0.02, 2.0
"""Saves of one of them before both are killed; seconds after that; that they may take till then."""
FRESH = 40
"""Pairs after which there is a new notebook: corrections are added, so it grows."""
Values = dict[str, int]


def main(kills: int, home: Path, _environment: dict[str, str]) -> tuple[str, list[str]]:
    """Kill pairs of windows; every value on the disk is at least the last that was told."""
    chance = random.Random(1)  # noqa: S311 - any moments will do
    told: Values = {}
    failures, saves, left = [], 0, 0
    for pair in range(kills // 2):
        folder = home / f"notes{pair // FRESH}"
        if not folder.exists():
            told.clear()
        start = 1 + max(map(max, _kept(folder).values()), default=0)
        windows = [_opened(folder, name, start) for name in "ab"]
        first = _lines(windows[pair % 2][1], chance.randrange(MOST))
        time.sleep(chance.random() * LONGEST)
        for pid, _ in windows:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        for at, ((_, pipe), name) in enumerate(zip(windows, "ab", strict=True)):
            with os.fdopen(pipe, "rb") as rest:
                lines = (first if at == pair % 2 else b"") + rest.read()
            numbers = [int(row) for row in lines.splitlines(keepends=True) if row.endswith(b"\n")]
            saves += len(numbers)
            told |= {f"{name}{number % KEYS}": number for number in numbers}
        failures += [f"pair {pair}: {each}" for each in _lost(folder, told)]
        if folder.exists():
            left = max(left, sum(path.name.startswith(".") for path in folder.iterdir()))
    return (
        f"{kills:,} windows killed in pairs, {saves:,} saves told, at most {left} files left over",
        failures,
    )


def _opened(folder: Path, name: str, start: int) -> tuple[int, int]:
    """Start a window that saves without end, and tells each save after it was made."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid:
        os.close(theirs)
        return pid, ours
    notebook = Notebook(folder)
    number = start
    while True:
        key = f"{name}{number % KEYS}"
        notebook.put_bookmark(Bookmark(key, "a.txt", Span(0, 4), "text", note=str(number)))
        notebook.corrections.add(Published(key, date.fromordinal(number)))
        notebook.keep_position(key, number)
        if not notebook.save():
            os.write(theirs, f"{number}\n".encode())
        number += 1


def _lines(pipe: int, number: int) -> bytes:
    """Return what a window tells, once it has told of so many saves or has taken too long."""
    lines, end = b"", time.monotonic() + PATIENCE
    while (
        lines.count(b"\n") < number
        and select.select([pipe], [], [], max(0.0, end - time.monotonic()))[0]
    ):
        lines += os.read(pipe, 1)
    return lines


def _kept(folder: Path) -> dict[str, list[int]]:
    """Return for each key what is on the disk: in bookmarks, corrections and positions."""
    notebook = Notebook(folder)
    kept: dict[str, list[int]] = {}
    for bookmark in notebook.bookmarks():
        kept.setdefault(bookmark.id, []).append(int(bookmark.note))
    for key, day in notebook.corrections.published().items():
        kept.setdefault(key, []).append(day.toordinal() if day else 0)
    for key, position in notebook.positions().items():
        kept.setdefault(key, []).append(position.offset)
    return kept


def _lost(folder: Path, told: Values) -> list[str]:
    kept = _kept(folder)
    missing = [
        f"{key} was told as {number}, there is {kept.get(key)}"
        for key, number in told.items()
        if len(kept.get(key, ())) < 3 or min(kept[key]) < number
    ]
    return Notebook(folder).problems() + missing


if __name__ == "__main__":
    soak(main, 10_000)
