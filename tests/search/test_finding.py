from itertools import product

import pytest

from tui.model import Bookmark, Entity, EntityType, Span
from tui.search import Kind, find
from tui.store import Woven


def keys(index, query, **options):
    return [found.key for found in find(index, query, **options)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("nowak", "nowak"),
        ("NOWAK", "nowak"),
        ("lukasz", "nowak"),
        ("Łuk", "nowak"),
        ("no", "nowak"),
        ("ln", "nowak"),
        ("l nowak", "nowak"),
        ("novak", "novak"),
        ("high counc", "high council"),
        ("hcfp", "high council"),
        ("kowalsky", "kowalski"),
        ("nadja kowalski", "kowalski"),
        ("nadjaekowalski", "kowalski"),
        ("alski", "kowalski"),
        ("harbour", "harbour.md"),
        ("harbuor", "harbour.md"),
        ("peace.txt", "peace.txt"),
        ("met the", "Nowak met the harbour-master"),
    ],
)
def test_the_name_that_is_meant_comes_first(index, query, first):
    assert keys(index, query)[0] == first


def test_stronger_tiers_come_before_weaker_ones_and_more_mentions_before_fewer(index):
    found = find(index, "nowak", kinds=[Kind.ENTITY])
    assert [each.key for each in found] == ["nowak", "novak"]
    assert found[0].score == 100 > found[1].score


def test_an_accent_that_was_typed_counts_and_one_that_was_not_does_not(index):
    assert keys(index, "novák")[0] == "novak"
    assert find(index, "novak")[0].score == find(index, "novák")[0].score == 100
    assert find(index, "nówak")[0].score < 70


def test_an_entity_is_found_under_any_alias_and_shown_once_under_its_name(index):
    (found,) = find(index, "the council", kinds=[Kind.ENTITY])
    assert (found.name, found.count) == ("High Council for Ports", 2)


def test_an_entity_leads_to_where_it_is_first_named(index):
    found = find(index, "nowak")[0]
    assert (found.document, found.span) == ("harbour.md", Span(15, 27))


def test_headings_are_found_with_their_place(index):
    (found,) = find(index, "harbour", kinds=[Kind.HEADING])
    assert (found.name, found.document, found.span) == ("The harbour", "harbour.md", Span(2, 13))


def test_bookmarks_are_found_by_name_note_tag_or_words(index):
    marks = [
        Bookmark("1", "peace.txt", Span(0, 5), "Peace", name="the start"),
        Bookmark("2", "peace.txt", Span(6, 11), "talks", tags=("war",)),
        Bookmark("3", "peace.txt", Span(6, 11), "talks", note="ask Jana"),
    ]
    for query, key in (("start", "1"), ("war", "2"), ("jana", "3")):
        assert keys(index, query, kinds=[Kind.BOOKMARK], bookmarks=marks) == [key]


def test_an_empty_query_lists_what_is_named_most(index):
    assert keys(index, "", kinds=[Kind.ENTITY]) == ["nowak", "novak", "high council", "kowalski"]


def test_no_more_than_the_limit_is_returned(index):
    assert len(find(index, "n", limit=2)) == 2


@pytest.mark.parametrize("query", ["zzzz", "\"'", "-", "*", "\x00", "🙂", "%", "a" * 5000])
def test_nothing_is_found_for_what_nothing_is_called(index, query):
    assert keys(index, query) == []


def test_what_is_gone_from_the_library_is_not_found(index):
    index.drop_documents(["harbour.md", "peace.txt"])
    assert keys(index, "nowak") == []
    assert keys(index, "harbour") == []


def test_a_misspelt_name_is_found_among_many_that_share_its_syllables(index):
    syllables = ["ka", "bul", "ta", "li", "ban", "her", "at", "mo", "sul", "zar"]
    names = [f"{a}{b} {c}{d}" for a, b, c, d in product(syllables, repeat=4)][::7]
    entities = [
        Entity(name, name.title(), EntityType.PERSON, (), 1, len(names) - rank)
        for rank, name in enumerate(names)
    ]
    index.put_weave(Woven(entities=entities))
    missed = [
        name
        for name in names[::50]
        if name not in keys(index, name[:3] + name[4:], kinds=[Kind.ENTITY], limit=10)
    ]
    assert missed == []
