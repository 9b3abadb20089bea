"""Empty, hostile and huge libraries, small windows, and ends of all kinds."""

import asyncio
import json
import signal
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tui.app.app import Dateline
from tui.app.guard import Guard
from tui.app.indexing import Indexing
from tui.app.panes.library import Library
from tui.app.pieces import Line
from tui.app.session import Session
from tui.model import (
    Alias,
    Document,
    Entity,
    EntityType,
    Mention,
    Publication,
    PublishedFrom,
    Skipped,
    Span,
)
from tui.store import Index, Notebook, Woven
from tui.store.settings import Choices

Shown = Callable[[Dateline], str]
HOSTILE = (
    "[/] [@click=app.quit]x[/] \x1b]0;pwned\x07\x1b[2J\x9b31m \u202eabc\u202c \x00 \ud800 e"
    + "\u0301" * 40
)
SIZES = ((80, 24), (200, 60), (20, 6))
MOVES = ("2", "n", "J", "K", "l", "}", "{", "G", "g", "g", "d", "u", "m", "m", "H")
ALL_KEYS = (
    "enter l l enter 3 i escape enter 4 l i escape 5 1 f a escape F a escape ? escape : escape"
)


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_library_says_what_to_do(
    make_app: Callable[..., Dateline], empty_index: Index, size: tuple[int, int], screen_text: Shown
):
    app = make_app(empty_index)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*ALL_KEYS.split(), "n", "N", "J", "K", "H", "L", "M", "*", "m", "m", "y")
        await pilot.press("1")
        await pilot.pause()
        assert "No articles" in screen_text(app)


async def test_a_library_in_which_nothing_could_be_read_lists_why(
    make_app: Callable[..., Dateline], empty_index: Index, screen_text: Shown
):
    empty_index.put_skipped([Skipped("a.png", "is a picture, not a text")])
    app = make_app(empty_index)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", "n")
        await pilot.pause()
        assert "is a picture, not a text" in screen_text(app)


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_is_shown_and_never_obeyed(
    make_app: Callable[..., Dateline], empty_index: Index, size: tuple[int, int], screen_text: Shown
):
    text = HOSTILE.replace("\ud800", "")
    document = Document("a\x1b[2J.txt", text, text, text, text, notes=(text,))
    mention = Mention(document.name, Span(0, 9), text[:9], EntityType.PERSON, "", "x\x1b")
    day = Publication(date(2021, 8, 14), PublishedFrom.INFERRED, text)
    empty_index.put_documents([document])
    empty_index.put_skipped([Skipped(text, text)])
    empty_index.put_weave(
        Woven(
            {document.name: day},
            entities=[Entity("x\x1b", text, EntityType.PERSON, (Alias(text, 1),), 1, 1, (text,))],
            mentions=[mention],
        )
    )
    app = make_app(empty_index)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*ALL_KEYS.split(), "2", "m", "a", "a", "b", "enter", "y", "5", "i", "M")
        await pilot.pause()
        shown = screen_text(app)
        assert app.guard.hits == 0
    assert "\x1b" not in shown


def test_the_guard_replaces_what_nothing_else_did():
    guard = Guard()
    link = Style(link="https://example.org")
    cleaned = guard.apply([Segment("a\x1b[2J"), Segment("b", link)], Color(0, 0, 0))
    assert [segment.text for segment in cleaned] == ["a\ufffd[2J", "b"]
    assert not any(segment.style and segment.style.link for segment in cleaned)
    assert guard.hits == 1


async def test_a_library_of_one_article_works(
    make_app: Callable[..., Dateline], empty_index: Index, screen_text: Shown
):
    empty_index.put_documents([Document("only.txt", "One line.")])
    app = make_app(empty_index)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*ALL_KEYS.split(), *MOVES)
        await pilot.pause()
        assert "One line." in screen_text(app)


async def test_without_colours_the_marks_remain(
    make_app: Callable[..., Dateline], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "enter")
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        named = [each.style for strip in strips for each in strip if each.text == "Mara Voss"]
        assert app.theme == "ansi-dark"
        assert any(style and style.reverse for style in named)


class Watcher:
    """Remembers what an analysis tells."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.said: list[str] = []
        self.reloads = 0

    def show_progress(self, progress: Line | None) -> None:
        self.told.append("done" if progress is None else "".join(text for text, _ in progress))

    def reload_changes(self, *, at_once: bool = False) -> None:
        self.reloads += 1

    def show_failure(self, reason: str) -> None:
        self.said.append(reason)


async def test_progress_is_told_line_by_line():
    lines = [{"stage": "reading", "done": 1, "total": 2, "rate": 3.0, "left": 65}, {"documents": 2}]
    lines[1:1] = [{"stage": "annotating", "done": 1, "total": 2, "rate": 3.0, "words": 4321}]
    script = "\n".join(f"print({json.dumps(json.dumps(each))})" for each in lines)
    watcher = Watcher()
    await Indexing([sys.executable, "-c", script]).watch(watcher)
    assert watcher.told == [
        "reading 1/2 █████      3/s 1 min left",
        "annotating 1/2 █████      4,320 words/s",
        "done",
    ]
    assert watcher.reloads == 3


async def test_a_failed_analysis_says_its_last_words():
    watcher = Watcher()
    await Indexing([sys.executable, "-c", "raise SystemExit('the disk is full')"]).watch(watcher)
    assert watcher.said == ["the disk is full"]


STAYING = """
import os, sys
with open(sys.argv[1], "a") as log:
    print("began", file=log, flush=True)
    print('{"stage": "reading"}', '{"stays": 600}', sep="\\n", flush=True)
    for line in sys.stdin:
        print(line.strip(), file=log, flush=True)
        if os.path.exists(sys.argv[1] + ".leave"):
            os.remove(sys.argv[1] + ".leave")
            sys.exit(int(sys.argv[2]))
        print('{"stage": "reading"}', '{"stays": 600}', sep="\\n", flush=True)
"""


@pytest.mark.parametrize("status", [0, 1])
async def test_an_analysis_that_stays_is_asked_again_and_replaced_when_it_is_gone(
    tmp_path: Path, status: int
):
    log, leave = tmp_path / "log", tmp_path / "log.leave"
    watcher = Watcher()
    indexing = Indexing([sys.executable, "-c", STAYING, str(log), str(status)])
    await indexing.watch(watcher)
    await indexing.watch(watcher)
    assert log.read_text().split() == ["began", "again"]
    leave.touch()
    await indexing.watch(watcher)
    assert log.read_text().split() == ["began", "again", "again", "began"]
    assert indexing.process
    indexing.process.terminate()
    await indexing.process.wait()
    await indexing.watch(watcher)
    assert log.read_text().split() == ["began", "again", "again", "began", "began"]
    assert watcher.told == ["reading …", "done"] * 4
    assert not watcher.said
    await indexing.stop()


async def test_a_failed_analysis_stays_on_the_screen(
    index: Index, tmp_path: Path, screen_text: Shown
):
    indexing = Indexing([sys.executable, "-c", "raise SystemExit('the disk is full')"])
    session = Session(index, Notebook(tmp_path), "long")
    app = Dateline(session, Choices(tmp_path / "s.toml"), [], indexing=indexing)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("j", "k")
        await pilot.pause()
        assert "not analysed: the disk is full" in screen_text(app)


async def test_leaving_ends_the_analysis_at_once(index: Index, tmp_path: Path):
    indexing = Indexing([sys.executable, "-c", "import time; time.sleep(600)"])
    session = Session(index, Notebook(tmp_path), "long")
    app = Dateline(session, Choices(tmp_path / "s.toml"), [], indexing=indexing)
    async with app.run_test() as pilot:
        while indexing.process is None:
            await pilot.pause()
        await pilot.press("Q")
    assert await asyncio.wait_for(indexing.process.wait(), 5) == -signal.SIGKILL


async def test_a_long_list_draws_only_what_is_seen(
    make_app: Callable[..., Dateline], empty_index: Index, monkeypatch: pytest.MonkeyPatch
):
    asked: list[object] = []
    monkeypatch.setattr(Library, "prepare", lambda _, rows: asked.extend(rows))
    app = make_app(empty_index)
    async with app.run_test(size=(80, 24)) as pilot:
        app.main.library.set_rows([f"{number:06}.txt" for number in range(100_000)])
        await pilot.press("G", "g", "g", "pagedown")
        await pilot.pause()
        assert 0 < len(set(asked)) < 500
