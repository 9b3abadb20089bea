"""Selecting text by keyboard and mouse, matching paragraphs, links."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.events import MouseMove

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.panes.reader.selection import Selection, holding, words
from tui.model import Link, Span
from tui.store import Index

Shown = Callable[[Dateline], str]
MID = (120, 40)
SENTENCES = [Span(0, 10), Span(11, 20), Span(21, 30)]


def selected(app: Dateline) -> str:
    page, span = app.main.reader.page_shown, app.main.reader.selected
    assert page is not None
    assert span is not None
    return span.of(page.document.text)


@pytest.mark.parametrize(
    ("steps", "span"),
    [
        ([], Span(11, 20)),
        ([1], Span(11, 30)),
        ([1, 1], Span(11, 30)),
        ([-1], Span(0, 20)),
        ([1, -1], Span(11, 20)),
        ([-1, 1], Span(11, 20)),
        ([-1, -1, 1, 1], Span(11, 30)),
        ([1, -1, -1], Span(0, 20)),
    ],
)
def test_a_selection_grows_and_shrinks_at_its_moving_end(steps: list[int], span: Span):
    selection = Selection(Span(11, 20), 20)
    for step in steps:
        selection = selection.extended(SENTENCES, step)
    assert selection.span == span


def test_a_selection_of_a_sentence_shrinks_to_no_less_than_it_by_words():
    text = "One two. Three four. Five."
    selection = Selection(Span(9, 20), 20).extended(words(text), 1)
    assert selection.span.of(text) == "Three four. Five"
    assert selection.extended(words(text), -1).span.of(text) == "Three four."


def test_between_two_units_the_next_one_is_meant():
    assert holding(SENTENCES, 10) == Span(11, 20)
    assert holding(SENTENCES, 99) == Span(21, 30)


async def test_v_selects_the_sentence_and_motions_extend_it(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter v")
        assert selected(app) == "A fire closed Pier 4 on Saturday."
        assert "Selecting by sentence" in screen_text(app)
        await press(pilot, "j")
        assert selected(app).endswith("came late.")
        await press(pilot, "k")
        assert selected(app).endswith("Saturday.")
        await press(pilot, "v v l l")
        assert selected(app).endswith("Saturday.\n\nMara Voss")
        await press(pilot, "}")
        assert selected(app).endswith("came late.")
        await press(pilot, "y")
        assert app.clipboard.startswith("A fire closed")
        await press(pilot, "escape")
        assert app.main.reader.selected is None


async def test_a_bookmark_keeps_what_is_selected(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter v j m m")
        (bookmark,) = app.main.session.notebook.bookmarks()
        assert bookmark.exact == selected(app)


async def test_the_mouse_selects_whole_words_and_says_what_to_do_with_them(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter")
        reader = app.main.reader
        assert reader.setting is not None
        row, cell = reader.setting.cell_at(2)
        at = (cell + reader.margin + 1, row + len(reader.head) + 1)
        await pilot.mouse_down(reader, offset=at)
        for step in (4, 8):
            move = (at[0] + step, at[1])
            await pilot._post_mouse_events([MouseMove], reader, offset=move, button=1)
        await pilot.mouse_up(reader, offset=(at[0] + 8, at[1]))
        assert selected(app) == "fire closed"
        await pilot.pause()
        assert "Selected: y copies" in screen_text(app)


async def test_only_matching_paragraphs_are_shown_until_esc(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter & v o s s")
        assert "A fire closed Pier 4 on" not in screen_text(app)
        assert "Voss left the site on" in screen_text(app)
        await press(pilot, "enter")
        assert "1 of 3 paragraphs are hidden" in screen_text(app)
        await press(pilot, "escape")
        assert "A fire closed Pier 4 on" in screen_text(app)


async def test_a_jump_into_a_hidden_paragraph_shows_all_again(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter & l e f t enter ] d [ d [ d")
        assert app.main.reader.only == ""
        assert "A fire closed" in screen_text(app)


async def test_a_link_is_a_stop_and_opens_after_its_address_was_shown(
    app: Dateline, index: Index, screen_text: Shown, monkeypatch: pytest.MonkeyPatch
):
    address = "https://example.org/" + "pier/" * 30
    document = index.document("leaflet.txt")
    start = document.text.index("pier")
    index.put_documents([replace(document, links=(Link(Span(start, start + 4), address),))])
    started: list[list[str]] = []

    def begin(command: list[str]) -> str:
        started.append(command)
        return ""

    monkeypatch.setattr("tui.app.actions.opening.browser", lambda: ["show"])
    monkeypatch.setattr("tui.app.actions.opening.start", begin)
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "G enter")
        while app.main.here is None or app.main.here.document != "leaflet.txt":
            await press(pilot, "1 k enter")
        await press(pilot, "g x")
        assert "No link here" in screen_text(app)
        await press(pilot, "] l")
        assert app.main.reader.place == start
        for keys in ("enter", "escape g x"):
            await press(pilot, keys)
            assert "https://example.org/" in screen_text(app)
            shown = app.main.question._lines(app.main.question.line_width)
            assert address in "".join(text for pieces in shown for text, _ in pieces)
        assert not started
        await press(pilot, "enter")
        assert started == [["show", address]]
