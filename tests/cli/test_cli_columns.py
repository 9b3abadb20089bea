"""Columns line up, whatever the script, and nothing is wider than the terminal."""

import pytest

from tui.cli.columns import cells, cut, table, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("Kabul", 5), ("喀布尔", 6), ("Café", 4), ("Cafe\u0301", 4), ("a\u200db", 2)],
)
def test_a_text_is_measured_in_cells(text, width):
    assert cells(text) == width


@pytest.mark.parametrize(
    "text", ["Mazar-e Sharif fell", "喀布尔喀布尔喀布尔", "one two three four"]
)
@pytest.mark.parametrize("width", [1, 2, 5, 8, 40])
def test_a_text_is_cut_to_the_width_and_says_so(text, width):
    shown = cut(text, width)
    assert cells(shown) <= width
    assert shown == text or shown.endswith("…")


def test_columns_of_any_script_line_up():
    rows = [("喀布尔", "x"), ("Kabul", "x"), ("e\u0301", "x")]
    assert {cells(row) for row in table(rows, None)} == {9}


def test_the_widest_flexible_column_gives_way_first():
    rows = [("a" * 30, "b" * 20, "c" * 40)]
    (shown,) = table(rows, 80, flexible=[0, 1])
    assert shown == "a" * 17 + "…  " + "b" * 17 + "…  " + "c" * 40


def test_a_column_is_never_cut_away():
    (shown,) = table([("a" * 30, "b" * 30)], 5, flexible=[0, 1])
    assert shown == "a" * 7 + "…  " + "b" * 7 + "…"


def test_without_a_width_nothing_is_cut():
    assert list(table([("a" * 300, "b")], None, flexible=[0])) == ["a" * 300 + "  b"]


def test_no_rows_make_no_lines():
    assert list(table([], 80)) == []


def test_a_hostile_cell_neither_breaks_the_line_nor_reaches_the_terminal():
    assert list(table([("a\nb\x1b[2J", "c")], 80)) == ["a b␛[2J  c"]
    assert list(wrap("a\x1b[2J\u2028b", 80)) == ["a␛[2J b"]


def test_a_paragraph_is_wrapped_under_what_stands_before_it():
    text = "The city fell to the attackers after three days."
    assert list(wrap(text, 24, first="  ~ ")) == [
        "  ~ The city fell to the",
        "    attackers after",
        "    three days.",
    ]


def test_a_word_that_is_too_long_stands_alone():
    assert list(wrap("a " + "b" * 40 + " c", 10)) == ["a", "b" * 40, "c"]


def test_nothing_is_one_empty_line():
    assert list(wrap("", 10)) == [""]
