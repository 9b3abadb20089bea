from pathlib import Path

from tui.store import index_path, notebook_folder
from tui.store.places import cache_folder, data_folder


def test_each_library_has_an_index_of_its_own_in_the_cache(tmp_path):
    first, second = index_path([tmp_path / "a"]), index_path([tmp_path / "b"])
    assert first != second
    assert first.is_relative_to(cache_folder())
    assert first.name.startswith("a-")


def test_a_library_is_the_same_by_any_path_to_it(tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert len({index_path([path]) for path in (tmp_path, Path(), tmp_path / "link")}) == 1


def test_the_order_of_paths_does_not_matter(tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    assert index_path([first, second]) == index_path([second, first])


def test_a_strange_name_gives_a_plain_file_name(tmp_path):
    assert index_path([tmp_path / "\x1b[2J"]).name.startswith("2J-")
    assert index_path([tmp_path / "…"]).name.startswith("library-")


def test_the_notebook_travels_with_a_library_that_has_one(tmp_path):
    assert notebook_folder([tmp_path]).is_relative_to(data_folder())
    (tmp_path / ".dateline").mkdir()
    assert notebook_folder([tmp_path]) == tmp_path / ".dateline"


def test_a_notebook_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".dateline").symlink_to(tmp_path / "elsewhere")
    assert notebook_folder([tmp_path]).is_relative_to(data_folder())


def test_both_can_be_chosen(tmp_path):
    assert index_path([tmp_path], tmp_path / "i.sqlite") == tmp_path / "i.sqlite"
    assert notebook_folder([tmp_path], tmp_path / "n") == tmp_path / "n"
