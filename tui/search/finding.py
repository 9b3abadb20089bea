"""Finds by name: entities under any alias, documents, headings, events and bookmarks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from tui.model import Bookmark, Span, fold
from tui.search.ranking import BEGINNING, EXACT, INITIALS, PART, Asked
from tui.store import Index
from tui.store.entries import Entry, Kind, entry, kind_of

KINDS = tuple(Kind)
ORDER = {kind: number for number, kind in enumerate(KINDS)}
MOST = 150
"""Names of a kind that are compared with the query, the most frequent."""
CLOSE = 50
"""Misspelt names of a kind that are looked at closely."""
LONGEST_INITIALS = 6
"""Letters of a query that may be initials."""
ENOUGH = 5
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
    asked = Asked(query)
    best: dict[tuple[Kind, str], tuple[float, Entry]] = {}
    for reached, entries in _candidates(index, asked, list(kinds), bookmarks):
        for found in entries:
            score = asked.score(found)
            key = (found.kind, found.key if found.kind is not Kind.HEADING else f"{found[1:]}")
            if score and (key not in best or score > best[key][0]):
                best[key] = (score, found)
        # What is proposed later is not so good.
        if sum(score >= reached for score, _ in best.values()) >= limit:
            break
    chosen = nsmallest(
        limit,
        best.values(),
        lambda each: (-each[0], ORDER[each[1].kind], -each[1].times, each[1].folded),
    )
    return _named(index, chosen)


Proposed = tuple[float, Iterable[Entry]]
"""Entries that may be like the query, and the score that none reaches which is proposed later."""


def _candidates(
    index: Index, asked: Asked, kinds: Sequence[Kind], bookmarks: Sequence[Bookmark]
) -> Iterator[Proposed]:
    """Yield what may be like the query, tier by tier; the ranking has the say."""
    if Kind.BOOKMARK in kinds:
        yield EXACT + 1, map(_entry, bookmarks)
    stored = [kind for kind in kinds if kind is not Kind.BOOKMARK]
    if not stored:
        return
    seen: set[int] = set()
    for reached, numbers in _sound(index, asked.folded, stored):
        fresh = [number for number in numbers if number not in seen]
        seen.update(fresh)
        yield reached, index.entries(fresh)
    counts = Counter(kind_of(number) for number in seen)
    few = [kind for kind in stored if counts[kind] < ENOUGH]
    if few:
        yield 0, _likest(asked.folded, index.entries(index.entries_near(asked.folded, few)))


def _sound(
    index: Index, folded: str, kinds: Sequence[Kind]
) -> Iterator[tuple[float, Sequence[int]]]:
    """Yield the ids of entries that hold the query as it is typed, or have it as initials."""
    yield EXACT + 1, index.entries_named(folded, kinds) if folded else []
    yield BEGINNING, index.entries_like(folded, kinds, MOST)
    if folded.isalpha() and 1 < len(folded) <= LONGEST_INITIALS:
        yield INITIALS, index.entries_abbreviated(folded, kinds)
    yield PART, index.entries_holding(folded, kinds, MOST)


def _likest(folded: str, entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries most like the query, so that few need be looked at closely."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - slow to import

    names = [each.folded for each in entries]
    best = process.extract(folded, names, scorer=fuzz.WRatio, limit=CLOSE)
    return [entries[at] for _, _, at in best]


def _entry(bookmark: Bookmark) -> Entry:
    text = bookmark.name or bookmark.note or bookmark.exact
    words = " ".join(text.split())
    made = entry(Kind.BOOKMARK, bookmark.id, words, 0, bookmark.document, bookmark.span)
    words = f"{made.folded} {' '.join(map(fold, bookmark.tags))}"
    return made._replace(folded=words.strip())


def _named(index: Index, chosen: Sequence[tuple[float, Entry]]) -> list[Found]:
    """Return the results, an entity under its own name whichever alias was like the query."""
    ids = [each.key for _, each in chosen if each.kind is Kind.ENTITY]
    names = index.entity_names(ids)
    return [
        Found(
            each.kind,
            names[each.key] if each.kind is Kind.ENTITY else each.text,
            score,
            each.document,
            each.span,
            each.times,
            each.key,
        )
        for score, each in chosen
        if each.kind is not Kind.ENTITY or each.key in names
    ]
