"""Files that change while one reads: nothing moves, what is gone is told, what is new comes."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.indexing import Indexing
from tui.app.lookout import Lookout
from tui.app.panes.reader.again import moved
from tui.app.session import Session
from tui.model import Document
from tui.store import Index, Notebook
from tui.store.settings import Choices

Shown = Callable[[Dateline], str]
LONG = "\n\n".join(
    f"Paragraph {number} tells of the pier, of its {number} bollards and of the harbour."
    for number in range(80)
)
SIZE = (120, 40)


def top_line(app: Dateline) -> str:
    reader = app.main.reader
    return "".join(text for text, _ in reader.draw_line(reader.top, 60)).strip()


@pytest.fixture
def reading(index: Index, app: Dateline) -> Dateline:
    """Return the application, with an article in its library that is long enough to scroll."""
    index.put_documents([Document("pier.txt", LONG, "The pier")])
    return app


async def test_a_changed_article_is_shown_as_it_is_now_with_the_same_words_at_the_top(
    index: Index, reading: Dateline, screen_text: Shown
):
    app = reading
    async with app.run_test(size=SIZE) as pilot:
        app.main.open_document("pier.txt")
        await pilot.press("2", "space", "space")
        before = top_line(app)
        assert before in LONG.replace("\n", " ")
        assert app.main.reader.top > len(app.main.reader.head)
        index.put_documents([Document("pier.txt", f"Corrected.\n\nTwice.\n\n{LONG}", "The pier")])
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert top_line(app) == before
        assert "pier.txt was changed on the disk" in screen_text(app)
        await pilot.press("g", "g")
        assert "Corrected." in screen_text(app)


async def test_a_title_that_grows_does_not_move_the_text(index: Index, reading: Dateline):
    app = reading
    async with app.run_test(size=SIZE) as pilot:
        app.main.open_document("pier.txt")
        await pilot.press("2", "space")
        before = top_line(app)
        index.put_documents([Document("pier.txt", LONG, "The pier, " * 20, source="Wire")])
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert top_line(app) == before


async def test_a_removed_article_stays_readable_and_that_is_said_once(
    index: Index, reading: Dateline, screen_text: Shown
):
    app = reading
    async with app.run_test(size=SIZE) as pilot:
        app.main.open_document("pier.txt")
        await pilot.press("2", "space")
        before = top_line(app)
        index.drop_documents(["pier.txt"])
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert "pier.txt is no longer in the library; its text stays" in screen_text(app)
        assert top_line(app) == before
        await pilot.press("j", "j")
        below = top_line(app)
        assert "Paragraph" in below
        assert below != before
        index.put_documents([Document("new.txt", "Nothing new.")])
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert "no longer in the library" not in screen_text(app)
        assert top_line(app) == below


async def test_the_cursor_keeps_its_row_and_the_row_its_place(index: Index, app: Dateline):
    index.put_documents([Document(f"m{number:03}.txt", "A note.") for number in range(100)])
    async with app.run_test(size=SIZE) as pilot:
        library = app.main.library
        await pilot.press("1", "G", "k", "k")
        row, place = library.row, library.cursor - library.top
        index.put_documents([Document(f"a{number}.txt", "Another one.") for number in range(5)])
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert library.row == row
        assert library.cursor - library.top == place


async def test_a_reader_who_pressed_no_key_keeps_the_article(
    index: Index, reading: Dateline, make_app: Callable[..., Dateline]
):
    async with reading.run_test(size=SIZE) as pilot:
        reading.main.open_document("pier.txt")
        await pilot.press("2", "space", "Q")
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        before, row = top_line(app), app.main.library.row
        index.put_documents([Document("aaa.txt", "Another one.")])
        app.main.reload_changes(at_once=True)
        await pilot.pause()
        assert (top_line(app), app.main.library.row) == (before, row)
        assert app.main.pane is Pane.READER


@pytest.mark.parametrize(
    ("now", "place"),
    [("He fled. Then Kabul fell.", 14), ("Kabul has now fallen.", 0), ("", 0)],
)
def test_words_are_found_again_or_about_where_they_were(now: str, place: int):
    before = Document("a.txt", "Kabul fell.")
    assert moved(0, before, replace(before, text=now)) == place


async def until(app: Dateline, done: Callable[[], bool]) -> None:
    """Let the application work until something is so; the test's time limit ends the wait."""
    async with app.run_test(size=SIZE) as pilot:
        while not done():
            await pilot.pause(0.01)


def watching(index: Index, folder: Path, script: str) -> tuple[Dateline, Path]:
    """Return an application with a lookout, and the file to which each analysis adds a line."""
    runs = folder / "runs"
    analysis = f"open({str(runs)!r}, 'a').write('x')"
    indexing = Indexing([sys.executable, "-c", analysis])
    session = Session(index, Notebook(folder / "n"), "watched")
    app = Dateline(session, Choices(folder / "s.toml"), [], indexing=indexing)
    app.lookout = Lookout([sys.executable, "-c", script])
    return app, runs


async def test_each_change_has_the_library_read_again(index: Index, tmp_path: Path):
    go = tmp_path / "go"
    script = (
        "import os, sys, time\nprint('look', flush=True)\n"
        f"while not os.path.exists({str(go)!r}): time.sleep(0.01)\n"
        "print('look', flush=True)\nsys.stdin.read()"
    )
    app, runs = watching(index, tmp_path, script)

    def twice() -> bool:
        if runs.exists():
            go.touch()
        return runs.exists() and runs.read_text() == "xx"

    await until(app, twice)
    assert app.lookout
    assert app.lookout.process
    assert app.lookout.process.returncode is not None


async def test_the_end_of_the_watch_is_told_and_the_library_is_read_all_the_same(
    index: Index, tmp_path: Path
):
    app, runs = watching(index, tmp_path, "raise SystemExit('too many files')")
    await until(app, lambda: runs.exists() and "too many files" in app.main.message)
    assert not app.main.watched
