"""What a person does, by keys, seen by what is on the screen."""

from collections.abc import Callable
from datetime import date

from textual.events import Key

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.model import Document, Publication, PublishedFrom
from tui.store import Index

Shown = Callable[[Dateline], str]
MID = (120, 40)
NARROW = (80, 24)


async def test_the_library_shows_dates_sources_and_what_was_not_read(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "~08-15 Harbour W" in shown
        assert "not read  1" in shown
        await press(pilot, "g n")
        assert "is a picture," in screen_text(app)


async def test_where_articles_are_of_several_years_their_days_have_the_year(
    make_app: Callable[..., Dateline], index: Index, screen_text: Shown
):
    long_ago = Publication(date(1972, 7, 24), PublishedFrom.GIVEN, "")
    index.put_documents([Document("old.txt", "Long ago.", source="Morning", published=long_ago)])
    app = make_app()
    async with app.run_test(size=MID) as pilot:
        await pilot.pause()
        assert "1972-07-24 Morning" in screen_text(app)
        assert "~2021-08-15 Harb" in screen_text(app)
        assert app.main.session.label_of("fire.txt") == "Harbour Wire 2021-08-15"


async def test_at_the_very_first_the_first_article_lies_open_beside_the_library(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await pilot.pause()
        assert "Harbour Wire · ~Sun 2021-08-15 · 1 min" in screen_text(app)
        assert app.main.pane is Pane.LIBRARY


async def test_enter_opens_the_article_with_its_title_block_and_brackets(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter")
        shown = screen_text(app)
        assert "Harbour Wire · ~Sun 2021-08-15 · 1 min" in shown
        assert "[of]" in shown
        assert app.main.pane is Pane.READER


async def test_n_walks_the_chosen_entity_into_the_next_article_and_says_so(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "3 enter")
        assert "Mara Voss  1/3  article 1/2" in screen_text(app)
        await press(pilot, "n n")
        here = app.main.here
        assert here is not None
        assert here.document == "inquiry.txt"
        assert "Mara Voss: on in Inquiry opens" in screen_text(app)
        await press(pilot, "n")
        assert "the last hit of Mara Voss" in screen_text(app)
        await press(pilot, "H")
        assert app.main.here is not None
        assert app.main.here.document == "fire.txt"


async def test_the_finder_narrows_at_every_key_and_enter_goes_there(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "f v o s s")
        assert "Mara Voss" in screen_text(app)
        await press(pilot, "enter")
        assert app.main.entity == "mara-voss"
        assert app.main.pane is Pane.READER


async def test_keys_typed_ahead_of_the_finder_are_not_lost(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter f r e l l enter")
        assert app.main.entity == "tomas-rell"


async def test_a_burst_of_keys_has_the_effect_of_the_same_keys_typed_slowly(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter")
        for key in ("l", "l", "enter", "f", "r", "e", "l", "l", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await app.main.settle()
        await pilot.pause()
        assert app.main.entity == "tomas-rell"


async def test_an_event_leads_to_its_sentence_and_back(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter 4 j j enter")
        assert app.main.here is not None
        assert app.main.here.document == "inquiry.txt"
        assert app.main.reader.passage is not None
        assert app.main.pane is Pane.READER
        await press(pilot, "H")
        assert app.main.here.document == "fire.txt"


async def test_the_chronology_follows_the_text(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter ] d ] d")
        assert app.main.chronology.row == "e2"


async def test_an_event_unfolds_into_its_reports(app: Dateline, screen_text: Shown):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 l")
        assert "├" in screen_text(app)
        assert "└" in screen_text(app)
        await press(pilot, "h")
        assert "└" not in screen_text(app)


async def test_slash_in_the_text_marks_and_n_walks(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter / V o s s enter n")
        assert "“Voss”  2/2" in screen_text(app)
        await press(pilot, "escape")
        assert "“Voss”" not in screen_text(app)


async def test_slash_in_a_list_narrows_it_and_says_so(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "/ t r i b")
        assert len(app.main.library.rows) == 1
        await press(pilot, "enter")
        assert "/trib  1" in screen_text(app)
        await press(pilot, "escape")
        assert "/trib" not in screen_text(app)


async def test_bookmark_position_and_theme_are_there_after_a_new_start(
    make_app: Callable[..., Dateline],
    screen_text: Shown,
):
    app = make_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "j enter d m a")
        assert "Kept under a" in screen_text(app)
        await press(pilot, "g T p a p e r enter")
        assert app.theme == "paper"
        top = app.main.reader.top
        await press(pilot, "Q")
    again = make_app()
    async with again.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert again.theme == "paper"
        assert again.main.here is not None
        assert again.main.here.document == "inquiry.txt"
        assert again.main.reader.top == top
        await press(pilot, "5")
        assert "Tribune 08-17" in screen_text(again)
        await press(pilot, "1 k enter ' a")
        assert again.main.here.document == "inquiry.txt"


async def test_a_note_is_written_and_found(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter a c h e c k enter 5")
        assert "check" in screen_text(app)
        await press(pilot, "X")
        assert "No bookmarks yet" in screen_text(app)


async def test_cancelled_theme_comes_back(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        before = app.theme
        await press(pilot, "g T down")
        assert app.theme != before
        await press(pilot, "escape")
        assert app.theme == before


async def test_i_says_why(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "3 i")
        assert "“Voss” is the last name of Mara Voss" in screen_text(app)
        await press(pilot, "escape 4 i")
        assert "“Saturday”, published → 2021-08-14" in screen_text(app)


async def test_a_key_of_another_pane_says_where(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "+")
        assert "press 2 for the Reader first" in screen_text(app)


async def test_a_begun_sequence_shows_what_can_follow(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "]")
        assert "e next name" in screen_text(app)
        await press(pilot, "escape")
        assert "e next name" not in screen_text(app)


async def test_help_lists_the_keys_of_the_pane_and_runs_one(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 ?")
        assert "Keys of the Chronology" in screen_text(app)
        await press(pilot, "u n f o l d enter")
        assert app.main.chronology.unfolded == {"e1"}


async def test_the_drawer_leaves_the_text_in_sight(app: Dateline, screen_text: Shown):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "enter 3")
        shown = screen_text(app)
        assert "3 Entities" in shown
        assert "A fire closed Pier 4" in shown


async def test_the_layout_follows_the_window(app: Dateline, screen_text: Shown):
    async with app.run_test(size=(200, 60)) as pilot:
        await press(pilot, "enter")
        assert all(view.display for view in app.main.panes.values())
        await pilot.resize_terminal(*MID)
        await pilot.pause()
        assert not app.main.bookmarks.display
        assert app.main.chronology.display
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert [pane for pane, view in app.main.panes.items() if view.display] == [Pane.READER]
        await pilot.resize_terminal(60, 15)
        await pilot.pause()
        assert "A fire closed Pier 4" in screen_text(app)


async def test_nothing_that_a_terminal_obeys_was_drawn(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter 3 j 4 l l f v escape ? escape M")
        assert app.guard.hits == 0


async def test_the_chronology_is_narrowed_in_time_and_says_so(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 j < >")
        assert "from 15 Aug 2021, to 15 Aug 2021: 1 of 3" in screen_text(app)
        await press(pilot, "!")
        assert "told differently, from 15 Aug 2021, to 15 Aug 2021: 0 of 3" in screen_text(app)
        assert "Nothing found: Esc shows all." in screen_text(app)
        await press(pilot, "escape escape")
        assert "3 events" in screen_text(app)
