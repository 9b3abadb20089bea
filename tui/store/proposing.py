"""Which entries may be meant by a query: a few hundred, for the search to rank."""

from collections.abc import Iterable
from itertools import combinations

from tui.model import Span
from tui.store.database import Database, Row
from tui.store.entries import Entry, Kind, range_of, words_of

RARE = 6
"""Trigrams of a misspelt query that are looked up, the rarest: common ones tell little."""
SHARED = 3
"""How many of them a name is to share at best; one misspelt letter spoils three."""
HARDLY = 20
"""Fewer names than this are too few to choose from."""


class EntryQueries:
    """The part of the index that proposes entries for a query, a few hundred at most."""

    _database: Database

    def entries_like(self, folded: str, kind: Kind, limit: int = 300) -> list[Entry]:
        """Return entries in which words begin with every word of a folded query.

        Single letters are left for the ranking to look at, unless there is nothing else.
        """
        grams = _grams(f" {word}" for word in words_of(folded))
        if not grams:
            return self._between("folded", folded, kind, limit)
        return self._matching(" AND ".join(grams), kind, limit)

    def entries_holding(self, folded: str, kind: Kind, limit: int = 300) -> list[Entry]:
        """Return entries that hold every word of a folded query, of three letters or more."""
        grams = _grams(words_of(folded))
        return self._matching(" AND ".join(grams), kind, limit) if grams else []

    def entries_near(self, folded: str, kind: Kind, limit: int = 1000) -> list[Entry]:
        """Return entries that share three of the rarest trigrams of a folded query, or fewer.

        Fewer are asked for only while hardly anything shares more.
        """
        grams = [gram.strip('"') for gram in _grams(f" {word} " for word in words_of(folded))]
        marks = ",".join("?" * len(grams))
        rarest = self._database.column(
            f"SELECT term FROM trigram_counts WHERE term IN ({marks}) ORDER BY doc, term LIMIT ?",  # noqa: S608 - question marks
            *grams,
            RARE,
        )
        found: list[Entry] = []
        for shared in range(min(SHARED, len(rarest)), 0, -1):
            groups = combinations(map(_quoted, rarest), shared)
            grams_of = (f"({' AND '.join(group)})" for group in groups)
            found = self._matching(" OR ".join(grams_of), kind, limit)
            if len(found) >= HARDLY:
                break
        return found

    def entries_abbreviated(self, initials: str, kind: Kind, limit: int = 100) -> list[Entry]:
        """Return entries whose words begin with these letters."""
        return self._between("initials", initials, kind, limit)

    def _between(self, column: str, prefix: str, kind: Kind, limit: int) -> list[Entry]:
        first, end = range_of(kind)
        # The plus keeps SQLite from going through all ids in order instead of the few of the index.
        number = "+id" if prefix else "id"
        found = self._database.rows(
            f"SELECT * FROM entries WHERE {column} >= ? AND {column} < ?"  # noqa: S608 - from the methods above
            f" AND {number} >= ? AND {number} < ? ORDER BY {number} LIMIT ?",
            prefix,
            f"{prefix}\U0010ffff",
            first,
            end,
            limit,
        )
        return [_entry(row, kind) for row in found]

    def _matching(self, grams: str, kind: Kind, limit: int) -> list[Entry]:
        first, end = range_of(kind)
        found = self._database.rows(
            "SELECT entries.* FROM trigrams JOIN entries ON entries.id = trigrams.rowid"
            " WHERE trigrams MATCH ? AND trigrams.rowid >= ? AND trigrams.rowid < ?"
            " ORDER BY trigrams.rowid LIMIT ?",
            grams,
            first,
            end,
            limit,
        )
        return [_entry(row, kind) for row in found]


def _grams(words: Iterable[str]) -> list[str]:
    grams = {word[at : at + 3] for word in words for at in range(len(word) - 2)}
    return sorted(map(_quoted, grams))


def _quoted(gram: str) -> str:
    return f'"{gram}"'


def _entry(row: Row, kind: Kind) -> Entry:
    _, key, text, folded, initials, count, document, start, stop = row
    span = None if start is None else Span(start, stop)
    return Entry(kind, key, text, folded, initials, count, document, span)
