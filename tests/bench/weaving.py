"""What it costs to add, change and remove one article of a library, and to open it again.

usage: python tests/bench/weaving.py [COUNT] [--words N] [--folder FOLDER]

Builds the index of COUNT generated articles (1,000 without it), or of those in FOLDER, and prints
seconds on the clock and of the processor, workers included. The last line is the cost of starting
the language model alone, which every change that needs an analysis pays.
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
    _timed("add one", folder, home)
    extra.write_text(extra.read_text() + "\n\nOmar Herawi left Skarn on Monday.\n")
    _timed("change one", folder, home)
    first.unlink()
    _timed("remove one", folder, home)
    _run("language model alone", [sys.executable, "-c", MODEL])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"largest process {peak:,} MB")  # noqa: T201 - the answer


MODEL = """
from tui.analysis.language import annotate
from tui.analysis.models import find_model
from tui.model import Document
list(annotate([Document("a", "Omar left.")], find_model(None)))
"""


def _timed(what: str, folder: Path, home: Path) -> float:
    index, notes = str(home / "index"), str(home / "notes")
    command = [sys.executable, "-m", "tui", "index", "-q", "-i", index, "-n", notes, str(folder)]
    return _run(what, command)


def _run(what: str, command: list[str]) -> float:
    """Carry it out, print what it took, and return the seconds of the processor."""
    start, before = time.monotonic(), os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    used = sum(after[2:4]) - sum(before[2:4])
    print(f"{what:22} {time.monotonic() - start:7.2f} s, processor {used:7.2f} s", flush=True)  # noqa: T201 - the answer
    return used


if __name__ == "__main__":
    main()
