"""Scripts of other languages: wide signs, marks on letters, emoji, text from right to left."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.events import MouseMove

from tui.app.app import Dateline
from tui.app.panes.reader.layers import Layer, Marked, pieces
from tui.app.panes.reader.selection import words
from tui.app.panes.reader.setting import Row, Setting
from tui.app.view import FENCE
from tui.model import Document, Span, line
from tui.store import Index

FAMILY, FLAG, THUMB = "👨\u200d👩\u200d👧", "🇦🇫", "👍🏽"
ZOE = "Zoe\u0308"
HEBREW, ARABIC = "שָׁלוֹם עולם", "مرحبا بالعالم"
ALPHABET = [
    "a",
    "b",
    " ",
    "東",
    "。",
    "「",
    "e\u0301",
    "क्षि",
    "ש",
    "ְ",
    "م",
    FAMILY,
    FLAG,
    THUMB,
    "❤️",
]


def rows(text: str, width: int) -> list[str]:
    setting = Setting(Document("a", text), width)
    setting.set_rows(1_000)
    return [text[row.start : row.end] for row in setting.rows]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("彼は「東京」へ。", 8, ["彼は「東", "京」へ。"]),
        ("a「東京」へ。", 8, ["a「東", "京」へ。"]),
        ("今日は晴れ。明日", 10, ["今日は晴", "れ。明日"]),
        ("서울에서 열린 회의", 10, ["서울에서", "열린 회의"]),
        (f"one two {FAMILY} {FAMILY}", 10, [f"one two {FAMILY}", FAMILY]),
        (FAMILY * 5, 8, [FAMILY * 4, FAMILY]),
        (FLAG * 5, 9, [FLAG * 4, FLAG]),
        (THUMB * 5, 8, [THUMB * 4, THUMB]),
        (f"{ZOE} {ZOE} {ZOE}", 8, [f"{ZOE} {ZOE}", ZOE]),
        (HEBREW, 8, ["שָׁלוֹם", "עולם"]),
        (ARABIC, 8, ["مرحبا", "بالعالم"]),
        ("it took 10\u00a0000 men", 10, ["it took", "10\u00a0000 men"]),
        ("ไทย\u200bไทย\u200bไทย", 8, ["ไทย\u200bไทย\u200b", "ไทย"]),
    ],
)
def test_rows_end_where_readers_of_the_script_expect(text: str, width: int, expected: list[str]):
    assert rows(text, width) == expected


@given(st.lists(st.sampled_from(ALPHABET), max_size=60).map("".join), st.integers(8, 30))
def test_every_row_fits_and_its_clusters_are_whole(text: str, width: int):
    setting = Setting(Document("a", text), width)
    setting.set_rows(1_000)
    for number, row in enumerate(setting.rows):
        assert cell_len(line(text[row.start : row.end])) <= setting.width
        cells = [setting.cell_at(offset)[1] for offset in range(row.start, row.end)]
        assert cells == sorted(cells)
        for offset in range(row.start, row.end):
            seen = setting.offset_at(number, setting.cell_at(offset)[1])
            assert setting.cell_at(seen) == setting.cell_at(offset)


@given(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=20).map("".join), st.data())
def test_marks_neither_lose_nor_move_a_character(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    drawn = pieces(text, Row(0, len(text)), [Layer([Marked(Span(start, end), "found")])])
    assert "".join(part for part, _ in drawn) == line(text)
    assert sum(cell_len(part) for part, _ in drawn) == cell_len(line(text))
    assert text[start:end] in "".join(part for part, style in drawn if "found" in style)


@pytest.mark.parametrize(
    ("text", "mark", "whole"),
    [
        (f"{ZOE} came", Span(2, 3), "e\u0308"),
        (f"a {FAMILY} b", Span(4, 5), FAMILY),
        (f"a {FLAG} b", Span(3, 4), FLAG),
        ("東京タワー", Span(1, 2), "京"),
        (HEBREW, Span(0, 1), "שָׁ"),
    ],
)
def test_a_mark_takes_whole_characters(text: str, mark: Span, whole: str):
    drawn = pieces(text, Row(0, len(text)), [Layer([Marked(mark, "found")])])
    assert [part for part, style in drawn if "found" in style] == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ZOE} left", [ZOE, "left"]),
        (f"well {FAMILY}.", ["well", FAMILY, "."]),
        (HEBREW, HEBREW.split()),
        (ARABIC, ARABIC.split()),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("東京へ", ["東", "京", "へ"]),
    ],
)
def test_words_are_those_of_the_script(text: str, expected: list[str]):
    assert [span.of(text) for span in words(text)] == expected


MIXED = (
    f"彼は東京へ行った。{ZOE} came with {FAMILY} {FLAG}.\n\n{HEBREW}: the {ARABIC} pier.\n\n"
    + "東京タワーは高い。" * 30
)


@pytest.mark.parametrize("size", [(60, 15), (120, 40)])
async def test_every_line_of_the_screen_has_its_width(
    app: Dateline, index: Index, size: tuple[int, int]
):
    index.put_documents([Document("leaflet.txt", MIXED, "長い題名" * 20)])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.main.open_document("leaflet.txt")
        app.main.show_reader()
        for keys in ("", "/e\r", "c", "v", "jj"):
            await pilot.press(*(key.replace("\r", "enter") for key in keys))
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            assert {sum(cell_len(each.text) for each in strip) for strip in strips} == {size[0]}


async def test_the_mouse_selects_wide_signs_and_right_to_left_words(app: Dateline, index: Index):
    index.put_documents([Document("leaflet.txt", MIXED)])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.main.open_document("leaflet.txt")
        app.main.show_reader()
        await pilot.pause()
        reader = app.main.reader
        for first, last in (("東", "京"), tuple(HEBREW.split()), (ZOE, "came")):
            assert reader.setting is not None
            places = [
                reader.setting.cell_at(MIXED.index(first)),
                reader.setting.cell_at(MIXED.index(last) + len(last) - 1),
            ]
            begin, end = (
                (cell + reader.margin, row + len(reader.head) + 1) for row, cell in places
            )
            await pilot.mouse_down(reader, offset=begin)
            await pilot._post_mouse_events([MouseMove], reader, offset=end, button=1)
            await pilot.mouse_up(reader, offset=end)
            assert reader.selected is not None
            selected = reader.selected.of(MIXED)
            assert selected == MIXED[MIXED.index(first) : MIXED.index(last) + len(last)]
            await pilot.press("escape")


async def test_text_from_right_to_left_is_fenced_in_its_pane(
    app: Dateline, index: Index, screen_text: Callable[[Dateline], str]
):
    index.put_documents([Document("leaflet.txt", MIXED)])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.main.open_document("leaflet.txt")
        await pilot.pause()
        (row,) = (row for row in screen_text(app).splitlines() if HEBREW in row)
        before, after = row.split(HEBREW)
        assert FENCE in before
        assert FENCE in after
        assert sum(FENCE in row for row in screen_text(app).splitlines()) == 1
