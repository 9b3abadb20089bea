"""A folder of hostile files: the good are read, the others listed with a reason."""

import json
import os
from pathlib import Path

import pytest

from tests.hold import telling
from tests.hold.expected import reason_for
from tests.hold.hostile import GOOD, NAMED_BY_ROWS, good, hostile, write
from tests.hold.terminal import judged

MEMORY = 1.5 * 2**30
"""Bytes that the program and its processes may take together."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "articles"
    write(folder)
    return folder


@pytest.fixture(scope="module")
def indexed(folder, environment):
    """What indexing the folder gave."""
    return telling.indexed(folder, environment)


@pytest.fixture(scope="module")
def listed(indexed, folder, run):
    """What the list of documents says of every file."""
    done = run("documents", "--json", folder)
    assert done.returncode == 0
    assert judged(done.stdout) == []
    return [json.loads(row) for row in done.stdout.splitlines()]


def test_the_folder_is_hostile_enough():
    assert len(hostile()) >= 200


def the_run_comes_to_an_end_without_a_traceback(indexed):
    status, written, _ = indexed
    assert status == 0
    assert b"Traceback" not in written
    assert judged(written.replace(b"\r", b"")) == []


def its_memory_is_bounded(indexed):
    assert 0 < indexed[2] < MEMORY


def every_good_article_is_read_with_its_names_and_dates(listed, folder, run):
    read = {row["document"]: row for row in listed if row["read"]}
    wanted = {name for name, _ in map(good, range(GOOD))}
    assert wanted <= read.keys()
    for name in sorted(wanted):
        number = int(name[5:7])
        assert read[name]["published"] == f"2021-03-{number + 1:02}", name
    done = run("entities", "--json", folder)
    assert "Ruth Amann" in [json.loads(row)["name"] for row in done.stdout.splitlines()]


def of_each_file_becomes_what_is_written_of_it(listed):
    found: dict[str, list[str]] = {name: [] for name in hostile()}
    for row in listed:
        for name in (row["document"], row["document"].partition(":")[0]):
            found.get(name, []).append("" if row["read"] else row["skipped"])
    other = {
        name: reasons
        for name, reasons in found.items()
        if name not in NAMED_BY_ROWS
        and not any(each.startswith(reason_for(name)) for each in reasons)
    }
    assert other == {}
    read = {name for name, reasons in found.items() if "" in reasons}
    assert [name for name in read if reason_for(name)] == []
    assert [
        name for name in found if not reason_for(name) and name not in read | NAMED_BY_ROWS
    ] == []


def every_file_is_read_or_listed_with_a_reason(listed, folder):
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


def test_a_hostile_folder_is_read_to_its_end_and_all_of_it_is_told(indexed, listed, folder, run):
    # One test, as each worker that has a part of it would index the folder for itself.
    the_run_comes_to_an_end_without_a_traceback(indexed)
    its_memory_is_bounded(indexed)
    every_good_article_is_read_with_its_names_and_dates(listed, folder, run)
    of_each_file_becomes_what_is_written_of_it(listed)
    every_file_is_read_or_listed_with_a_reason(listed, folder)
