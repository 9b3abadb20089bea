"""`dateline doctor`: what is in use, and whether it is sound."""

import ast
import locale
import os
import platform
import shutil
import sqlite3
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.analysis.models import PREFERRED, find_model
from tui.app.keymap import keys_file, load_keymap
from tui.cli.columns import wrap
from tui.cli.output import width, write, write_records
from tui.cli.paths import library_paths, sample
from tui.cli.versions import installed_version
from tui.model.shipped import PACKAGE, shipped
from tui.store import index_path, notebook_folder
from tui.store.places import cache_folder, config_folder, data_folder
from tui.store.settings import load_settings

DISTRIBUTIONS = ("dateline", "textual", "spacy", "rapidfuzz", "trafilatura")
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib3"}
NETWORK_MODULES = {"urllib.request", "xmlrpc.client", "trafilatura.downloads"}
LABEL = 12


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    subject: str
    detail: str
    sound: bool = True


def run(options: Namespace) -> int:
    """Print every check; the status is 1 when one failed."""
    checks = [check for examine in EXAMINATIONS for check in examine(options)]
    if options.json:
        write_records(
            {"check": each.subject, "ok": each.sound, "detail": each.detail} for each in checks
        )
    else:
        write(lines(checks, width()))
    return int(not all(check.sound for check in checks))


def lines(checks: Sequence[Check], width: int | None) -> Iterator[str]:
    """Yield the checks for a person; what failed has an exclamation mark before it."""
    for check in checks:
        mark = " " if check.sound else "!"
        yield from wrap(check.detail, width, f"{mark} {check.subject:<{LABEL}}")


def versions(_: Namespace) -> Iterator[Check]:
    """Yield the versions of Python, SQLite and the packages that matter."""
    yield Check("Python", f"{platform.python_version()} at {sys.executable}")
    yield Check("SQLite", sqlite3.sqlite_version)
    for name in DISTRIBUTIONS:
        version = installed_version(name)
        # In a checkout dateline itself need not be installed.
        yield Check(name, version or "not installed", bool(version) or name == "dateline")


def settings(options: Namespace) -> Iterator[Check]:
    """Yield the settings file and what is wrong in it."""
    file = Path(options.config) if options.config else config_folder() / "config.toml"
    problems = load_settings(file)[1]
    yield from [Check("settings", each, sound=False) for each in problems] or [
        Check("settings", _place(file))
    ]


def keys(options: Namespace) -> Iterator[Check]:
    """Yield the file of the keys and what is wrong in it."""
    file = keys_file(Path(options.config) if options.config else None)
    problems = load_keymap(file)[1]
    yield from [Check("keys", each, sound=False) for each in problems] or [
        Check("keys", _place(file))
    ]


def model(options: Namespace) -> Iterator[Check]:
    """Yield the language model in use and why it is that one."""
    chosen = (
        options.model or load_settings(Path(options.config) if options.config else None)[0].model
    )
    found = find_model(chosen or None)
    if found.path is None:
        yield Check("model", found.problem, sound=False)
        return
    why = "as you chose" if chosen else "the best one installed"
    known = any(package in found.path.parts for package in PREFERRED)
    files = "its files are those we know" if known else "its files are not known to us"
    yield Check("model", f"{found.name} {found.version}, {why}, {files}, in {found.path}")


def folders(options: Namespace) -> Iterator[Check]:
    """Yield where files are read and kept."""
    paths = library_paths(options.paths)
    yield Check("library", ", ".join(map(str, paths)))
    override = Path(options.index) if options.index else None
    yield Check("index", _place(index_path(paths, override)))
    override = Path(options.notebook) if options.notebook else None
    yield Check("notebook", _place(notebook_folder(paths, override)))
    yield Check("data", _place(data_folder()))
    yield Check("cache", _place(cache_folder()))
    for name, place in (("sample", sample()), ("themes", shipped("themes"))):
        yield Check(name, _place(place), place.is_dir())


def terminal(_: Namespace) -> Iterator[Check]:
    """Yield what is known of the terminal."""
    columns, rows = shutil.get_terminal_size()
    facts = [os.environ.get("TERM", "no TERM"), f"{columns}x{rows}", locale.getencoding()]
    facts += [
        f"{name}={os.environ[name]}"
        for name in ("COLORTERM", "NO_COLOR", "TMUX")
        if name in os.environ
    ]
    yield Check("terminal", ", ".join(facts))


def network(_: Namespace) -> Iterator[Check]:
    """Yield whether any module of the program imports what could reach the network."""
    guilty = sorted(
        str(file.relative_to(PACKAGE)) for file in PACKAGE.rglob("*.py") if network_imports(file)
    )
    if guilty:
        yield Check("network", f"imported in {', '.join(guilty)}", sound=False)
        return
    yield Check(
        "network",
        "not used: no module of the program imports one that could; the tests run every command"
        " with a guard that fails at the first connection",
    )


def network_imports(file: Path) -> set[str]:
    """Return the modules that a source file imports and that could reach the network."""
    found = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name in NETWORK_MODULES or name.split(".")[0] in NETWORK}


def _place(path: Path) -> str:
    return str(path) if path.exists() else f"{path} (not there yet)"


EXAMINATIONS: tuple[Callable[[Namespace], Iterator[Check]], ...] = (
    versions,
    settings,
    keys,
    model,
    folders,
    terminal,
    network,
)
