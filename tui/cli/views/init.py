"""`dateline init`: a notebook inside the library's folder."""

import shutil
from argparse import Namespace
from pathlib import Path

from tui.cli.output import CommandError, write
from tui.cli.paths import library_paths
from tui.store import notebook_folder
from tui.store.places import NOTEBOOK
from tui.store.relocating import PLACE


def run(options: Namespace) -> int:
    """Make `.dateline/` in the folder and copy into it what the notebook holds already."""
    (folder,) = library_paths(options.paths)
    if not folder.is_dir():
        raise CommandError(f"{folder} is no folder; a notebook lies in the folder of a library")
    inside = folder / NOTEBOOK
    if inside.is_symlink() or (inside.exists() and not inside.is_dir()):
        raise CommandError(f"{inside} is in the way; rename it first")
    if inside.is_dir():
        write([f"{inside} is there already"])
        return 0
    before = notebook_folder([folder], Path(options.notebook) if options.notebook else None)
    inside.mkdir()
    files = sorted(file for file in before.glob("*.toml") if file.name != PLACE)
    for file in files:
        shutil.copy2(file, inside / file.name)
    copied = f", with {', '.join(file.name for file in files)} from {before}" if files else ""
    write([f"{inside} is the notebook of this library now{copied}"])
    return 0
