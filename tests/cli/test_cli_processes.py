"""The command line as a process: exit codes, pipes, what is imported, what is touched."""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import pytest

from tui.model import Bookmark, Document, Span
from tui.store import Notebook

ROOT = Path(__file__).parents[2]
MONDAY = """KABUL, Aug. 16, 2021 (Harbour Wire) - Taliban fighters entered Kabul on Sunday.

President Ashraf Ghani left the country on Sunday. "We will not return," said Ghani.
"""
TUESDAY = """---
title: The airport
date: 2021-08-17
source: Quayside Post
---

Flights resumed at the airport on Tuesday. Ashraf Ghani was in Abu Dhabi.
"""


ALL_COMMANDS = (
    "index clippings",
    "documents clippings",
    "entities clippings",
    "timexes clippings",
    "chronology clippings",
    "find clippings ghani",
    "search clippings airport",
    "show clippings/monday.txt",
    "bookmarks clippings",
    "keys",
    "themes",
    "doctor",
)


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

REACHING = {f"socket.{call}" for call in ("connect", "sendto", "sendmsg", "getaddrinfo")}
"""Not `bind`: urllib3, which spaCy imports, asks by it whether the machine has IPv6."""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder of two articles and a picture, with an index of its own that is made once."""
    folder = tmp_path_factory.mktemp("place")
    clippings = folder / "clippings"
    clippings.mkdir()
    (clippings / "monday.txt").write_text(MONDAY, encoding="utf-8")
    (clippings / "tuesday.md").write_text(TUESDAY, encoding="utf-8")
    (clippings / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    return folder


@pytest.fixture(scope="module")
def dateline(place):
    """Run dateline beside the folder, as a person does."""
    home = place / "home"
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"HOME": str(home), "PYTHONPATH": str(ROOT)}

    def run(*arguments, command=("-m", "tui"), **options):
        usual = {"cwd": place, "env": env, "stdin": subprocess.DEVNULL, "encoding": "utf-8"}
        return subprocess.run(
            [sys.executable, "-W", "error", *command, *map(str, arguments)],
            check=False,
            **usual | {"capture_output": True} | options,
        )

    return run


def rows(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def loaded(dateline, *arguments):
    """The modules that a command has loaded by its end."""
    code = (
        "import sys; from tui.__main__ import main; status = main();"
        "sys.stderr.write('\\n' + ' '.join(sys.modules)); sys.exit(status)"
    )
    done = dateline(*arguments, command=("-c", code))
    assert done.returncode == 0, done.stderr
    names = done.stderr.splitlines()[-1].split()
    return {*names, *(name.partition(".")[0] for name in names)}


def test_documents_are_listed_with_what_was_not_read(dateline):
    found = {row["document"]: row for row in rows(dateline("documents", "--json", "clippings"))}
    assert found["monday.txt"]["published"] == "2021-08-16"
    assert found["tuesday.md"]["source"] == "Quayside Post"
    assert found["photo.jpg"]["read"] is False
    assert found["photo.jpg"]["skipped"]


@pytest.fixture(scope="module")
def notebook(place):
    """A notebook with a bookmark that is found and one that is lost."""
    kept = Notebook(place / "kept")
    monday = Document("monday.txt", (place / "clippings" / "monday.txt").read_text("utf-8"))
    start = monday.text.index("President")
    kept.put_bookmark(Bookmark.at(monday, Span(start, start + 22), ""))
    kept.put_bookmark(Bookmark("", "gone.txt", Span(0, 4), "gone", note="why"))
    assert kept.save() == []
    return place / "kept"


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


def test_an_unchanged_library_is_not_analysed_again(dateline):
    rows(dateline("documents", "--json", "clippings"))
    modules = loaded(dateline, "chronology", "clippings")
    assert modules.isdisjoint({"spacy", "thinc", "numpy", "textual", "rich", "trafilatura"})


def test_the_interface_loads_neither_the_language_model_nor_textual(dateline):
    for name in ("tui", "tui.analysis", "tui.library", "tui.cli.command"):
        code = f"import sys, {name}; print(*sys.modules)"
        modules = {each.split(".")[0] for each in dateline(command=("-c", code)).stdout.split()}
        assert modules.isdisjoint({"spacy", "thinc", "textual", "rich"}), name


def test_help_and_version_load_no_library(dateline):
    for argument in ("--help", "--version"):
        assert loaded(dateline, argument).isdisjoint({"tui.store", "tui.library", "spacy"})


def test_modules_in_the_folder_are_not_run(dateline, place):
    for name in ("json", "tomllib", "argparse", "sqlite3", "spacy", "platformdirs", "textual"):
        hostile = place / f"{name}.py"
        hostile.write_text("raise SystemExit('the folder ran')\n")
    try:
        for arguments in (
            ["documents", "clippings"],
            ["index", "-j", "2", "clippings"],
            ["doctor"],
        ):
            done = dateline(*arguments)
            assert (done.returncode, "ran" in done.stderr) == (0, False), done.stderr
    finally:
        for hostile in place.glob("*.py"):
            hostile.unlink()


@pytest.mark.parametrize(
    "words", ["documents --json clippings", "chronology clippings", "man", "--help", "doctor"]
)
def test_a_closed_pipe_ends_quietly(dateline, words):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = dateline(
            *words.split(), capture_output=False, stdout=writing, stderr=subprocess.PIPE
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_printed_is_utf8_whatever_the_locale(dateline, place):
    env = {"HOME": str(place / "home"), "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = dateline("show", "clippings/tuesday.md", env={**env, "PYTHONIOENCODING": "ascii"})
    assert "─" in done.stdout


def test_an_empty_folder_is_told(dateline, place):
    empty = place / "empty"
    empty.mkdir(exist_ok=True)
    for name in ("documents", "entities", "chronology", "index"):
        done = dateline(name, "empty")
        assert done.returncode == 1
        assert done.stderr.startswith("dateline: empty: ")
        assert "Traceback" not in done.stderr


def test_a_folder_of_pictures_is_told_with_count_and_reason(dateline, place):
    pictures = place / "pictures"
    pictures.mkdir(exist_ok=True)
    for number in range(3):
        (pictures / f"{number}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = dateline("documents", "--json", "pictures")
    assert done.returncode == 1
    assert "pictures" in done.stderr
    assert "3" in done.stderr
    assert [json.loads(row)["read"] for row in done.stdout.splitlines()] == [False] * 3


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ("documents missing", 1, "missing: does not exist"),
        ("documents clippigs", 1, "did you mean “clippings”?"),
        ("documnets", 1, "did you mean the command “documents”?"),
        ("clippings", 1, "reading needs a terminal"),
        ("documents --published yesterday clippings", 2, "is not a date"),
        ("chronology --from 2022 --to 2021 clippings", 2, "exchange them"),
        ("chronology --entity Nobody-Of-That-Name clippings", 1, "no entity is named"),
        ("show clippings/photo.jpg", 1, "photo.jpg: not read"),
        ("documents --model nonsense clippings", 0, "nonsense"),
        ("documents --index /dev/null/x clippings", 1, "/dev/null/x"),
    ],
)
def test_bad_input_is_one_clear_message_and_a_status(dateline, words, status, told):
    done = dateline(*words.split())
    assert told in done.stderr
    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_an_empty_path_is_not_taken_for_this_folder(dateline):
    done = dateline("documents", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert "an empty path" in done.stderr


def test_a_damaged_file_of_bookmarks_is_named(dateline, place):
    notebook = place / "notebook"
    notebook.mkdir(exist_ok=True)
    (notebook / "bookmarks.toml").write_text("broken = [")
    done = dateline("bookmarks", "--notebook", "notebook", "clippings")
    assert done.returncode == 1
    assert "notebook/bookmarks.toml" in done.stderr
    assert dateline("documents", "--notebook", "notebook", "clippings").returncode == 0


def test_no_command_opens_a_connection(dateline, place):
    guard = place / "guard"
    guard.mkdir(exist_ok=True)
    # Found by every interpreter on its path, so that the workers are watched too.
    (guard / "sitecustomize.py").write_text(
        "import sys\n"
        "def watch(event, arguments):\n"
        f"    if event in {REACHING!r}:\n"
        f"        open({str(place / 'connected')!r}, 'a').write(event)\n"
        "sys.addaudithook(watch)\n"
    )
    env = {"HOME": str(place / "home"), "PYTHONPATH": f"{guard}:{ROOT}"}
    fresh = ("--index", place / "watched.sqlite")
    for words in ALL_COMMANDS:
        assert dateline(*words.split(), *fresh, env=env).returncode == 0, words
    connecting = "import socket; socket.getaddrinfo('localhost', 1)"
    assert dateline(command=("-c", connecting), env=env).returncode == 0
    assert (place / "connected").read_text() == "socket.getaddrinfo"
