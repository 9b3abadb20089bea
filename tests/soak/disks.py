"""Saves, indexes and reads on disks that are full or read-only; nothing is lost, all is told.

unshare --map-root-user --mount python tests/soak/disks.py [TRIALS]

Every trial has a small file system of its own, which takes the right to mount; `unshare` gives it.
"""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from pathlib import Path

from tests.hold.hostile import good
from tests.hold.terminal import ESCAPE, Terminal
from tests.soak.mounted import filled, mounted, read_only
from tests.soak.running import soak
from tui.model import Bookmark, Published, Span
from tui.store import Notebook

SIZE = 4 * 2**20
"""Bytes of a file system."""
LEFT = 40_000
"""Bytes that are left free, at most."""
FILES = ("bookmarks.toml", "corrections.toml", "reading.toml")
COMMANDS = ("index", "entities", "bookmarks")
WHOLE = 50
"""Trials after which the program itself is tried, on a full disk and on a read-only one."""
Harm = Callable[[Path], AbstractContextManager[None]]


def main(trials: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Harm the disk and mend it again and again; what could not be saved then is."""
    articles = home / "articles"
    articles.mkdir()
    for name, data in map(good, range(3)):
        (articles / name).write_bytes(data)
    chance = random.Random(6)  # noqa: S311 - any sizes will do
    failures, refused = [], 0
    for trial in range(trials):
        full = trial % 2 == 0
        left = chance.choice((0, chance.randrange(LEFT)))
        harm: Harm = partial(filled, left=left) if full else read_only
        with mounted(home / "disk", SIZE) as disk:
            wrong, not_saved = _saved(disk, harm, chance.randrange(1, 40))
            refused += not_saved
            if trial % WHOLE < 2:
                wrong += list(_told(disk, harm, articles, environment))
        failures += [f"{trial}, {'full' if full else 'read-only'}: {each}" for each in wrong]
    return f"{trials:,} disks, half of them full, half read-only; {refused:,} not saved", failures


def _saved(disk: Path, harm: Harm, records: int) -> tuple[list[str], int]:
    """Change a notebook while its disk is harmed; return what is wrong, and what was refused."""
    notebook = Notebook(disk / "notes")
    _change(notebook, range(records))
    wrong = notebook.save()
    before = {name: (disk / "notes" / name).read_bytes() for name in FILES}
    with harm(disk):
        _change(notebook, range(records, 2 * records))
        problems = notebook.save()
        kept = Notebook(disk / "notes")
        wrong += kept.problems()
        for name in FILES:
            told = any(str(disk / "notes" / name) in problem for problem in problems)
            same = (disk / "notes" / name).read_bytes() == before[name]
            wrong += [] if told == same else [f"{name}: told {told}, as before {same}"]
        wrong += [] if bool(notebook.unsaved()) == bool(problems) else ["forgotten what is unsaved"]
    wrong += notebook.save()
    after = Notebook(disk / "notes")
    counts = len(after.bookmarks()), len(after.corrections.published()), len(after.positions())
    wrong += [] if counts == (2 * records,) * 3 else [f"{counts} of {2 * records} records"]
    wrong += [f"{path} is left" for path in (disk / "notes").glob(".*")]
    return wrong, len(problems)


def _change(notebook: Notebook, numbers: range) -> None:
    for number in numbers:
        note = f"note {number} " * 10
        notebook.put_bookmark(Bookmark(f"b{number}", "a.txt", Span(0, 4), "text", note=note))
        notebook.corrections.add(Published(f"{number}.txt", date(2021, 8, 15)))
        notebook.keep_position(f"{number}.txt", number)


def _told(disk: Path, harm: Harm, articles: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what the program does wrong when its notebook and its index are on a harmed disk."""
    places = ["-n", str(disk / "notes"), "-i", str(disk / "index"), str(articles)]
    with harm(disk):
        for command in COMMANDS:
            done = _run([command, *places], environment)
            told = str(disk).encode() in done.stderr or not done.returncode
            if _is_broken(done.stderr) or not told:
                yield f"{command}: status {done.returncode}, {done.stderr[-300:]!r}"
        yield from _in_a_terminal(disk / "notes", places, environment)
    for command in COMMANDS[:2]:
        done = _run([command, *places], environment)
        if done.returncode:
            yield f"{command} on the mended disk: {done.stderr[-300:]!r}"


def _in_a_terminal(notes: Path, places: list[str], environment: Mapping[str, str]) -> Iterator[str]:
    """Keep a bookmark that cannot be saved, or not now; yield what is wrong with what is said."""
    before = {path: path.read_bytes() for path in notes.iterdir()}
    opened = Terminal(["-m", "tui", *places], environment)
    opened.settle(b"Lindau")
    for key in ("1", "\r", "m", "m", ESCAPE, "Q"):
        opened.press(key)
    status, written = opened.ended(), bytes(opened.written)
    same = all(path.read_bytes() == data for path, data in before.items())
    told = status and b"not saved: {" in written
    if _is_broken(written) or (same and b"Kept" in written and not told):
        yield f"the program: status {status}, {written[-500:]!r}"


def _is_broken(written: bytes) -> bool:
    return b"Traceback" in written or b"should not happen" in written


def _run(words: list[str], environment: Mapping[str, str]) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "tui", *words]
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )


if __name__ == "__main__":
    soak(main, 1000)
