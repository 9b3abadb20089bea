"""The page of one entity."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from tui.library.dossier import dossier
from tui.model import (
    Alias,
    Annotation,
    Document,
    Entity,
    EntityType,
    Event,
    Granularity,
    Interval,
    Mention,
    Publication,
    PublishedFrom,
    Report,
    Span,
    Status,
    Timex,
    TimexType,
)
from tui.model.dossier import Dossier, Entry
from tui.store import Anchored, Index, Woven

TEXT = (
    "The harbour master, Mara Voss, closed Pier 4 in Northport on Monday.\n\n"
    "“We had no choice,” Voss told the Tribune.\n\n"
    "Voss left."
)
MONDAY = Interval.day(date(2021, 8, 16))


def _spans(words: str) -> Iterator[Span]:
    start = TEXT.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = TEXT.find(words, start + 1)


def _mentions(words: str, kind: EntityType, entity: str) -> list[Mention]:
    return [Mention("fire.txt", span, words, kind, entity=entity) for span in _spans(words)]


def _woven() -> Woven:
    full = _mentions("Mara Voss", EntityType.PERSON, "voss")
    short = [
        each
        for each in _mentions("Voss", EntityType.PERSON, "voss")
        if not each.span.overlaps(full[0].span)
    ]
    place = _mentions("Northport", EntityType.PLACE, "northport")
    paper = _mentions("Tribune", EntityType.ORG, "tribune")
    (monday,) = _spans("Monday")
    timex = Timex(monday, "Monday", TimexType.DATE, "2021-08-16", interval=MONDAY)
    clause = Span(0, TEXT.index(".") + 1)
    report = Report(
        "fire.txt",
        clause,
        clause,
        "Mara Voss closed Pier 4",
        timex,
        Status.HAPPENED,
        MONDAY,
        Granularity.DAY,
    )
    return Woven(
        {"fire.txt": Publication(date(2021, 8, 17), PublishedFrom.GIVEN, "said")},
        {"fire.txt": Anchored("", (timex,))},
        [
            Entity(
                "voss",
                "Mara Voss",
                EntityType.PERSON,
                (Alias("Voss", 2), Alias("Mara Voss", 1)),
                1,
                3,
            ),
            Entity("northport", "Northport", EntityType.PLACE, (Alias("Northport", 1),), 1, 1),
            Entity("tribune", "Tribune", EntityType.ORG, (Alias("Tribune", 1),), 1, 1),
        ],
        [*full, *short, *place, *paper],
        [Event("e", report.text, Status.HAPPENED, MONDAY, Granularity.DAY, (report,), ("voss",))],
    )


@pytest.fixture
def index() -> Iterator[Index]:
    with Index.open(":memory:") as index:
        starts = [0, *(span.end for span in _spans("\n\n")), len(TEXT)]
        paragraphs = tuple(Span(start, end) for start, end in pairwise(starts))
        index.put_documents([Document("fire.txt", TEXT)])
        index.put_annotations([Annotation("fire.txt", paragraphs, ())], "model")
        index.put_weave(_woven())
        yield index


def section(page: Dossier, title: str) -> tuple[Entry, ...]:
    return next(each.entries for each in page.sections if each.title == title)


def test_names_stand_with_their_counts_and_lead_to_their_first_mention(index: Index) -> None:
    names = section(dossier(index, "voss"), "Names")
    assert [(each.text, each.count, each.span.of(TEXT)) for each in names] == [
        ("Voss", 2, "Voss"),
        ("Mara Voss", 1, "Mara Voss"),
    ]


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        ("Roles", ["harbour master"]),
        ("Seen with", ["Tribune"]),
        ("Places", ["Northport"]),
        ("Events", ["Mara Voss closed Pier 4"]),
        ("Quotations", ["“We had no choice,”"]),
        ("Times", ["Mon 16 Aug 2021"]),
    ],
)
def test_every_section_is_filled_from_what_stands_around_the_mentions(
    index: Index, title: str, texts: list[str]
) -> None:
    assert [each.text for each in section(dossier(index, "voss"), title)] == texts


def test_first_and_last_are_whole_sentences(index: Index) -> None:
    first, last = section(dossier(index, "voss"), "First and last")
    assert first.text.startswith("The harbour master, Mara Voss")
    assert last.text == "Voss left."


def test_what_was_named_once_has_one_end_and_no_empty_section(index: Index) -> None:
    page = dossier(index, "tribune")
    assert len(section(page, "First and last")) == 1
    assert "Roles" not in [each.title for each in page.sections]


def test_nobody_has_no_page(index: Index) -> None:
    with pytest.raises(KeyError):
        dossier(index, "nobody")
