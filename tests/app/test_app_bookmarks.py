"""Notes, tags and names of bookmarks, and bringing one back; tags of articles."""

from collections.abc import Callable

from textual.events import Key

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane

Shown = Callable[[Dateline], str]
MID = (120, 40)


async def test_a_bookmark_has_a_name_a_note_and_tags_and_is_found_by_them(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(
            pilot, "enter m m 5 R s t a r t enter t h e a t comma s e a enter a w h y enter"
        )
        (bookmark,) = app.main.session.notebook.bookmarks()
        assert (bookmark.name, bookmark.tags, bookmark.note) == ("start", ("heat", "sea"), "why")
        shown = screen_text(app)
        assert "start  #heat  #sea" in shown
        assert "why" in shown
        await press(pilot, "/ s e a")
        assert len(app.main.bookmarks.rows) == 1
        await press(pilot, "x enter")
        assert not app.main.bookmarks.rows


async def test_a_deleted_bookmark_comes_back_whole(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter m b 5 U")
        assert "No bookmark was deleted" in screen_text(app)
        (before,) = app.main.session.notebook.bookmarks()
        await press(pilot, "X")
        assert not app.main.session.notebook.bookmarks()
        await press(pilot, "U")
        assert app.main.session.notebook.bookmarks() == [before]
        assert "Brought back" in screen_text(app)


async def test_the_tags_of_an_article_narrow_the_library(
    make_app: Callable[..., Dateline], screen_text: Shown
):
    app = make_app()
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "t u r g e n t enter")
        assert "urgent" in screen_text(app)
    again = make_app()
    async with again.run_test(size=MID) as pilot:
        await press(pilot, "1 / u r g e n t enter")
        assert list(again.main.library.rows) == ["fire.txt"]
        await press(pilot, "escape t ctrl+u enter")
        assert not again.main.session.tags()


async def test_without_a_bookmark_its_commands_say_so(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        for key in ("R", "t", "X"):
            await press(pilot, f"5 {key}")
            assert "here" in screen_text(app).splitlines()[-2]


async def test_no_key_of_a_fast_typist_is_lost(app: Dateline):
    typed = "2 v escape & v o s s enter escape f r e l l enter 5 1 g g m m 5 R h u r r y enter"
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter m m")
        for key in typed.split():
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await app.main.settle()
        await pilot.pause()
        assert app.main.pane is Pane.BOOKMARKS
        assert app.main.entity == "tomas-rell"
        assert "hurry" in {bookmark.name for bookmark in app.main.session.notebook.bookmarks()}
        assert len(app.main.session.notebook.bookmarks()) == 2


async def test_a_note_goes_to_the_bookmark_of_its_place_and_a_place_is_kept_once(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter m m a w h y enter m m a n o t")
        assert app.main.prompt.entry.text == "whynot"
        await press(pilot, "enter")
        (bookmark,) = app.main.session.notebook.bookmarks()
        assert bookmark.note == "whynot"


async def test_bookmarks_stand_by_article_and_by_tag(
    app: Dateline, screen_text: Callable[[Dateline], str]
):
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("enter", "m", "m", "J", "m", "m", "5", "G", "t", "c", "a", "enter")
        await pilot.press("s")
        await pilot.pause()
        assert "5 Bookmarks  2  by article" in screen_text(app)
        rows = app.main.bookmarks.rows
        assert [isinstance(row, str) for row in rows] == [False, True, False, True]
        await pilot.press("s")
        await pilot.pause()
        assert "5 Bookmarks  2  by tag" in screen_text(app)
        assert "without a tag" in screen_text(app)
        first = app.main.bookmarks.rows[1]
        assert isinstance(first, str)
        assert app.main.bookmarks.known[first].tags == ("ca",)
        await pilot.press("G", "{", "{")
        assert app.main.bookmarks.row == first
