"""The articles of the sample library are read as they were meant, each with its day."""

import re

import pytest

from tui.model import Document, PublishedFrom
from tui.store import Index

pytestmark = pytest.mark.model


def article(index: Index, part: str) -> Document:
    """Return the only article whose name contains `part`."""
    [name] = [name for name in index.documents() if part in name]
    return index.document(name)


PUBLISHED = [
    ("zaranj", "2021-08-09", PublishedFrom.TEXT),
    ("herat", "2021-08-13", PublishedFrom.METADATA),
    ("mazar", "2021-08-14", PublishedFrom.TEXT),
    ("live", "2021-08-15", PublishedFrom.TEXT),
    ("airport", "2021-08-17", PublishedFrom.METADATA),
    ("conference", "2021-08-18", PublishedFrom.INFERRED),
    ("review", "2021-08-22", PublishedFrom.METADATA),
    ("08-", "2021-08-26", PublishedFrom.INFERRED),
    ("09-", "2021-08-29", PublishedFrom.METADATA),
    ("last-flight", "2021-08-31", PublishedFrom.TEXT),
    ("correction", "2021-09-18", PublishedFrom.TEXT),
    ("0812", "2021-08-12", PublishedFrom.METADATA),
    ("0824", "2021-08-24", PublishedFrom.METADATA),
    ("0830", "2021-08-31", PublishedFrom.METADATA),
]


@pytest.mark.parametrize(("part", "day", "source"), PUBLISHED)
def test_every_article_has_its_day(
    sample: Index, part: str, day: str, source: PublishedFrom
) -> None:
    published = article(sample, part).published
    assert published
    assert (published.day.isoformat(), published.source) == (day, source)


def test_nothing_of_the_sample_is_skipped(sample: Index) -> None:
    assert sample.skipped() == []
    assert len(sample.documents()) == 14


SOURCES = [
    ("zaranj", "Meridian Wire", "Five northern capitals fall in three days as Taliban press on"),
    ("herat", "The Harbour Post", "Two great cities lost in one night"),
    ("mazar", "Meridian Wire", ""),
    (
        "airport",
        "The Harbour Post",
        "Biden stands by withdrawal after deadly chaos at Kabul airport",
    ),
    ("conference", "", "The man behind the voice takes his seat"),
    ("review", "Quayside Review", "The long way back to Kabul"),
    ("08-", "Meridian Wire", ""),
    ("09-", "Northgate Courier", "A gate, a canal and a hundred and seventy dead"),
    ("0830", "Tideline Agency", "Security Council: let people leave"),
]


@pytest.mark.parametrize(("part", "source", "title"), SOURCES)
def test_source_and_title_are_found(sample: Index, part: str, source: str, title: str) -> None:
    document = article(sample, part)
    assert document.source == source
    assert document.title.startswith(title)


def test_the_web_page_keeps_neither_navigation_nor_advertisement(sample: Index) -> None:
    text = article(sample, "09-").text
    assert "Abbey Gate" in text
    assert not re.search("Crossword|Subscribe|Cookie", text)


def test_square_brackets_of_a_quotation_survive(sample: Index) -> None:
    assert "“Our mission [there] was never" in article(sample, "airport").text
