"""`dateline index` tells how far it is, and ends with the one who watches it."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli.progress import bar, duration, progress_line, progress_record
from tui.cli.views.index import summary_line, summary_record
from tui.library import Progress, Stage, Summary
from tui.store.saving import locked

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path):
    clippings = tmp_path / "clippings"
    clippings.mkdir()
    (clippings / "a.txt").write_text("Kabul fell on 15 August 2021.\n")
    return tmp_path


@pytest.fixture
def start(folder):
    """Start `dateline index`, to be ended by the test or after it."""
    started = []

    def run(*arguments, **options):
        command = [sys.executable, "-m", "tui", "index", "--index", "index.sqlite"]
        usual = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        env = os.environ | {"PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [*command, *arguments, "clippings"], cwd=folder, env=env, **usual | options
        )
        started.append(process)
        return process

    yield run
    for process in started:
        with process:
            process.kill()


def test_the_summary_has_the_keys_of_the_reference(start):
    printed, _ = start("--json", stdin=subprocess.DEVNULL).communicate()
    summary = json.loads(printed)
    assert summary.pop("seconds") > 0
    assert summary == {
        "documents": 1,
        "new": 1,
        "changed": 0,
        "gone": 0,
        "skipped": 0,
        "words": 6,
    }


def test_progress_for_programs_is_json_lines_with_the_summary_last(start):
    printed, told = start("--progress", "json", stdin=subprocess.DEVNULL).communicate()
    *steps, summary = map(json.loads, printed.splitlines())
    assert told == b""
    assert {"reading", "annotating", "weaving"} <= {step["stage"] for step in steps}
    assert all(step.keys() == {"stage", "done", "total", "rate", "words", "left"} for step in steps)
    assert summary["documents"] == 1


def test_without_a_terminal_only_the_summary_is_printed(start):
    printed, told = start(stdin=subprocess.DEVNULL).communicate()
    assert printed.startswith(b"1 document, 6 words: 1 new, 0 changed, 0 gone, 0 not read, in ")
    assert told == b""


def waiting(process):
    """Read the first progress of a process that waits for the index to be free."""
    assert json.loads(process.stdout.readline())["stage"] == "waiting"
    return process


def test_it_ends_when_the_program_that_watches_it_is_gone(start, folder):
    with locked(folder / "index.sqlite"):
        process = waiting(start("--progress", "json"))
        process.stdin.close()
        assert process.wait() == 130


def summaries(process):
    """Yield what each look at the library did, once the process waits for the next."""
    summary: dict[str, object] = {}
    for printed in process.stdout:
        record = json.loads(printed)
        if "stays" in record:
            yield summary
        summary = record


def test_one_that_stays_looks_again_for_each_line_and_ends_with_its_input(start, folder):
    process = start("--stay", "600", "--model", "nothing")
    done = summaries(process)
    assert next(done)["new"] == 1
    (folder / "clippings" / "b.txt").write_text("Herat fell on 16 August 2021.\n")
    process.stdin.write(b"again\n")
    process.stdin.flush()
    assert next(done)["new"] == 1
    process.stdin.close()
    assert process.wait() == 130


def test_one_that_stays_leaves_when_nothing_was_asked_for_long(start):
    process = start("--stay", "1", "--model", "nothing")
    assert [each["documents"] for each in summaries(process)] == [1]
    assert process.wait() == 0


def test_one_that_stays_ends_when_nothing_can_be_read(start, folder):
    (folder / "clippings" / "a.txt").unlink()
    process = start("--stay", "600", "--model", "nothing")
    assert b"nothing could be read" in process.stderr.read()
    assert process.wait() == 1


def test_an_interrupt_ends_it_with_130_and_without_a_word(start, folder):
    with locked(folder / "index.sqlite"):
        process = waiting(start("--progress", "json"))
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
        assert process.returncode == 130


def test_on_a_terminal_it_says_what_it_waits_for_and_leaves_nothing_behind(start, folder):
    ours, theirs = pty.openpty()
    with locked(folder / "index.sqlite"):
        process = start(stderr=theirs, stdin=subprocess.DEVNULL)
        os.close(theirs)
        drawn = os.read(ours, 100)
        while b"waiting" not in drawn:
            drawn += os.read(ours, 100)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
    assert os.read(ours, 100).endswith(b"\r\x1b[K")
    os.close(ours)


def test_a_progress_is_a_record_for_programs():
    step = Progress(Stage.ANNOTATING, 3, 12, 1.26, 7.04)
    assert progress_record(step) == {
        "stage": "annotating",
        "done": 3,
        "total": 12,
        "rate": 1.3,
        "words": 0,
        "left": 7.0,
    }
    assert progress_record(Progress(Stage.WEAVING))["left"] is None


@pytest.mark.parametrize(
    ("progress", "shown"),
    [
        (Progress(Stage.WEAVING), "weaving …"),
        (Progress(Stage.READING, 0, 1200), "reading     " + " " * 20 + "  0/1,200"),
        (
            Progress(Stage.ANNOTATING, 600, 1200, 4.5, 133.0),
            "annotating  ██████████            600/1,200, 4.5/s, 2 min 13 s left",
        ),
    ],
)
def test_a_progress_is_a_line_for_people(progress, shown):
    assert progress_line(progress, 79) == shown
    assert len(progress_line(progress, 30)) <= 30


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999, 1.0, 1.7])
def test_a_bar_is_always_as_long(share):
    assert len(bar(share)) == 20


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (59.4, "59 s"), (60, "1 min 0 s"), (3600, "1 h 0 min"), (90061, "25 h 1 min")],
)
def test_a_duration_is_said_in_two_units(seconds, said):
    assert duration(seconds) == said


def test_a_summary_is_one_line():
    summary = Summary(1200, 5, 2, 1, 3, 54321, 61.2345)
    assert summary_line(summary) == (
        "1,200 documents, 54,321 words: 5 new, 2 changed, 1 gone, 3 not read, in 1 min 1 s"
    )
    assert summary_record(summary)["seconds"] == 61.234
