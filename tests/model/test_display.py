import itertools
import unicodedata
from collections.abc import Iterator
from random import Random

import pytest

from tui.model import display, line
from tui.model.display import _TABLE, MARKS_PER_BASE

SEQUENCES = {
    "clear the screen": "\x1b[2J",
    "set the title": "\x1b]2;owned\x07",
    "write the clipboard": "\x1b]52;c;cm0gLXJmIHg=\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\text\x1b]8;;\x1b\\",
    "unfinished link": "\x1b]8;;http://example.org",
    "device control": "\x1bP$q q\x1b\\",
    "application command": "\x1b_payload\x1b\\",
    "colour": "\x1b[31mred\x1b[0m",
    "report the cursor": "\x1b[6n",
    "control sequence in one byte": "\x9b2J",
    "operating system command in one byte": "\x9d2;owned\x9c",
    "bell and backspace": "a\x07\x08\x08b",
    "shift out": "\x0e\x0f",
    "cancel": "\x18\x1a",
    "delete and NUL": "\x7f\x00",
    "carriage return": "honest\rforged",
    "right-to-left override": "exe\u202egpj.txt\u202c",
    "isolates": "\u2066\u2067\u2068\u2069",
    "tag characters": "\U000e0041\U000e007f",
    "interlinear annotation": "\ufff9a\ufffab\ufffb",
    "undecodable byte": "name\udcff",
    "next line": "a\x85b",
    "line separators": "a\u2028b\u2029c",
}
ALLOWED = {"\n", "\t"}
MARKED = "a\u0301\u200d\ufe0f\u0e31"
EXAMPLES = 10_000


def texts() -> Iterator[str]:
    """Yield texts in which anything stands beside letters, marks and what a terminal obeys."""
    chance = Random(5)  # noqa: S311 - any texts will do
    rare = [*map(ord, MARKED + "".join(SEQUENCES.values()))]
    kinds = range(0x110000), range(0x3000), range(32, 127), [*map(ord, MARKED)], rare
    for _ in range(EXAMPLES):
        runs = (chance.choices(chance.choice(kinds), k=chance.randrange(40)) for _ in range(3))
        yield "".join(map(chr, itertools.chain(*runs)))


def obeyed(shown: str) -> set[str]:
    """Return the characters that a terminal would act upon or that turn text around."""
    return {
        char
        for char in shown
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
        or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufff9\ufffa\ufffb"
        or "\U000e0000" <= char <= "\U000e007f"
    }


@pytest.mark.parametrize("payload", SEQUENCES.values(), ids=SEQUENCES)
def test_nothing_that_a_terminal_obeys_is_left(payload: str):
    assert obeyed(display(payload)) <= ALLOWED
    assert obeyed(line(payload)) == set()
    assert len(display(payload)) == len(line(payload)) == len(payload)


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_each_control_but_tab_and_line_feed_is_made_visible(code: int):
    shown = display(chr(code))

    assert shown == chr(code) if chr(code) in ALLOWED else not obeyed(shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        *(("\x00\x08\x0b\x1b\x1f\x7f", "␀␈␋␛␟␡"), ("a\rb\x0ec", "a b␎c")),
        *(("a\x85b", "a b"), ("a\u2028b\u2029c", "a\nb\nc"), ("a\tb\nc", "a\tb\nc")),
        ("e" + 9 * "\u0301", "e" + 8 * "\u0301" + "\u200b"),
        ("e" + 9 * "\u20dd", "e" + 8 * "\u20dd" + "\u200b"),
        ("क" + 8 * "\u0301", "क" + 8 * "\u0301"),
    ],
)
def test_what_is_shown_instead_can_be_read(text: str, shown: str):
    assert display(text) == shown
    assert line(text) == shown.replace("\t", " ").replace("\n", " ")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        *((0x80, 0x84), (0x86, 0x9F), (0x202A, 0x202E), (0x2066, 0x206F), (0xFFF9, 0xFFFB)),
        *((0xE0000, 0xE007F), (0xD800, 0xDFFF)),
    ],
)
def test_what_is_hidden_begins_and_ends_where_it_does_harm(first: int, last: int):
    assert display(f"{chr(first)}{chr(last)}") == "\ufffd\ufffd"
    assert "\ufffd" not in display(f"{chr(first - 1)}{chr(last + 1)}")


@pytest.mark.parametrize(
    "text",
    [
        "plain words, and [markup] that is none",
        "naïve façade — “quoted” 1 2",
        "שלום\u200f, \u200eLTR",
        "می\u200cخواهم",
        "family 👨\u200d👩\u200d👧 and heart ❤\ufe0f",
        "कर्म्म श्री ก็ที่ Tiếng Việt",
        "arabic letter mark \u061c",
    ],
)
def test_real_scripts_are_left_as_they_are(text: str):
    assert display(text) == text


def test_marks_that_bury_their_neighbours_become_invisible():
    shown = display("a" + "\u0301" * 40 + "b")

    assert shown == "a" + "\u0301" * MARKS_PER_BASE + "\u200b" * (40 - MARKS_PER_BASE) + "b"


@pytest.mark.parametrize("joiner", ["\u200d", "\ufe0f", "\u200c"])
def test_a_joiner_does_not_give_marks_a_new_character_to_stand_on(joiner: str):
    shown = display("a" + ("\u0301" * 5 + joiner) * 8)

    assert shown.count("\u0301") == MARKS_PER_BASE
    assert shown.count(joiner) == 8


def test_every_character_may_have_its_own_marks():
    word = "e\u0301\u0323" * 20

    assert display(word) == word


def test_the_length_is_kept_and_a_second_pass_changes_nothing():
    for text in texts():
        for project in (display, line):
            shown = project(text)
            assert len(shown) == len(text)
            assert project(shown) == shown


def test_whatever_comes_in_nothing_that_is_obeyed_comes_out():
    for text in texts():
        assert obeyed(display(text)) <= ALLOWED
        assert obeyed(line(text)) == set()


def test_what_is_shown_can_be_encoded():
    for text in texts():
        assert display(text).encode("utf-8").decode("utf-8") == display(text)


def test_what_is_printable_need_not_be_looked_for_in_the_table():
    assert not [code for code in _TABLE if chr(code).isprintable()]
