import os
import socket
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Skipped
from tui.reading import Source, scan
from tui.reading.folder import DEPTH, natural


def write(path: Path, text: str = "A line.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def names(*paths: Path) -> list[str]:
    return [found.name for found in scan(paths) if isinstance(found, Source)]


def reasons(*paths: Path) -> dict[str, str]:
    return {found.name: found.reason for found in scan(paths) if isinstance(found, Skipped)}


def test_files_come_in_the_natural_order_of_their_paths(tmp_path: Path):
    for name in ("page 10.txt", "page 9.txt", "b/2.txt", "b/10.txt", "A.txt", "a10.txt", "a9.txt"):
        write(tmp_path / name)

    assert names(tmp_path) == [
        "a9.txt",
        "a10.txt",
        "A.txt",
        "b/2.txt",
        "b/10.txt",
        "page 9.txt",
        "page 10.txt",
    ]


@given(st.lists(st.text("ab19 .", min_size=1, max_size=8)), st.randoms())
def test_the_natural_order_depends_on_the_names_alone(words: list[str], chance: Random):
    shuffled = chance.sample(words, len(words))

    assert sorted(words, key=natural) == sorted(shuffled, key=natural)


def test_hidden_files_backups_and_the_notebook_are_not_looked_at(tmp_path: Path):
    for name in (".secret.txt", ".git/config", ".dateline/bookmarks.toml", "a.txt~"):
        write(tmp_path / name)

    assert list(scan([tmp_path])) == []


def test_a_file_given_by_name_has_that_name(tmp_path: Path):
    assert names(write(tmp_path / "deep" / "one.txt")) == ["one.txt"]


def test_a_hidden_file_that_is_asked_for_is_read(tmp_path: Path):
    assert names(write(tmp_path / ".one.txt")) == [".one.txt"]


def test_several_paths_keep_their_names_apart(tmp_path: Path):
    first, second = write(tmp_path / "a" / "x.txt"), write(tmp_path / "b" / "x.txt")
    third = write(tmp_path / "b" / "y.txt")

    assert names(first, second, third) == ["a/x.txt", "b/x.txt", "y.txt"]
    assert names(first.parent, second.parent) == ["a/x.txt", "b/x.txt", "b/y.txt"]


def test_a_path_given_twice_counts_once(tmp_path: Path):
    path = write(tmp_path / "x.txt")

    assert names(path, path) == ["x.txt"]
    assert names(path, tmp_path / "sub" / ".." / "x.txt") == ["x.txt"]


def test_a_file_inside_a_folder_that_is_also_given_is_read_once(tmp_path: Path):
    path = write(tmp_path / "x.txt")

    assert names(tmp_path, path) == [f"{tmp_path.name}/x.txt"]
    assert reasons(tmp_path, path) == {"x.txt": f"the same file as “{tmp_path.name}/x.txt”"}


def test_a_path_that_is_not_there_is_said(tmp_path: Path):
    assert reasons(tmp_path / "none.txt") == {"none.txt": "no such file or directory"}


def test_an_empty_folder_has_nothing(tmp_path: Path):
    assert list(scan([tmp_path])) == []


def test_a_source_tells_later_whether_the_file_has_changed(tmp_path: Path):
    path = write(tmp_path / "x.txt")
    status = path.stat()

    assert list(scan([tmp_path])) == [
        Source("x.txt", path, status.st_size, status.st_mtime_ns, status.st_ino)
    ]


def test_pipes_and_sockets_are_listed_and_never_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "plug.txt"))
        found = reasons(tmp_path)

    assert found == {
        "pipe.txt": "not a regular file but a named pipe",
        "plug.txt": "not a regular file but a socket",
    }


def test_a_device_is_no_library():
    assert reasons(Path("/dev/zero")) == {"zero": "not a regular file but a device"}


def test_links_never_lead_out_of_the_folder_or_round_in_it(tmp_path: Path):
    outside = write(tmp_path / "outside.txt")
    folder = tmp_path / "library"
    write(folder / "real.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "out.txt").symlink_to(outside)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "twin.txt").symlink_to(folder / "real.txt")

    assert names(folder) == ["real.txt"]
    assert reasons(folder) == {
        "gone.txt": "no such file or directory",
        "loop": "a link to a folder, not followed",
        "out.txt": "a link out of the folder, not followed",
        "self.txt": "too many levels of symbolic links",
        "twin.txt": "a link to “real.txt”, which is read itself",
    }


def test_a_link_to_a_hidden_place_in_the_folder_is_followed(tmp_path: Path):
    store = write(tmp_path / ".store" / "123")
    (tmp_path / "report.txt").symlink_to(store)

    assert names(tmp_path) == ["report.txt"]


def test_a_link_that_is_asked_for_is_followed(tmp_path: Path):
    write(tmp_path / "real" / "x.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real" / "x.txt")

    assert names(tmp_path / "link") == ["x.txt"]
    assert names(tmp_path / "link.txt") == ["link.txt"]


def test_two_names_of_one_file_are_read_once(tmp_path: Path):
    os.link(write(tmp_path / "a.txt"), tmp_path / "b.txt")

    assert names(tmp_path) == ["a.txt"]
    assert reasons(tmp_path) == {"b.txt": "the same file as “a.txt”"}


def test_a_name_that_is_not_utf_8_can_be_shown_and_still_opened(tmp_path: Path):
    raw = os.fsencode(tmp_path) + b"/caf\xe9\x1b.txt"
    with open(raw, "w") as file:  # noqa: PTH123 -- a path of bytes
        file.write("Coffee.\n")

    (found,) = scan([tmp_path])

    assert found.name == "caf\ufffd␛.txt"
    assert isinstance(found, Source)
    assert found.path.read_text() == "Coffee.\n"


def test_names_that_look_alike_once_they_are_safe_to_show_stay_apart(tmp_path: Path):
    for name in (b"x\xe8.txt", b"x\xe9.txt"):
        with open(os.fsencode(tmp_path) + b"/" + name, "w") as file:  # noqa: PTH123 -- as above
            file.write("Text.\n")

    assert names(tmp_path) == ["x\ufffd.txt", "x\ufffd.txt (2)"]


def test_folders_that_are_nested_too_deep_are_listed(tmp_path: Path):
    home = Path.cwd()
    try:
        os.chdir(tmp_path)
        for _ in range(DEPTH + 1):
            Path("d").mkdir()
            os.chdir("d")
    finally:
        os.chdir(home)

    (found,) = reasons(tmp_path).items()

    assert found == ("/".join("d" * DEPTH), f"a folder nested deeper than {DEPTH} levels")


def test_a_folder_that_may_not_be_listed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "shut" / "x.txt")
    write(tmp_path / "open.txt")
    scandir = os.scandir

    def refuse(path: Path):
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert names(tmp_path) == ["open.txt"]
    assert reasons(tmp_path) == {"shut": "permission denied"}


def test_a_folder_given_by_name_that_may_not_be_listed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(path: Path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)

    assert reasons(tmp_path) == {str(tmp_path): "permission denied"}
