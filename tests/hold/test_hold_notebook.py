"""What a reader made is never lost: full disks, calls that fail, damaged and foreign files."""

import errno
import fcntl
import io
import os
import random
import resource
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tui.model import Bookmark, Published, Span
from tui.store import Notebook

DAMAGES = 300
FILES = ("bookmarks.toml", "corrections.toml", "reading.toml")
ERRORS = (
    *(errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EMFILE),
    errno.ESTALE,
)
CALLS: tuple[tuple[ModuleType, str], ...] = (
    *((os, "open"), (os, "write"), (os, "fsync"), (os, "fchmod")),
    *((os, "replace"), (os, "link"), (os, "unlink"), (os, "close"), (os, "mkdir"), (os, "stat")),
    *((fcntl, "flock"), (io, "open")),
)
"""All that saving asks of the system."""
CLOSE = os.close
PIECES = (
    b'"',
    b"'",
    b"[[",
    b"]]",
    b"=",
    b"\n",
    b"\r\n",
    b"#",
    b"\0",
    b"\xff",
    b"[end]\n",
    b"records = -1",
    b"1e400",
    b"9999-12-31",
    b"{a=1}",
    b'rev = "x"\n',
    b"rev = true\n",
    b"id = [1]\n",
    b'deleted = "x"\n',
    b"format = 0\n",
    b"bookmark = 5\n",
    b"other = 5\n",
    b"tags = 5\n",
    b"note = 5\n",
    b"start = -1\n",
    b"created = 1\n",
    b"visit = 1e9\n",
    b"mark = 5\n",
)
"""What is put into files: quotes that do not end, and fields of a wrong kind."""


def kept(folder: Path) -> tuple[set[str], set[str], set[str]]:
    """The bookmarks, corrected documents and positions in a notebook."""
    notebook = Notebook(folder)
    bookmarks = {each.id for each in notebook.bookmarks()}
    return bookmarks, set(notebook.corrections.published()), set(notebook.positions())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook that was saved twice, so that there are backups."""
    folder = tmp_path_factory.mktemp("sound") / "notes"
    notebook = Notebook(folder)
    for number in range(6):
        notebook.put_bookmark(
            Bookmark(f"b{number}", "a.txt", Span(0, 4), "text", note="a # b\nc", tags=("x",))
        )
        notebook.keep_position(f"{number}.txt", number)
        notebook.corrections.add(Published(f"{number}.txt", date(2021, 8, 15)))
        assert notebook.save() == []
    return folder


@pytest.fixture
def notes(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "notes"))


def change(notebook: Notebook, name: str = "new") -> None:
    notebook.put_bookmark(Bookmark(name, "a.txt", Span(0, 1), "t"))
    notebook.keep_position(name, 1)
    notebook.corrections.add(Published(name, date(2021, 8, 16)))


class Fault:
    """A call of the system that fails when it is made the n-th time, counted from 0, or from then.

    `os.close` closes all the same, as the system does.
    """

    def __init__(self, real: Callable[..., Any], error: int, number: int, for_ever: bool) -> None:
        self._real, self._error, self._number, self._for_ever = real, error, number, for_ever
        self.calls = 0

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.calls += 1
        late = self.calls - 1 - self._number
        if late < 0 or (late and not self._for_ever):
            return self._real(*arguments, **options)
        if self._real is CLOSE:
            self._real(*arguments, **options)
        raise OSError(self._error, os.strerror(self._error))


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a file cut short, with bits flipped, or with pieces put in."""
    changed = bytearray(data)
    how = chance.randrange(3)
    if how == 0:
        del changed[chance.randrange(len(changed)) :]
    for _ in range(chance.randrange(1, 4) if how else 0):
        place = chance.randrange(len(changed))
        if how == 1:
            changed[place] ^= 1 << chance.randrange(8)
        else:
            changed[place : place + chance.randrange(3)] = chance.choice(PIECES)
    return bytes(changed)


@pytest.mark.parametrize("backup", [True, False])
@pytest.mark.parametrize("name", FILES)
def test_whatever_a_file_holds_it_opens_and_what_is_made_then_is_saved(
    sound: Path, tmp_path: Path, name: str, backup: bool
):
    for seed in range(DAMAGES // 6):
        notes = tmp_path / f"{seed}"
        shutil.copytree(sound, notes)
        data = damaged((notes / name).read_bytes(), random.Random(f"{seed} {name}"))  # noqa: S311 - any damage will do
        (notes / name).write_bytes(data)
        if not backup:
            (notes / f"{name}.bak").unlink()
        notebook = Notebook(notes)
        notebook.corrections.misread()
        notebook.last()
        before = len(notebook.bookmarks()), len(notebook.positions())
        problems = notebook.problems()
        assert all(str(notes / name) in problem for problem in problems)
        change(notebook)
        unsaved = notebook.save()
        assert all(str(notes / name) in problem for problem in unsaved)
        again = Notebook(notes)
        if unsaved:
            assert (notes / name).read_bytes() == data, "nothing is written over what is not read"
            assert notebook.unsaved()
            continue
        assert again.problems() == []
        assert len(again.bookmarks()) >= before[0]
        assert len(again.positions()) >= before[1]
        assert all("new" in found for found in kept(notes))
        if any("damaged" in problem for problem in problems):
            assert (notes / f"{name}.damaged-1").read_bytes() == data


def test_a_file_cut_short_before_there_was_a_backup_is_kept_as_it_was(sound: Path, tmp_path: Path):
    data = (sound / "bookmarks.toml").read_bytes()
    for end in range(data.index(b"[[bookmark]]") + 1, data.index(b"[end]"), 40):
        notes = tmp_path / f"{end}"
        notes.mkdir()
        (notes / "bookmarks.toml").write_bytes(data[:end])
        notebook = Notebook(notes)
        assert "damaged" in notebook.problems()[0]
        change(notebook)
        assert notebook.save() == []
        assert (notes / "bookmarks.toml.damaged-1").read_bytes() == data[:end]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_file_from_another_system_is_read(notes: Path, mark: bytes):
    before = kept(notes)
    for name in FILES:
        data = (notes / name).read_bytes()
        (notes / name).write_bytes(mark + data.replace(b"\n", b"\r\n"))
    assert kept(notes) == before
    assert Notebook(notes).problems() == []


@pytest.mark.parametrize("name", FILES)
def test_a_newer_file_is_read_and_not_touched(notes: Path, name: str):
    data = (notes / name).read_bytes().replace(b"format = 1", b"format = 2")
    (notes / name).write_bytes(data)
    notebook = Notebook(notes)
    change(notebook)
    (problem,) = notebook.save()
    assert str(notes / name) in problem
    assert "newer" in problem
    assert (notes / name).read_bytes() == data


@contextmanager
def small_files() -> Iterator[None]:
    """Let no file grow beyond a few hundred bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_on_a_full_disk_the_old_files_stay_and_the_change_is_kept(notes: Path):
    before = {path.name: path.read_bytes() for path in notes.iterdir()}
    notebook = Notebook(notes)
    change(notebook)
    with small_files():
        problems = notebook.save()
    assert len(problems) == len(FILES)
    assert {path.name: path.read_bytes() for path in notes.iterdir()} == before
    assert notebook.save() == []
    assert all("new" in found for found in kept(notes))


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize(("module", "call"), CALLS, ids=str)
def test_whichever_call_of_the_system_fails_nothing_is_lost(
    notes: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    call: str,
    error: int,
    for_ever: bool,
):
    for number in count():
        before = kept(notes)
        notebook = Notebook(notes)
        change(notebook, f"new {number}")
        fault = Fault(getattr(module, call), error, number, for_ever)
        with monkeypatch.context() as patched:
            patched.setattr(module, call, fault)
            problems = notebook.save()
        found = kept(notes)
        assert all(old <= new for old, new in zip(before, found, strict=True))
        unsaved = {record["id"] for record in notebook.unsaved()}
        assert len(problems) >= sum(f"new {number}" not in each for each in found)
        assert f"new {number}" in found[0] | unsaved
        assert notebook.save() == []
        assert all(f"new {number}" in each for each in kept(notes))
        if fault.calls <= number:
            break
