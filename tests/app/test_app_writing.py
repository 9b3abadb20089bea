"""What a reader writes to events, and what can be done with a row of the finder."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.model import EntityType
from tui.store import Edit, Index

Shown = Callable[[Dateline], str]
MID = (120, 40)
NARROW = (80, 24)


@pytest.mark.parametrize("size", [NARROW, MID])
async def test_an_event_gets_tags_and_a_note_by_the_passage_that_tells_of_it(
    app: Dateline, screen_text: Shown, size: tuple[int, int]
):
    async with app.run_test(size=size) as pilot:
        await press(pilot, "4 j t f l i g h t enter")
        assert "#flight  Voss left" in screen_text(app)
        await press(pilot, "a w h y enter")
        assert "#flight ✎  Voss left" in screen_text(app)
        (mark,) = app.main.session.notebook.bookmarks()
        assert mark.exact == "Voss left the site on Sunday."
        assert (mark.tags, mark.note) == (("flight",), "why")


async def test_a_row_of_the_finder_is_corrected_from_there(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "f r e l l tab")
        assert app.main.pane is Pane.ENTITIES
        assert app.main.entities.row == "tomas-rell"
        assert all(each in screen_text(app) for each in ("combine", "change type", "hide"))
        await press(pilot, "r e n a enter")
        assert "call it Tomas Rell" in screen_text(app)


@pytest.mark.parametrize(
    ("typed", "pane", "row"),
    [
        ("l e f t space t h e", Pane.CHRONOLOGY, "e2"),
        ("i n q u i r y space o p e n s", Pane.LIBRARY, "inquiry.txt"),
    ],
)
async def test_so_are_events_and_articles_even_where_a_filter_hid_them(
    app: Dateline, typed: str, pane: Pane, row: str
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "/ z enter 4 / z enter")
        await press(pilot, f"f {typed} tab")
        assert app.main.picker.is_open
        assert app.main.pane is pane
        assert getattr(app.main.views[pane], "row", None) == row


async def test_who_was_where_is_listed_by_what_clauses_name_together(
    app: Dateline, index: Index, screen_text: Shown
):
    place = replace(index.entity("tomas-rell"), name="Pier 4", type=EntityType.PLACE)
    event = replace(index.event("e2"), entities=("mara-voss", "tomas-rell"))
    index.apply("k", Edit(entities=(place,), events=(event,)))
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "g w")
        assert "Who was where" in screen_text(app)
        assert "Mara Voss                Pier 4" in screen_text(app)
        await press(pilot, "p i e r enter")
        assert app.main.here is not None
        assert app.main.here.document == "fire.txt"
        assert app.main.chronology.row == "e2"
