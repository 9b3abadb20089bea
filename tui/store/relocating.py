"""Finds the notebook of a library whose folder was moved, by the files that lay in it."""

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tui.store.places import data_folder
from tui.store.saving import replace_file

PLACE = "library.toml"
"""Beside the notes in the person's own folder: where their library lay, and what was in it."""
MOST = 200
"""Names of files that are remembered of a library."""
ENOUGH = 0.5
"""The part of them that has to be in a folder for it to be that library."""
HEAD = (
    "# Where the articles of this notebook lay: if they are moved, its notes are found by this.\n"
)


def relocate(paths: Sequence[Path], folder: Path) -> str:
    """Give a library that has no notes in `folder` a copy of those made where it lay before.

    These are notes whose library is not there any more, while its files are in this one; they
    stay where they are. Returns where the library lay, "" if nothing was copied. That it cannot
    be done is no error.
    """
    notebooks = data_folder() / "notebooks"
    if len(paths) != 1 or folder.parent != notebooks or not paths[0].is_dir():
        return ""
    with suppress(OSError, ValueError):
        if folder.is_dir():
            if not (folder / PLACE).exists():
                _mark(folder, paths[0])
            return ""
        left = dict(_left_behind(notebooks))
        names = _names(paths[0]) if left else set()
        shares = {each: len(names & files) / len(files) for each, (_, files) in left.items()}
        best = max(shares, key=lambda each: shares[each], default=None)
        if best is not None and shares[best] >= ENOUGH:
            _copy(best, folder, paths[0])
            return left[best][0]
    return ""


def _left_behind(notebooks: Path) -> Iterator[tuple[Path, tuple[str, set[str]]]]:
    """Yield notebooks whose library is gone, with where it lay and what was in it."""
    for folder in sorted(notebooks.iterdir()) if notebooks.is_dir() else ():
        known = _remembered(folder)
        place, files = known.get("library"), known.get("files")
        if isinstance(place, str) and isinstance(files, list) and not os.path.lexists(place):
            names = {each for each in files if isinstance(each, str)}
            if names and not folder.name.startswith("."):
                yield folder, (place, names)


def _remembered(folder: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads((folder / PLACE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def _copy(before: Path, folder: Path, library: Path) -> None:
    import shutil  # noqa: PLC0415 - the first screen does not wait for it

    draft = folder.with_name(f".{folder.name}.{os.getpid()}")
    draft.mkdir(mode=0o700)
    try:
        for file in before.glob("*.toml"):
            if not file.is_symlink():
                shutil.copy2(file, draft / file.name)
        _mark(draft, library)
        # If another process was quicker, its copy is as good.
        draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _mark(folder: Path, library: Path) -> None:
    import tomli_w  # noqa: PLC0415 - as above

    known = {"library": os.path.realpath(library), "files": sorted(_names(library))[:MOST]}
    replace_file(folder / PLACE, (HEAD + tomli_w.dumps(known)).encode())
