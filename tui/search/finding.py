"""Finds by name: entities under any alias, documents, headings, events and bookmarks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.model import Bookmark, Span, fold
from tui.search.ranking import Asked
from tui.store import Index
from tui.store.entries import Entry, Kind, entry

KINDS = tuple(Kind)
MOST = 300
"""Names of a kind that are compared with the query, the most frequent."""
CLOSE = 50
"""Misspelt names of a kind that are looked at closely."""
LONGEST_INITIALS = 6
"""Letters of a query that may be initials."""
_ENOUGH = 5
"""Good names of a kind that make it needless to look for misspelt ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something whose name is like the query."""

    kind: Kind
    name: str
    score: float
    """100 for the very name, less for each weaker tier of likeness."""
    document: str = ""
    span: Span | None = None
    """Where it stands first."""
    count: int = 0
    """Mentions of an entity, reports of an event."""
    key: str = ""
    """Id of the entity, event or bookmark; name of the document."""


def find(
    index: Index,
    query: str,
    kinds: Iterable[Kind] = KINDS,
    limit: int = 50,
    bookmarks: Sequence[Bookmark] = (),
) -> list[Found]:
    """Return what has a name like `query`, the best first; the most frequent for an empty one.

    Tiers: the very name, a beginning of words, initials, a part, a misspelling; within a tier by
    kind and count. Case and accents do not matter, but an accent that was typed does.
    """
    best: dict[tuple[Kind, str], tuple[float, Entry]] = {}
    asked = Asked(query)
    for kind in kinds:
        for found in _candidates(index, asked, kind, bookmarks):
            score = asked.score(found)
            key = (kind, found.key if kind is not Kind.HEADING else f"{found.key}{found.span}")
            if score and (key not in best or score > best[key][0]):
                best[key] = (score, found)
    order = {kind: number for number, kind in enumerate(KINDS)}
    chosen = sorted(
        best.values(),
        key=lambda each: (-each[0], order[each[1].kind], -each[1].count, each[1].folded),
    )
    return _named(index, chosen[:limit])


def _candidates(
    index: Index, asked: Asked, kind: Kind, bookmarks: Sequence[Bookmark]
) -> Iterable[Entry]:
    """Return entries of a kind that may be like the query, of which the ranking has the say."""
    if kind is Kind.BOOKMARK:
        return [_entry(bookmark) for bookmark in bookmarks]
    folded = asked.folded
    found = index.entries_like(folded, kind, MOST)
    if folded.isalpha() and len(folded) <= LONGEST_INITIALS:
        found += index.entries_abbreviated(folded, kind)
    if len(found) < MOST:
        found += index.entries_holding(folded, kind, MOST)
    if len({each.key for each in found}) < _ENOUGH:
        found += _likest(folded, index.entries_near(folded, kind))
    return found


def _likest(folded: str, entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries most like the query, so that few need be looked at closely."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - slow to import

    names = [each.folded for each in entries]
    best = process.extract(folded, names, scorer=fuzz.WRatio, limit=CLOSE)
    return [entries[at] for _, _, at in best]


def _entry(bookmark: Bookmark) -> Entry:
    text = bookmark.name or bookmark.note or bookmark.exact
    made = entry(Kind.BOOKMARK, bookmark.id, " ".join(text.split()))
    words = f"{made.folded} {' '.join(map(fold, bookmark.tags))}"
    return replace(made, folded=words.strip(), document=bookmark.document, span=bookmark.span)


def _named(index: Index, chosen: Sequence[tuple[float, Entry]]) -> list[Found]:
    """Return the results, an entity under its own name whichever alias was like the query."""
    ids = [each.key for _, each in chosen if each.kind is Kind.ENTITY]
    names = {entity.id: entity.name for entity in index.entity_rows(ids)}
    return [
        Found(
            each.kind,
            names[each.key] if each.kind is Kind.ENTITY else each.text,
            score,
            each.document,
            each.span,
            each.count,
            each.key,
        )
        for score, each in chosen
        if each.kind is not Kind.ENTITY or each.key in names
    ]
