"""A library in which every text is hostile, and the program on it as a person starts it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.hold import making
from tests.hold.terminal import Terminal
from tui.store.saving import locked


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread what takes a minute each over the run: processes get tests that stand together."""
    long = [each for each in items if each.path.name == "test_hold_fuzz.py"]
    others = [each for each in items if each not in long]
    for number, each in enumerate(long):
        others.insert(number * len(others) // len(long), each)
    items[:] = others


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with hostile themes and settings."""
    home = tmp_path_factory.mktemp("hold")
    making.write_settings(home)
    return home


@pytest.fixture
def in_memory(tmp_path: Path) -> Iterator[Path]:
    """Return an empty folder where forcing data to the disk takes no time, if there is one.

    What is killed there leaves the same behind.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder of the system's
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def environment(home: Path) -> dict[str, str]:
    """Return the environment of a person with a terminal of colours."""
    return making.environment(home)


@pytest.fixture(scope="session")
def run(environment: dict[str, str]) -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Return what runs a command and gives what it wrote, as bytes."""

    def run(*words: object, **options: object) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "tui", *map(str, words)]
        usual = {"env": environment, "stdin": subprocess.DEVNULL, "capture_output": True}
        return subprocess.run(command, check=False, **usual | options)  # type: ignore[call-overload,no-any-return]

    return run


@pytest.fixture(scope="session")
def library(
    home: Path,
    run: Callable[..., "subprocess.CompletedProcess[bytes]"],
    environment: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return a folder in which names, metadata and texts are hostile, with its index made.

    It is made once for all processes of the tests; each has a copy of the index.
    """
    place = tmp_path_factory.getbasetemp()
    place = (place.parent if "PYTEST_XDIST_WORKER" in os.environ else place) / "hostile"
    place.mkdir(exist_ok=True)
    folder, cache = place / "lib [red]\x1b[2J\u202e", place / "cache"
    making.write_notes(home / "notes")
    with locked(place / "library", patience=inf):
        if not folder.exists():
            making.write_library(folder)
            own = environment | {"XDG_CACHE_HOME": str(cache)}
            done = run("index", "-j", "1", "-n", home / "notes", folder, env=own)
            assert done.returncode == 0, done.stderr
    shutil.copytree(cache, home / "cache", dirs_exist_ok=True)
    return folder


@pytest.fixture
def terminal(home: Path, library: Path, environment: dict[str, str]) -> Callable[..., Terminal]:
    """Return what opens the hostile library in a terminal."""

    def start(*options: str) -> Terminal:
        words = [*options, "-n", str(home / "notes"), str(library)]
        opened = Terminal(["-c", making.WATCH, *words], environment)
        opened.settle(b"\x1b[?1049h")
        return opened

    return start
