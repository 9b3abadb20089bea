"""The text stays where it is under the reader's eyes, whatever arrives or changes around it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from textual.pilot import Pilot

from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.panes.reader.title import title_block
from tui.model import Document, Publication, PublishedFrom
from tui.store import Index

LONG = "inquiry.txt"


@pytest.fixture
def bare_index(index: Index) -> Iterator[Index]:
    """Yield an index with the articles alone, as it is before their analysis."""
    with Index.open(":memory:", writable=True) as bare:
        names = index.documents()
        bare.put_documents([replace(index.document(name), published=None) for name in names])
        yield bare


async def read(pilot: Pilot[int], app: Dateline, *keys: str) -> None:
    """Open the long article and press keys."""
    await pilot.pause()
    app.main.open_document(LONG)
    app.main.pane = Pane.READER
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


def top_line(app: Dateline) -> str:
    """Return the characters of the first row in sight."""
    reader = app.main.reader
    page, setting = reader.page_shown, reader.setting
    assert page is not None
    assert setting is not None
    row = setting.rows[max(0, reader.top - len(reader.head))]
    return page.document.text[row.start : row.end]


def lines_of_text(app: Dateline) -> list[str]:
    """Return what is drawn in the reader, row by row."""
    reader = app.main.reader
    lines = (reader.render_line(y).text for y in range(reader.size.height))
    return [line[reader.margin :].rstrip(" ┃◂") for line in lines]


async def test_the_text_stays_when_names_dates_and_events_arrive(
    make_app: Callable[..., Dateline], bare_index: Index, fill_index: Callable[[Index], None]
):
    app = make_app(bare_index)
    async with app.run_test(size=(120, 24)) as pilot:
        await read(pilot, app, "d")
        assert not app.main.reader.stops
        before, top = lines_of_text(app), top_line(app)
        fill_index(bare_index)
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert app.main.reader.stops
        assert app.main.entities.rows
        assert (lines_of_text(app), top_line(app)) == (before, top)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_an_inferred_date_with_its_reason_takes_the_line_that_was_kept_for_it(width: int):
    undated = Document("a.txt", "The fort fell on Friday.", title="The fort fell")
    reason = "“on Friday” and “yesterday” agree with three articles about the same siege"
    found = Publication(date(2021, 8, 14), PublishedFrom.INFERRED, reason, width=3)
    dated = replace(undated, published=found)
    assert len(title_block(dated, width)) == len(title_block(undated, width))


@pytest.mark.parametrize("size", [(120, 24), (200, 24)])
async def test_the_text_stays_when_other_panes_have_the_keys(app: Dateline, size: tuple[int, int]):
    async with app.run_test(size=size) as pilot:
        await read(pilot, app, "d")
        before = lines_of_text(app)
        for key in "1352":
            await pilot.press(key)
            await pilot.pause()
            assert lines_of_text(app)[: len(before) // 3] == before[: len(before) // 3]
        assert lines_of_text(app) == before


async def test_the_text_begins_with_the_same_words_beside_the_drawer(app: Dateline):
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, app, "d")
        before, first = lines_of_text(app), top_line(app).split()[0]
        await pilot.press("3")
        await pilot.pause()
        assert first in top_line(app)
        await pilot.press("2")
        await pilot.pause()
        assert lines_of_text(app) == before


async def test_the_passage_stays_while_the_window_shrinks_and_grows(app: Dateline):
    async with app.run_test(size=(200, 30)) as pilot:
        await read(pilot, app, "d", "j", "j")
        reader, top = app.main.reader, top_line(app)
        for width in (*range(200, 55, -20), 60, *range(80, 201, 30), 200):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            assert reader.setting is not None
            row = reader.setting.rows[reader.top - len(reader.head)]
            assert row.start <= reader.first < row.end
        assert top_line(app) == top
