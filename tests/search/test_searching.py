import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Document, Span, fold
from tui.search import Hit, parse, search
from tui.search.searching import folded_with_offsets


def texts(index, query):
    """Return (document, words) of each hit."""
    return [
        (hit.document, hit.span.of(index.document(hit.document).text))
        for hit in search(index, query)
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("monday", [("harbour.md", "Monday")]),
        ("harbour-master", [("harbour.md", "harbour-master")]),
        ("strassberg", [("harbour.md", "Straßberg")]),
        ("lukasz", [("harbour.md", "Łukasz")]),
        ('"peace talks"', [("peace.txt", "Peace talks")]),
        ("“peace talks”", [("peace.txt", "Peace talks")]),
        ('"talks peace"', []),
        ("peace -monday", [("peace.txt", "Peace"), ("peace.txt", "peace")]),
        ('peace -"peace talks"', []),
        ("talk*", [("peace.txt", "talks"), ("peace.txt", "Talks")]),
        ("nowak monday", [("harbour.md", "Nowak"), ("harbour.md", "Monday")]),
        ("nowak source:agency", [("peace.txt", "Nowak")]),
        ("nowak in:peace", [("peace.txt", "Nowak")]),
        ("nowak before:2021-08-16", [("harbour.md", "Nowak")]),
        ("nowak after:2021-08-16", [("peace.txt", "Nowak")]),
        ("nowak after:2021-08 before:2021-08-15", [("harbour.md", "Nowak")]),
        ("nowak after:2022", []),
        ("real", [("peace.txt", "Réal")]),
        ("réal", [("peace.txt", "Réal")]),
        ("hárbour", []),
        ("", []),
        ("zzz", []),
    ],
)
def test_every_place_that_holds_the_words_is_found(index, query, expected):
    assert texts(index, query) == expected


def test_a_document_whose_title_alone_holds_the_words_is_a_hit_at_its_start(index):
    assert search(index, "title:harbour") == [Hit("harbour.md", Span(0, 0), "The harbour")]


def test_an_undated_document_is_in_no_stretch_of_time(index):
    assert "undated.txt" in {name for name, _ in texts(index, "harbour")}
    assert "undated.txt" not in {name for name, _ in texts(index, "harbour before:2030")}


def test_the_context_is_one_line_of_whole_words(index):
    (hit,) = search(index, "nowak in:peace")
    words = "Peace talks began. Talks on the harbour failed; Nowak left Café Réal, peace or not."
    assert hit.context == words


def test_a_long_context_is_cut_between_words(index):
    index.put_documents([Document("long.txt", f"{'north ' * 30}needle{' south' * 30}")])
    (hit,) = search(index, "needle")
    assert hit.context == f"…{'north ' * 9}needle{' south' * 9}…"


def test_no_more_than_the_limit_is_returned(index):
    assert len(search(index, "peace", limit=1)) == 1


@pytest.mark.parametrize(
    "query",
    ['"', "-", "(", "AND", "NEAR(", "title:", "before:soon", "before:2021-99", "*", ":", "-*"],
)
def test_an_odd_query_is_no_error(index, query):
    assert isinstance(search(index, query), list)


@given(st.text())
def test_any_text_is_a_query(text):
    assert parse(text) == parse(text)


@given(st.text(alphabet="aZßŁéﬁ İǅ\u0301’中"))
def test_offsets_in_a_folded_text_lead_back_to_the_character(text):
    folded, offset = folded_with_offsets(text)
    for at, character in enumerate(folded):
        assert character in fold(text[offset(at)])
