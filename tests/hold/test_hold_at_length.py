"""The attacks of the long runs, as often as there is time for at every change."""

import subprocess
import sys

import pytest

from tests.hold.terminal import ROOT
from tests.soak.mounted import RIGHT

TIMES = {
    "windows": 500,
    "indexing": 100,
    "endings": 20,
    "saves": 1000,
    "keys": 3000,
}
"""By script in `tests/soak`, what it is told; of endings so many of each kind."""
DISKS = 50
pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def at_length(environment, in_memory):
    def run(script: str, count: int, before: tuple[str, ...] = ()) -> None:
        command = [*before, sys.executable, str(ROOT / "tests" / "soak" / f"{script}.py")]
        # To measure what they reach, which other tests reach too, takes them twice as long.
        usual = {name: each for name, each in environment.items() if "COVERAGE" not in name}
        own = usual | {"PYTHONPATH": str(ROOT), "TMPDIR": str(in_memory)}
        done = subprocess.run([*command, str(count)], env=own, capture_output=True, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr)[-4000:].decode()
        assert b"none failed" in done.stdout

    return run


@pytest.mark.parametrize("script", TIMES)
def test_nothing_fails_however_often_it_is_tried(at_length, script):
    at_length(script, TIMES[script])


def test_nothing_is_lost_on_disks_that_are_full_or_read_only(at_length):
    if subprocess.run([*RIGHT, "true"], check=False, capture_output=True).returncode:
        pytest.skip("nobody may mount here")
    at_length("disks", DISKS, RIGHT)
