"""What each command prints of a real folder, for people and for programs."""

import fcntl
import json
import os
import pty
import struct
import termios
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REFERENCE = {
    "documents clippings/monday.txt": "document title source author published published_from"
    " evidence words read",
    "entities clippings": "entity name type aliases documents mentions",
    "timexes clippings": "document start end text type value interval evidence",
    "chronology clippings": "event interval granularity status text entities reports",
    "find clippings ghani": "kind name score document start end count",
    "search clippings airport": "document start end text",
    "index clippings": "documents new changed gone skipped words seconds",
    "show clippings/monday.txt": "document title source author published published_from evidence"
    " words text",
    "keys": "command keys title help panes group",
    "themes": "theme kind file valid problem",
    "doctor": "check ok detail",
}
"""The keys of a line, as the reference of the command line has them."""


def rows(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_documents_are_listed_with_what_was_not_read(dateline):
    found = {row["document"]: row for row in rows(dateline("documents", "--json", "clippings"))}
    assert found["monday.txt"]["published"] == "2021-08-16"
    assert found["tuesday.md"]["source"] == "Quayside Post"
    assert found["photo.jpg"]["read"] is False
    assert found["photo.jpg"]["skipped"]


@pytest.mark.parametrize(("words", "keys"), REFERENCE.items())
def test_each_view_prints_the_keys_of_the_reference(dateline, notebook, words, keys):
    found = rows(dateline(*words.split(), "--json", "--notebook", notebook))
    assert found
    assert all(keys.split() == list(row) for row in found)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("documents clippings", "not read: 1\n  photo.jpg  "),
        ("entities clippings", "Ashraf Ghani  PERSON"),
        ("entities --type org clippings", "mention"),
        ("timexes clippings", "monday.txt, published 2021-08-16\n"),
        ("chronology clippings", "Sun 15 Aug 2021\n"),
        ("chronology --to 2021-08-16 --entity Ghani clippings", "Ghani"),
        ("find clippings ghani", "entity    Ashraf Ghani"),
        ("search clippings airport", "1 hit in 1 document\n"),
        ("bookmarks clippings", "gone.txt, lost"),
        ("show clippings/monday.txt clippings/tuesday.md", "Flights resumed"),
        ("help chronology", "usage: dateline chronology"),
        ("keys", "Moving\n"),
        ("themes", "yours go to "),
        ("completion fish", "complete -c dateline"),
    ],
)
def test_each_view_prints_text_for_people(dateline, notebook, words, printed):
    options = () if words.startswith(("help", "completion")) else ("--notebook", notebook)
    done = dateline(*words.split(), *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert printed in done.stdout


@pytest.mark.parametrize("words", ["find clippings zzzzqqqq", "search clippings zzzzqqqq"])
def test_finding_nothing_is_no_error_and_is_said(dateline, words):
    done = dateline(*words.split())
    assert (done.returncode, done.stdout) == (0, "")
    assert "“zzzzqqqq”" in done.stderr
    assert dateline(*words.split(), "--quiet").stderr == ""


@pytest.mark.parametrize("form", ["ics", "timelinejs"])
def test_what_a_form_has_no_place_for_is_counted(dateline, place, form):
    (place / "undated.txt").write_text("The gate fell on Sunday.\n")
    done = dateline("chronology", "--format", form, "undated.txt")
    assert done.returncode == 0
    assert done.stderr == (f"dateline: 1 event left out: {form} has no place for what is undated\n")


def test_on_a_terminal_no_line_is_wider_than_it(dateline):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    done = dateline("documents", "clippings", capture_output=False, stdout=theirs)
    os.close(theirs)
    printed = b""
    with suppress(OSError):
        while part := os.read(ours, 4096):
            printed += part
    os.close(ours)
    assert done.returncode == 0
    assert b"2021-08-17   The airport\r\n" in printed
    assert max(len(line) for line in printed.decode().splitlines()) <= 60


def test_what_is_printed_is_utf8_whatever_the_locale(dateline, place):
    env = {"HOME": str(place / "home"), "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = dateline("show", "clippings/tuesday.md", env={**env, "PYTHONIOENCODING": "ascii"})
    assert "─" in done.stdout
