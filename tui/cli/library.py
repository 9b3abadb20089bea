"""The library that a command line names, opened and brought up to date."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tui.analysis.models import find_model
from tui.cli.output import CommandError, say
from tui.cli.paths import library_paths
from tui.cli.progress import Bar
from tui.library import Library, Options, update
from tui.model import Skipped, counted
from tui.store import DamagedIndexError, Index, Notebook, StoreError, notebook_folder
from tui.store.relocating import relocate
from tui.store.settings import load_settings

REASONS = 3
"""Reasons for skipping that a message names, the most frequent first."""


def library_of(options: Namespace) -> Library:
    """Return the library of a command line, with the person's settings where it says nothing.

    Raises:
        CommandError: one of its paths does not exist.
    """
    settings, problems = load_settings(_path(options.config))
    for problem in problems:
        say(problem)
    chosen = Options(
        published=options.published,
        notebook=_path(options.notebook),
        index=_path(options.index),
        model=options.model or settings.model or None,
        jobs=options.jobs or settings.jobs,
    )
    library = Library.open(library_paths(options.paths), chosen)
    _relocate(library.paths, library.notebook_folder)
    return library


def notebook_of(options: Namespace) -> Notebook:
    """Return the notebook that goes with the library of a command line."""
    paths = library_paths(options.paths)
    folder = notebook_folder(paths, _path(options.notebook))
    _relocate(paths, folder)
    return Notebook(folder)


def _relocate(paths: Sequence[Path], folder: Path) -> None:
    moved = relocate(paths, folder)
    if moved:
        say(f"your notes on {moved} are here: these are its articles")


@contextmanager
def opened(options: Namespace, *, listing: bool = False) -> Iterator[Index]:
    """Yield the index of the library, brought up to date first.

    A library without a document is an error, which waits for the end of the block when it is
    `listing` what was skipped.

    Raises:
        CommandError: nothing could be read, or the index cannot be kept where it should be.
    """
    library = library_of(options)
    with told_errors(), _discarded_if_damaged(library):
        with Bar(shown=not options.quiet) as bar:
            update(library, bar.show)
        with library.index() as index:
            tell_problems(library, options)
            if not listing:
                check_not_empty(library, index)
            yield index
            check_not_empty(library, index)


@contextmanager
def _discarded_if_damaged(library: Library) -> Iterator[None]:
    try:
        yield
    except DamagedIndexError as error:
        library.discard_index()
        raise StoreError(f"{error}; it is made anew") from error


@contextmanager
def told_errors() -> Iterator[None]:
    """Turn the errors of the store, which are in words for people, into the command's."""
    try:
        yield
    except StoreError as error:
        raise CommandError(str(error)) from error


def tell_problems(library: Library, options: Namespace) -> None:
    """Say what is wrong with the language model and the notebook, as far as it matters here."""
    model = find_model(library.options.model)
    if model.path is None and not options.quiet:
        say(model.problem)
    for problem in library.notebook().problems():
        say(problem)


def check_not_empty(library: Library, index: Index) -> None:
    """Raise a CommandError that says what was skipped if no document could be read."""
    if index.counts().documents:
        return
    where = ", ".join(str(path) for path in library.paths)
    raise CommandError(
        f"{where}: nothing could be read{_skipped(index.skipped())};"
        " give .txt, .md, .html or .jsonl files"
    )


def _skipped(skipped: list[Skipped]) -> str:
    if not skipped:
        return ", it is empty"
    reasons = Counter(each.reason for each in skipped).most_common(REASONS)
    told = ", ".join(f"{count:,} {reason}" for reason, count in reasons)
    return f", {counted(len(skipped), 'file')} skipped ({told})"


def _path(word: str | None) -> Path | None:
    return Path(word) if word else None
