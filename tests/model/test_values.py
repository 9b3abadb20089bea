"""The small rules that the values of the model keep."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import (
    Document,
    EntityType,
    Granularity,
    Interval,
    Publication,
    PublishedFrom,
    Span,
)

positions = st.integers(0, 40)
spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), positions, positions)
moments = st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2022, 1, 1))
NOON = datetime(2021, 8, 15, 12)


@given(spans, st.text(min_size=40, max_size=50))
def test_a_span_is_as_long_as_what_it_covers(span: Span, text: str):
    assert len(span) == len(span.of(text))


@given(spans, spans)
def test_spans_overlap_when_they_share_a_character(one: Span, other: Span):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared)
    assert one.overlaps(other) == other.overlaps(one)


@given(spans, spans)
def test_a_span_contains_what_lies_wholly_inside(outer: Span, inner: Span):
    if outer.contains(inner):
        assert outer.start <= inner.start <= inner.end <= outer.end
    if outer.contains(inner) and inner.contains(outer):
        assert outer == inner


def test_spans_sort_by_where_they_start():
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.day(date(2021, 8, 14)), "2021-08-14"),
        (Interval.days(date(2021, 8, 14), date(2021, 8, 15)), "2021-08-14/2021-08-16"),
        (Interval(None, NOON), "../2021-08-15T12:00"),
        (Interval(NOON, None), "2021-08-15T12:00/.."),
        (Interval(NOON, NOON.replace(second=5)), "2021-08-15T12:00/2021-08-15T12:00:05"),
        (Interval.day(date.max), "9999-12-31/.."),
    ],
)
def test_an_interval_is_written_in_iso_8601(interval: Interval, text: str):
    assert interval.text == text


@given(st.builds(Interval, moments, moments), st.builds(Interval, moments, moments))
def test_overlap_and_containment_agree(one: Interval, other: Interval):
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other) and other.start and other.end and other.start < other.end:
        assert one.overlaps(other)


def test_intervals_that_only_touch_do_not_overlap():
    assert not Interval.day(date(2021, 8, 14)).overlaps(Interval.day(date(2021, 8, 15)))


def test_an_open_interval_contains_every_other():
    assert Interval(None, None).contains(Interval.day(date(2021, 8, 14)))
    assert not Interval.day(date(2021, 8, 14)).contains(Interval(None, None))


def test_granularities_are_ordered_from_fine_to_coarse():
    assert Granularity.MINUTE < Granularity.DAY < Granularity.CENTURY
    assert Granularity.QUARTER.label == "quarter"


def test_each_kind_of_entity_has_a_letter_of_its_own():
    assert len({kind.letter for kind in EntityType}) == len(EntityType)


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (230, 1), (460, 2), (1150, 5)])
def test_the_reading_time_is_in_whole_minutes_and_at_least_one(words: int, minutes: int):
    document = Document("a.txt", "word " * words)

    assert document.words == words
    assert document.minutes == minutes


@pytest.mark.parametrize("source", PublishedFrom)
def test_only_a_date_that_was_worked_out_is_inferred(source: PublishedFrom):
    publication = Publication(date(2021, 8, 16), source, "because")

    assert publication.inferred == (source == "inferred")


def test_documents_are_compared_by_identity_because_their_texts_are_long():
    one, other = Document("a.txt", "text"), Document("a.txt", "text")

    assert one != other
