"""Steps to the next thing of a kind where there is one, and addresses given to a browser."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.keyboard import press, type_text
from tui.app import outside
from tui.app.app import Dateline
from tui.model import Block, BlockKind, Difference, Link, Span
from tui.store import Edit, Index

Shown = Callable[[Dateline], str]
MID = (120, 40)


def at(app: Dateline, length: int) -> str:
    """Return the text at the place that is read."""
    page = app.main.reader.page_shown
    assert page is not None
    return page.document.text[app.main.reader.place :][:length]


async def test_steps_go_from_heading_to_heading_and_back(
    app: Dateline, index: Index, screen_text: Shown
):
    document = index.document("fire.txt")
    spans = [block.span for block in document.blocks]
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.HEADING)
    blocks = tuple(map(Block, spans, kinds))
    index.put_documents([replace(document, blocks=blocks)])
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter ] h")
        assert at(app, 9) == "Mara Voss"
        await press(pilot, "; h")
        assert at(app, 9) == "Voss left"
        await press(pilot, "] h")
        assert "No further heading here" in screen_text(app)
        await press(pilot, ", h")
        assert at(app, 9) == "Mara Voss"


async def test_steps_go_to_what_is_told_differently_and_say_how(
    app: Dateline, index: Index, screen_text: Shown
):
    differing = (Difference("figure", ("5,000", "nearly 6,000")),)
    index.apply("x", Edit(events=(replace(index.event("e1"), differences=differing),)))
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter G [ c")
        assert at(app, 6) == "A fire"
        assert "Told differently: 5,000 | nearly 6,000  gr walks" in screen_text(app)
        await press(pilot, "J ] c")
        assert at(app, 8) == "Its head"


async def test_steps_go_to_notes_and_to_bookmarks(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter } m m } a")
        await type_text(pilot, "ask her")
        await press(pilot, "enter g g ] a")
        assert at(app, 4) == "Voss"
        await press(pilot, "] a")
        assert "No further note here" in screen_text(app)
        await press(pilot, "[ b")
        assert at(app, 4) == "Mara"
        await press(pilot, "] b [ a")
        assert "No earlier note here" in screen_text(app)


@pytest.mark.parametrize("keys", ["o", "] l g x", "] l enter"])
async def test_an_address_is_handed_to_the_browser_of_this_machine(
    app: Dateline,
    index: Index,
    screen_text: Shown,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    keys: str,
):
    address, called = "https://example.org/pier", tmp_path / "called"
    browser = tmp_path / "xdg-open"
    browser.write_text(f'#!/bin/sh\nprintf %s "$*" > {called}\n')
    browser.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DISPLAY", ":7")
    document = index.document("fire.txt")
    start = document.text.index("Pier 4")
    links = (Link(Span(start, start + 6), address),)
    index.put_documents([replace(document, url=address, links=links)])
    async with app.run_test(size=MID) as pilot:
        await press(pilot, f"enter {keys}")
        assert not called.exists()
        await press(pilot, "y")
        assert "Handed to xdg-open" in screen_text(app)
    outside._STARTED[-1].wait()
    assert called.read_text() == address
