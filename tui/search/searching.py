"""Searches the full text: every place where what was asked for stands."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from unicodedata import normalize

from tui.model import Span, fold
from tui.search.query import Query, parse, patterns
from tui.store import Index

AROUND = 60
"""Characters of context on either side of a hit."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where what was searched for stands."""

    document: str
    span: Span
    """In the text; empty at its start when only title, source or author hold the words."""
    context: str
    """The words around it, on one line."""


def search(index: Index, query: str, limit: int = 500) -> list[Hit]:
    """Return the places that hold what `query` asks for, the best document first.

    Each document holds all words of the query; each place is one of them, in order of the text.
    Raises nothing: what cannot be understood in a query is taken as words.
    """
    asked = parse(query)
    if not query.strip():
        return []
    return list(islice(_hits(index, asked), limit))


def _hits(index: Index, query: Query) -> Iterator[Hit]:
    for name in index.documents_with(query.wanted):
        document = index.document(name)
        spans = list(_spans(document.text, query))
        for span in spans:
            yield Hit(name, span, _context(document.text, span))
        if not spans and not _has_typed_accents(query):
            yield Hit(name, Span(0, 0), document.title or name)


def _spans(text: str, query: Query) -> list[Span]:
    folded, offset = folded_with_offsets(text)
    found = {
        Span(offset(match.start()), offset(match.end() - 1) + 1)
        for term, pattern in patterns(query.terms)
        for match in pattern.finditer(folded)
        if _accents_agree(term, text[offset(match.start()) : offset(match.end() - 1) + 1])
    }
    return sorted(found)


def _accents_agree(term: str, found: str) -> bool:
    typed = normalize("NFC", term).casefold().strip("*")
    return fold(typed) == typed or typed in normalize("NFC", found).casefold()


def _has_typed_accents(query: Query) -> bool:
    return any(fold(term) != term.casefold() for term in query.terms)


def _context(text: str, span: Span) -> str:
    """Return the words around a span, not cut within a word."""
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start and " " in before:
        before = "…" + before[before.index(" ") + 1 :]
    if end < len(text) and " " in after:
        after = after[: after.rindex(" ")] + "…"
    return " ".join(f"{before}{span.of(text)}{after}".split())


def folded_with_offsets(text: str) -> tuple[str, Callable[[int], int]]:
    """Return a text folded, and what turns an offset in that into one in the text.

    >>> folded, offset = folded_with_offsets("Straße É")
    >>> folded, offset(6), offset(8)
    ('strasse e', 5, 7)
    """
    if text.isascii():
        return fold(text), int
    parts = {character: fold(character) for character in set(text)}
    if all(len(part) == 1 for part in parts.values()):
        return "".join(map(parts.__getitem__, text)), int
    ends = list(accumulate(len(parts[character]) for character in text))
    folded = "".join(map(parts.__getitem__, text))
    return folded, lambda at: bisect_right(ends, at)
