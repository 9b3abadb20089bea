import json
import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tui.reading.folder
from tui.model import Document, Skipped
from tui.reading import Source, load, read, scan
from tui.reading.splitting import split


def source(path: Path) -> Source:
    status = path.stat()
    return Source(path.name, path, status.st_size, status.st_mtime_ns, status.st_ino)


def library(path: Path, count: int) -> Path:
    rows = [json.dumps({"text": f"Report {number}."}) for number in range(1, count + 1)]
    path.write_text("\n".join(rows))
    return path


def test_a_short_file_stays_whole(tmp_path: Path):
    file = source(library(tmp_path / "a.jsonl", 3))

    assert list(split(file)) == [file]


@given(st.lists(st.text("ab\n", max_size=9), max_size=12), st.integers(1, 20))
def test_parts_cover_the_file_and_end_with_lines(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], size: int
):
    path = tmp_path_factory.mktemp("parts") / "a.jsonl"
    data = "".join(texts).encode()
    path.write_bytes(data)

    parts = [found.part for found in split(source(path), size) if found.part]

    if parts:
        assert b"".join(data[part.start : part.stop] for part in parts) == data
    for part in parts:
        assert part.line == data[: part.start].count(b"\n") + 1
        assert part.start == 0 or data[part.start - 1 : part.start] == b"\n"


def test_a_divided_file_gives_the_documents_of_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    library(tmp_path / "a.jsonl", 20)
    whole = list(map(repr, read([tmp_path])))
    monkeypatch.setattr(tui.reading.folder, "split", partial(split, size=100))

    assert len(list(scan([tmp_path]))) > 3
    assert list(map(repr, read([tmp_path]))) == whole


def test_parts_have_names_of_their_own(tmp_path: Path):
    parts = list(split(source(library(tmp_path / "a.jsonl", 6)), 60))

    assert [part.name for part in parts] == ["a.jsonl:1", "a.jsonl:4"]


def test_a_part_of_a_file_that_has_changed_is_not_read(tmp_path: Path):
    path = library(tmp_path / "a.jsonl", 6)
    first, second = split(source(path), 60)
    assert isinstance(load(first)[0], Document)
    os.utime(path, (0, 0))

    assert load(second) == [
        Skipped("a.jsonl:4", "changed since it was listed; it is read again at the next update")
    ]


def test_a_file_that_is_not_text_stays_whole(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\0" * 1000)

    assert list(split(source(path), 100)) == [source(path)]


def test_a_file_of_lines_that_is_no_longer_one_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    library(tmp_path / "a.jsonl", 6)

    def swap(file: Source):
        file.path.unlink()
        os.mkfifo(file.path)
        return split(file, 10)

    monkeypatch.setattr(tui.reading.folder, "split", swap)

    assert list(scan([tmp_path])) == [Skipped("a.jsonl", "not a regular file")]


def test_a_file_of_lines_that_vanished_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    library(tmp_path / "a.jsonl", 6)

    def remove(file: Source):
        file.path.unlink()
        return split(file, 10)

    monkeypatch.setattr(tui.reading.folder, "split", remove)

    assert list(scan([tmp_path])) == [Skipped("a.jsonl", "no such file or directory")]


def test_the_date_of_a_file_of_lines_is_not_that_of_a_line(tmp_path: Path):
    path = library(tmp_path / "dump 2021-08-16.jsonl", 1)
    (tmp_path / "ids.jsonl").write_text('{"id": "XYZ20210816.1", "text": "x"}')

    plain, named = read([tmp_path])

    assert isinstance(plain, Document)
    assert isinstance(named, Document)
    assert (plain.name, plain.published) == (f"{path.name}:1", None)
    assert named.published


def test_a_part_of_blank_lines_is_listed(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n' + "\n" * 60)
    _, blank, *_ = split(source(tmp_path / "a.jsonl"), 10)

    assert load(blank) == [Skipped("a.jsonl:2", "blank lines only")]
