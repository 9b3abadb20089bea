"""From the command line to the running application."""

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.app.keymap import keys_file, load_keymap
from tui.model import line
from tui.model.shipped import shipped
from tui.store import DamagedIndexError, Index, Notebook
from tui.store.places import config_folder, index_path, notebook_folder
from tui.store.settings import Choices, load_settings

if TYPE_CHECKING:
    from tui.library.correcting import Corrector


class Options(Protocol):
    """What the command line says; the names are those of its options."""

    index: str | None
    notebook: str | None
    config: str | None
    published: date | None
    model: str | None
    jobs: int | None


def start(paths: Sequence[Path], options: Options) -> int:
    """Open the index as it is, show it, and let a child process bring it up to date."""
    from tui.app.app import Dateline  # noqa: PLC0415 - Textual is slow to import
    from tui.app.indexing import Indexing  # noqa: PLC0415
    from tui.app.session import Session  # noqa: PLC0415
    from tui.app.theme import load_themes  # noqa: PLC0415

    index_file = index_path(paths, Path(options.index) if options.index else None)
    folder = notebook_folder(paths, Path(options.notebook) if options.notebook else None)
    settings, wrong = load_settings(Path(options.config) if options.config else None)
    keymap, amiss = load_keymap(keys_file(Path(options.config) if options.config else None))
    themes, broken = load_themes([shipped("themes"), config_folder() / "themes"])
    notebook = Notebook(folder)
    choices = Choices()
    corrector = partial(_corrector, paths, index_file, folder)
    problems = [*notebook.problems(), *amiss, *map(str, broken), *wrong]

    def run() -> int:
        with Index.open(index_file) as index:
            session = Session(index, notebook, label_of(paths), corrector)
            indexing = Indexing(command(paths, options))
            app = Dateline(session, choices, themes, problems, indexing, settings)
            app.keymap = keymap
            status = app.run() or 0
        if app.damage is not None:
            raise app.damage
        return tell_unsaved(notebook) or status

    try:
        return run()
    except DamagedIndexError:
        Index.anew(index_file).close()
        problems.insert(0, "The index was damaged and is made anew; your notes are not in it")
        return run()


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
    given = [sys.executable, "-P", "-m", "tui", "index", "--progress", "json"]
    for name in ("index", "notebook", "config", "published", "model", "jobs"):
        value = getattr(options, name, None)
        if value is not None:
            given += [f"--{name}", str(value)]
    return [*given, "--", *map(str, paths)]
