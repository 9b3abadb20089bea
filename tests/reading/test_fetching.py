import os
from pathlib import Path

import pytest

from tui.reading.draft import Unreadable
from tui.reading.fetching import fetch


def anything(sample: bytes) -> None:
    """Accept every file."""


def test_a_file_comes_as_it_is(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"\xef\xbb\xbfone\r\n" * 5000)

    assert fetch(tmp_path / "x", anything) == b"\xef\xbb\xbfone\r\n" * 5000


@pytest.mark.parametrize("size", [0, 9, 10])
def test_a_file_up_to_the_limit_is_read(tmp_path: Path, size: int):
    (tmp_path / "x").write_bytes(b"a" * size)

    assert len(fetch(tmp_path / "x", anything, limit=10)) == size


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"a" * 11)

    with pytest.raises(Unreadable, match="larger than 10 bytes"):
        fetch(tmp_path / "x", anything, limit=10)


def test_a_sparse_file_of_a_terabyte_is_refused_at_once(tmp_path: Path):
    with (tmp_path / "x").open("wb") as file:
        file.truncate(2**40)

    with pytest.raises(Unreadable, match="larger than 64 MiB"):
        fetch(tmp_path / "x", anything)


def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(Unreadable, match="not a regular file"):
        fetch(tmp_path / "pipe", anything)


@pytest.mark.parametrize("path", ["/dev/zero", "/"])
def test_devices_and_folders_are_not_read(path: str):
    with pytest.raises((Unreadable, IsADirectoryError)):
        fetch(Path(path), anything)


def test_the_first_bytes_may_refuse_the_rest(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"BINARY" + b"a" * 100_000)
    seen: list[int] = []

    def refuse(sample: bytes) -> None:
        seen.append(len(sample))
        raise Unreadable("no text")

    with pytest.raises(Unreadable, match="no text"):
        fetch(tmp_path / "x", refuse)
    assert seen == [8192]


def test_a_file_that_changes_once_while_it_is_read_is_read_again(tmp_path: Path):
    path = tmp_path / "x"
    path.write_bytes(b"old")
    changes = iter([b"new and longer"])

    def meddle(sample: bytes) -> None:
        for change in changes:
            path.write_bytes(change)
            break

    assert fetch(path, meddle) == b"new and longer"


def test_a_file_that_keeps_changing_is_left_for_the_next_time(tmp_path: Path):
    path = tmp_path / "x"
    path.write_bytes(b"a")

    def grow(sample: bytes) -> None:
        with path.open("ab") as file:
            file.write(b"a")

    with pytest.raises(Unreadable, match="changed while it was read"):
        fetch(path, grow)


def test_a_file_that_has_vanished_is_an_error_of_the_system(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        fetch(tmp_path / "gone", anything)
