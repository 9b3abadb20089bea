"""The command line as a process: exit codes, pipes, what is imported, what is touched."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
