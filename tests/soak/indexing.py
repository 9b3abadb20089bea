"""Kills indexing at any moment, reads what is there, and lets it finish now and then.

python tests/soak/indexing.py [KILLS]

Most kills are of a process that knows already what the language model finds and does the rest by
itself, so that they fall into the writing; every twentieth is of the program with its workers.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from tests.hold.hostile import good
from tests.hold.telling import told
from tests.hold.terminal import children, is_running
from tests.soak.running import soak
from tui.library import Library, Options, update
from tui.library.crew import Crew, Outcome
from tui.library.updating import Means
from tui.library.worker import TASKS
from tui.store import Index

ARTICLES, KEPT = 24, 8
"""Articles, and those that are there all the time while the others come and go."""
FINISHED, WHOLE = 10, 20
"""Kills after which indexing is let finish; after which the whole program is killed."""
STARTING = 3.0
"""Seconds in which the whole program starts and does something."""
PATIENCE = 60
"""Seconds that a worker may outlive its parent."""


class Alone(Crew):
    """A crew of nobody: all is done in this process, what takes long only once."""

    known: ClassVar[dict[tuple[str, str], Any]] = {}

    def run(
        self, task: str, batches: Iterable[Sequence[Any]], context: object = None
    ) -> Iterator[Outcome[Any]]:
        """Yield an outcome for every batch."""
        for items in batches:
            if task != "annotate":
                yield Outcome(items, TASKS[task](items, context))
                continue
            for each in items:
                if (each.name, each.text) not in self.known:
                    (self.known[each.name, each.text],) = TASKS[task]([each], context)
            yield Outcome(items, [self.known[each.name, each.text] for each in items])


def main(kills: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Kill indexing again and again; what is read meanwhile is whole, and the end is right."""
    folder, index = home / "articles", home / "index"
    folder.mkdir()
    _write(folder, ARTICLES)
    wanted = _finished(home / "first", folder)
    start = time.monotonic()
    failures = [] if _finished(home / "right", folder) == wanted else ["not deterministic"]
    longest = 1.2 * (time.monotonic() - start)
    chance = random.Random(2)  # noqa: S311 - any moments will do
    for kill in range(kills):
        _write(folder, chance.choice((KEPT, ARTICLES)))
        if kill % WHOLE == WHOLE - 1:
            failures += _program_killed(index, folder, environment, STARTING * chance.random())
        else:
            _killed(index, folder, longest * chance.random())
        with Index.open(index) as found:
            told(found)
        if kill % FINISHED == FINISHED - 1:
            _write(folder, ARTICLES)
            failures += [] if _finished(index, folder) == wanted else [f"{kill}: another result"]
        if kill % (2 * FINISHED) == FINISHED - 1:
            _remove(index)
    return f"{kills} kills while indexing", failures


def _write(folder: Path, number: int) -> None:
    """Let the first so many articles be in the folder, and no others."""
    for count in range(ARTICLES):
        path = folder / f"{count:02}.txt"
        path.unlink(missing_ok=True)
        if count < number:
            path.write_bytes(good(count % 25)[1] * (1 + count % 3) + b"\n%d" % count)


def _remove(index: Path) -> None:
    for path in index.parent.glob(f"{index.name}*"):
        path.unlink()


def _finished(index: Path, folder: Path) -> dict[str, object]:
    """Index to the end, and return what the index then tells."""
    update(Library.open([folder], Options(index=index)), means=Means(Alone))
    with Index.open(index) as found:
        return told(found)


def _killed(index: Path, folder: Path, moment: float) -> None:
    """Index in a process that is killed after some seconds."""
    pid = os.fork()
    if not pid:
        update(Library.open([folder], Options(index=index)), means=Means(Alone))
        os._exit(0)
    time.sleep(moment)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def _program_killed(
    index: Path, folder: Path, environment: Mapping[str, str], moment: float
) -> list[str]:
    """Start the program and kill it after some seconds; return what its workers do wrong."""
    command = [sys.executable, "-m", "tui", "index", "-j", "2", "-i", str(index), str(folder)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        time.sleep(moment)
        below = children(process.pid)
        process.kill()
    end = time.monotonic() + PATIENCE
    while any(map(is_running, below)) and time.monotonic() < end:
        time.sleep(0.01)
    return [f"worker {pid} outlives its parent" for pid in below if is_running(pid)]


if __name__ == "__main__":
    soak(main, 2000)
