"""What the long runs share: how often, in which home, and the line that they end with."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hold.making import environment

Run = Callable[[int, Path, dict[str, str]], tuple[str, list[str]]]
"""Takes how often, an empty folder and an environment; returns what was done and what failed."""


def soak(run: Run, usual: int) -> None:
    """Carry out a run as often as the command line says, tell its result and end.

    The status is 1 if anything failed.
    """
    count = int(sys.argv[1]) if len(sys.argv) > 1 else usual
    start = time.monotonic()
    os.nice(5)
    with TemporaryDirectory() as home:
        place = Path(home).resolve()
        os.environ |= (places := environment(place))
        done, failures = run(count, place, places)
    seconds = time.monotonic() - start
    for failure in failures[:20]:
        print(failure)  # noqa: T201 - what the script is for
    said = f"{len(failures)} failures" if failures else "none failed"
    print(f"{Path(sys.argv[0]).stem}: {done}: {said}, {seconds:,.0f} s")  # noqa: T201 - as above
    sys.exit(bool(failures))
