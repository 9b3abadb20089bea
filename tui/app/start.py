"""From the command line to the running application."""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from datetime import date
from functools import partial
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from tui import lastframe, steps
from tui.app.keymap import keys_file, load_keymap
from tui.app.lookout import Lookout
from tui.model import line
from tui.model.shipped import shipped
from tui.store import DamagedIndexError, Index, Notebook, StoreError
from tui.store.places import config_folder, index_path, notebook_folder, state_folder
from tui.store.settings import Choices, load_settings

if TYPE_CHECKING:
    from tui.app.leaving import Rows
    from tui.library.correcting import Corrector


_MODESTLY = ("nice", "-n", "15") if which("nice") else ()
"""Begins a command that gets what the reader leaves of the processors, from its first moment."""
STAYS = 900
"""Seconds after the last change in which the analysis stays ready for the next."""


class Options(Protocol):
    """What the command line says; the names are those of its options."""

    index: str | None
    notebook: str | None
    config: str | None
    published: date | None
    model: str | None
    jobs: int | None
    profile_start: bool
    watch: bool
    poll: bool


def start(paths: Sequence[Path], options: Options) -> int:
    """Open the index as it is, show it, and let a child process bring it up to date."""
    opening = Opening(paths, options)
    try:
        return opening.run()
    except DamagedIndexError:
        Index.anew(opening.index_file).close()
        opening.problems.insert(
            0, "The index was damaged and is made anew; your notes are not in it"
        )
        return opening.run()


class Opening:
    """What an application is made of, read once even if its index turns out to be damaged."""

    def __init__(self, paths: Sequence[Path], options: Options) -> None:
        from tui.app.theme import load_themes  # noqa: PLC0415 - Textual is slow to import

        steps.ended("Textual")
        self.paths, self.options = paths, options
        self.config = Path(options.config) if options.config else None
        self.index_file = index_path(paths, Path(options.index) if options.index else None)
        self.folder = notebook_folder(paths, Path(options.notebook) if options.notebook else None)
        moved = "" if self.folder.is_dir() else _relocated(paths, self.folder)
        self.settings, wrong = load_settings(self.config)
        self.keymap, amiss = load_keymap(keys_file(self.config))
        self.themes, broken = load_themes([shipped("themes"), config_folder() / "themes"])
        self.notebook, self.choices = Notebook(self.folder), Choices()
        told = [f"Your notes on {moved} are here: these are its articles"] if moved else []
        self.problems = [*told, *self.notebook.problems(), *amiss, *map(str, broken), *wrong]
        steps.ended("settings, keys, themes, notebook")

    def run(self) -> int:
        """Read until the reader leaves, and return the exit status."""
        from tui.app.app import Dateline  # noqa: PLC0415 - as above
        from tui.app.indexing import Indexing  # noqa: PLC0415 - as above
        from tui.app.session import Session  # noqa: PLC0415 - as above

        steps.ended("the application loaded")
        with ExitStack() as stack:
            index = self._index(stack)
            corrector = partial(_corrector, self.paths, self.index_file, self.folder)
            session = Session(index, self.notebook, label_of(self.paths), corrector)
            steps.ended("the index opened")
            indexing = Indexing(command(self.paths, self.options))
            app = Dateline(
                session, self.choices, self.themes, self.problems, indexing, self.settings
            )
            app.keymap = self.keymap
            app.lookout = self._lookout()
            app.only_first = self.options.profile_start
            status = app.run() or 0
        if app.damage is not None:
            raise app.damage
        status = tell_unsaved(self.notebook) or status
        _relocated(self.paths, self.folder)
        if app.left is not None and not app.only_first:
            self._keep_screen(app.left, app.size)
        return status

    def _index(self, stack: ExitStack) -> Index:
        """Return the index, until the stack ends; a passing one where its place is of no use."""
        try:
            return stack.enter_context(Index.open(self.index_file))
        except DamagedIndexError:
            raise
        except StoreError as error:
            folder = stack.enter_context(TemporaryDirectory(prefix="dateline-", dir=_roomy()))
            self.index_file = Path(folder) / "index.sqlite"
            self.options.index = str(self.index_file)
            self.problems.insert(0, f"{error}; until then all is indexed for this time only")
        return stack.enter_context(Index.open(self.index_file))

    def _lookout(self) -> Lookout | None:
        """Return what watches the files, if that is wanted."""
        if not (self.options.watch or self.options.poll):
            return None
        kind = "poll" if self.options.poll else "notify"
        words = (kind, self.index_file, self.folder, *self.paths)
        return Lookout([sys.executable, "-P", "-m", "tui.library.lookout", *map(str, words)])

    def _keep_screen(self, rows: "Rows", size: tuple[int, int]) -> None:
        """Keep the screen for the next start; what is not to be kept is forgotten."""
        words = sys.argv[1:]
        with suppress(OSError):
            if rows:
                lastframe.keep(words, size, rows, list(map(str, self._files())))
            else:
                lastframe.forget(words)

    def _files(self) -> Iterator[Path]:
        """Yield the files and folders on which the first screen depends."""
        yield from (*self.paths, self.folder)
        yield from (self.index_file, self.index_file.with_name(f"{self.index_file.name}-wal"))
        yield from (self.config or config_folder() / "config.toml", keys_file(self.config))
        yield from (config_folder() / "themes", state_folder() / "state.toml")


def _relocated(paths: Sequence[Path], folder: Path) -> str:
    from tui.store.relocating import relocate  # noqa: PLC0415 - only for a library without notes

    return relocate(paths, folder)


def _roomy() -> str | None:
    """Return a folder in the memory of the machine, None where there is none."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder of one's own is made in it


def tell_unsaved(notebook: Notebook) -> int:
    """Write to stderr what the notebook's files could not take; return the exit status."""
    problems = notebook.save()
    told = [*problems, "start it with --notebook DIR to keep notes elsewhere"] if problems else []
    records = [json.dumps(record, default=str) for record in notebook.unsaved()]
    # Nobody reads it if the terminal is gone.
    with suppress(OSError):
        for text in [*told, *(f"not saved: {record}" for record in records)]:
            print(f"dateline: {line(text)}", file=sys.stderr)  # noqa: T201 - the screen is closed
    return 1 if problems else 0


def _corrector(paths: Sequence[Path], index: Path, notebook: Path) -> "Corrector":
    from tui.library import Library, Options  # noqa: PLC0415 - the analysis is slow to import
    from tui.library.correcting import Corrector  # noqa: PLC0415 - as above

    return Corrector(Library.open(paths, Options(notebook=notebook, index=index)))


def label_of(paths: Sequence[Path]) -> str:
    """Return what a person calls the library.

    >>> label_of([Path("/home/ann/clippings"), Path("/home/ann/more")])
    'clippings + 1'
    """
    name = paths[0].resolve().name or str(paths[0])
    return f"{name} + {len(paths) - 1}" if len(paths) > 1 else name


def command(paths: Sequence[Path], options: Options) -> list[str]:
    """Return the command that brings the index up to date, in this Python, with these options."""
    given = [*_MODESTLY, sys.executable, "-P", "-m", "tui", "index", "--progress", "json"]
    for name in ("index", "notebook", "config", "published", "model", "jobs"):
        value = getattr(options, name, None)
        if value is not None:
            given += [f"--{name}", str(value)]
    if options.watch or options.poll:
        given += ["--stay", str(STAYS)]
    return [*given, "--", *map(str, paths)]
