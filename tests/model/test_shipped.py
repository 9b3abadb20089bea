from pathlib import Path

import pytest

from tui.model import shipped as module
from tui.model.shipped import shipped


def test_in_a_checkout_the_folder_lies_beside_the_package() -> None:
    assert shipped("data") == Path(module.__file__).parents[2] / "data"


def test_when_installed_the_folder_inside_the_package_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tui" / "data").mkdir(parents=True)
    monkeypatch.setattr(module, "PACKAGE", tmp_path / "tui")
    assert shipped("data") == tmp_path / "tui" / "data"
