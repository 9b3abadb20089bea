"""The last screen is shown again only if all is as it was, and nothing else comes of its file."""

import os
import signal
import subprocess
import sys
import termios
import time
import zlib

import pytest

from tests.hold.emulator import Screen
from tests.hold.hostile import good
from tests.hold.terminal import ROOT, Terminal, judged
from tui import lastframe
from tui.store.places import cache_folder

SIZE = (40, 140)
LIVE = b"\x1b[?2004h"
"""Textual writes this before it draws anything."""
_KEEP = """
import sys
from tui import lastframe
rows = [[("1;38;2;9;9;9", "A bold\\x1b[2J line"), ("", " and\\u202e a plain one")], [("", "end")]]
lastframe.keep(["words"], (140, 40), rows, sys.argv[1:])
"""
_SHOW = """
from tui import lastframe
shown = lastframe.show(["words"])
lastframe.take_away()
print("SHOWN" if shown else "NOTHING")
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    (folder / "below").mkdir(parents=True)
    for number in range(3):
        name, text = good(number)
        (folder / "below" / name).write_bytes(text)
    return folder


@pytest.fixture
def env(tmp_path, environment):
    """No frame is kept of a screen with a message, so nothing is amiss in these settings."""
    own = ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config")
    return environment | {name: str(tmp_path / folder) for name, folder in own}


@pytest.fixture
def frame(folder, env, tmp_path):
    """The file of a frame that was kept for a folder."""
    command = [sys.executable, "-c", _KEEP, folder, tmp_path / "none"]
    subprocess.run(command, env=env, check=True)
    (file,) = (tmp_path / "cache" / "dateline" / "frames").iterdir()
    return file


def shown(env, size=SIZE, program=_SHOW) -> bytes:
    opened = Terminal(["-c", program], env, size)
    opened.ended()
    return bytes(opened.written)


def forged(file, old: bytes, new: bytes) -> None:
    data = file.read_bytes().partition(b"\n")[2]
    assert old in data
    data = data.replace(old, new, 1)
    file.write_bytes(f"{lastframe.FORM} {zlib.crc32(data):08x}\n".encode() + data)


def test_a_frame_is_shown_as_it_was_without_what_a_terminal_obeys(frame, env):
    written = shown(env).decode()
    assert "\x1b[1;1H\x1b[1;38;2;9;9;9mA bold[2J line\x1b[0m\x1b[m and a plain one" in written
    assert written.index("\x1b[?1049h") < written.index("bold") < written.index("\x1b[?1049l")
    assert written.rstrip().endswith("SHOWN")
    assert judged(written.encode()) == []


CHANGES = {
    "an article is longer": lambda folder: (folder / "below" / good(0)[0]).write_text("other"),
    "an article came": lambda folder: (folder / "below" / "new.txt").touch(),
    "an article went": lambda folder: (folder / "below" / good(0)[0]).unlink(),
    "a file came that was none": lambda folder: (folder.parent / "none").touch(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_frame_is_shown_once_a_file_is_not_as_it_was(frame, folder, env, change):
    CHANGES[change](folder)
    assert shown(env).split() == [b"NOTHING"]


@pytest.mark.parametrize("name", ["NO_COLOR", "TERM", "COLORTERM", "TEXTUAL_COLOR_SYSTEM"])
def test_no_frame_is_shown_on_another_kind_of_terminal(frame, env, name):
    assert shown(env | {name: "1"}).split() == [b"NOTHING"]


def test_no_frame_is_shown_in_another_size_or_for_other_words(frame, env):
    assert shown(env, (30, 140)).split() == [b"NOTHING"]
    assert shown(env, program=_SHOW.replace("words", "other")).split() == [b"NOTHING"]


FORGERIES = {
    "a control character": (b"bold", b"\x1b[2J"),
    "a C1 control": (b"bold", "\x9b2J".encode()),
    "an override": (b"bold", "\u202e".encode()),
    "no UTF-8": (b"bold", b"\xff\xfe"),
    "no colours": (b"38;2;9;9;9", b"0m\x1b]0;x\x07"),
    "letters for colours": (b"38;2;9;9;9", b"2J"),
    "a count that is none": (b"\0002\0", b"\0x\0"),
    "a count that is too high": (b"\0002\0", b"\000999\0"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_frame_is_not_shown(frame, env, forgery):
    forged(frame, *FORGERIES[forgery])
    assert shown(env).split() == [b"NOTHING"]


def test_a_damaged_frame_is_not_shown(frame, env):
    data = frame.read_bytes()
    for damaged in (data[:-1], data[: len(data) // 2], b"", data + b"x", data * 99):
        frame.write_bytes(damaged)
        assert shown(env).split() == [b"NOTHING"]


def test_what_is_no_file_is_not_read(frame, env, tmp_path):
    frame.rename(tmp_path / "moved")
    frame.symlink_to(tmp_path / "moved")
    assert shown(env).split() == [b"NOTHING"]
    frame.unlink()
    os.mkfifo(frame)
    assert shown(env).split() == [b"NOTHING"]


def test_only_the_newest_frames_are_kept(env, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for number in range(lastframe.KEPT + 5):
        lastframe.keep([str(number)], (80, 24), [[("", "text")]], [])
    frames = tmp_path / "cache" / "dateline" / "frames"
    assert len(list(frames.iterdir())) == lastframe.KEPT
    lastframe.forget([str(lastframe.KEPT + 4)])
    lastframe.forget(["never kept"])
    assert len(list(frames.iterdir())) == lastframe.KEPT - 1


def test_the_frames_are_kept_where_the_index_is(monkeypatch, tmp_path):
    for variables in ({"XDG_CACHE_HOME": str(tmp_path)}, {"XDG_CACHE_HOME": ""}):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert lastframe._file([]).startswith(f"{cache_folder()}/frames/")


_FAILS = """
import sys
import tui.app
from tui import lastframe
from tui.cli.output import CommandError
def fail(paths, options):
    raise CommandError("WRONG")
tui.app.run = fail
lastframe.show(["words"])
from tui.__main__ import main
sys.exit(main())
"""


def test_what_goes_wrong_under_a_frame_is_told_on_the_screen_from_before(frame, env):
    written = shown(env, program=_FAILS)
    assert written.index(b"bold") < written.index(b"\x1b[?1049l") < written.index(b"WRONG")


_WAITS = """
import signal
import sys
import tui.cli.command
tui.cli.command.run = lambda _: signal.pause()
sys.argv[1:] = ["words"]
from tui.__main__ import main
sys.exit(main())
"""
ENDINGS = {signal.SIGHUP: 0, signal.SIGTERM: 0, signal.SIGINT: 130}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_program_that_is_ended_while_it_is_loaded_takes_the_frame_away(frame, env, ending):
    opened = Terminal(["-c", _WAITS], env)
    opened.settle(b"a plain one")
    opened.send(ending)
    assert opened.ended() == ENDINGS[ending]
    assert bytes(opened.written).rstrip().endswith(b"\x1b[?1049l")


def test_a_program_whose_terminal_is_closed_while_it_is_loaded_ends(frame, env):
    opened = Terminal(["-c", _WAITS], env)
    opened.settle(b"a plain one")
    opened.hang_up()
    assert opened.ended() == 0


@pytest.fixture
def again(folder, env, tmp_path):
    """What opens a library that has been read before."""
    words = ["-m", "tui", "-n", tmp_path / "notes", "-i", tmp_path / "index", folder]
    words = [*map(str, words)]
    command = [sys.executable, *words[:2], "index", "-q", *words[2:]]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)

    def start() -> Terminal:
        return Terminal(words, env)

    frames = tmp_path / "cache" / "dateline" / "frames"
    for _ in range(2):  # at the first time something may still be found out
        opened = start()
        opened.settle(b"Lindau")
        await_idle(opened)
        opened.press("Q")
        assert opened.ended() == 0
    assert len(list(frames.iterdir())) == 1
    return start


def await_idle(opened: Terminal) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and b"analysed" not in idle_line(opened):
        opened.settle()


def idle_line(opened: Terminal) -> bytes:
    screen = Screen(*SIZE)
    screen.draw(bytes(opened.written).decode("utf-8", "replace"))
    top = screen.text.splitlines()[0]
    busy = any(word in top for word in ("…", "reading", "annotating", "weaving"))
    return b"" if busy else b"analysed"


def test_the_frame_gives_way_to_the_application_without_a_flicker(again):
    opened = again()
    opened.settle(LIVE)
    await_idle(opened)
    opened.press("Q")
    opened.ended()
    text = bytes(opened.written).partition(b"\x1b[?1049l")[0].decode()
    before, _, after = text.partition(LIVE.decode())
    screen = Screen(*SIZE)
    screen.draw(before)
    last = Screen(*SIZE)
    last.draw(text)
    kept, most = screen.text, 0
    assert "Lindau" in kept
    for part in after.split("\x1b[0m"):
        screen.draw(part)
        cells = zip(kept, screen.text, last.text, strict=True)
        most = max(most, sum(cell not in (old, new) for old, cell, new in cells))
    assert screen.wiped == 1, "entered the alternate screen once, cleared it never"
    assert most < SIZE[1], "at no moment more than a line was neither the old screen nor the new"


def test_a_key_that_is_pressed_on_the_frame_is_not_lost_and_the_terminal_restored(again):
    opened = again()
    settings = termios.tcgetattr(opened._master)
    while b"Lindau" not in opened.written:
        assert opened._take(20.0)
    assert LIVE not in opened.written
    os.write(opened._master, b"Q")
    while opened._take(20.0):
        pass
    assert termios.tcgetattr(opened._master) == settings
    assert opened.ended() == 0


def test_where_the_time_of_a_start_goes_is_told_after_the_screen(folder, env, tmp_path):
    words = ["-m", "tui", "-i", tmp_path / "index", "--profile-start", folder]
    opened = Terminal([*map(str, words)], env)
    assert opened.ended(60.0) == 0
    told = bytes(opened.written).partition(b"\x1b[?1049l")[2].decode()
    assert told.index("Python") < told.index("the first screen drawn") < told.index("in all")


def test_nothing_is_imported_before_the_frame_but_what_it_needs():
    listed = "import sys, tui.__main__; print(*sys.modules)"
    command = [sys.executable, "-S", "-c", listed]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    slow = {"argparse", "asyncio", "dataclasses", "enum", "json", "pathlib", "re", "typing"}
    assert not slow & set(done.stdout.split())
    assert {name for name in done.stdout.split() if name.startswith("tui")} <= {
        "tui",
        "tui.__main__",
        "tui.lastframe",
        "tui.steps",
    }
