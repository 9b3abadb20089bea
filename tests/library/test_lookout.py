"""Watching a library's files: what is a change of it, and the process that tells of it."""

import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui.library.lookout import ADDED, DELETED, MODIFIED, NOTIFY, POLL, Watched

PATIENCE = 60.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "clippings"
    (folder / "week").mkdir(parents=True)
    (folder / "monday.txt").write_text("It rained.")
    return folder


@pytest.fixture
def watched(folder: Path) -> Watched:
    return Watched.of([str(folder)], str(folder / "i.sqlite"), str(folder / "notes"))


@pytest.mark.parametrize(
    ("changes", "concerned"),
    [
        ([(ADDED, "tuesday.txt")], True),
        ([(MODIFIED, "monday.txt")], True),
        ([(DELETED, "sunday.txt")], True),
        ([(ADDED, "next")], True),
        ([(ADDED, "week/friday.html")], True),
        ([(MODIFIED, "i.sqlite"), (MODIFIED, "i.sqlite-wal"), (MODIFIED, "i.sqlite.lock")], False),
        ([(MODIFIED, "i.sqlite.txt")], True),
        ([(ADDED, "notes/reading.toml")], False),
        ([(ADDED, ".monday.txt.swp"), (ADDED, "monday.txt~")], False),
        ([(ADDED, "page.html.part"), (MODIFIED, "monday.tmp")], False),
        ([(ADDED, ".dateline/reading.toml")], False),
        ([(MODIFIED, "week"), (MODIFIED, "")], False),
        ([(ADDED, "4913"), (DELETED, "4913")], False),
        ([(DELETED, "monday.txt"), (ADDED, "monday.txt")], True),
        ([(ADDED, "../elsewhere.txt")], False),
        ([], False),
    ],
)
def test_only_what_is_read_is_a_change(
    folder: Path, watched: Watched, changes: list[tuple[int, str]], concerned: bool
):
    paths = [(what, str((folder / name).resolve())) for what, name in changes]
    assert watched.concerned_by(paths) is concerned


def test_a_file_of_its_own_is_watched_alone(folder: Path):
    file = str(folder / "monday.txt")
    watched = Watched.of([file], "i.sqlite", "notes")
    assert watched.concerned_by([(MODIFIED, file)])
    assert watched.replaced_by([(MODIFIED, file)])
    assert not watched.concerned_by([(MODIFIED, str(folder / "tuesday.txt"))])


Told = Callable[[], bool]


@pytest.fixture(params=[NOTIFY, POLL])
def told(request: pytest.FixtureRequest, folder: Path) -> Iterator[Told]:
    """Return what waits for the process that watches to write a line."""
    words = [request.param, str(folder / "i.sqlite"), str(folder / "notes"), str(folder)]
    command = [sys.executable, "-P", "-m", "tui.library.lookout", *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
        assert process.stdout
        assert process.stdin
        out = process.stdout
        yield lambda: bool(select.select([out], [], [], PATIENCE)[0] and out.readline())
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


def test_the_process_tells_that_it_watches_and_of_each_change(told: Told, folder: Path):
    assert told()
    (folder / "tuesday.txt").write_text("It cleared.")
    assert told()
    (folder / "monday.txt").unlink()
    assert told()


def test_a_folder_that_comes_back_is_watched_again(told: Told, folder: Path):
    assert told()
    folder.rename(folder.with_name("away"))
    assert told()
    folder.with_name("away").rename(folder)
    assert told()
    (folder / "tuesday.txt").write_text("It cleared.")
    assert told()
