"""Where files live: the user's own folders, and what belongs to one library."""

import os
import re
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

NAME = "dateline"
NOTEBOOK = ".dateline"
"""The folder inside a library that holds its notebook, so that it travels with the articles."""


def cache_folder() -> Path:
    """Return where files lie that may be deleted at any time."""
    import platformdirs  # noqa: PLC0415 - slow to import

    return platformdirs.user_cache_path(NAME)


def config_folder() -> Path:
    """Return where the person's hand-written files lie: settings, keys, themes; only read."""
    import platformdirs  # noqa: PLC0415 - as above

    return platformdirs.user_config_path(NAME)


def data_folder() -> Path:
    """Return where the notebooks lie of libraries that have none in their folder."""
    import platformdirs  # noqa: PLC0415 - as above

    return platformdirs.user_data_path(NAME)


def state_folder() -> Path:
    """Return where choices lie that the program remembers."""
    import platformdirs  # noqa: PLC0415 - as above

    return platformdirs.user_state_path(NAME)


def index_path(paths: Sequence[Path], override: Path | None = None) -> Path:
    """Return the file of the index of the library that consists of `paths`."""
    return override or cache_folder() / "libraries" / f"{_label(paths)}.sqlite"


def notebook_folder(paths: Sequence[Path], override: Path | None = None) -> Path:
    """Return the folder of the notebook of the library that consists of `paths`.

    It is `override`, else `.dateline/` in the library if it has that, else the user's own.
    """
    if override is not None:
        return override
    if len(paths) == 1:
        inside = Path(paths[0]) / NOTEBOOK
        # A link could lead the writing anywhere.
        if inside.is_dir() and not inside.is_symlink():
            return inside
    return data_folder() / "notebooks" / _label(paths)


def _label(paths: Sequence[Path]) -> str:
    """Return a name for a library: readable, and another one for other paths."""
    real = sorted({os.path.realpath(path) for path in paths})
    readable = re.sub(r"[^\w-]+", "-", Path(real[0]).name, flags=re.ASCII).strip("-")[:40]
    key = blake2b(b"\0".join(map(os.fsencode, real)), digest_size=8).hexdigest()
    return f"{readable or 'library'}-{key}"
