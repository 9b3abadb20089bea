"""What it costs to add, change and remove one article of a library, and to open it again.

usage: python tests/bench/weaving.py [COUNT] [--words N] [--folder FOLDER]

Builds the index of COUNT generated articles (1,000 without it), or of those in FOLDER, and prints
seconds on the clock and of the processor, workers included, and when the names and events of a new
or changed article were first in the index, where the panes take them from. Then the same for an
article added while the library is watched. The last line is the cost of starting the language model
alone, which every change that needs an analysis pays otherwise.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.articles import compose, material
from tests.bench.generate import write_files
from tui.store import Index

PAUSE = 0.01
"""Seconds between two looks at the index."""


def main() -> None:
    """Print a line for each thing that is timed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=1_000)
    parser.add_argument("--words", type=int, default=1_000)
    parser.add_argument("--folder", type=Path, help="articles, one a file, in place of made ones")
    options = parser.parse_args()
    with TemporaryDirectory() as home:
        folder = Path(home) / "articles"
        if options.folder:
            shutil.copytree(options.folder, folder)
        else:
            write_files(folder, compose(material(), options.count + 1, options.words, 1))
        _measure(folder, Path(home))


def _measure(folder: Path, home: Path) -> None:
    *_, extra = sorted(each for each in folder.rglob("*") if each.is_file())
    aside = home / extra.name
    extra.rename(aside)
    first = next(each for each in sorted(folder.rglob("*")) if each.is_file())
    words = sum(len(each.read_text().split()) for each in folder.rglob("*") if each.is_file())
    seconds = _timed("build", folder, home)
    print(f"{words:,} words, {words / seconds:,.0f} a second of the processor")  # noqa: T201 - the answer
    _timed("open unchanged", folder, home)
    aside.rename(extra)
    shown = str(extra.relative_to(folder))
    _timed("add one", folder, home, shown)
    extra.write_text(extra.read_text() + "\n\nOmar Herawi left Skarn on Monday.\n")
    _timed("change one", folder, home, shown)
    first.unlink()
    _timed("remove one", folder, home)
    extra.rename(aside)
    _timed("remove another", folder, home)
    _watched(folder, home, aside, extra)
    _run("language model alone", [sys.executable, "-c", MODEL])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"largest process {peak:,} MB")  # noqa: T201 - the answer


MODEL = """
from tui.analysis.language import annotate
from tui.analysis.models import find_model
from tui.model import Document
list(annotate([Document("a", "Omar left.")], find_model(None)))
"""


def _await_shown(index: Path, document: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the index has the document as the file is now, with its names and events."""
    with Index.open(index) as known:
        before = known.digests().get(document)
        while process.poll() is None:
            there = known.digests().get(document) != before and known.entities_in(document)
            if there and known.reports_in(document):
                return
            time.sleep(PAUSE)


def _watched(folder: Path, home: Path, aside: Path, extra: Path) -> None:
    """Print what it takes until an article is in the index that is added to a watched folder."""
    command = [*_index(home), "--stay", "600", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        next(line for line in process.stdout if b"stays" in line)
        used = 0.0
        while used != (used := _processor(process.pid)):
            time.sleep(100 * PAUSE)
        aside.rename(extra)
        start = time.monotonic()
        process.stdin.write(b"again\n")
        process.stdin.flush()
        _await_shown(home / "index", str(extra.relative_to(folder)), process)
        clock, used = time.monotonic() - start, _processor(process.pid) - used
        print(f"{'add one while watching':22} {clock:7.2f} s, processor {used:7.2f} s")  # noqa: T201 - the answer


def _processor(pid: int) -> float:
    """Return the seconds that a process and those below it have used."""
    tasks = list(Path(f"/proc/{pid}/task").iterdir())
    below = {int(child) for task in tasks for child in (task / "children").read_text().split()}
    used = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    return used + sum(map(_processor, below))


def _index(home: Path) -> list[str]:
    places = ("-i", str(home / "index"), "-n", str(home / "notes"))
    return [sys.executable, "-m", "tui", "index", "-q", *places]


def _timed(what: str, folder: Path, home: Path, shown: str = "") -> float:
    return _run(what, [*_index(home), str(folder)], home / "index", shown)


def _run(what: str, command: list[str], index: Path = Path(), shown: str = "") -> float:
    """Carry it out, print what it took, and return the seconds of the processor.

    `shown` is a document of which is said when the index had its names and events anew.
    """
    start, before = time.monotonic(), os.times()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    if shown:
        _await_shown(index, shown, process)
        print(f"{'  in every pane':22} {time.monotonic() - start:7.2f} s")  # noqa: T201 - the answer
    if process.wait():
        sys.exit(process.returncode)
    after = os.times()
    used = sum(after[2:4]) - sum(before[2:4])
    print(f"{what:22} {time.monotonic() - start:7.2f} s, processor {used:7.2f} s", flush=True)  # noqa: T201 - the answer
    return used


if __name__ == "__main__":
    main()
