"""A line of text that is typed: what is offered in it, and what a key does to that."""

import pytest

from tui.app.entry import Entry


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([], "2021-08-18"),
        (["5"], "5"),
        (["5", "6"], "56"),
        (["backspace"], ""),
        (["backspace", "5"], "5"),
        (["end", "5"], "2021-08-185"),
        (["left", "backspace"], "2021-08-8"),
        (["f5", "5"], "2021-08-185"),
    ],
)
def test_what_is_typed_replaces_a_marked_text_until_another_key(keys: list[str], text: str):
    entry = Entry()
    entry.set("2021-08-18", marked=True)
    for key in keys:
        entry.press(key, key if len(key) == 1 else None)
    assert entry.text == text


def test_what_is_typed_is_added_to_a_text_that_is_not_marked():
    entry = Entry()
    entry.set("2021-08")
    entry.press("-", "-")
    assert entry.text == "2021-08-"
    assert entry.pieces() == [("2021-08-", ""), (" ", "caret"), ("", "")]
