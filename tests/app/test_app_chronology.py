"""The chronology from all sides: zoom, gaps, filters, evidence, dates, and its corrections."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.panes.chronology.grouping import ReportRow
from tui.app.session import Session
from tui.app.theme import load_themes
from tui.library import Library, Options
from tui.library.correcting import Corrector
from tui.model import (
    AddEvent,
    CombineEvents,
    Correction,
    Difference,
    Event,
    FixEvent,
    Granularity,
    HideEvent,
    Interval,
    Published,
    SplitEvent,
    Status,
)
from tui.store import Edit, Index, Notebook
from tui.store.settings import Choices

Shown = Callable[[Dateline], str]
NARROW, FULL, WIDE = (80, 24), (120, 40), (200, 60)
ROOT = Path(__file__).parents[2]


def row_of(app: Dateline) -> object:
    """Return the row with the cursor."""
    return app.main.chronology.row


@dataclass
class Bench:
    """An application on a library that can be corrected, and what was corrected."""

    app: Dateline
    corrector: Corrector
    index: Index

    @property
    def corrections(self) -> list[Correction | None]:
        return [told.correction for told in self.corrector.history()]

    @property
    def events(self) -> list[str]:
        return [event.text for event in self.index.event_rows(self.index.events())]


@pytest.fixture
def bench(fill_index: Callable[[Index], None], tmp_path: Path) -> Iterator[Bench]:
    options = Options(index=tmp_path / "index.sqlite", notebook=tmp_path / "notebook")
    library = Library.open([tmp_path], options)
    with Index.open(library.index_path, writable=True) as index:
        fill_index(index)
    corrector = Corrector(library)
    themes, _ = load_themes([ROOT / "themes"])
    with library.index() as index:
        session = Session(index, Notebook(library.notebook_folder), "pier", lambda: corrector)
        app = Dateline(session, Choices(tmp_path / "state.toml"), themes)
        yield Bench(app, corrector, index)


@pytest.fixture
def more(index: Index) -> Index:
    """Return the index with an event of a month, an undated one and one told differently."""
    fire = index.event("e1")
    month = Interval.days(date(2021, 10, 1), date(2021, 10, 31))
    differing = (Difference("figure", ("5,000", "nearly 6,000")),)
    index.apply(
        "more",
        Edit(
            events=(
                Event("e4", "Repairs began", Status.PLANNED, month, Granularity.MONTH, ()),
                Event("e5", "The pier was built", Status.HAPPENED, None, None, ()),
                replace(fire, differences=differing, entities=("mara-voss",)),
            )
        ),
    )
    return index


async def test_events_stand_under_headings_with_gaps_named_and_the_undated_last(
    more: Index, app: Dateline, screen_text: Shown
):
    assert more.counts().events == 5
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4")
        shown = screen_text(app)
        for told in (
            *("by day  5 events  1 undated  !1", "Sat 14 Aug 2021", "October 2021", "Undated"),
            *("44 days with no event", "5,000 | nearly 6,000"),
        ):
            assert told in shown
        assert shown.index("October 2021") < shown.index("Undated")


async def test_zoom_groups_by_another_unit_and_keeps_the_cursor(
    more: Index, app: Dateline, screen_text: Shown
):
    assert more.counts().events == 5
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 j Z Z")
        assert row_of(app) == "e2"
        shown = screen_text(app)
        assert "by month" in shown
        assert "August 2021" in shown
        assert "Sun 15 Aug" in shown
        await press(pilot, "Z Z Z Z Z Z Z")
        assert "by century" in screen_text(app)
        await press(pilot, "z z z z z z z z z z z z")
        assert "by minute" in screen_text(app)


async def test_braces_walk_by_group(more: Index, app: Dateline):
    assert more.counts().events == 5
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 Z Z }")
        assert row_of(app) == "e4"
        await press(pilot, "}")
        assert row_of(app) == "e5"
        await press(pilot, "{ {")
        assert row_of(app) == "e1"


async def test_the_strip_can_be_put_away(app: Dateline, screen_text: Shown):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4")
        assert "2021 Aug [█]█·█" in screen_text(app)
        await press(pilot, "I")
        assert "2021 Aug [█]█·█" not in screen_text(app)


async def test_one_name_alone_is_chosen_from_the_event_and_said(
    more: Index, app: Dateline, screen_text: Shown
):
    assert more.counts().events == 5
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 & enter")
        assert "only Mara Voss: 1 of 5" in screen_text(app)
        await press(pilot, "escape")
        assert "5 events" in screen_text(app)
        await press(pilot, "G &")
        assert "No name here" in screen_text(app)


async def test_the_chosen_name_narrows_at_once(more: Index, app: Dateline, screen_text: Shown):
    assert more.counts().events == 5
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 enter 4 &")
        assert "only Mara Voss: 1 of 5" in screen_text(app)
        await press(pilot, "&")
        assert "5 events" in screen_text(app)


async def test_what_is_told_differently_alone(more: Index, app: Dateline, screen_text: Shown):
    assert more.counts().events == 5
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 !")
        assert "told differently: 1 of 5" in screen_text(app)
        await press(pilot, "!")
        assert "5 events" in screen_text(app)


@pytest.mark.parametrize(
    ("typed", "row", "said"),
    [
        ("1 5 space a u g", "e2", ""),
        ("2 0 2 1 - 0 8 - 1 7", "e3", ""),
        ("s e p space 2 0 2 1", "e4", "this is the next"),
        ("2 0 3 0", "e1", "No event from 2030 on"),
        ("n e v e r", "e1", "“never” is no date"),
    ],
)
async def test_a_date_is_gone_to(
    more: Index, app: Dateline, screen_text: Shown, typed: str, row: str, said: str
):
    assert more.counts().events == 5
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, f"4 g d {typed} enter")
        assert row_of(app) == row
        assert said in screen_text(app)


async def test_the_evidence_stands_below_the_list_and_i_says_it_all(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4")
        assert "Harbour Wire 08-15: “Saturday”, published → 2021-08-14" in screen_text(app)
        await press(pilot, "i")
        shown = screen_text(app)
        assert "Why these reports are one: the same day" in shown
        assert "The words that say when: “Saturday”" in shown
        assert "Tribune 08-17 · published 2021-08-17" in shown


async def test_an_event_without_a_report_leads_nowhere_and_says_so(
    more: Index, app: Dateline, screen_text: Shown
):
    assert more.event("e5").reports == ()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 G enter")
        assert app.main.pane is Pane.CHRONOLOGY
        assert "no passage tells of it" in screen_text(app)
        await press(pilot, "X")
        assert "You added this event by hand" in screen_text(app)


@pytest.mark.parametrize("size", [NARROW, FULL, WIDE])
async def test_a_report_leads_to_its_sentence_and_back_to_the_place_before(app: Dateline, size):
    async with app.run_test(size=size) as pilot:
        await press(pilot, "enter 4 g g l j j enter")
        assert app.main.pane is Pane.READER
        assert app.main.here is not None
        assert app.main.here.document == "inquiry.txt"
        await press(pilot, "4")
        assert row_of(app) == ReportRow("e1", 1)


async def test_events_are_combined_and_undone(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 j C")
        assert "C on another event makes the two one" in screen_text(bench.app)
        await press(pilot, "j C")
        assert isinstance(bench.corrections[0], CombineEvents)
        assert len(bench.events) == 2
        assert "U undoes: 2 events are one" in screen_text(bench.app)
        assert "1 marked" not in screen_text(bench.app)
        await press(pilot, "U")
        assert len(bench.events) == 3
        assert "Taken back" in screen_text(bench.app)


async def test_marked_events_are_combined_wherever_the_cursor_is(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 space space")
        assert "2 marked" in screen_text(bench.app)
        await press(pilot, "C")
        assert len(bench.events) == 2
        await press(pilot, "space escape")
        assert "marked" not in screen_text(bench.app)


async def test_a_report_is_split_away_and_undone(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 S")
        assert "S on one of these reports" in screen_text(bench.app)
        await press(pilot, "j j S")
        assert isinstance(bench.corrections[0], SplitEvent)
        assert len(bench.events) == 4
        await press(pilot, "U")
        assert len(bench.events) == 3


async def test_an_event_is_hidden_and_undone(bench: Bench):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 j X")
        assert isinstance(bench.corrections[0], HideEvent)
        assert "Voss left the site" not in bench.events
        await press(pilot, "U")
        assert "Voss left the site" in bench.events


async def test_the_date_of_an_event_is_fixed(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 j D")
        assert "when (“Sunday”, published → 2021-08-15) 2021-08-15" in screen_text(bench.app)
        await press(pilot, "ctrl+u 1 6 space a u g enter")
        assert bench.index.events(Interval.day(date(2021, 8, 16)))
        fixed = bench.corrections[0]
        assert isinstance(fixed, FixEvent)
        assert fixed.when == "2021-08-16"
        await press(pilot, "D ctrl+u u n k n o w n enter")
        assert "Undated" in screen_text(bench.app)
        await press(pilot, "D ctrl+u n e v e r enter")
        assert "“never” is no date" in screen_text(bench.app)
        assert len(bench.corrections) == 2


async def test_the_day_of_an_article_is_fixed(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "D")
        assert "published (the weekday of the lead) 2021-08-15" in screen_text(bench.app)
        await press(pilot, "ctrl+u 2 0 2 1 enter")
        assert "An article is of one day" in screen_text(bench.app)
        await press(pilot, "ctrl+u 2 2 space a u g enter")
        assert bench.corrections == [Published("fire.txt", date(2021, 8, 22))]


async def test_the_day_of_an_article_may_be_one_that_nobody_knows(
    bench: Bench,
):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "D ctrl+u u n k n o w n enter")
        assert bench.corrections == [Published("fire.txt", None)]
        assert "published on a day that is not known" in bench.app.main.message
        assert bench.index.document("fire.txt").published is None
        await press(pilot, "U")
        assert not bench.corrections


async def test_an_event_of_ones_own_is_moved_and_taken_out(bench: Bench):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "4 A ctrl+u 2 0 space a u g enter B e l l s enter")
        chronology = bench.app.main.chronology
        chronology.move_to(bench.index.events(matching="Bells")[0])
        await press(pilot, "D ctrl+u 2 1 space a u g enter")
        (added,) = bench.corrections
        assert isinstance(added, AddEvent)
        assert added.when == "2021-08-21"
        chronology.move_to(bench.index.events(matching="Bells")[0])
        await press(pilot, "X")
        assert not bench.corrections
        assert "Bells" not in bench.events


async def test_an_event_of_ones_own_is_told_by_the_sentence_that_is_read(bench: Bench):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "enter ] d A enter")
        await press(pilot, "B e l l s enter")
        added = bench.corrections[0]
        assert isinstance(added, AddEvent)
        assert (added.when, added.text) == ("2021-08-14", "Bells")
        assert added.report is not None
        assert added.report.quote == "A fire closed Pier 4 on Saturday."
        assert "Bells" in bench.events
