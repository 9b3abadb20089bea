"""No key does nothing without saying why: every command in every pane, with articles or none."""

from collections.abc import Callable

import pytest

from tui.app.app import Dateline
from tui.app.commands import COMMANDS, Pane
from tui.store import Index

ENDING = {"quit", "leave", "suspend"}
OUTSIDE = {"redraw", "edit"}
"""What shows only outside of the screen, or not at all."""


def drawn(app: Dateline) -> list[object]:
    """Return what is on the screen with its colours: a cursor is often nothing else."""
    return [list(strip) for strip in app.screen._compositor.render_strips()]


def open_pane(app: Dateline, pane: Pane) -> None:
    """Give the keys to a pane, with an article open and a name chosen where there are some."""
    main = app.main
    if main.session.order:
        main.open_document(main.session.order[0])
        if pane is Pane.PAGE:
            main.show_page("mara-voss")
        if pane is Pane.CONCORDANCE:
            main.choose_entity("mara-voss")
            assert main.hits is not None
            main.concordance.show(main.hits, main.session.index)
        if pane is Pane.REVIEW:
            main.review.load(main.session.index)
    main.pane = pane


async def silent(app: Dateline, pane: Pane) -> list[str]:
    """Return the commands of a pane after which the screen is as before and says nothing."""
    found = []
    async with app.run_test(size=(120, 40)) as pilot:
        commands = [each for each in app.keymap.commands(pane) if each.name not in ENDING | OUTSIDE]
        for command in commands:
            for overlay in app.main.overlays:
                overlay.close()
            open_pane(app, pane)
            app.main.message = ""
            app.main.refresh_bars()
            await pilot.pause()
            before = drawn(app)
            app.main.run_command(command, "a" if "LETTER" in command.keys else "")
            app.main.refresh_bars()
            await app.main.settle()
            await app.workers.wait_for_complete()
            await pilot.pause()
            if app.main.pane is pane and not app.main.message and drawn(app) == before:
                found.append(command.name)
    return found


@pytest.mark.parametrize("pane", Pane, ids=lambda pane: pane.name.lower())
async def test_every_command_changes_the_screen_or_says_why_not(
    make_app: Callable[..., Dateline], pane: Pane
):
    assert not await silent(make_app(), pane)


@pytest.mark.parametrize("pane", list(Pane)[:5], ids=lambda pane: pane.name.lower())
async def test_so_it_does_in_an_empty_library(
    make_app: Callable[..., Dateline], empty_index: Index, pane: Pane
):
    assert not await silent(make_app(empty_index), pane)


def test_the_commands_that_are_left_out_exist():
    assert {each.name for each in COMMANDS} >= ENDING | OUTSIDE
