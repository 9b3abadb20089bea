"""The less travelled ways: mouse, marks, search, concordance, copying, panes, width."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from shutil import which

import pytest

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.entry import Entry
from tui.app.panes.chronology.times import date_text, time_of_day, when
from tui.app.start import command, label_of
from tui.model import Event, Granularity, Interval, Status

Shown = Callable[[Dateline], str]
MID = (120, 40)
NARROW = (80, 24)


async def test_search_walks_all_articles_and_n_goes_on(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "F f i r e")
        assert "Search all text" in screen_text(app)
        await press(pilot, "enter")
        assert app.main.hits is not None
        assert app.main.hits.label == "“fire”"
        here = app.main.here
        await press(pilot, "n")
        assert app.main.here != here


async def test_all_hits_are_listed_with_their_context(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "M")
        assert "No hits to list" in screen_text(app)
        await press(pilot, "3 enter M")
        assert "Mara Voss: 3 in 2 articles" in screen_text(app)
        await press(pilot, "down down enter")
        assert app.main.here is not None
        assert app.main.here.document == "inquiry.txt"


async def test_marks_are_picked_from_a_list(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "' z")
        assert "Nothing is kept under z" in screen_text(app)
        await press(pilot, "j enter m b K ' '")
        assert "Marks" in screen_text(app)
        await press(pilot, "b enter")
        assert app.main.here is not None
        assert app.main.here.document == "inquiry.txt"


async def test_bookmarks_open_from_their_pane_and_step_in_the_text(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter } } m m K 5 enter")
        assert app.main.pane is Pane.READER
        offset = app.main.reader.place
        await press(pilot, "g g [ b")
        await press(pilot, "] b")
        assert app.main.reader.place == offset


async def test_a_lost_bookmark_is_kept_and_said(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter m a")
        bookmark = app.main.session.notebook.bookmarks()[0]
        moved = type(bookmark)(bookmark.id, "gone.txt", bookmark.span, bookmark.exact, mark="a")
        app.main.session.notebook.put_bookmark(moved)
        app.main.reload_bookmarks()
        await press(pilot, "5")
        assert "lost" in screen_text(app)
        await press(pilot, "enter")
        assert "no longer in gone.txt" in screen_text(app)


async def test_copying_says_what_was_copied(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter y")
        assert app.clipboard == "A fire closed Pier 4 on Saturday."
        await press(pilot, "3 y")
        assert app.clipboard == "Mara Voss"
        assert "Copied" in screen_text(app)


async def test_a_click_gives_keys_and_a_second_one_opens(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await pilot.click("#chronology", offset=(20, 3))
        await pilot.pause()
        assert app.main.chronology.active
        assert app.main.chronology.row == "e2"
        await pilot.click("#library", offset=(5, 1), times=2)
        await pilot.pause()
        assert app.main.pane is Pane.READER
        await pilot.click("#reader", offset=(8, 10), times=2)
        await pilot.pause()
        assert app.main.reader.here is not None


async def test_names_and_dates_are_followed(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter ] e enter")
        assert app.main.entity == "mara-voss"
        await press(pilot, "[ d enter")
        assert app.main.pane is Pane.CHRONOLOGY
        await press(pilot, "2 G enter")
        await press(pilot, "escape escape escape escape")
        assert app.main.entity == ""


async def test_panes_go_round_and_alone_shows_one(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "tab tab")
        assert app.main.pane is Pane.ENTITIES
        await press(pilot, "shift+tab 0")
        shown = [pane for pane, view in app.main.panes.items() if view.display]
        assert shown == [Pane.READER]
        await press(pilot, "q 5")
        assert not app.main.alone
        assert app.main.bookmarks.display


async def test_q_closes_before_it_quits(app: Dateline):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "enter 4 q")
        assert app.main.reader.active
        await press(pilot, "q")
        assert app.main.library.active
        await press(pilot, "q")
    assert app.return_code == 0


async def test_text_is_set_wider_and_the_width_stays(make_app: Callable[..., Dateline]):
    app = make_app()
    async with app.run_test(size=(200, 60)) as pilot:
        await press(pilot, "enter - - c")
        measure = app.main.reader.measure
        await press(pilot, "+ Q")
    again = make_app()
    async with again.run_test(size=(200, 60)):
        assert again.main.reader.measure == measure + 4


async def test_lists_are_sorted_and_walked_by_group(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "s")
        assert "by source" in screen_text(app)
        await press(pilot, "} i")
        assert "is a picture" in screen_text(app)
        await press(pilot, "escape 3 s s s")
        assert "by name" in screen_text(app)
        await press(pilot, "} { 4 } {")
        assert app.main.chronology.row == "e1"


async def test_read_and_unread_are_walked(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "r ] u")
        assert app.main.here is not None
        assert app.main.here.document == "inquiry.txt"
        await press(pilot, "[ u")
        assert "No earlier unread article" in screen_text(app)


async def test_a_pasted_text_is_typed_only_where_one_types(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        app.main.paste("q")
        await press(pilot, "f")
        app.main.paste("rell\n")
        await press(pilot, "enter")
        assert app.main.entity == "tomas-rell"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("a b left c", "acb"),
        ("a b backspace", "a"),
        ("a b home delete end c", "bc"),
        ("a space b ctrl+w", "a "),
        ("a b left ctrl+u", "b"),
        ("a home right f5 c", "ac"),
    ],
)
def test_a_line_is_edited(keys, text):
    entry = Entry()
    for key in keys.split():
        entry.press(key, " " if key == "space" else key if len(key) == 1 else None)
    assert entry.text == text


@pytest.mark.parametrize(
    ("first", "last", "granularity", "text"),
    [
        (date(2021, 8, 14), date(2021, 8, 14), Granularity.DAY, "2021-08-14"),
        (date(2021, 8, 12), date(2021, 8, 14), Granularity.DAY, "08-12/14"),
        (date(2021, 8, 30), date(2021, 9, 2), Granularity.DAY, "08-30/09-02"),
        (date(2020, 12, 31), date(2021, 1, 2), Granularity.DAY, "2020–2021"),
        (date(2021, 8, 9), date(2021, 8, 15), Granularity.WEEK, "08-09/15"),
        (date(2021, 8, 1), date(2021, 8, 31), Granularity.MONTH, "Aug 2021"),
        (date(2021, 7, 1), date(2021, 9, 30), Granularity.QUARTER, "Jul–Sep 21"),
        (date(2021, 1, 1), date(2021, 12, 31), Granularity.YEAR, "2021"),
        (date(1990, 1, 1), date(1999, 12, 31), Granularity.DECADE, "1990s"),
        (date(1901, 1, 1), date(2000, 12, 31), Granularity.CENTURY, "1901–2000"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(first, last, granularity, text):
    assert date_text(Interval.days(first, last), granularity) == text


@pytest.mark.parametrize(
    ("start", "end", "granularity", "text"),
    [
        (datetime(2021, 8, 14, 9), datetime(2021, 8, 14, 9, 1), Granularity.MINUTE, "09:00"),
        (datetime(2021, 8, 14, 6), datetime(2021, 8, 14, 12), Granularity.PART, "morning"),
        (datetime(2021, 8, 14, 18), datetime(2021, 8, 15), Granularity.PART, "evening"),
        (datetime(2021, 8, 14), datetime(2021, 8, 15), Granularity.DAY, ""),
    ],
)
def test_the_time_of_day_is_said_if_known(start, end, granularity, text):
    event = Event("e", "", Status.HAPPENED, Interval(start, end), granularity, ())
    assert time_of_day(event) == text


def test_an_inferred_date_looks_so_and_a_missing_one_is_said():
    interval = Interval.day(date(2021, 8, 14))
    inferred = Event("e", "", Status.HAPPENED, interval, Granularity.DAY, (), inferred=True)
    assert when(inferred) == "~2021-08-14"
    assert when(Event("e", "", Status.HAPPENED, None, None, ())) == "undated"


@dataclass
class Given:
    """What a command line said."""

    index: str | None = "i.sqlite"
    notebook: str | None = None
    config: str | None = None
    model: str | None = None
    jobs: int | None = None
    published: date | None = date(2021, 8, 15)
    profile_start: bool = False
    watch: bool = False
    poll: bool = False


def test_the_child_gets_the_same_options():
    words = command([Path("-odd"), Path("more")], Given())
    nice = ["nice", "-n", "15"] if which("nice") else []
    assert words[: words.index("-P")] == [*nice, sys.executable]
    words = words[words.index("tui") :]
    assert words[:4] == ["tui", "index", "--progress", "json"]
    assert words[4:] == [
        *("--index", "i.sqlite", "--published", "2021-08-15"),
        *("--", "-odd", "more"),
    ]
    assert label_of([Path("/a/clippings"), Path("/b")]) == "clippings + 1"


@pytest.mark.parametrize("given", [Given(watch=True), Given(poll=True)])
def test_the_child_stays_while_files_are_watched(given: Given):
    words = command([Path("a")], given)
    assert "--stay" in words[: words.index("--")]
    assert "--stay" not in command([Path("a")], Given())
