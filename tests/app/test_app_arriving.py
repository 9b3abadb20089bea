"""Going somewhere goes there: found names, first and last line, the window, the next thing."""

from collections.abc import Callable

import pytest

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.history import Place

Shown = Callable[[Dateline], str]
NARROW, MID = (80, 24), (120, 40)


@pytest.mark.parametrize("way", ["3 g g enter", "f v o s s enter", "3 g g * 2"])
async def test_a_name_whose_mentions_are_all_behind_leads_to_the_last_of_them(
    app: Dateline, screen_text: Shown, way: str
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, f"enter J J {way}")
        main = app.main
        assert main.hits is not None
        assert (main.pane, main.here) == (Pane.READER, main.hits.hits[-1].place)
        await press(pilot, "N")
        assert main.here == main.hits.hits[-2].place
        await press(pilot, "H H")
        assert main.here == Place("leaflet.txt", 0)


async def test_going_back_to_an_article_is_not_told_as_going_on(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter J J 3 g g enter")
        assert "Mara Voss: back in Inquiry opens" in screen_text(app)


async def test_after_the_first_line_and_the_last_one_steps_begin_there(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter } } m m g g")
        kept = app.main.session.notebook.bookmarks()[0].span.start
        assert app.main.reader.place == 0
        await press(pilot, "] b")
        assert app.main.reader.place == kept
        await press(pilot, "G [ b")
        assert app.main.reader.place == kept
        await press(pilot, "g g H")
        assert app.main.reader.place == kept


async def test_opening_an_article_tells_at_once_how_much_of_it_is_in_sight(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "j enter")
        assert app.main.reader.percent > 0
        assert f"article 2 of 3  {app.main.reader.percent}%" in screen_text(app)


async def test_in_a_narrow_window_0_gives_a_drawer_all_of_it_and_says_if_a_pane_has_it(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "enter 0")
        assert "Only this pane is shown as it is" in screen_text(app)
        await press(pilot, "3 0")
        main = app.main
        assert main.alone
        assert not main.reader.display
        assert main.entities.size.width > 70
        await press(pilot, "0")
        assert main.reader.display


async def test_going_where_one_is_says_so(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter } m a ' a")
        assert "This is the place" in screen_text(app)
        await press(pilot, "} } ' a")
        assert "This is the place" not in screen_text(app)


async def test_escape_leaves_nothing_that_is_out_of_sight(app: Dateline):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "enter v 1 escape")
        assert app.main.pane is Pane.READER
        assert app.main.reader.selection is not None
