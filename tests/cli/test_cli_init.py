"""`dateline init` makes the folder of the notebook and takes along what there is."""

from argparse import Namespace

import pytest

from tui.cli.output import CommandError
from tui.cli.views.init import run
from tui.store import Notebook, notebook_folder


def options(folder):
    return Namespace(paths=[str(folder)], notebook=None)


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "clippings"
    folder.mkdir()
    return folder


def test_the_notebook_of_the_library_lies_inside_it_from_then_on(library, capsys):
    before = Notebook(notebook_folder([library]))
    before.mark_read("a.txt")
    assert before.save() == []
    assert run(options(library)) == 0
    assert notebook_folder([library]) == library / ".dateline"
    assert Notebook(library / ".dateline").position("a.txt").read
    assert "with reading.toml from" in capsys.readouterr().out


def test_what_is_there_already_is_left_alone(library, capsys):
    (library / ".dateline").mkdir()
    assert run(options(library)) == 0
    assert "is there already" in capsys.readouterr().out


def test_a_file_has_no_notebook_inside(library):
    (library / "a.txt").write_text("A.")
    with pytest.raises(CommandError, match="is no folder"):
        run(options(library / "a.txt"))


def test_a_link_in_the_place_of_the_notebook_is_refused(library, tmp_path):
    (library / ".dateline").symlink_to(tmp_path)
    with pytest.raises(CommandError, match="is in the way"):
        run(options(library))
