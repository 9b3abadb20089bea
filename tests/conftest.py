"""Every test runs with its own home and no given width: nobody's notebook or cache is touched."""

import os
from pathlib import Path

import pytest


def pytest_configure() -> None:
    """Forget how wide the terminal of the tests is: programs that they start have their own."""
    for variable in ("COLUMNS", "LINES"):
        os.environ.pop(variable, None)


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
