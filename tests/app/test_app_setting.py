"""Setting text in rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.panes.reader.setting import Setting
from tui.model import Block, BlockKind, Document, Span, line


def rows(text: str, width: int, *blocks: Block) -> list[str]:
    setting = Setting(Document("a", text, blocks=blocks), width)
    setting.set_rows(10_000)
    return [text[row.start : row.end] for row in setting.rows]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("the city was overrun", 9, ["the city", "was", "overrun"]),
        ("one\n\ntwo", 20, ["one", "", "two"]),
        ("soft\nbreak", 20, ["soft\nbreak"]),
        ("unbreakableword", 8, ["unbreaka", "bleword"]),
        ("東京タワーは高い", 8, ["東京タワ", "ーは高い"]),
        ("東京 Tower", 8, ["東京", "Tower"]),
        ("e\u0301" * 10, 8, ["e\u0301" * 8, "e\u0301" * 2]),
        ("", 8, []),
    ],
)
def test_rows_break_where_a_reader_expects(text, width, expected):
    assert rows(text, width) == expected


def test_code_keeps_its_lines():
    text = "a  b\n\n  c"
    assert rows(text, 20, Block(Span(0, len(text)), BlockKind.CODE)) == ["a  b", "", "  c"]


def test_a_heading_that_is_the_title_is_not_set_twice():
    text = "Fire closes pier\n\nA fire."
    blocks = (Block(Span(0, 16), BlockKind.HEADING, 1), Block(Span(18, 25)))
    setting = Setting(Document("a", text, "Fire  closes pier", blocks=blocks), 40)
    setting.set_rows(10)
    assert [text[row.start : row.end] for row in setting.rows] == ["A fire."]
    assert setting.row_at(0) == 0


def test_only_what_is_asked_for_is_set():
    setting = Setting(Document("a", "\n\n".join(["word"] * 1000)), 40)
    setting.set_rows(10)
    assert len(setting.rows) < 20
    assert not setting.complete


def test_the_row_of_a_far_place_is_found():
    text = "\n\n".join(f"paragraph {number}" for number in range(500))
    setting = Setting(Document("a", text), 40)
    offset = text.index("paragraph 321")
    row = setting.rows[setting.row_at(offset)]
    assert text[row.start : row.end] == "paragraph 321"


@pytest.mark.parametrize("text", ["the city was overrun", "東京タワーは高い東京タワー"])
def test_cells_and_characters_lead_to_each_other(text):
    setting = Setting(Document("a", text), 12)
    for offset in range(len(text)):
        if not text[offset].isspace():
            assert setting.offset_at(*setting.cell_at(offset)) == offset


@given(
    st.text(alphabet=st.sampled_from("ab —’é東京e\u0301\n\t\x1b👍"), max_size=200),
    st.integers(8, 40),
)
def test_no_row_is_too_wide_and_nothing_is_lost(text, width):
    setting = Setting(Document("a", text), width)
    setting.set_rows(10_000)
    shown = "".join(text[row.start : row.end] for row in setting.rows)
    assert "".join(shown.split()) == "".join(text.split())
    for row in setting.rows:
        assert cell_len(line(text[row.start : row.end])) <= width
