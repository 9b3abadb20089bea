"""One picture of each layout; look at it before accepting another."""

from collections.abc import Callable

import pytest

from tui.app.app import Dateline


@pytest.mark.parametrize(
    "size", [(80, 24), (120, 40), (200, 60)], ids=["80x24", "120x40", "200x60"]
)
def test_the_layout_looks_as_it_did(
    snap_compare: Callable[..., bool], app: Dateline, size: tuple[int, int]
):
    assert snap_compare(app, terminal_size=size, press=["3", "enter", "n"])
