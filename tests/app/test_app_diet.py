"""What is loaded before the first screen: nothing slow, and not much."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.store import Index

SLOW = {"charset_normalizer", "lxml", "markdown_it", "numpy", "rapidfuzz", "spacy", "thinc"}
SLOW |= {"tomli_w", "trafilatura", "watchfiles", "yaml"}
MOST = 165
"""Modules of ours; each costs about half a millisecond of processor time."""
START = """
import json, sys
from argparse import Namespace
from pathlib import Path
from textual.app import App
from textual.widgets import Static
bare, run = set(sys.modules), App.run
App.run = lambda app: run(app, headless=True, size=(120, 40))
from tui.cli.command import run as _
from tui.cli.parser import parse
from tui.cli.views import read as _
from tui.app.start import start
from tui.app.app import Dateline
def tell(app):
    print(json.dumps(sorted(sys.modules.keys() - bare)))
Dateline._settle_down = tell
options = parse(sys.argv[1:])[1]
start(options.paths and list(map(Path, options.paths)), options)
"""


@pytest.fixture
def loaded(tmp_path: Path, fill_index: Callable[[Index], None]) -> list[str]:
    """Return the modules beyond Textual's own that are there once the first screen is drawn."""
    with Index.open(tmp_path / "i.sqlite", writable=True) as index:
        fill_index(index)
    for folder in ("articles", "notes"):
        (tmp_path / folder).mkdir()
    places = ("--index", "i.sqlite", "--notebook", "notes", "--profile-start", "articles")
    command = [sys.executable, "-c", START, *places]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    found: list[str] = json.loads(ran.stdout.splitlines()[-1])
    return found


def test_the_first_screen_waits_only_for_what_it_shows(loaded: list[str]):
    tops = {name.partition(".")[0] for name in loaded}
    assert not tops & SLOW
    assert tops - sys.stdlib_module_names <= {"rich", "textual", "tui"}
    layers = {".".join(name.split(".")[:2]) for name in loaded if name.startswith("tui.")}
    unused = {"tui.analysis", "tui.library", "tui.reading", "tui.search", "tui.writing"}
    assert not layers & unused
    assert sum(name.startswith("tui.") for name in loaded) <= MOST
