"""Escape acts, and then the key that was typed right after it, although both arrive as one."""

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.keymap import Keymap
from tui.app.keymap.keymap import default_panes
from tui.app.keymap.strokes import StrokeParser


def keys_of(typed: str) -> list[str]:
    """Return the keys that a terminal's characters mean, with nothing more to come."""
    parser = StrokeParser()
    events = [*parser.feed(typed), *parser.feed("")]
    return [event.key for event in events if isinstance(event, Key)]


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("\x1bQ", ["alt+Q"]),
        ("\x1b\r", ["alt+enter"]),
        ("\x1b ", ["alt+space"]),
        ("\x1b3", ["alt+3"]),
        ("\x1b;", ["alt+;"]),
        ("\x1b/", ["alt+/"]),
        ("\x1b[", ["alt+["]),
        ("\x1b\x1b[B", ["escape", "down"]),
        ("\x1b[1;3D", ["alt+left"]),
        ("\x1bOA", ["up"]),
        ("\x1b[Z", ["shift+tab"]),
        ("\x1b", ["escape"]),
    ],
)
def test_what_follows_escape_at_once_is_told_with_it(typed: str, keys: list[str]):
    assert keys_of(typed) == keys


async def send(pilot: Pilot[int], app: Dateline, typed: str) -> None:
    """Hand the application what a terminal sends."""
    parser = StrokeParser()
    for event in [*parser.feed(typed), *parser.feed("")]:
        app.post_message(event)
    await pilot.pause()


async def test_escape_and_a_key_at_once_leave_the_search_and_go_to_the_pane(app: Dateline):
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "/", "v")
        assert app.main.prompt.is_open
        await send(pilot, app, "\x1b4")
        assert not app.main.prompt.is_open
        assert app.main.entities.matching == ""
        assert app.main.pane is Pane.CHRONOLOGY


async def test_escape_and_q_at_once_forget_a_sequence_and_quit(app: Dateline):
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("g")
        await send(pilot, app, "\x1bQ")
    assert app.return_code == 0


async def test_a_key_with_alt_that_is_bound_is_that_key(app: Dateline):
    panes = default_panes()
    commands = tuple(
        each if each.name != "pane_chronology" else type(each)(each.name, "alt+z", each.title, "")
        for each in panes[Pane.LIBRARY]
    )
    app.keymap = Keymap({**panes, Pane.LIBRARY: commands})
    async with app.run_test(size=(120, 40)) as pilot:
        await send(pilot, app, "\x1bz")
        assert app.main.pane is Pane.CHRONOLOGY
