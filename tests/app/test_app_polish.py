"""What a person notices in an hour of reading: places kept, prompts that wait, words that fit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.app.keyboard import press, type_text
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.keymap import Keymap
from tui.app.keymap.resolving import Wish, resolve
from tui.app.panes.chronology.evidence import paragraphs
from tui.app.sources.names import Names
from tui.app.sources.searcher import Searcher
from tui.store import Index

Shown = Callable[[Dateline], str]
MID = (120, 40)
NARROW = (80, 24)


async def test_the_percentage_stays_true_while_the_reader_is_hidden(app: Dateline):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "j enter")
        before = app.main.reader.percent
        assert 0 < before < 100
        await press(pilot, "4")
        assert app.main.reader.percent == before
        await press(pilot, "2 G 4")
        assert app.main.reader.percent == 100


async def test_an_article_read_to_its_end_is_read_when_another_is_opened_from_the_list(
    app: Dateline,
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "j enter G 1 k enter")
        assert "inquiry.txt" in app.main.session.read()


async def test_an_empty_folder_says_so_and_what_to_do(
    make_app: Callable[..., Dateline], empty_index: Index, screen_text: Shown
):
    app = make_app(empty_index)
    async with app.run_test(size=NARROW) as pilot:
        app.main.library.busy = True
        await pilot.pause()
        assert "Reading" in screen_text(app)
        app.main.show_progress(None)
        app.main.show_failure("/home/mara/clippings/of/nothing: it is empty, and more words")
        await pilot.pause()
        assert "pier-fire   0 articles" in screen_text(app)
        assert "not analysed: /home/mara/" in screen_text(app)
        assert "No articles here: Q, then give a folder" in screen_text(app)
        assert "Reading" not in screen_text(app)


def test_what_was_given_by_hand_is_said_in_words(index: Index):
    given = replace(index.event("e1"), fixed=("interval", "granularity", "evidence", "text"))
    shown = " ".join(text for text, _ in paragraphs(given, str))
    assert "You set when it was and its words." in shown


async def test_the_full_text_search_says_what_can_be_typed_before_anything_is(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "F")
        assert "Nothing found" not in screen_text(app)
        assert "Type words" in screen_text(app)
        assert "before:2021-08" in screen_text(app)
        await type_text(pilot, "zeppelin")
        assert "No article holds that." in screen_text(app)


async def test_the_search_lists_the_first_places_and_walks_all(
    app: Dateline, screen_text: Shown, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Searcher, "most", 10)
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "F")
        await type_text(pilot, "cost")
        assert " 10+" in screen_text(app)
        await press(pilot, "enter")
        assert "“cost”  1/60" in screen_text(app)


async def test_a_phrase_is_quoted_once(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "F")
        await type_text(pilot, '"mara voss"')
        await press(pilot, "enter")
        assert '"mara voss"  1/' in screen_text(app)
        assert '“"' not in screen_text(app)


@pytest.mark.parametrize(
    ("keys", "wrong", "why"),
    [
        ("1 D", "31 febr", "is no date"),
        ("4 D", "someday", "is no date"),
        ("g d", "soon", "is no date"),
        ("A", "soon", "is no date"),
        ("1 D", "aug 2021", "An article is of one day"),
        ("2 |", "no-such-program-here", "there is no such command"),
        ("1 w", "list.doc", "End the name in .md, .csv or .json"),
    ],
)
async def test_what_is_typed_wrong_can_be_put_right(
    app: Dateline, screen_text: Shown, keys: str, wrong: str, why: str
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, f"enter {keys}")
        await press(pilot, "ctrl+u")
        await type_text(pilot, wrong)
        await press(pilot, "enter")
        assert app.main.prompt.is_open
        assert why in screen_text(app)
        assert f"› {wrong}" in screen_text(app)
        await press(pilot, "backspace")
        assert why not in screen_text(app)
        await press(pilot, "escape")
        assert not app.main.prompt.is_open


async def test_a_date_that_was_put_right_is_gone_to(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "g d")
        await type_text(pilot, "15 augg")
        await press(pilot, "enter backspace enter")
        assert not app.main.prompt.is_open
        event = app.main.chronology.current
        assert event is not None
        assert event.id == "e2"


async def test_opening_the_open_article_again_is_no_jump(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "j enter d")
        here, before = app.main.here, list(app.main.history.before)
        await press(pilot, "1 enter")
        assert app.main.pane is Pane.READER
        assert app.main.here == here
        assert app.main.history.before == before


@pytest.mark.parametrize("keys", ["G", "end", "/ c o s t enter"])
async def test_a_leap_in_the_text_has_a_way_back(app: Dateline, keys: str):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "j enter d")
        here = app.main.here
        await press(pilot, keys)
        there = app.main.here
        assert there != here
        await press(pilot, "escape H")
        assert app.main.here == here
        await press(pilot, "L")
        assert app.main.here == there


async def test_leaving_the_search_goes_back_to_where_it_began(app: Dateline):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "j enter")
        here = app.main.here
        await press(pilot, "/ c o s t")
        assert app.main.here != here
        await press(pilot, "escape")
        assert app.main.here == here
        assert not app.main.history.before or app.main.history.before[-1] != here


async def test_names_of_the_same_kind_are_offered_first_to_combine(app: Dateline):
    async with app.run_test(size=MID):
        session = app.main.session
        entity = session.index.entity("tomas-rell")
        kinds = [row.value for row in Names(session, entity, print).choices("")]
        types = [value.type for value in kinds if value is not None]
        assert types == sorted(types, key=lambda kind: kind is not entity.type)


async def test_the_menu_and_the_messages_name_the_keys_in_effect(
    make_app: Callable[..., Dateline], screen_text: Shown
):
    app = make_app()
    panes, refused = resolve({}, (), [Wish("hide", "f5"), Wish("undo", "f6")])
    assert not refused
    app.keymap = Keymap(panes)
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "3 .")
        assert "f5" in screen_text(app).casefold()
        assert "f6" in screen_text(app).casefold()


async def test_the_menu_on_an_event_has_its_corrections(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 .")
        shown = screen_text(app)
        assert all(
            each in shown for each in ("combine events", "fix date", "hide event", "other reports")
        )
