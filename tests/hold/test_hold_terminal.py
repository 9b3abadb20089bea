"""Whatever a library holds, a terminal gets text and the sequences of the program itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hold.terminal import ESCAPE, Terminal, judged
from tests.hold.ways import COMMANDS, SCREENS, UNTOUCHED, strokes


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_writes_nothing_that_a_terminal_obeys(run, library, home, words):
    notes = [] if words in UNTOUCHED else ["-n", home / "notes", library]
    done = run(*words.split(), *notes)
    assert done.returncode == (1 if words in (*UNTOUCHED, "corrections") else 0), done.stderr
    written = done.stdout.replace(b"\r\n", b"\n") + done.stderr
    assert judged(written) == []
    assert b"\x1b" not in written
    assert b"Traceback" not in done.stderr


def test_every_article_is_printed_as_harmless_text(run, library):
    done = run("show", *sorted(map(str, Path(library).iterdir())))
    assert len(done.stdout) > 10_000
    assert judged(done.stdout + done.stderr) == []
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr


def test_a_path_that_is_not_there_is_named_harmlessly(run, tmp_path):
    asked = ["documents", "\x1b[2J"], ["\x1b]0;x\x07[red]"], ["find", tmp_path, "\x9b\u202e"]
    for words in asked:
        done = run(*words)
        assert judged(done.stdout + done.stderr) == []
        assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_draws_nothing_that_a_terminal_obeys(
    terminal: Callable[..., Terminal], home: Path, screen: str
):
    opened = terminal()
    for key in strokes(screen):
        opened.press(key)
    opened.press(ESCAPE)
    opened.press("Q")
    assert opened.ended() == 0, bytes(opened.written[-2000:])
    assert judged(bytes(opened.written)) == []
    assert not (home / "hits").exists(), (home / "hits").read_text()
