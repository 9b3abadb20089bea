"""A folder of hostile files: the good are read, the others listed with a reason."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hold.hostile import GOOD, NAMED_BY_ROWS, good, hostile, write
from tests.hold.terminal import children, judged

MEMORY = 1.5 * 2**30
"""Bytes that the program and its processes may take together."""
PATIENCE = 420
"""Seconds after which a test gives up; the work takes about one minute."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "articles"
    write(folder)
    return folder


def memory_of(pid: int) -> int:
    """The memory that a process has for itself, in bytes."""
    try:
        rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    held = {name: value.split() for name, _, value in (row.partition(":") for row in rows)}
    return int(held.get("RssAnon", ["0"])[0]) * 1024


@pytest.fixture(scope="module")
def indexed(folder, environment):
    """What indexing the folder wrote, and the most memory that it took at once."""
    words = [sys.executable, "-m", "tui", "index", "-j", "2", str(folder)]
    peak = 0
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        for _ in range(PATIENCE * 5):
            try:
                process.wait(timeout=0.2)
                break
            except subprocess.TimeoutExpired:
                peak = max(peak, sum(map(memory_of, [process.pid, *children(process.pid)])))
        else:
            process.kill()
        assert process.stdout
        assert process.stderr
        written = process.stdout.read() + process.stderr.read()
    return process.returncode, written, peak


@pytest.fixture(scope="module")
def listed(indexed, folder, run):
    """What the list of documents says of every file."""
    done = run("documents", "--json", folder)
    assert done.returncode == 0
    assert judged(done.stdout) == []
    return [json.loads(row) for row in done.stdout.splitlines()]


def test_the_folder_is_hostile_enough():
    assert len(hostile()) >= 200


def test_the_run_comes_to_an_end_without_a_traceback(indexed):
    status, written, _ = indexed
    assert status == 0
    assert b"Traceback" not in written
    assert judged(written.replace(b"\r", b"")) == []


def test_its_memory_is_bounded(indexed):
    assert 0 < indexed[2] < MEMORY


def test_every_good_article_is_read_with_its_names_and_dates(listed, folder, run):
    read = {row["document"]: row for row in listed if row["read"]}
    wanted = {name for name, _ in map(good, range(GOOD))}
    assert wanted <= read.keys()
    for name in sorted(wanted):
        number = int(name[5:7])
        assert read[name]["published"] == f"2021-03-{number + 1:02}", name
    done = run("entities", "--json", folder)
    assert "Ruth Amann" in [json.loads(row)["name"] for row in done.stdout.splitlines()]


def test_every_file_is_read_or_listed_with_a_reason(listed, folder):
    read = {row["document"] for row in listed if row["read"]}
    skipped = {row["document"]: row["skipped"] for row in listed if not row["read"]}
    assert all(skipped.values())
    names = {*read, *skipped, *(name.partition(":")[0] for name in {*read, *skipped})}
    paths = {row.get("path") for row in listed}
    unseen = {
        name
        for name in os.listdir(folder)  # noqa: PTH208 - names as bytes
        if name.isprintable() and name not in names and str(folder / name) not in paths
    }
    assert unseen <= NAMED_BY_ROWS
    assert {"nan", "../../etc/passwd", "/etc/passwd", "x", "good-00.md"} <= read
