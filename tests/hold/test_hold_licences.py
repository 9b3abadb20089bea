"""Of whatever is shipped source and licence are named, and the models are the known ones."""

import hashlib
import re
import tomllib
from fnmatch import fnmatch

import pytest

from tests.hold.terminal import ROOT
from tui.analysis.models import PREFERRED, find_model

ALLOWED = {"MIT", "Apache-2.0", "CC BY 4.0"}
ROW = re.compile(r"^\| `([^`]+)` \| (.+) \| (.+) \|$", re.MULTILINE)
FILES = sorted(
    str(path.relative_to(ROOT))
    for folder in ("data", "themes")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
)


def named() -> list[tuple[str, str, str]]:
    """The table of sources: patterns of files, where they come from, and the licences."""
    text = (ROOT / "data" / "README.md").read_text("utf-8")
    return ROW.findall(text.partition("## Where every file comes from")[2])


@pytest.mark.parametrize("file", FILES)
def test_every_file_that_is_shipped_has_a_source_and_a_licence(file: str):
    rows = [row for row in named() if fnmatch(file, row[0])]
    assert len(rows) == 1, rows
    assert set(rows[0][2].split("; ")) <= ALLOWED


def test_no_source_is_named_of_a_file_that_is_gone():
    assert [row for row in named() if not any(fnmatch(file, row[0]) for file in FILES)] == []


def test_what_asks_for_attribution_gets_it_where_people_read():
    asked = {
        word for row in named() if "CC BY" in row[2] for word in re.findall(r"\[(\w+)\]", row[1])
    }
    readme = (ROOT / "README.md").read_text("utf-8")
    assert asked
    assert all(name in readme for name in asked)


@pytest.mark.parametrize("model", PREFERRED)
def test_every_file_of_an_installed_model_is_the_known_one(model: str):
    found = find_model(model)
    if found.path is None:
        pytest.skip("it is not installed")
    with (ROOT / "data" / "models.toml").open("rb") as file:
        known = tomllib.load(file)[model]["files"]
    digests = {
        str(path.relative_to(found.path)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in found.path.rglob("*")
        if path.is_file()
    }
    assert {name: digests[name] for name in known} == known
    assert [name for name in digests if name.endswith((".py", ".pkl", ".so"))] == []
