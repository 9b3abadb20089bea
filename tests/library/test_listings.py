"""What the panes list, written as Markdown, CSV and JSON, each line with its passage."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tui.library import listings
from tui.model import (
    Alias,
    Bookmark,
    Document,
    Entity,
    EntityType,
    Mention,
    Publication,
    PublishedFrom,
    Span,
)
from tui.store import Index, Woven
from tui.store.rows import Anchored
from tui.writing.listing import LISTINGS, Item, Listing, Passage

TEXT = "Smoke over the *mill*\n\nAnna Behr saw smoke. Behr called the brigade.\n"
NAME = "mill.txt"


@pytest.fixture
def index():
    day = Publication(date(2020, 3, 2), PublishedFrom.METADATA, "front matter")
    document = Document(NAME, TEXT, "The mill", "Valley Post", "J. Roth", published=day)
    found = [("Anna Behr", TEXT.index("Anna")), ("Behr", TEXT.index("Behr called"))]
    mentions = [
        Mention(NAME, Span(at, at + len(text)), text, EntityType.PERSON, "PERSON", "behr")
        for text, at in found
    ]
    entity = Entity(
        "behr", "Anna Behr", EntityType.PERSON, (Alias("Anna Behr", 1), Alias("Behr", 1)), 1, 2
    )
    with Index.open(":memory:", writable=True) as index:
        index.put_documents([document])
        index.put_weave(Woven({NAME: day}, {NAME: Anchored("", ())}, [entity], mentions, []))
        yield index


def written(form, listing):
    return list(LISTINGS[form](listing))


def records(listing):
    return [json.loads(line) for line in written("json", listing)]


def rows(listing):
    return list(csv.DictReader(written("csv", listing)))


def test_an_article_has_its_first_line_and_offsets(index):
    (row,) = rows(listings.articles(index, [NAME]))
    assert row["article"] == "The mill"
    assert (row["author"], row["source"], row["published"]) == (
        "J. Roth",
        "Valley Post",
        "2020-03-02",
    )
    assert TEXT[int(row["start"]) : int(row["end"])] == row["quotation"] == "Smoke over the *mill*"


def test_an_entity_has_a_line_for_each_mention(index):
    found = rows(listings.entities(index, ["behr"]))
    assert [row["quotation"] for row in found] == ["Anna Behr", "Behr"]
    assert {row["also named"] for row in found} == {"Behr"}
    assert all(TEXT[int(row["start"]) : int(row["end"])] == row["quotation"] for row in found)


def test_a_hit_has_the_words_around_it(index):
    start = TEXT.index("smoke")
    (record,) = records(listings.hits(index, "“smoke”", [(NAME, Span(start, start + 5))]))
    assert record["context"] == "Anna Behr saw smoke. Behr called the brigade."
    assert record["passages"] == [
        {"document": NAME, "start": start, "end": start + 5, "quotation": "smoke"}
    ]


def test_a_bookmark_is_cited_with_note_and_tags(index):
    mark = replace(
        Bookmark.at(index.document(NAME), Span(0, 5), "1"),
        note="why?",
        tags=("fire", "mill"),
        created=datetime(2020, 3, 3, 9, tzinfo=UTC),
    )
    lost = Bookmark("2", "gone.txt", Span(3, 9), "a word that is gone")
    assert written("markdown", listings.bookmarks(index, [mark, lost])) == [
        "# Bookmarks",
        "",
        "- note: why?; tags: fire, mill; created: 2020-03-03",
        "  - “Smoke” — “The mill”, Valley Post, 2020-03-02, mill.txt, characters 0–5",
        "- found: lost",
        "  - “a word that is gone” — gone.txt, characters 3–9",
    ]


@pytest.mark.parametrize("form", LISTINGS)
def test_nothing_that_a_terminal_or_a_spreadsheet_obeys_is_written(form):
    evil = Passage("a.txt", Span(0, 4), "=CMD\x1b[2J")
    for line in written(form, Listing("x", "hit", (), [Item("", {}, (evil,)), Item("=1+1")])):
        assert line.isprintable()
        assert not line.startswith("=")


def test_an_item_without_a_passage_has_a_line_too():
    assert rows(Listing("x", "name", ("fact",), [Item("a", {"fact": "b"})]))[0]["fact"] == "b"
    assert written("markdown", Listing("x", "name", (), [Item("a")])) == ["# x", "", "- a"]
