"""The log of changes stays short although readers hold a state of the index."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from tui.model import Document
from tui.store import Index, database
from tui.store.opening import log_size

LONG = 400_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    monkeypatch.setattr(database, "LONG", LONG)
    with Index.open(path, writable=True) as index:
        yield index


@pytest.fixture
def write(writer: Index) -> Callable[[int], None]:
    """Return what puts so many documents of twenty kilobytes, one transaction each."""

    def write(count: int) -> None:
        for number in range(writer.counts().documents, writer.counts().documents + count):
            writer.put_documents([Document(f"{number}.txt", f"Word {number}. " * 2000)])

    return write


def test_it_is_emptied_when_readers_go_on_from_state_to_state(
    path: Path, write: Callable[[int], None]
):
    done = Event()

    def read() -> None:
        with Index.open(path) as index:
            while not done.is_set():
                index.hold()

    reader = Thread(target=read)
    reader.start()
    write(40)
    done.set()
    reader.join()
    assert path.stat().st_size > LONG
    assert log_size(path) < 2 * LONG


def test_a_reader_that_stays_is_not_waited_for_at_every_change_and_keeps_its_state(
    path: Path, writer: Index, write: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(database, "YIELDING", 1)
    write(1)
    with Index.open(path) as reader:
        reader.hold()
        write(40)
        assert log_size(path) > 2 * LONG
        assert reader.counts().documents == 1
        reader.hold()
        assert reader.counts().documents == writer.counts().documents
    before = log_size(path)
    write(40)
    assert log_size(path) < before + LONG
