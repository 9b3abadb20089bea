"""A process that writes a line whenever files of a library changed, until its input is closed.

Started with `notify` or `poll`, the index, the folder of the notebook and the library's paths.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tui.library.hanging_up import end_with_input
from tui.reading.folder import is_hidden

NOTIFY, POLL = "notify", "poll"
"""Whether the system tells of changes, or the files are looked at again and again.

Systems do not tell of what another computer changes in a network folder.
"""
QUIET, LONGEST = 100, 1600
"""Milliseconds without a change after which those before are told; that they wait at most."""
TICK = 500
"""Milliseconds between two looks whether what was opened is still there."""
EVERY = 2000
"""Milliseconds between two looks at all files, where the system does not tell."""
DRAFTS = (".crdownload", ".part", ".partial", ".swo", ".swp", ".swx", ".tmp")
"""Ends of the names that editors and downloads give to what is not finished."""

BESIDE = ("", "-journal", "-shm", "-wal", ".lock")
"""Ends of the names of an index and of the files beside it."""
ADDED, MODIFIED, DELETED = 1, 2, 3
"""As in `watchfiles.Change`."""
Changes = Iterable[tuple[int, str]]
"""What happened, and to which path."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched: the real paths of a library, but nothing that we write ourselves."""

    roots: tuple[str, ...]
    index: str
    notebook: str

    @classmethod
    def of(cls, paths: Sequence[str], index: str, notebook: str) -> "Watched":
        """Return what is watched for the library that consists of `paths`."""
        roots = dict.fromkeys(map(os.path.realpath, paths))
        return cls(tuple(roots), os.path.realpath(index), os.path.realpath(notebook))

    def present(self) -> list[str]:
        """Return the roots that are there now."""
        return [root for root in self.roots if os.path.lexists(root)]

    def concerned_by(self, changes: Changes) -> bool:
        """Return whether the library may be another one after `changes`."""
        by_path = groupby(sorted(changes, key=lambda each: each[1]), key=lambda each: each[1])
        return any(
            self._is_part(path) and _matters(path, {what for what, _ in alike})
            for path, alike in by_path
        )

    def replaced_by(self, changes: Changes) -> bool:
        """Return whether one of the roots may be another file or folder after `changes`."""
        return any(path in self.roots and _matters(path, {what}) for what, path in changes)

    def _is_part(self, path: str) -> bool:
        ours = path in {self.index + end for end in BESIDE}
        if ours or Path(path).is_relative_to(self.notebook) or path.endswith(DRAFTS):
            return False
        return any(_is_below(Path(path), root) for root in self.roots)


def _is_below(path: Path, root: str) -> bool:
    return path.is_relative_to(root) and not any(map(is_hidden, path.relative_to(root).parts))


def _matters(path: str, happened: set[int]) -> bool:
    if {ADDED, DELETED} <= happened and not os.path.lexists(path):
        # An editor's trial: there was no such file before, and there is none now.
        return False
    # Of what is in a changed folder, each file is told by itself.
    return happened != {MODIFIED} or not Path(path).is_dir()


def keep_watch(watched: Watched, tell: Callable[[], None], *, poll: bool) -> None:
    """Call `tell` when the watch begins and after every change, for ever.

    A root that is gone is awaited; another file in its place is another one to watch.
    Raises `OSError` if the files cannot be watched.
    """
    while True:
        present = watched.present()
        try:
            _watch_until_another(watched, present, tell, poll=poll)
        except FileNotFoundError:
            continue
        except OSError:
            # The system may run out of what it needs to tell of changes.
            if poll:
                raise
            poll = True


def _watch_until_another(
    watched: Watched, present: Sequence[str], tell: Callable[[], None], *, poll: bool
) -> None:
    from watchfiles import watch  # noqa: PLC0415 - the library is imported without it

    if not present:
        time.sleep(TICK / 1000)
        return
    begun = False
    for changes in watch(
        *present,
        watch_filter=None,
        step=QUIET,
        debounce=LONGEST,
        rust_timeout=TICK,
        yield_on_timeout=True,
        force_polling=poll or None,
        poll_delay_ms=EVERY,
        ignore_permission_denied=True,
    ):
        others = watched.present() != present
        if not begun or others or watched.concerned_by(changes):
            tell()
        begun = True
        if others or watched.replaced_by(changes):
            return


def main() -> None:
    """Run the process."""
    # An interrupt from the keyboard is the parent's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_input()
    kind, index, notebook, *paths = sys.argv[1:]
    try:
        keep_watch(Watched.of(paths, index, notebook), _tell, poll=kind == POLL)
    except OSError as error:
        sys.exit(error.strerror or str(error))


def _tell() -> None:
    os.write(1, b"look\n")


if __name__ == "__main__":
    main()
