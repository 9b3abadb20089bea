import shutil

import pytest

from tui.model import Bookmark, Span
from tui.store import Notebook, notebook_folder
from tui.store.places import data_folder
from tui.store.relocating import PLACE, relocate

NAMES = ("a.txt", "b.txt", "c.txt", "d.jsonl")


@pytest.fixture(autouse=True)
def _own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "before"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(name)
    return folder


def read(library):
    """Leave notes on all articles of a library, as a session does."""
    folder = notebook_folder([library])
    notebook = Notebook(folder)
    for name in NAMES:
        notebook.keep_position(name, offset=3)
    notebook.put_bookmark(Bookmark("", "a.txt", Span(0, 1), "a"))
    assert notebook.save() == []
    relocate([library], folder)
    return folder


def test_the_notes_are_found_when_the_folder_was_moved(library, tmp_path):
    before, after = read(library), tmp_path / "after"
    library.rename(after)
    folder = notebook_folder([after])
    assert relocate([after], folder) == str(library)
    assert Notebook(folder).positions() == Notebook(before).positions()
    assert len(Notebook(folder).bookmarks()) == 1


def test_they_are_found_again_when_it_is_moved_on(library, tmp_path):
    read(library)
    library.rename(tmp_path / "after")
    relocate([tmp_path / "after"], notebook_folder([tmp_path / "after"]))
    (tmp_path / "after").rename(tmp_path / "last")
    shutil.rmtree(notebook_folder([library]))
    assert relocate([tmp_path / "last"], notebook_folder([tmp_path / "last"]))
    assert Notebook(notebook_folder([tmp_path / "last"])).bookmarks()


def test_a_copy_of_a_folder_that_is_still_there_begins_without_notes(library, tmp_path):
    read(library)
    shutil.copytree(library, tmp_path / "copy")
    folder = notebook_folder([tmp_path / "copy"])
    assert relocate([tmp_path / "copy"], folder) == ""
    assert not folder.exists()


def test_a_folder_of_other_articles_gets_no_notes(library, tmp_path):
    read(library)
    shutil.rmtree(library)
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("the same name, but one of four")
    assert relocate([other], notebook_folder([other])) == ""


def test_notes_that_are_there_stay_as_they_are(library, tmp_path):
    read(library)
    after = tmp_path / "after"
    library.rename(after)
    own = Notebook(notebook_folder([after]))
    own.keep_position("b.txt", offset=9)
    own.save()
    assert relocate([after], own.folder) == ""
    assert Notebook(own.folder).positions().keys() == {"b.txt"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "library = 3",
        "library = [",
        "\xff",
        'library = "/gone"\nfiles = "a.txt"',
        'library = "/gone"\nfiles = [3]',
    ],
)
def test_a_place_that_is_not_right_is_passed_over(library, tmp_path, text):
    before = read(library)
    (before / PLACE).write_bytes(text.encode("latin-1"))
    library.rename(tmp_path / "after")
    assert relocate([tmp_path / "after"], notebook_folder([tmp_path / "after"])) == ""


def test_nothing_is_written_for_notes_that_travel_with_the_articles(library):
    (library / ".dateline").mkdir()
    assert relocate([library], notebook_folder([library])) == ""
    assert not list((library / ".dateline").iterdir())
    assert not (data_folder() / "notebooks").exists()
