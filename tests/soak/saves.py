"""Lets two windows save one notebook at once; in the end it holds what each of them wrote last.

python tests/soak/saves.py [SAVES]
"""

import os
from pathlib import Path

from tests.soak.running import soak
from tui.model import Bookmark, Span
from tui.store import Notebook

WINDOWS = "ab"
KEYS = 15
"""Bookmarks that each window changes in turn."""


def main(saves: int, home: Path, _environment: dict[str, str]) -> tuple[str, list[str]]:
    """Share the saves out among the windows and compare the file with what they wrote."""
    folder, each = home / "notes", saves // len(WINDOWS)
    windows = [_opened(folder, name, each) for name in WINDOWS]
    ends = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in windows]
    failures = [f"{end} saves of a window failed" for end in ends if end]
    notebook = Notebook(folder)
    kept = {bookmark.id: bookmark.note for bookmark in notebook.bookmarks()}
    for name in WINDOWS:
        wanted = {f"{name}{number % KEYS}": str(number) for number in range(each)}
        failures += [
            f"{key} is {kept.get(key)}, not {number}"
            for key, number in wanted.items()
            if kept.get(key) != number
        ]
    return f"{saves:,} saves of {len(WINDOWS)} windows at once", failures + notebook.problems()


def _opened(folder: Path, name: str, saves: int) -> int:
    """Start a window that saves so often; its status is how many of them were not told as done."""
    if pid := os.fork():
        return pid
    notebook = Notebook(folder)
    failed = 0
    for number in range(saves):
        key = f"{name}{number % KEYS}"
        notebook.put_bookmark(Bookmark(key, "a.txt", Span(0, 4), "text", note=str(number)))
        failed += bool(notebook.save())
    # What waited for the other window too long is saved with the next change, or now.
    os._exit(min(failed, 100) if notebook.save() else 0)


if __name__ == "__main__":
    soak(main, 100_000)
