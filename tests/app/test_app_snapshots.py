"""One picture of each screen and layout; look at it before accepting another."""

from collections.abc import Callable

import pytest

from tui.app.app import Dateline

SMALL, USUAL, LARGE = (80, 24), (120, 40), (200, 60)


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=["80x24", "120x40", "200x60"])
def test_the_layout_looks_as_it_did(
    snap_compare: Callable[..., bool], app: Dateline, size: tuple[int, int]
):
    assert snap_compare(app, terminal_size=size, press=["3", "enter", "n"])


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        pytest.param("", SMALL, id="library"),
        pytest.param("enter", SMALL, id="reader"),
        pytest.param("enter 3", SMALL, id="drawer"),
        pytest.param("4 l", SMALL, id="chronology"),
        pytest.param("enter m m 5", USUAL, id="bookmarks"),
        pytest.param("3 g e", USUAL, id="page"),
        pytest.param("3 enter M", USUAL, id="concordance"),
        pytest.param("g v", USUAL, id="review"),
        pytest.param("f v o s s", USUAL, id="finder"),
        pytest.param("2 question_mark", USUAL, id="help"),
        pytest.param("enter slash v o s s", SMALL, id="prompt"),
    ],
)
def test_the_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], app: Dateline, keys: str, size: tuple[int, int]
):
    assert snap_compare(app, terminal_size=size, press=keys.split())
