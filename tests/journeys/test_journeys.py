"""What people do most, in a real terminal: each journey ends with what is seen and what is kept."""

import base64
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.window import Window

Start = Callable[..., Window]
FIRST = "Five northern capitals fall"
PAPER = "f7f3ea"
"""The ground of the theme `paper`."""


def kept(notebook: Path, file: str) -> Any:
    """Return what a file of the notebook says."""
    return tomllib.loads((notebook / file).read_text("utf-8"))


def test_reading_on_quitting_and_coming_back_to_the_same_line(start: Start, notebook: Path):
    window = start((80, 24))
    window.see("1 Library", FIRST)
    window.press("enter")
    window.see("2 Reader", "KABUL, Aug. 9, 2021")
    window.press("J", "J")
    window.see("Two great cities", "article 3 of 14")
    window.press("d")
    window.miss("────────")
    line = window.text.splitlines()[3].rstrip("┃ ")
    window.press("q", "q")
    assert window.ended() == 0
    again = start((80, 24))
    again.see("article 3 of 14", line)


def test_following_a_person_from_article_to_article_and_back(start: Start):
    window = start()
    window.see(FIRST, "3 Entities")
    window.press("enter")
    window.see("KABUL, Aug. 9, 2021")
    window.press("f")
    window.see("─ Find ─")
    window.press("ghani")
    window.see("› ghani", "Abdul Ghani Baradar")
    window.press("enter")
    window.see("Ashraf Ghani  1/16  article 1/7", "President Ashraf Ghani has said")
    window.press("n")
    window.see("Ashraf Ghani: on in Two great cities")
    window.press("n")
    window.see("Ashraf Ghani  3/16  article 2/7")
    window.press("H", "H")
    window.see("Ashraf Ghani  1/16  article 1/7")
    window.press("esc")
    window.miss("Ashraf Ghani  1/16")


def test_from_a_day_to_its_event_to_the_sentence_and_back(start: Start):
    window = start((80, 24))
    window.see(FIRST)
    window.press("enter", "g", "d")
    window.see("go to")
    window.press("29 feb 2020", "enter")
    window.see("4 Chronology", "29 Feb – 29 Apr 2021")
    window.press("j", "l")
    window.see("├", "└")
    window.press("j", "enter")
    window.see("2 Reader", "Trump. Under the agreement")
    window.press("H")
    window.see("article 1 of 14", FIRST)


def test_keeping_a_place_with_a_note_and_finding_it_again(start: Start, notebook: Path):
    window = start()
    window.see(FIRST)
    window.press("enter", "J", "m", "m")
    window.see("Kept: “WASHINGTON")
    window.press("a", "ask the Pentagon", "enter", "t", "troops", "enter", "Q")
    assert window.ended() == 0
    (mark,) = kept(notebook, "bookmarks.toml")["bookmark"]
    assert mark["document"] == "tideline-0812"
    assert mark["note"] == "ask the Pentagon"
    again = start()
    again.see("article 2 of 14")
    again.press("K")
    again.see("article 1 of 14")
    again.press("5")
    again.see("5 Bookmarks  1", "ask the Pentagon")
    again.press("enter")
    again.see("article 2 of 14", "US sends troops")


def test_correcting_names_and_taking_it_back(start: Start, notebook: Path):
    window = start()
    window.see("Joe Biden        14 in 8")
    window.press("3", "j", "R")
    window.see("call it Joe Biden")
    window.press("J. R. Biden", "enter")
    window.see("U undoes", "J. R. Biden      14 in 8")
    window.press("C")
    window.see("Who or what else is J. R. Biden?")
    window.press("donald", "enter")
    window.see("J. R. Biden      16 in 8")
    rows = kept(notebook, "corrections.toml")["correction"]
    assert {row["kind"] for row in rows} == {"rename", "combine"}
    window.press("U")
    window.see("J. R. Biden      14 in 8")
    window.press("U")
    window.see("Joe Biden        14 in 8")
    window.press("Q")
    assert window.ended() == 0


def test_giving_an_article_its_day(start: Start, notebook: Path):
    window = start()
    window.see("~08-18")
    window.press("j" * 6, "D")
    window.see("2021-08-18")
    window.press("2021-08-20", "enter")
    window.see("08-20")
    window.press("Q")
    assert window.ended() == 0
    (row,) = kept(notebook, "corrections.toml")["correction"]
    assert row["document"] == "06-first-conference.txt"


def test_searching_a_phrase_and_its_concordance(start: Start):
    window = start()
    window.see(FIRST)
    window.press("F", '"Abbey Gate" -correction')
    window.see("The bomb went off at Abbey")
    window.press("enter", "n")
    window.see("on in A gate, a canal")
    window.press("M")
    window.see("2 in 2 articles", "went off at Abbey Gate, one of the entrances")
    window.press("enter")
    window.see("1/2  article 1/2", "2 Reader  Meridian Wire  ~Thu 2021-08-26")


def test_writing_the_chronology_to_a_file(start: Start, tmp_path: Path):
    window = start((80, 24))
    window.see(FIRST)
    window.press("4", "w")
    window.see("chronology.md")
    window.press(*["backspace"] * len("chronology.md"))
    window.press(str(tmp_path / "events.csv"), "enter")
    window.see("lines written to")
    rows = (tmp_path / "events.csv").read_text("utf-8").splitlines()
    assert any("Ghani left Afghanistan" in row and "2021-08-15" in row for row in rows)


def test_another_theme_and_another_key_are_remembered(start: Start, config: Path):
    (config / "keys.toml").write_text('[keys]\nfind = "f5"\n', "utf-8")
    window = start()
    window.see(FIRST)
    window.press("g", "T")
    window.see("Theme", "lamplight")
    window.press("paper", "enter")
    window.see("Theme paper")
    window.until(lambda _: window.screen.buffer[5][60].bg == PAPER, "no paper")
    window.press("f")
    window.see("f is not a key here")
    window.press("\x1b[15~")
    window.see("─ Find ─")
    window.press("esc")
    window.miss("─ Find ─")
    window.press("Q")
    assert window.ended() == 0
    again = start()
    again.until(lambda _: again.screen.buffer[5][60].bg == PAPER, "no paper")


def test_copying_a_sentence_with_its_source(start: Start):
    window = start()
    window.see(FIRST)
    window.press("enter", "Y")
    window.see("Copied")
    (copied,) = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", bytes(window.written))
    text = base64.b64decode(copied).decode()
    assert "KABUL, Aug. 9, 2021" in text
    assert "Meridian Wire" in text
    assert "01-meridian-zaranj.txt" in text


SIZES = [(80, 24), (60, 15), (200, 60), (100, 24), (120, 40)]


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}, {"TERM": "xterm-16color"}])
def test_the_line_that_is_read_stays_while_the_window_changes(
    start: Start, variables: dict[str, str]
):
    window = start(**variables)
    window.see(FIRST)
    window.press("enter", "d")
    top = "The run of losses began in the southwest"
    window.press("/", "run of losses", "enter")
    window.see("“run of losses”  1/1")
    for size in SIZES:
        window.resize(*size)
        window.see(top[:20])
    window.press("?")
    window.see("Keys of the Reader")
