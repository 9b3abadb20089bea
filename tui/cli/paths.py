"""The files and folders that a command line names, checked before anything is read."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from tui.cli.output import CommandError
from tui.cli.table import BY_NAME
from tui.model.shipped import shipped


def sample() -> Path:
    """Return the folder of the library that comes with the program."""
    return shipped("data") / "sample"


def library_paths(words: Sequence[str]) -> list[Path]:
    """Return the paths of a library; without any, those of the sample.

    Raises:
        CommandError: one of them does not exist or cannot be looked at.
    """
    if "" in words:
        raise CommandError("an empty path was given; give a folder or a file", status=2)
    paths = [Path(word) for word in words] or [sample()]
    for path in paths:
        _check(path)
    return paths


def _check(path: Path) -> None:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        missing = "is a link that leads nowhere" if path.is_symlink() else "does not exist"
        raise CommandError(f"{path}: {missing}; {_advice(path)}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise CommandError(f"{path}: {reason or error}; give another path") from None


def _advice(path: Path) -> str:
    alike = get_close_matches(path.name, [*_neighbours(path), *BY_NAME], n=1)
    if not alike:
        return "give a folder, a file or a .jsonl of documents"
    if alike[0] in BY_NAME and path == Path(path.name):
        return f"did you mean the command “{alike[0]}”?"
    return f"did you mean “{path.with_name(alike[0])}”?"


def _neighbours(path: Path) -> Iterable[str]:
    try:
        return [neighbour.name for neighbour in path.parent.iterdir()]
    except OSError:
        return []
