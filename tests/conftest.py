"""Every test runs with its own home and no given width: nobody's notebook or cache is touched."""

import os
import signal
from pathlib import Path

import pytest


def pytest_configure() -> None:
    """Let no test depend on how the tests were started.

    Their screens have all colours. The programs that they start have terminals of their own, as
    wide as these are, and hear an interrupt although a shell that starts the tests in the
    background ignores it.
    """
    for variable in ("COLUMNS", "LINES", "NO_COLOR"):
        os.environ.pop(variable, None)
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path_factory.mktemp("home")
    for variable, folder in {
        "HOME": ".",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home
