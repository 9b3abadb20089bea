"""What is printed is harmless on a terminal and loses nothing for a program."""

import json

import pytest

from tui.cli.output import say, write, write_records
from tui.writing.encoding import encode

HOSTILE = [
    "\x1b]52;c;aGk=\x07",
    "\x9b2J",
    "\x7f",
    "\u202etxt.exe",
    "\u2066x\u2069",
    "\u2028",
    "\ufff9",
    "\U000e0041",
    "\udcff",
    "\x00\r\n\t",
]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_json_escapes_what_a_terminal_obeys_and_reads_back_the_same(text):
    row = encode({"text": text})
    assert json.loads(row) == {"text": text}
    assert row.encode().decode("utf-8").isprintable()


def test_json_keeps_every_script_as_it_is():
    assert encode({"name": "Ашраф Гани 喀布尔 é"}) == '{"name": "Ашраф Гани 喀布尔 é"}'


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_text_and_messages_are_made_harmless(text, capsys):
    write([f"a{text}b"])
    say(f"a{text}b")
    printed = capsys.readouterr()
    for stream in (printed.out, printed.err):
        assert stream.endswith("b\n")
        assert stream[:-1].isprintable()


def test_records_are_one_a_line(capsys):
    write_records([{"text": "two\nlines"}, {"text": "x\u2028y"}])
    assert len(capsys.readouterr().out.splitlines()) == 2
