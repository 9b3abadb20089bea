import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.cleaning import clean
from tui.reading.decoding import BROKEN, GUESSABLE, decode
from tui.reading.draft import Unreadable

FRENCH = "L’été à Genève fut très agréable ; les élèves préféraient étudier près de la forêt. "
RUSSIAN = "Во вторник министр заявил, что переговоры продолжаются до конца года. "


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark: bytes, encoding: str):
    decoded = decode(mark + "Zürich — 5 €".encode(encoding), declared="windows-1251")

    assert (decoded.text, decoded.encoding, decoded.notes) == ("Zürich — 5 €", encoding, ())


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("ISO-8859-1", "cp1252"),
        ("windows-1251", "windows-1251"),
        (" Latin1 ", "cp1252"),
        ("gb2312", "gb18030"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_what_the_file_declares_is_read_as_browsers_read_it(label: str, encoding: str):
    assert decode(b"plain \xe4\xe4", declared=label).encoding == encoding


@pytest.mark.parametrize("label", ["zip", "rot13", "unicode_escape", "punycode", "utf-7", "none"])
def test_a_declared_encoding_that_browsers_do_not_know_is_passed_over(label: str):
    assert decode("Zürich".encode(), declared=label).encoding == "utf-8"


def test_a_declared_encoding_that_does_not_fit_is_passed_over():
    assert decode("Zürich ‘5’ 中".encode(), declared="euc-jp").text == "Zürich ‘5’ 中"


def test_a_few_broken_bytes_in_utf_8_are_shown_and_counted():
    data = FRENCH.encode() * 10 + b"\xe9\xff"

    decoded = decode(data)

    assert decoded.text == FRENCH * 10 + "\ufffd\ufffd"
    assert decoded.notes == ("2 undecodable bytes are shown as \ufffd.",)


@pytest.mark.parametrize("stray", [b"\xff", b"\x81"])
def test_one_stray_byte_in_plain_ascii_is_shown_as_broken(stray: bytes):
    assert decode(b"word " * 100 + stray).text.endswith("\ufffd")


def test_more_broken_bytes_than_that_are_another_encoding():
    data = ("naïve façade " * 40).encode("cp1252")

    assert data.count(b"\xef") + data.count(b"\xe7") > BROKEN * len(data)
    assert decode(data).text == "naïve façade " * 40


def test_curly_quotes_of_windows_are_not_taken_for_broken_utf_8():
    text = "word " * 400 + "it’s"

    assert decode(text.encode("cp1252")).text == text


def test_a_long_text_in_another_alphabet_is_guessed():
    data = (RUSSIAN * 8).encode("cp1251")

    assert sum(byte > 127 for byte in data) >= GUESSABLE
    assert decode(data).text == RUSSIAN * 8


def test_a_long_western_text_is_not_guessed_to_be_eastern():
    assert decode((FRENCH * 60).encode("cp1252")).text == FRENCH * 60


def test_what_is_like_no_language_is_read_as_western():
    assert decode("¤§¶±".encode("cp1252") * 100).encoding == "cp1252"


def test_too_few_letters_are_not_guessed_from():
    assert decode(RUSSIAN[:20].encode("cp1251")).encoding == "cp1252"


def test_the_reader_is_told_of_an_encoding_that_the_file_did_not_say():
    assert decode(b"caf\xe9").notes == ("Read as cp1252.",)
    assert decode(b"caf\xe9\x81").notes == (
        "Read as cp1252.",
        "1 undecodable bytes are shown as \ufffd.",
    )


@pytest.mark.parametrize(
    "data",
    [
        b"text\x00text",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(number * number % 251 for number in range(4096)),
        bytes(range(1, 9)) * 10,
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 50,
    ],
    ids=["NUL", "picture", "noise", "controls", "mark before noise"],
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(Unreadable, match="a binary file"):
        decode(data)


def test_a_nul_far_behind_is_a_broken_character_of_a_text():
    assert clean(decode(b"word " * 2000 + b"\0").text).endswith("word \ufffd")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=12))
def test_utf_8_comes_back_as_it_was(text: str):
    data = ("plain words " * len(text) + text).encode()

    assert decode(data).text == "plain words " * len(text) + text


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes):
    with suppress(Unreadable):
        text = decode(data).text
        assert len(text) <= len(data)
        assert text.encode().decode() == text


@given(st.text(st.characters(), max_size=80))
def test_cleaning_keeps_the_length_and_is_done_once(text: str):
    cleaned = clean(text)

    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & set("\r\v\f\x85\u2028\u2029\0")
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("one\r\ntwo\r\n", "one \ntwo \n"),
        ("one\rtwo", "one\ntwo"),
        ("one\n\ftwo\v", "one\n two "),
        ("a\u2028b\x85c", "a\nb\nc"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("tab\tand\x1b stay", "tab\tand\x1b stay"),
    ],
)
def test_cleaning_replaces_one_character_by_one(text: str, cleaned: str):
    assert clean(text) == cleaned
