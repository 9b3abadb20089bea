"""What holds of every library: order, repetition, size."""

import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.linking import link
from tui.analysis.mentions import mentions_of
from tui.analysis.sentences import sentences
from tui.model import Annotation, Document

PHRASES = [
    ("Omar Haddad", "PERSON"), ("Haddad", "ORG"), ("Lena Haddad", "PERSON"), ("the U.S.", "GPE"),
    ("American", "NORP"), ("Kabul", "GPE"), ("KABUL", "ORG"), ("Kabul Water Authority", "ORG"),
    ("KWA", "ORG"), ("Ford", "PERSON"), ("Ford Motor Company", "ORG"), ("Mr. Haddad", "PERSON"),
    ("Washington", "GPE"), ("George Washington", "PERSON"), ("and then", ""), ("said.", ""),
    ("Omar Haddad Jr.", "PERSON"), ("Mazar-e", "PERSON"), ("Sharif", "ORG"), ("in", ""),
    ("\n\n", ""), ("spokesman", ""), ("Taliban", "NORP"), ("Zabihullah Mujahid", "PERSON"),
    ("Zabiullah Mujahid", "PERSON"), ("Ghor, Zabul", "GPE"), ("(", ""), ("Ω≈ç", "ORG"),
]  # fmt: skip


def _document(name: str, phrases: list[tuple[str, str]]) -> tuple[Document, Annotation]:
    text, tagged = "", []
    for phrase, label in phrases:
        if label:
            tagged.append((len(text), len(text) + len(phrase), label))
        text += phrase + " "
    raw = mentions_of(name, text, tagged)
    return Document(name, text), Annotation(name, tuple(sentences(text)), raw)


def _library(texts: list[list[tuple[str, str]]]) -> list[tuple[Document, Annotation]]:
    return [_document(f"{number}.txt", text) for number, text in enumerate(texts)]


def _set_apart(phrases: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put a comma between two names, as any text does."""
    apart: list[tuple[str, str]] = []
    for phrase in phrases:
        apart += [(",", "")] if apart and apart[-1][1] and phrase[1] else []
        apart.append(phrase)
    return apart


texts = st.lists(st.sampled_from(PHRASES), max_size=14)
libraries = st.lists(texts, max_size=4).map(_library)
plain_libraries = st.lists(texts.map(_set_apart), max_size=4).map(_library)


def _linked(pairs):
    return link([document for document, _ in pairs], [annotation for _, annotation in pairs])


@given(libraries, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_documents_changes_nothing(pairs, random) -> None:
    shuffled = random.sample(pairs, len(pairs))
    assert _linked(shuffled) == _linked(pairs)


@given(libraries)
@settings(max_examples=60, deadline=None)
def test_mentions_are_in_order_and_apart_and_have_an_entity(pairs) -> None:
    linking = _linked(pairs)
    texts = {document.name: document.text for document, _ in pairs}
    known = {entity.id for entity in linking.entities}
    for mention in linking.mentions:
        assert mention.entity in known
        assert mention.span.of(texts[mention.document]).split() == mention.text.split() != []
    for one, other in pairwise(linking.mentions):
        assert one.document < other.document or one.span.end <= other.span.start


@given(libraries)
@settings(max_examples=60, deadline=None)
def test_the_counts_of_entities_and_aliases_are_those_of_the_mentions(pairs) -> None:
    linking = _linked(pairs)
    named = [mention for mention in linking.mentions if not mention.likely]
    counts = Counter(mention.entity for mention in named)
    documents = Counter(entity for _, entity in {(m.document, m.entity) for m in named})
    for entity in linking.entities:
        assert entity.mentions == counts[entity.id] == sum(a.count for a in entity.aliases)
        assert entity.documents == documents[entity.id]
    assert len({entity.id for entity in linking.entities}) == len(linking.entities)


@given(plain_libraries)
@settings(max_examples=60, deadline=None)
def test_linking_what_was_linked_keeps_every_name(pairs) -> None:
    first = _linked(pairs)
    labels = {"PERSON": "PERSON", "ORG": "ORG", "PLACE": "GPE", "GROUP": "NORP"}
    again = []
    for document, _ in pairs:
        tagged = [
            (m.span.start, m.span.end, labels[m.type])
            for m in first.mentions
            if m.document == document.name and m.type in labels
        ]
        raw = mentions_of(document.name, document.text, tagged)
        spans = tuple(sentences(document.text))
        again.append((document, Annotation(document.name, spans, raw)))
    second = _linked(again)
    assert _places(first) <= _places(second)


def _places(linking):
    return {(m.document, m.span) for m in linking.mentions if m.type in ("PERSON", "ORG", "PLACE")}


def _work(pairs) -> int:
    calls = 0

    def count(frame, event, argument) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        _linked(pairs)
    finally:
        sys.setprofile(None)
    return calls


def _names(number: int) -> list[tuple[str, str]]:
    letters = "bcdfghjklmnpqrstvwxz"
    return [
        (f"N{letters[n % 20]}a{letters[n // 20 % 20]}o Q{letters[n // 400 % 20]}emo", "PERSON")
        for n in range(number)
    ]


SHAPES: dict[str, Callable[[int], list[tuple[str, str]]]] = {
    "one name many times": lambda n: [("Omar Haddad", "PERSON")] * n,
    "many names": _names,
    "one first name": lambda n: [(f"Omar {name}", kind) for name, kind in _names(n)],
    "one surname": lambda n: [(f"{name} Haddad", "PERSON") for name, _ in _names(n)],
    "a surname among many": lambda n: SHAPES["one surname"](n) + [("Haddad", "ORG")] * n,
    "all capitals": lambda n: [(name.upper(), "ORG") for name, _ in _names(n)],
    "no names": lambda n: [("und dann war nichts mehr da", "")] * n,
    "other scripts": lambda n: [("Ωμέγα Ψι", "PERSON"), ("到了喀布尔", "ORG")] * n,
}


@pytest.mark.parametrize("phrases", SHAPES.values(), ids=SHAPES.keys())
def test_twice_the_names_are_twice_the_work(phrases) -> None:
    _linked([_document("warm", phrases(10))])
    once = _work([_document("a", phrases(400))])
    twice = _work([_document("a", phrases(800))])
    assert twice < 2.6 * once


def test_a_library_without_names_has_no_entities() -> None:
    assert _linked([_document("a", [("nothing here", "")])]).entities == ()
    assert _linked([]).entities == ()
