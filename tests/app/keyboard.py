"""Pressing keys: what they set going has come to its end when these return."""

from textual._context import active_app
from textual.pilot import Pilot

NAMES = {" ": "space", ".": "full_stop", "/": "slash", "-": "minus", "_": "underscore"}


async def settled(*_: float) -> None:
    """Wait until nobody has a message to read, and lay out and draw what was changed.

    Textual's own wait sleeps until the process is idle, twice a key: most of the time of a test.
    """
    app = active_app.get()
    while await Pilot(app)._wait_for_screen():
        app.screen._on_timer_update()
        views = app.screen.walk_children(with_self=True)
        waiting = any(each.message_queue_size for each in (app, *views))
        if not waiting and app._resize_timer is None:
            return


async def press(pilot: Pilot[int], keys: str) -> None:
    """Press keys separated by blanks, and let what they set going come to its end."""
    await pilot.press(*keys.split())
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def type_text(pilot: Pilot[int], text: str) -> None:
    """Type a text."""
    await press(pilot, _keys(text))


async def answer(pilot: Pilot[int], text: str) -> None:
    """Replace what a prompt holds and press Enter."""
    await press(pilot, f"ctrl+u {_keys(text)} enter")


def _keys(text: str) -> str:
    return " ".join(NAMES.get(letter, letter) for letter in text)
