"""Every size of window: the pane with the keys is seen, and nothing of the window is wasted."""

import pytest
from textual.geometry import Region

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane

SIZES = [
    *((60, 15), (80, 24), (100, 24), (100, 40), (120, 15), (120, 24), (120, 40)),
    *((160, 24), (200, 60)),
]
LINES = 4
"""That the pane with the keys has at least."""


@pytest.mark.parametrize("size", SIZES, ids=[f"{wide}x{high}" for wide, high in SIZES])
async def test_the_pane_with_the_keys_is_seen_and_the_window_is_full(
    app: Dateline, size: tuple[int, int]
):
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter")
        for key, pane in zip("123450", [*list(Pane)[:5], Pane.BOOKMARKS], strict=True):
            await pilot.press(key)
            await pilot.pause()
            view = app.main.views[pane]
            assert view.display
            assert view.size.height >= LINES
            desk = app.main.query_one("#desk").region
            seen = [each.region for each in app.main.panes.values() if each.display]
            assert _covered(seen, desk) >= 0.95 * desk.area


def _covered(regions: list[Region], desk: Region) -> int:
    """Return the cells of `desk` in any of `regions`, which do not overlap."""
    return sum(desk.intersection(region).area for region in regions)


OPENED = ("f", "F", "question_mark", "colon", "M slash", "g e", "g v", "full_stop", "g d", "w")


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40)])
@pytest.mark.parametrize("keys", OPENED)
async def test_what_opens_over_the_panes_moves_nothing_under_it(
    app: Dateline, size: tuple[int, int], keys: str
):
    async with app.run_test(size=size) as pilot:
        await press(pilot, "3 enter 2 n")
        before = [view.region for view in app.main.panes.values()]
        await press(pilot, keys)
        assert [view.region for view in app.main.panes.values()] == before
