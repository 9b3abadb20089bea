import os
import random
import sqlite3
import subprocess
import sys
from dataclasses import asdict

import pytest

from tui.store import Counts, DamagedIndexError, Index, StoreError, schema


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "index.sqlite"


@pytest.fixture
def filled(path, documents, woven):
    with Index.open(path, writable=True) as index:
        index.put_documents(documents)
        index.put_weave(woven)
    return path


def test_an_index_that_is_not_there_is_made_empty(path):
    with Index.open(path) as index:
        assert index.counts() == Counts()
        assert index.path == str(path)


def test_what_one_connection_writes_another_reads(filled, documents):
    with Index.open(filled) as index:
        assert asdict(index.document("fled.md")) == asdict(documents[0])


def test_a_reader_sees_what_is_written_while_it_is_open(path, documents):
    with Index.open(path) as reader, Index.open(path, writable=True) as writer:
        before = reader.generation()
        writer.put_documents(documents)
        assert reader.generation() != before
        assert reader.counts().documents == 2


def test_opening_an_index_again_takes_no_lock_from_who_reads_it(filled):
    code = "import sys; from tui.store import Index; Index.open(sys.argv[1], writable=True).close()"
    with Index.open(filled):
        Index.open(filled).close()
        subprocess.run([sys.executable, "-c", code, filled], check=True)
        assert filled.with_name(f"{filled.name}-wal").exists()


def test_a_reader_cannot_write(filled, documents):
    with Index.open(filled) as reader, pytest.raises(StoreError, match="readonly"):
        reader.put_documents(documents)


def test_a_transaction_that_fails_changes_nothing(filled, documents, woven):
    with Index.open(filled, writable=True) as index:
        before = index.generation()
        with pytest.raises(AttributeError):
            index.put_documents([documents[1], None])  # type: ignore[list-item]
        assert index.generation() == before
        assert index.counts().entities == len(woven.entities)


def test_an_index_of_another_shape_is_made_anew(filled, monkeypatch):
    monkeypatch.setattr("tui.store.opening.SHAPE", "another")
    with Index.open(filled) as index:
        assert index.counts() == Counts()
        assert index.path == str(filled)


def test_a_reader_keeps_what_it_has_and_leaves_the_index_that_another_version_made_instead(
    filled, documents, monkeypatch
):
    with Index.open(filled) as old:
        known = old.documents()
        with monkeypatch.context() as another:
            another.setattr("tui.store.opening.SHAPE", "another")
            with Index.open(filled, writable=True) as new:
                new.put_documents(documents[:1])
        inode = filled.stat().st_ino
        old.hold()
        assert old.documents() == known
        assert filled.stat().st_ino == inode


def test_a_reader_keeps_what_it_has_while_there_is_no_index(filled):
    with Index.open(filled) as old:
        known = old.documents()
        filled.unlink()
        old.hold()
        assert old.documents() == known
        assert not filled.exists()


def test_an_index_of_a_newer_dateline_is_left_alone(filled):
    with sqlite3.connect(filled) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = filled.read_bytes()
    with Index.open(filled, writable=True) as index:
        assert index.counts() == Counts()
        assert index.path != str(filled)
    assert filled.read_bytes() == before


def test_the_file_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "theirs.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    with Index.open(path, writable=True) as index:
        assert index.path != str(path)
    assert path.read_bytes() == before


def test_a_damaged_index_is_made_anew(filled):
    data = bytearray(filled.read_bytes())
    data[100:4096] = os.urandom(3996)
    filled.write_bytes(data)
    with Index.open(filled, writable=True) as index:
        assert index.counts() == Counts()


def test_a_text_that_changed_on_the_disk_is_never_shown(filled):
    data = filled.read_bytes()
    filled.write_bytes(data.replace(b"Nobody", b"Nobadi").replace(b"left Kabul", b"lost Kabul"))
    with Index.open(filled) as index, pytest.raises(DamagedIndexError, match="fled"):
        index.document("fled.md")


def test_an_index_deleted_under_a_reader_is_found_again_when_it_is_back(filled, documents):
    with Index.open(filled) as reader:
        for suffix in ("", "-wal", "-shm"):
            filled.with_name(filled.name + suffix).unlink(missing_ok=True)
        with Index.open(filled, writable=True) as writer:
            writer.put_documents(documents[:1])
        reader.generation()
        assert reader.documents() == ["fled.md"]


def test_a_place_that_cannot_be_used_is_named_with_a_way_out(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--index"):
        Index.open(tmp_path / "file" / "index.sqlite")
    with pytest.raises(StoreError, match="--index"):
        Index.open(tmp_path)


@pytest.mark.parametrize("seed", range(40))
def test_a_flipped_bit_never_brings_down_the_reader_or_changes_a_text(filled, documents, seed):
    chance = random.Random(seed)  # noqa: S311 - any flip will do
    data = bytearray(filled.read_bytes())
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    filled.write_bytes(data)
    texts = {document.name: document.text for document in documents}
    try:
        with Index.open(filled, writable=True) as index:
            for name in index.documents():
                assert index.document(name).text == texts[name]
            index.event_rows(index.events())
            index.entity_rows(index.entities())
            index.put_documents(documents)
    except StoreError:
        with Index.anew(filled) as index:
            index.put_documents(documents)
