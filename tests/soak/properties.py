"""Tries what is shown, merging and two windows so many times as often as at every change.

python tests/soak/properties.py [TIMES]
"""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

from tests.hold.terminal import ROOT
from tests.soak.running import soak

TESTS = ("tests/model/test_display.py", "tests/store/test_records.py")
MACHINE = "tests/hold/test_hold_machine.py"
EXAMPLES = re.compile(r"(?<=^EXAMPLES = )[\d_]+", re.MULTILINE)


def main(times: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Run the tests of a copy of the project in which their examples are multiplied."""
    place = home / "copy"
    copytree(ROOT, place, ignore=ignore_patterns(".*"))
    counts = []
    for file in map(place.joinpath, (*TESTS, MACHINE)):
        text = file.read_text("utf-8")
        counts += [times * int(each) for each in EXAMPLES.findall(text)]
        file.write_text(EXAMPLES.sub(lambda found: str(times * int(found[0])), text), "utf-8")
    words = [sys.executable, "-m", "pytest", "-q", "--timeout=0", "-p", "no:cacheprovider"]
    own = environment | {"PYTHONPATH": str(place)}
    done = subprocess.run(
        [*words, *TESTS, MACHINE], cwd=place, env=own, capture_output=True, text=True, check=False
    )
    *properties, machine = counts
    said = f"{max(properties):,} examples of each property, {machine:,} × 30 steps of two windows"
    return said, [done.stdout[-4000:]] if done.returncode else []


if __name__ == "__main__":
    soak(main, 112)
