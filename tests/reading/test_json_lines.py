import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Skipped
from tui.reading import jsonl
from tui.reading.draft import Draft, Unreadable


def read(*lines: object) -> list[Draft | Skipped]:
    rows = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return [found for _, found in jsonl.drafts("\n".join(rows).encode(), "news.jsonl")]


def only(*lines: object) -> Draft:
    (found,) = read(*lines)
    assert isinstance(found, Draft)
    return found


def test_the_fields_of_a_line_are_the_fields_of_the_document():
    draft = only(
        {
            "id": "wire/17",
            "text": "The ferry left.",
            "title": "Ferry",
            "published": "2021-08-16",
            "source": "Harbour Post",
            "author": ["Mariam Rahimi", "Jonas Weber"],
            "url": "https://example.org/ferry",
            "unknown": {"kept": "out of the way"},
        }
    )

    assert (draft.name, draft.text, draft.title) == ("wire/17", "The ferry left.", "Ferry")
    assert (draft.source, draft.author) == ("Harbour Post", "Mariam Rahimi, Jonas Weber")
    assert draft.url == "https://example.org/ferry"
    assert [(each.where, each.value) for each in draft.dates] == [
        ("field “published”", "2021-08-16")
    ]


@pytest.mark.parametrize("fields", [{}, {"id": ""}, {"id": None}, {"id": " "}, {"id": "x" * 300}])
def test_a_line_without_a_usable_id_is_named_after_its_place(fields: dict[str, object]):
    assert only("", fields | {"text": "It left."}).name == "news.jsonl:2"


def test_the_second_line_with_an_id_is_named_after_its_place():
    names = [found.name for found in read({"id": "a", "text": "x"}, {"id": "a", "text": "y"})]

    assert names == ["a", "news.jsonl:2"]


def test_a_number_serves_as_an_id():
    assert only({"id": 17, "text": "x"}).name == "17"


def test_an_id_is_made_safe_to_print():
    assert only({"id": "a\x1b[2J\nb", "text": "x"}).name == "a␛[2J b"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "a line that is not JSON"),
        ("[" * 100_000, "a line that is not JSON"),
        ('{"text": ' + "9" * 5000 + "}", "a line that is not JSON"),
        ("[1, 2]", "a line that is not a JSON object"),
        ("{}", "a line without “text”"),
        ('{"text": 5}', "a line without “text”"),
        ('{"text": " "}', "a line whose “text” is empty"),
    ],
)
def test_a_line_that_is_no_article_is_skipped_with_its_number(line: str, reason: str):
    first, found, last = read({"text": "x"}, line, {"text": "y"})

    assert isinstance(found, Skipped)
    assert found.name == "news.jsonl:2"
    assert found.reason.startswith(reason)
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)


def test_blank_lines_and_a_byte_order_mark_are_nothing():
    data = b'\xef\xbb\xbf{"text": "x"}\r\n\r\n{"text": "y"}\r\n'

    assert [found.name for _, found in jsonl.drafts(data, "a.jsonl")] == ["a.jsonl:1", "a.jsonl:3"]


def test_line_separators_inside_a_text_do_not_end_its_line():
    assert only('{"text": "a\u2028b\x85c"}').text == "a\nb\nc"


def test_a_library_in_utf_16_is_read_too():
    data = '{"text": "Zürich"}\n{"text": "Genève"}'.encode("utf-16")

    found = [found for _, found in jsonl.drafts(data, "a.jsonl")]

    assert [each.text for each in found if isinstance(each, Draft)] == ["Zürich", "Genève"]


def test_a_binary_file_is_refused_as_a_whole():
    with pytest.raises(Unreadable, match="binary"):
        list(jsonl.drafts(b"\x00\x01" * 50, "a.jsonl"))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_offsets_in_the_text_are_those_of_the_field(text: str):
    (found,) = read({"text": f"x{text}"})

    assert isinstance(found, Draft)
    assert len(found.text) == len(text) + 1
    unchanged = zip(found.text[1:], text, strict=True)
    assert all(now == was for now, was in unchanged if was not in "\r\v\f\x85\u2028\u2029\0")
