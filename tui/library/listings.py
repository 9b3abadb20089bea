"""What the panes list, as values to be written: articles, entities, hits, bookmarks, events."""

from collections.abc import Iterable, Iterator, Sequence

from tui.model import Bookmark, Document, Event, Located, Span, when
from tui.store import Index, Pair, locate
from tui.writing.listing import Item, Listing, Passage
from tui.writing.story import Source, Story

WINDOW = 500
"""Events or entities fetched from the index at a time."""
EXAMPLES = 3
"""Mentions of either name of a pair in doubt."""
AROUND = 60
"""Characters of a hit's line kept on either side of it."""


def sources(index: Index) -> dict[str, Source]:
    """Return how each document is cited."""
    return {
        row.name: Source(
            row.title, row.source, when.published(row.published) if row.published else ""
        )
        for row in index.document_rows(index.documents())
    }


def story(index: Index, events: Sequence[str], width: int | None = None) -> Story:
    """Return the chronology of these events with the names it needs."""
    names = {entity.id: entity.name for entity in index.entity_rows(index.entities())}
    return Story(list(_events(index, events)), names, sources(index), width)


def _events(index: Index, ids: Sequence[str]) -> Iterator[Event]:
    for start in range(0, len(ids), WINDOW):
        yield from index.event_rows(ids[start : start + WINDOW])


def articles(index: Index, names: Sequence[str]) -> Listing:
    """Return articles, each with its first paragraph."""
    return Listing(
        "Articles", "article", ("author", "words"), _articles(index, names), sources(index)
    )


def _articles(index: Index, names: Sequence[str]) -> Iterator[Item]:
    for name in names:
        document = index.document(name)
        facts = {"author": document.author, "words": str(document.words)}
        span = _beginning(document)
        passage = Passage(name, span, span.of(document.text))
        yield Item(document.title or name, facts, (passage,) if len(span) else ())


def _beginning(document: Document) -> Span:
    if document.blocks:
        return document.blocks[0].span
    text = document.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return Span(start, len(text) if end < 0 else end)


def entities(index: Index, ids: Sequence[str]) -> Listing:
    """Return entities with every mention of each."""
    columns = ("type", "mentions", "documents", "also named")
    return Listing("Names", "entity", columns, _entities(index, ids), sources(index))


def _entities(index: Index, ids: Sequence[str]) -> Iterator[Item]:
    for start in range(0, len(ids), WINDOW):
        for entity in index.entity_rows(ids[start : start + WINDOW]):
            others = [alias.text for alias in entity.aliases if alias.text != entity.name]
            facts = {
                "type": entity.type.value,
                "mentions": str(entity.mentions),
                "documents": str(entity.documents),
                "also named": ", ".join(others),
            }
            mentions = index.mentions(entity.id)
            passages = (Passage(each.document, each.span, each.text) for each in mentions)
            yield Item(entity.name, facts, tuple(passages))


def doubts(index: Index, pairs: Sequence[Pair]) -> Listing:
    """Return pairs of names that may be one, each name with a few of its mentions."""
    columns = ("why", "score")
    return Listing("Pairs in doubt", "pair", columns, _doubts(index, pairs), sources(index))


def _doubts(index: Index, pairs: Sequence[Pair]) -> Iterator[Item]:
    for pair in pairs:
        sides = index.entity_rows([pair.left, pair.right])
        passages = [
            Passage(each.document, each.span, each.text)
            for side in sides
            for each in index.mentions(side.id, limit=EXAMPLES)
        ]
        facts = {"why": pair.reason, "score": f"{pair.score:.2f}"}
        yield Item(" = ".join(side.name for side in sides), facts, tuple(passages))


def hits(index: Index, label: str, found: Iterable[tuple[str, Span]]) -> Listing:
    """Return passages, each with the rest of its line around it as far as that is short."""
    return Listing(label, "hit", ("context",), _hits(index, found), sources(index))


def _hits(index: Index, found: Iterable[tuple[str, Span]]) -> Iterator[Item]:
    document: Document | None = None
    for name, span in found:
        if document is None or document.name != name:
            document = index.document(name)
        text = document.text
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
        end = text.find("\n", span.end)
        end = min(len(text) if end < 0 else end, span.end + AROUND)
        yield Item("", {"context": text[start:end]}, (Passage(name, span, span.of(text)),))


def bookmarks(index: Index, marks: Iterable[Bookmark]) -> Listing:
    """Return bookmarks with what was written to them, and whether each was found again."""
    columns = ("letter", "note", "tags", "created", "found")
    return Listing("Bookmarks", "bookmark", columns, _bookmarks(index, marks), sources(index))


def _bookmarks(index: Index, marks: Iterable[Bookmark]) -> Iterator[Item]:
    for mark in marks:
        located, span = find_again(index, mark)
        facts = {
            "letter": mark.mark,
            "note": mark.note,
            "tags": ", ".join(mark.tags),
            "created": mark.created.date().isoformat() if mark.created else "",
            "found": "" if located is Located.EXACT else located.value,
        }
        passage = Passage(mark.document, span or mark.span, mark.exact)
        yield Item(mark.name, facts, (passage,))


def find_again(index: Index, bookmark: Bookmark) -> tuple[Located, Span | None]:
    """Return how and where the words of a bookmark stand now; None for the place of lost ones."""
    try:
        text = index.document(bookmark.document).text
    except KeyError:
        return Located.LOST, None
    return locate(bookmark, text)
