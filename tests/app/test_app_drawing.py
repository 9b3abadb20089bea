"""A key is one drawing: nothing is seen of what follows from it before the rest is there."""

import pytest
from textual.screen import Screen

from tests.app.keyboard import press
from tui.app.app import Dateline


@pytest.mark.parametrize("keys", [("1", "j"), ("1", "enter"), ("4", "j"), ("2", "0"), ("2", "tab")])
async def test_what_follows_from_a_key_is_drawn_with_it(
    app: Dateline, keys: tuple[str, str], monkeypatch: pytest.MonkeyPatch
):
    drawn: list[int] = []
    refresh = Screen._compositor_refresh

    def count(screen: Screen[object]) -> None:
        drawn.append(len(screen._compositor._dirty_regions))
        refresh(screen)

    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, keys[0])
        monkeypatch.setattr(Screen, "_compositor_refresh", count)
        await press(pilot, keys[1])
        monkeypatch.undo()
    assert len(list(filter(None, drawn))) == 1


async def test_keys_that_are_typed_ahead_are_each_drawn(
    app: Dateline, monkeypatch: pytest.MonkeyPatch
):
    tops: list[int] = []
    refresh = Screen._compositor_refresh

    def note(screen: Screen[object]) -> None:
        tops.append(app.main.library.cursor)
        refresh(screen)

    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "1 g g")
        monkeypatch.setattr(Screen, "_compositor_refresh", note)
        await press(pilot, "j j k")
        monkeypatch.undo()
    assert [*dict.fromkeys(tops)] == [1, 2]
