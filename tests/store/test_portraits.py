"""What the index says of one entity."""

from dataclasses import replace
from datetime import date

import pytest

from tui.model import Entity, EntityType, Interval, Mention, Span
from tui.store import Index, Woven
from tui.store.portraits import Companion, Share


def test_the_library_has_a_first_and_a_last_day(index: Index) -> None:
    assert index.days() == (date(2021, 8, 15), date(2021, 8, 16))
    with Index.open(":memory:") as empty:
        assert empty.days() is None


def test_mentions_are_counted_by_the_day_of_publication(index: Index) -> None:
    assert index.mention_days("amani") == [(date(2021, 8, 15), 1), (date(2021, 8, 16), 1)]
    assert index.mention_days("nobody") == []


def test_the_ends_are_the_first_and_the_last_mention_in_time(index: Index) -> None:
    ends = index.ends("kabul")
    assert ends is not None
    assert [(each.document, each.span.start) for each in ends] == [("fell.txt", 0), ("fled.md", 19)]
    assert index.ends("nobody") is None


def test_companions_are_named_beside_and_lead_to_the_first_such_place(index: Index) -> None:
    assert index.companions("amani") == [Companion("kabul", 2, "fell.txt", Span(12, 17))]
    assert index.companions("nobody") == []


def test_places_are_where_an_entity_is_mentioned(index: Index) -> None:
    assert set(index.places("kabul")) == {("fell.txt", Span(0, 5)), ("fled.md", Span(19, 24))}


def test_a_name_far_off_is_no_companion(index: Index, woven: Woven) -> None:
    far = Mention("fled.md", Span(500, 504), "Doha", EntityType.PLACE, entity="doha")
    doha = Entity("doha", "Doha", EntityType.PLACE, (), 1, 1)
    index.put_weave(
        replace(woven, entities=[*woven.entities, doha], mentions=[*woven.mentions, far])
    )
    assert index.companions("doha") == []


def test_an_article_has_its_own_counts(index: Index) -> None:
    assert index.shares_in("fled.md") == {"amani": Share(1, 1), "kabul": Share(1, 1)}
    assert index.shares_in("gone.txt") == {}


@pytest.mark.parametrize(
    ("first", "last", "shares"),
    [
        (date(2021, 8, 15), date(2021, 8, 15), {"amani": Share(1, 2), "kabul": Share(1, 2)}),
        (date(2021, 8, 16), date(2021, 8, 20), {}),
    ],
)
def test_a_stretch_of_time_has_the_entities_of_its_events(index: Index, first, last, shares):
    assert index.shares_during(Interval.days(first, last)) == shares


def test_open_ends_of_a_stretch_leave_out_only_the_undated(index: Index) -> None:
    assert set(index.shares_during(Interval(None, None))) == {"amani", "kabul"}


def test_texts_come_alone_in_the_order_asked_for(index: Index, documents) -> None:
    assert [name for name, _ in index.texts(["fell.txt", "fled.md", "gone.txt"])] == [
        "fell.txt",
        "fled.md",
    ]
    assert dict(index.texts(["fled.md"])) == {"fled.md": documents[0].text}
