"""A damaged index never says anything wrong, and is made anew behind the reader's back."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from tests.hold.hostile import good
from tests.hold.telling import told, told_wrongly
from tests.hold.terminal import Terminal
from tui.store import DamagedIndexError, Index, StoreError

FLIPS = 200
HARMS = {
    "text": (b"The ferry number 3 left", b"The ferry number 3 lost"),
    "value": (b'["ruth-amann","Ruth Amann"', b'["ruth-amann","Ruth Amanx"'),
    "time": (b'["2021-', b'["2031-'),
    "table": (b"CREATE TABLE", b"CREATX TABLE"),
    "header": (b"SQLite format 3", b"SQLate format 3"),
}
TELLING = {"text": "show", "value": "entities"}
"""The commands that tell what is harmed; all tell it of the rest."""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "articles"
    folder.mkdir()
    for name, data in map(good, range(12)):
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def whole(articles, run):
    """The bytes of a sound index."""
    path = articles.parent / "index.sqlite"
    done = run("index", "-i", path, articles)
    assert done.returncode == 0, done.stderr
    return path.read_bytes()


def harmed(whole: bytes, kind: str) -> bytes:
    before, after = HARMS[kind]
    assert before in whole
    return whole.replace(before, after)


def test_no_flipped_bit_changes_what_is_told(whole, tmp_path):
    path = tmp_path / "index.sqlite"
    path.write_bytes(whole)
    with Index.open(path) as index:
        right = told(index)
    for seed in range(FLIPS):
        chance = random.Random(seed)  # noqa: S311 - any flip will do
        data = bytearray(whole)
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)
        if seed % 5 == 0:
            del data[place:]
        for left in tmp_path.iterdir():
            left.unlink()
        path.write_bytes(data)
        with suppress(StoreError), Index.open(path) as index:
            assert told_wrongly(told(index), right) == [], seed


@pytest.mark.parametrize("harm", ["text", "time", "header"])
def test_the_application_goes_on_with_a_new_index(
    whole, articles, tmp_path, environment, run, harm
):
    path = tmp_path / "index.sqlite"
    path.write_bytes(harmed(whole, harm))
    words = ["-m", "tui", "-i", path, "-n", tmp_path / "notes", articles]
    opened = Terminal([*map(str, words)], environment)
    opened.settle(b"12 articles")
    for key in ("1", "\r", *("J" * 12), "3", "4", "l"):
        opened.press(key)
    opened.settle(b"is made anew" if harm != "header" else b"")
    opened.settle()
    opened.press("Q")
    assert opened.ended() == 0
    assert b"Traceback" not in opened.written
    done = run("chronology", "-i", path, articles)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("harm", HARMS)
def test_a_command_says_it_and_works_when_it_is_repeated(whole, articles, tmp_path, run, harm):
    path = tmp_path / "index.sqlite"
    path.write_bytes(harmed(whole, harm))
    command = TELLING.get(harm, "chronology")
    target = articles / "good-03.txt" if command == "show" else articles
    done = run(command, "-i", path, target)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0 or b"made anew" in done.stderr
    assert not any(wrong in done.stdout for wrong in (b"number 3 lost", b"Amanx", b"2031-"))
    assert run(command, "-i", path, target).returncode == 0


def test_one_reads_while_another_writes(whole, tmp_path):
    path = tmp_path / "index.sqlite"
    path.write_bytes(whole)
    with Index.open(path) as reader, Index.open(path, writable=True) as writer:
        right = told(reader)
        first = writer.read_documents(writer.documents()[:1])
        with writer._database.transaction():
            writer.put_documents(first)
            assert told(reader) == right
        assert reader.counts().documents == 12


def test_what_replaces_an_index_that_is_open_is_found(whole, tmp_path):
    path = tmp_path / "index.sqlite"
    path.write_bytes(whole)
    with Index.open(path) as reader:
        assert reader.counts().documents == 12
        path.write_bytes(b"not a database")
        with suppress(DamagedIndexError):
            reader.generation()
    with Index.open(path, writable=True) as index:
        assert index.counts().documents == 0
        assert index.path != str(path)
    assert path.read_bytes() == b"not a database"
