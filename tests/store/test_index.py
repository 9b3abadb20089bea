from dataclasses import asdict, replace
from datetime import date, datetime

import pytest

from tui.model import (
    Annotation,
    Document,
    EntityType,
    Granularity,
    Interval,
    Publication,
    PublishedFrom,
    Skipped,
    Span,
)
from tui.store import Anchored, Counts, Index, Moment, Woven
from tui.store.rows import made


def test_the_counts_tell_what_a_library_holds(index: Index) -> None:
    assert index.counts() == Counts(
        documents=2, words=17, entities=2, mentions=4, events=2, annotated=2
    )


def test_a_document_comes_back_as_it_was_put_and_dated_as_woven(
    index: Index, documents: list[Document], woven: Woven
) -> None:
    assert asdict(index.document("fled.md")) == asdict(documents[0])
    assert index.document("fell.txt").published == woven.publications["fell.txt"]
    assert next(iter(index.read_documents(["fell.txt"]))).published is None


def test_an_unknown_document_entity_or_event_is_a_key_error(index: Index) -> None:
    for ask in (index.document, index.entity, index.event):
        with pytest.raises(KeyError, match="nothing"):
            ask("nothing")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("published", ["fell.txt", "fled.md"]),
        ("name", ["fell.txt", "fled.md"]),
        ("source", ["fell.txt", "fled.md"]),
        ("words", ["fled.md", "fell.txt"]),
    ],
)
def test_documents_are_listed_in_each_order(index: Index, order: str, expected: list[str]) -> None:
    assert index.documents(order=order) == expected


def test_documents_are_narrowed_by_title_source_or_name(index: Index) -> None:
    assert index.documents(matching="GONE") == ["fled.md"]
    assert index.documents(matching="courier") == ["fled.md"]
    assert index.documents(matching="fell.t") == ["fell.txt"]


def test_rows_come_in_the_order_asked_for_and_leave_out_what_is_gone(index: Index) -> None:
    rows = index.document_rows(["fled.md", "nothing", "fell.txt"])
    assert [row.name for row in rows] == ["fled.md", "fell.txt"]
    assert [(row.title, row.words, row.minutes, row.annotated) for row in rows] == [
        ("Gone", 12, 1, True),
        ("", 5, 1, True),
    ]


def test_annotations_come_back_as_they_were_put(
    index: Index, annotations: list[Annotation]
) -> None:
    assert list(index.annotations(["fled.md", "fell.txt"])) == annotations
    assert index.sentences_in("fell.txt") == [Span(0, 27)]


def test_all_that_was_woven_comes_back(index: Index, woven: Woven) -> None:
    assert index.timexes_in("fled.md") == list(woven.timexes["fled.md"].timexes)
    assert index.entity_rows(["kabul", "amani"]) == list(reversed(woven.entities))
    assert index.event_rows(["fell", "left"]) == woven.events
    assert sorted(index.mentions("amani") + index.mentions("kabul"), key=str) == sorted(
        woven.mentions, key=str
    )
    assert index.pairs() == woven.pairs
    assert index.fact("woven") == "key"


def test_timexes_remember_what_they_were_anchored_to(index: Index, woven: Woven) -> None:
    assert index.anchored(["fell.txt", "fled.md", "nothing"]) == woven.timexes


def test_timexes_may_come_with_the_annotation(index: Index, annotations: list[Annotation]) -> None:
    known = {"fell.txt": Anchored("17")}
    index.put_annotations(annotations, "model 2", known)
    assert index.anchored(["fell.txt"]) == known


def test_a_document_that_is_put_as_it_was_keeps_all_that_was_found(
    index: Index, documents: list[Document]
) -> None:
    before = index.generation()
    assert index.put_documents(documents) == []
    assert (index.generation(), index.counts().events) == (before, 2)


def test_a_note_is_added_to_a_document(index: Index) -> None:
    index.put_note("fled.md", "no names were found")
    assert index.document("fled.md").notes == ("1 undecodable byte", "no names were found")


def test_weaving_twice_changes_nothing(index: Index, woven: Woven) -> None:
    before = index.counts()
    index.put_weave(woven, "key")
    assert index.counts() == before
    assert index.event_rows(["fell", "left"]) == woven.events


@pytest.mark.parametrize("order", ["mentions", "documents", "first", "name"])
def test_entities_are_listed_in_each_order(index: Index, order: str) -> None:
    assert index.entities(order=order) == ["amani", "kabul"]


def test_entities_are_narrowed_by_type_document_and_name(index: Index) -> None:
    assert index.entities(type=EntityType.PLACE) == ["kabul"]
    assert index.entities(document="fled.md") == ["amani", "kabul"]
    assert index.entities(document="nothing") == []
    assert index.entities(matching="ÁMANI") == ["amani"]


def test_entities_of_a_document_come_with_how_often_they_are_named_there(index: Index) -> None:
    assert index.entities_in("fled.md") == [("amani", 1), ("kabul", 1)]


def test_mentions_are_walked_in_order_of_time_or_of_reading(index: Index) -> None:
    for order in ("time", "reading"):
        found = index.mentions("kabul", order=order)
        assert [(each.document, each.span.start) for each in found] == [
            ("fell.txt", 0),
            ("fled.md", 19),
        ]


def test_mentions_in_a_document_are_in_order_of_the_text(index: Index) -> None:
    assert [each.text for each in index.mentions_in("fled.md")] == ["Kabul", "Amani"]


def test_events_are_in_order_of_time_and_the_undated_come_last(index: Index) -> None:
    assert index.events() == ["left", "fell"]


def test_events_are_narrowed_by_time_entity_document_and_text(index: Index) -> None:
    assert index.events(interval=Interval.day(date(2021, 8, 15))) == ["left"]
    assert index.events(interval=Interval.day(date(2021, 8, 16))) == []
    assert index.events(interval=Interval(None, None)) == ["left"]
    assert index.events(entity="amani") == ["left"]
    assert index.events(document="fled.md") == ["left"]
    assert index.events(matching="KABUL FELL") == ["fell"]


def test_the_timeline_has_the_events_by_the_moment_at_which_they_begin(index: Index) -> None:
    assert index.timeline() == [
        Moment(datetime(2021, 8, 15), Granularity.DAY, ["left"]),
        Moment(None, None, ["fell"]),
    ]
    assert index.timeline(matching="kabul fell") == [Moment(None, None, ["fell"])]
    assert [each.events for each in index.timeline(differing=True)] == [["left"]]


def test_of_events_that_begin_together_the_less_exact_comes_first(
    index: Index, woven: Woven
) -> None:
    left = made(woven.events[1])
    month = Interval.days(date(2021, 8, 15), date(2021, 9, 14))
    vague = replace(left, id="vague", interval=month, granularity=Granularity.MONTH)
    index.put_weave(replace(woven, events=[left, vague]))
    assert index.events() == ["vague", "left"]


def test_reports_in_a_document_are_in_order_with_their_events(index: Index) -> None:
    assert [(each.text, event) for each, event in index.reports_in("fell.txt")] == [
        ("Kabul fell", "fell"),
        ("Amani had gone", "left"),
    ]
    assert [event for _, event in index.reports_in("fell.txt", Span(11, 13))] == ["left"]


def test_the_histogram_counts_events_that_are_known_exactly_enough(index: Index) -> None:
    assert index.histogram(Granularity.MONTH) == [(datetime(2021, 8, 1), 1)]
    assert index.histogram(Granularity.HOUR) == []


def test_a_changed_document_loses_what_was_found_in_it(
    index: Index, documents: list[Document]
) -> None:
    assert index.put_documents([replace(documents[1], text="Kabul fell.")]) == ["fell.txt"]
    assert index.sentences_in("fell.txt") == []
    assert index.mentions_in("fell.txt") == []
    assert index.events() == ["left"]
    assert index.counts().annotated == 1


def test_a_dropped_document_leaves_nothing_behind(index: Index) -> None:
    index.drop_documents(["fled.md", "fell.txt"])
    assert index.counts() == Counts()
    assert index.documents() == []
    assert index.entities() == []


def test_skipped_files_are_listed_with_their_reasons(index: Index) -> None:
    index.put_skipped([Skipped("b.bin", "binary"), Skipped("a.fifo", "not a regular file")])
    assert index.skipped() == [Skipped("a.fifo", "not a regular file"), Skipped("b.bin", "binary")]
    assert index.counts().skipped == 2


def test_every_change_gives_another_generation(index: Index, documents: list[Document]) -> None:
    before = index.generation()
    index.drop_documents(["fell.txt"])
    assert index.generation() != before


def test_digests_tell_what_was_read_and_which_model_annotated_it(index: Index) -> None:
    assert index.digests() == {"fled.md": ("d1", "model 1"), "fell.txt": ("d2", "model 1")}


@pytest.mark.parametrize(
    ("days", "one"),
    [
        ((None, None), True),
        ((date(2021, 8, 16), None), True),
        ((date(2021, 1, 1), date(2021, 12, 31)), True),
        ((date(2020, 12, 31), date(2021, 1, 1)), False),
    ],
)
def test_a_library_of_one_year_is_known_by_its_first_and_last_day(
    days: tuple[date | None, ...], *, one: bool
) -> None:
    with Index.open(":memory:") as index:
        for number, day in enumerate(days):
            published = Publication(day, PublishedFrom.GIVEN, "") if day else None
            index.put_documents([Document(f"{number}.txt", "", published=published)])
        assert index.is_of_one_year() is one
