"""Endings that come while the application waits for something else."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from textual.events import Key
from textual.widget import AwaitMount

from tui.app import screen
from tui.app.app import Dateline
from tui.app.panes.library import Library


async def test_keys_typed_before_the_first_screen_do_not_delay_a_signal_that_came_before_it_too(
    make_app: Callable[..., Dateline], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()

    def mount(*given: Any) -> AwaitMount:
        for _ in range(2):
            app.post_message(Key("j", "j"))
        app._end_early()
        return AwaitMount(*given)

    monkeypatch.setattr("tui.app.app.AwaitMount", mount)
    monkeypatch.setattr(screen, "PATIENCE", 3600.0)
    await app.run_async(headless=True)
    assert (app.return_value, app.return_code) == (0, 0)


async def test_a_signal_just_after_the_first_screen_ends_the_program(
    make_app: Callable[..., Dateline],
) -> None:
    app = make_app()
    async with app.run_test():
        app._end_early()
        assert app.main.leaving


async def test_nothing_is_waited_for_that_is_not_told_any_more(
    make_app: Callable[..., Dateline], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "PATIENCE", 3600.0)
    app = make_app()
    async with app.run_test() as pilot:
        monkeypatch.setattr(Library, "post_message", lambda *_: True)
        waiting = asyncio.create_task(app.main.settle())
        await asyncio.sleep(0)
        assert not waiting.done()
        app.main.quit()
        await waiting
        monkeypatch.undo()
        await pilot.pause()
