"""The command line as a process: exit codes, pipes, what is imported, what is touched."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
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
    "corrections clippings",
    "keys",
    "themes",
    "doctor",
)


REACHING = {f"socket.{call}" for call in ("connect", "sendto", "sendmsg", "getaddrinfo")}
"""Not `bind`: urllib3, which spaCy imports, asks by it whether the machine has IPv6."""


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


def test_an_unchanged_library_is_not_analysed_again(dateline):
    assert dateline("documents", "clippings").returncode == 0
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
