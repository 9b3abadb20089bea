"""However the program is ended, what was read is saved and nothing of it is left behind."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hold.hostile import good
from tests.hold.terminal import Terminal, children, is_running, state_of
from tui.store import Notebook

MANY = 400
RESTORED = (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?25h")
"""The screen from before, no mouse, no marked pastes, a cursor."""
WAITING = """
import asyncio, sys
from pathlib import Path
from tui.app import ending

ending.PATIENCE = 1e6

async def main():
    ending.end_with_signals(lambda: print("asked to leave", flush=True), Path(sys.argv[1]).touch)
    print("ready", flush=True)
    await asyncio.sleep(1e6)

asyncio.run(main())
"""
"""A program that would take days to leave."""
ENDINGS: dict[str, Callable[[Terminal], None]] = {
    "SIGHUP": lambda opened: opened.send(signal.SIGHUP),
    "SIGTERM": lambda opened: opened.send(signal.SIGTERM),
    "a closed terminal": Terminal.hang_up,
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ends") / "articles"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:03}.txt").write_bytes(good(number % 25)[1] * 5 + b"%d" % number)
    return folder


@pytest.fixture
def opened(articles, tmp_path, environment):
    """The program on a library that it has begun to index, an article open."""
    words = ["-m", "tui", "-j", "2", "-n", tmp_path / "notes", "-i", tmp_path / "index", articles]
    opened = Terminal([*map(str, words)], environment)
    opened.settle(b"Lindau")
    opened.press("1\r")
    opened.press("jjj")
    assert len(children(opened.pid)) == 3, "the analysis and its two workers"
    return opened


def comes_true(condition: Callable[[], bool], patience: float = 60.0) -> bool:
    end = time.monotonic() + patience
    while not condition() and time.monotonic() < end:
        os.sched_yield()
    return condition()


def gone(pids: list[int]) -> bool:
    return comes_true(lambda: not any(map(is_running, pids)))


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_program_that_is_ended_while_it_indexes_saves_and_restores(opened, tmp_path, ending):
    below = children(opened.pid)
    ENDINGS[ending](opened)
    assert opened.ended() == 0
    assert Notebook(tmp_path / "notes").last() is not None
    assert gone(below)
    if ending != "a closed terminal":
        last = bytes(opened.written)
        assert all(last.rindex(each) > last.index(b"\x1b[?1049h") for each in RESTORED)


def test_a_program_that_is_stopped_has_saved_and_goes_on_where_it_was(opened, tmp_path):
    opened.press("jj")
    place = Notebook(tmp_path / "notes").last()
    opened.send(signal.SIGTSTP)
    assert comes_true(lambda: state_of(opened.pid) == "T")
    assert Notebook(tmp_path / "notes").last() not in (None, place)
    opened.send(signal.SIGCONT)
    opened.settle()
    opened.press("Q")
    assert opened.ended() == 0


def test_a_second_signal_does_not_wait_for_what_may_come_of_the_first(tmp_path, environment):
    waiting = Terminal(["-c", WAITING, str(tmp_path / "saved")], environment)
    waiting.settle(b"ready")
    waiting.send(signal.SIGTERM)
    waiting.settle(b"asked to leave")
    assert is_running(waiting.pid)
    waiting.send(signal.SIGHUP)
    assert waiting.ended() == 0
    assert (tmp_path / "saved").exists()


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_a_program_that_is_ended_as_soon_as_it_has_the_terminal_gives_it_back(
    articles, tmp_path, environment, ending
):
    words = ["-m", "tui", "-n", tmp_path / "notes", "-i", tmp_path / "index", articles]
    opened = Terminal([*map(str, words)], environment)
    while b"\x1b[?1049h" not in opened.written:
        assert opened._take(60.0)
    opened.send(ending)
    assert opened.ended() == 0
    last = bytes(opened.written)
    assert all(last.rindex(each) > last.index(b"\x1b[?1049h") for each in RESTORED)


def test_nothing_outlives_a_program_that_is_killed(opened):
    below = children(opened.pid)
    opened.send(signal.SIGKILL)
    assert opened.ended() == -signal.SIGKILL
    assert gone(below)


def test_a_terminal_that_takes_nothing_any_more_does_not_keep_the_program(opened, tmp_path):
    below = children(opened.pid)
    for _ in range(40):
        os.write(opened._master, b"12345")
    opened.send(signal.SIGTERM)
    # Not `ended`, which would read what is written.
    assert gone([opened.pid])
    assert opened.ended() == 0
    assert Notebook(tmp_path / "notes").last() is not None
    assert gone(below)


def test_places_that_are_of_no_use_are_told_and_one_reads_all_the_same(
    articles, tmp_path, environment
):
    (tmp_path / "file").touch()
    notes = tmp_path / "file" / "notes"
    words = ["-m", "tui", "-n", notes, "-i", tmp_path / "file" / "index", articles]
    opened = Terminal([*map(str, words)], environment)
    opened.settle(b"file/index: File exists")
    opened.settle(b"Lindau")
    for key in ("1", "\r", "m", "m", "Q"):
        opened.press(key)
    assert opened.ended() == 1
    last = bytes(opened.written).partition(b"\x1b[?1049l")[2]
    assert str(notes / "bookmarks.toml").encode() in last
    assert b"--notebook" in last
    assert b"not saved: {" in last
