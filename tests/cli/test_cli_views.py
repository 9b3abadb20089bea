"""Each view has exactly the keys of the reference, and a table for people."""

from datetime import date, datetime

import pytest

from tui.app.commands import TABLE
from tui.app.keymap import Keymap
from tui.cli.columns import cells
from tui.cli.views import bookmarks, doctor, documents, entities, keys, show, themes, timexes
from tui.model import (
    Alias,
    Block,
    BlockKind,
    Bookmark,
    Document,
    Entity,
    EntityType,
    Interval,
    Located,
    Mention,
    Publication,
    PublishedFrom,
    Skipped,
    Span,
    Timex,
    TimexType,
)
from tui.store import DocumentRow

MONDAY = Publication(date(2021, 8, 16), PublishedFrom.TEXT, "the date line")
ROW = DocumentRow(
    "a/monday.txt", "Kabul falls", "Harbour Post", "A. Writer", MONDAY, 1234, annotated=True
)
BARE = DocumentRow("b.txt", "", "", "", None, 2, annotated=False)
GUESSED = DocumentRow(
    "c.txt",
    "Before",
    "",
    "",
    Publication(date(2021, 8, 13), PublishedFrom.INFERRED, "why"),
    1,
    annotated=True,
)


def test_a_document_has_the_keys_of_the_reference():
    assert documents.document_record(ROW) == {
        "document": "a/monday.txt",
        "title": "Kabul falls",
        "source": "Harbour Post",
        "author": "A. Writer",
        "published": "2021-08-16",
        "published_from": "text",
        "evidence": "the date line",
        "words": 1234,
        "read": True,
    }


def test_what_is_unknown_of_a_document_is_null():
    record = documents.document_record(BARE)
    assert {key for key, value in record.items() if value is None} == {
        "title",
        "source",
        "author",
        "published",
        "published_from",
        "evidence",
    }


def test_what_was_skipped_has_the_same_keys_and_the_reason():
    record = documents.skipped_record(Skipped("photo.jpg", "a picture"))
    assert record.keys() == documents.document_record(ROW).keys() | {"skipped"}
    assert (record["document"], record["read"], record["skipped"]) == (
        "photo.jpg",
        False,
        "a picture",
    )


def test_the_list_of_documents_marks_what_is_inferred_and_what_was_skipped():
    skipped = [Skipped("photo.jpg", "a picture")]
    shown = list(documents.lines([ROW, GUESSED, BARE], skipped, None))
    assert shown[1].startswith("2021-08-16   Kabul falls  Harbour Post  1,234  a/monday.txt")
    assert shown[2].startswith("~2021-08-13  Before")
    assert shown[3].startswith("-  ")
    assert shown[5] == (
        "3 documents, 1,237 words, 2021-08-13 to 2021-08-16, 1 dated by inference (~),"
        " 1 undated (-)"
    )
    assert shown[-2:] == ["not read: 1", "  photo.jpg  a picture"]


def test_many_skipped_files_are_summed_up_by_reason():
    pictures = [Skipped(f"{number}.jpg", "a picture") for number in range(1200)]
    shown = list(documents.lines([], [*pictures, Skipped("x", "empty")], 80))
    assert shown[-4:] == [
        "not read: 1,201",
        "  1,200  a picture  e.g. 0.jpg",
        "      1  empty      e.g. x",
        "  --json lists them all",
    ]


def test_on_a_narrow_terminal_a_document_takes_two_lines():
    shown = list(documents.lines([ROW, BARE], [], 60))
    assert shown[:4] == [
        "2021-08-16   Kabul falls",
        "             a/monday.txt, Harbour Post, 1,234 words",
        "-            b.txt",
        "             b.txt, 2 words",
    ]


def test_an_entity_has_the_keys_of_the_reference():
    aliases = (Alias("Ashraf Ghani", 2), Alias("Ghani", 1))
    entity = Entity("ashraf-ghani", "Ashraf Ghani", EntityType.PERSON, aliases, 1, 3)
    mention = Mention("a.txt", Span(4, 9), "Ghani", EntityType.PERSON, "PERSON", "ashraf-ghani")
    assert list(entities.entity_records(entity, [mention])) == [
        {
            "entity": "ashraf-ghani",
            "name": "Ashraf Ghani",
            "type": "PERSON",
            "aliases": [{"text": "Ghani", "count": 1}],
            "documents": 1,
            "mentions": [
                {"document": "a.txt", "start": 4, "end": 9, "text": "Ghani", "type": "PERSON"}
            ],
        }
    ]
    assert list(entities.lines([entity], 80)) == [
        "entity        type    mentions  documents  also named",
        "Ashraf Ghani  PERSON         3          1  Ghani",
        "",
        "1 entity, 3 mentions",
    ]


def test_a_country_and_its_people_are_two_objects_with_one_id():
    chad = Entity("chad", "Chad", EntityType.PLACE, (), 1, 3)
    named = [
        Mention("a.txt", Span(0, 8), "Chadians", EntityType.GROUP, entity="chad"),
        Mention("a.txt", Span(20, 24), "Chad", EntityType.PLACE, entity="chad"),
        Mention("a.txt", Span(30, 34), "Chad", EntityType.PLACE, entity="chad"),
    ]
    place, people = entities.entity_records(chad, named)
    assert (place["entity"], place["type"]) == ("chad", "PLACE")
    assert place["aliases"] == [{"text": "Chad", "count": 2}]
    assert (people["entity"], people["type"]) == ("chad", "GROUP")
    assert people["aliases"] == [{"text": "Chadians", "count": 1}]


@pytest.mark.parametrize(
    ("mod", "interval", "shown"),
    [
        ("", None, None),
        ("START", Interval.day(date(2021, 8, 15)), ["2021-08-15", "2021-08-16"]),
        (
            "APPROX",
            Interval(datetime(2021, 8, 15, 6), datetime(2021, 8, 15, 12)),
            ["2021-08-15T06:00", "2021-08-15T12:00"],
        ),
        ("", Interval(datetime(1996, 1, 1), None), ["1996-01-01", None]),
    ],
)
def test_a_timex_has_the_keys_of_the_reference(mod, interval, shown):
    timex = Timex(
        Span(3, 9), "Sunday", TimexType.DATE, "2021-08-15", mod, interval, evidence="because"
    )
    expected = {
        "document": "a.txt",
        "start": 3,
        "end": 9,
        "text": "Sunday",
        "type": "DATE",
        "value": "2021-08-15",
        "mod": mod,
        "interval": shown,
        "evidence": "because",
    }
    if not mod:
        del expected["mod"]
    assert timexes.timex_record("a.txt", timex) == expected


def test_the_time_expressions_of_a_document_stand_under_its_date():
    timex = Timex(Span(3, 9), "Sunday", TimexType.DATE, "2021-08-15", evidence="because")
    assert list(timexes.lines(GUESSED, [timex], 80)) == [
        "c.txt, published ~2021-08-13",
        "at  text    value       interval  why",
        " 3  Sunday  2021-08-15  -         because",
    ]
    assert list(timexes.lines(BARE, [], 80)) == ["b.txt, undated", "no time expressions"]


def article():
    text = "Kabul falls\n\nThe [Taliban] came.\n\nsaid he\n\none\n\nx  = 1\ny"
    kinds = (
        ("Kabul falls", BlockKind.HEADING, 1),
        ("The [Taliban] came.", BlockKind.PARAGRAPH, 0),
        ("said he", BlockKind.QUOTE, 0),
        ("one", BlockKind.ITEM, 1),
        ("x  = 1\ny", BlockKind.CODE, 0),
    )
    blocks = []
    for part, kind, level in kinds:
        start = text.index(part)
        blocks.append(Block(Span(start, start + len(part)), kind, level))
    return Document(
        "a.md", text, title="Kabul falls", source="Post", published=MONDAY, blocks=tuple(blocks)
    )


def test_an_article_is_set_with_its_title_once_and_each_kind_of_paragraph():
    assert list(show.lines(article(), 40)) == [
        "Kabul falls",
        "Post · Mon 16 Aug 2021 (text) · 12",
        "words, 1 min",
        "─" * 40,
        "",
        "The [Taliban] came.",
        "",
        "  │ said he",
        "",
        "    • one",
        "",
        "    x  = 1",
        "    y",
    ]


def test_an_article_without_blocks_or_date_is_shown_whole():
    shown = list(show.lines(Document("a.txt", "Only this."), 30))
    assert (shown[0], shown[-1]) == ("a.txt", "Only this.")
    assert "undated" in shown[1]


def test_the_record_of_an_article_has_the_text_that_offsets_count_in():
    record = show.document_record(article())
    assert record["text"] == article().text
    assert (record["document"], record["published"]) == ("a.md", "2021-08-16")


@pytest.mark.parametrize(
    ("found", "span", "head"),
    [
        (Located.EXACT, Span(3, 8), "'k a.txt:3"),
        (Located.SEARCHED, Span(7, 12), "'k a.txt:7, moved"),
        (Located.LOST, None, "'k a.txt, lost: these words are not there any more"),
    ],
)
def test_a_bookmark_says_whether_it_was_found_again(found, span, head):
    mark = Bookmark("1", "a.txt", Span(3, 8), "Kabul", mark="k", note="where", tags=("x", "y"))
    place = bookmarks.Place(mark, found, span)
    assert list(bookmarks.lines([place], 80)) == [
        head,
        "    “Kabul”",
        "    note: where",
        "    tags: x, y",
        "",
        "1 bookmark",
    ]
    assert bookmarks.bookmark_record(place) == {
        "id": "1",
        "document": "a.txt",
        "start": 3,
        "end": 8,
        "exact": "Kabul",
        "mark": "k",
        "note": "where",
        "tags": ["x", "y"],
        "found": found.value,
    }


def test_every_key_of_the_application_is_listed():
    shown = "\n".join(keys.lines(keys.bound(Keymap()), None))
    for group, commands in TABLE.items():
        assert group.value in shown
        for command in commands:
            assert command.help.rstrip(".") in shown


def test_a_valid_and_a_faulty_theme_are_told_apart(tmp_path):
    faulty = tmp_path / "faulty.toml"
    faulty.write_text("name = 'faulty'\nprimary = 'no colour'\n")
    row = themes.read_row(faulty)
    assert themes.theme_record(row)["valid"] is False
    assert row.problem


def test_what_could_reach_the_network_is_noticed(tmp_path):
    source = tmp_path / "source.py"
    source.write_text("import json\nfrom urllib import parse, request\nimport http.client\n")
    assert doctor.network_imports(source) == {"urllib.request", "http.client"}
    source.write_text("from urllib.parse import urlsplit\nfrom . import http\n")
    assert doctor.network_imports(source) == set()


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_table_is_wider_than_the_terminal(width):
    long = DocumentRow("d" * 50, "t" * 90, "s" * 40, "", MONDAY, 10**6, annotated=True)
    skipped = [Skipped("n" * 60, "r" * 90)]
    assert max(map(cells, documents.lines([long], skipped, width))) <= width
