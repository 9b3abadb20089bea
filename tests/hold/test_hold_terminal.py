"""Whatever a library holds, a terminal gets text and the sequences of the program itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hold.terminal import ESCAPE, Terminal, judged

COMMANDS = (
    "index",
    "index --progress json",
    "documents",
    "documents --json",
    "entities",
    "entities --json",
    "timexes",
    "timexes --json",
    "chronology",
    "chronology --json",
    "chronology --format markdown",
    "chronology --format csv",
    "chronology --format ics",
    "chronology --format timelinejs",
    "bookmarks",
    "bookmarks --json",
    "corrections",
    "keys",
    "themes",
    "doctor",
)
SCREENS = {
    "articles": "1jjGggsgnj\x1bq",
    "article": "1\r2 lllinmmanote [red]\rd}}{G",
    "every article": "1gg2" + "J" * 40,
    "names": "3\rljjjiVVs/[\r\x1bg",
    "page of a name": "3\rgejjj\r",
    "events": "4lllijjjzZ!!I<>\x1b",
    "bookmarks": "5jjjjjjjjjji\r5G",
    "finder": "f[\x1bfred\x1bf\\\x1bfa\r",
    "search": 'Fgone\r\x1bF[/]\rF"a b"\r',
    "concordance": "3\rMjjs\r",
    "help": "?jj\x1b",
    "palette": ":red\x1b:theme\r",
    "themes": "gT" + "j" * 30 + "\x1b",
    "typed": "/[@click=app.quit]x[/]\r/\u202e\r",
    "pasted": "f\x1b[200~[/] \x1b]0;x\x07 \u202e [red]\x1b[201~\x1b\x1b",
    "marks": "''jj\x1b",
    "marking a name": "3jC[/]\x1bR[red]\x1b",
    "day": "gd[/]\r\x1b",
    "review": "gvjjj\x1b",
}


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_writes_nothing_that_a_terminal_obeys(run, library, home, words):
    notes = [] if words in ("keys", "themes", "doctor") else ["-n", home / "notes", library]
    done = run(*words.split(), *notes)
    assert done.returncode == (1 if words in ("themes", "doctor") else 0), done.stderr
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


def test_a_path_that_is_not_there_is_named_harmlessly(run):
    for words in (["documents", "\x1b[2J"], ["\x1b]0;x\x07[red]"], ["find", ".", "\x9b\u202e"]):
        done = run(*words)
        assert judged(done.stdout + done.stderr) == []
        assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_draws_nothing_that_a_terminal_obeys(
    terminal: Callable[..., Terminal], home: Path, screen: str
):
    opened = terminal()
    for key in SCREENS[screen] if "\x1b[200~" not in SCREENS[screen] else [SCREENS[screen]]:
        opened.press(ESCAPE if key == "\x1b" else key)
    opened.press(ESCAPE)
    opened.press("Q")
    assert opened.ended() == 0, bytes(opened.written[-2000:])
    assert judged(bytes(opened.written)) == []
    assert not (home / "hits").exists(), (home / "hits").read_text()
