"""Which entries may be meant by a query: a few hundred, for the search to rank."""

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from heapq import nsmallest
from itertools import chain
from string import ascii_lowercase, digits

from tui.store.database import Database, Row
from tui.store.entries import Entry, Kind, entry_of, range_of, words_of

RARE = 6
"""Trigrams of a misspelt query that are looked up, the rarest: common ones tell little."""
SHARED = 3
"""How many of them a name is to share at best; one misspelt letter spoils three."""
HARDLY = 20
"""Fewer names than this are too few to choose from."""
COMMON = 3_000
"""Names with a trigram from which it does not matter how many more there are."""
KEPT = 20_000
"""Trigrams of which it is remembered how common they are."""
HELD = 64
"""Trigrams of which it is remembered which entries have them: those of the keys before."""
_WITHIN = "trigrams MATCH ? AND trigrams.rowid >= ? AND trigrams.rowid < ?"


class EntryQueries:
    """The part of the index that proposes entries for a query, a few hundred at most."""

    _database: Database
    generation: Callable[[], int]

    def entries_like(self, folded: str, kinds: Sequence[Kind], limit: int = 300) -> list[Entry]:
        """Return entries in which words begin with every word of a folded query, so many a kind.

        Single letters are left for the ranking to look at, unless there is nothing else.
        """
        words = words_of(folded)
        grams = _grams(f" {word}" for word in words)
        if not grams and words and folded.isascii():
            return self._matching(" OR ".join(_beginnings(words[0])), kinds, limit)
        if not grams:
            return self._between("folded", folded, kinds, limit)
        return self._matching(self._all_of(grams), kinds, limit)

    def entries_holding(self, folded: str, kinds: Sequence[Kind], limit: int = 300) -> list[Entry]:
        """Return entries that hold every word of a folded query, of three letters or more."""
        grams = _grams(words_of(folded))
        return self._matching(self._all_of(grams), kinds, limit) if grams and kinds else []

    def entries_abbreviated(
        self, initials: str, kinds: Sequence[Kind], limit: int = 100
    ) -> list[Entry]:
        """Return entries whose words begin with these letters, so many a kind."""
        return self._between("initials", initials, kinds, limit)

    def entries_near(self, folded: str, kinds: Sequence[Kind], limit: int = 1000) -> list[Entry]:
        """Return entries that share three of the rarest trigrams of a folded query, or fewer.

        Fewer are asked for only while hardly anything shares more.
        """
        grams = _grams(f" {word} " for word in words_of(folded))
        rarest = self._rarest([gram for gram in grams if self._count(gram)])
        first, end = _range(kinds)
        found: list[Entry] = []
        for least in range(min(SHARED, len(rarest)), 0, -1):
            near = self._sharing(least, rarest, first, end, limit)
            if len(near) >= HARDLY or least == 1:
                found = self._numbered(near)
                break
        return [each for each in found if each.kind in kinds]

    def _sharing(
        self, least: int, grams: Sequence[str], first: int, end: int, limit: int
    ) -> list[int]:
        """Return the first entries with so many of some trigrams.

        Rare trigrams are counted here, as those of the key before are still known.
        """
        if all(self._count(gram.strip('"')) < COMMON for gram in grams):
            now = self.generation()
            holders = (self._holders(gram, first, end, now) for gram in grams)
            shared = Counter(chain.from_iterable(holders))
            return nsmallest(limit, (each for each, times in shared.items() if times >= least))
        return self._database.column(
            f"SELECT rowid FROM trigrams WHERE {_WITHIN} ORDER BY rowid LIMIT ?",  # noqa: S608 - from the line above
            *(_some_of(least, grams), first, end, limit),
        )

    def entity_names(self, keys: Sequence[str]) -> dict[str, str]:
        """Return the names of entities by their ids."""
        return dict(self._database.by_key("SELECT key, name FROM entities WHERE key IN ({})", keys))

    @cached_property
    def _count(self) -> Callable[[str], int]:
        """Return what tells how many entries have a trigram, as far as they are few.

        It is remembered, as most trigrams of a query are those of the key before.
        """
        return lru_cache(KEPT)(
            lambda gram: int(
                self._database.value(
                    "SELECT count(*) FROM (SELECT 1 FROM trigrams WHERE trigrams MATCH ? LIMIT ?)",
                    _quoted(gram),
                    COMMON,
                )
            )
        )

    @cached_property
    def _holders(self) -> Callable[[str, int, int, int], Sequence[int]]:
        """Return what tells which entries have a trigram, while they are few; also remembered."""
        return lru_cache(HELD)(
            lambda gram, first, end, _generation: array(
                "q",
                self._database.column(
                    f"SELECT rowid FROM trigrams WHERE {_WITHIN}",  # noqa: S608 - as above
                    *(gram, first, end),
                ),
            )
        )

    def forget_trigrams(self) -> None:
        """Ask anew which entries have a trigram, after they changed."""
        for known in ("_count", "_holders"):
            self.__dict__.pop(known, None)

    def _rarest(self, grams: Sequence[str]) -> list[str]:
        return [
            _quoted(gram) for gram in sorted(grams, key=lambda gram: (self._count(gram), gram))
        ][:RARE]

    def _all_of(self, grams: Sequence[str]) -> str:
        """Return what asks for all trigrams: for the rarest, as those with them have the rest."""
        return " AND ".join(self._rarest(grams))

    def _between(self, column: str, prefix: str, kinds: Sequence[Kind], limit: int) -> list[Entry]:
        # The plus keeps SQLite from going through all ids in order instead of the few of the index.
        number = "+id" if prefix else "id"
        found: list[Row] = []
        for kind in kinds:
            found += self._database.rows(
                "SELECT * FROM entries WHERE id IN ("  # noqa: S608 - from the methods above
                f"SELECT id FROM entries WHERE {column} >= ? AND {column} < ?"
                f" AND {number} >= ? AND {number} < ? ORDER BY {number} LIMIT ?) ORDER BY id",
                *(prefix, f"{prefix}\U0010ffff", *range_of(kind), limit),
            )
        return list(map(entry_of, found))

    def _matching(self, grams: str, kinds: Sequence[Kind], limit: int) -> list[Entry]:
        """Return at most `limit` entries of each kind; a kind is asked for alone if it has more."""
        first, end = _range(kinds)
        found: list[Entry] = []
        while first < end:
            some = self._some(grams, first, end, limit)
            found += (each for each in some if each.kind in kinds)
            if len(some) < limit:
                break
            _, first = range_of(some[-1].kind)
        return found

    def _numbered(self, numbers: Sequence[int]) -> list[Entry]:
        rows = self._database.rows(
            "SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            json.dumps(numbers),
        )
        return list(map(entry_of, rows))

    def _some(self, grams: str, first: int, end: int, limit: int) -> list[Entry]:
        found = self._database.rows(
            "SELECT entries.* FROM trigrams JOIN entries ON entries.id = trigrams.rowid"  # noqa: S608 - as above
            f" WHERE {_WITHIN} ORDER BY trigrams.rowid LIMIT ?",
            *(grams, first, end, limit),
        )
        return list(map(entry_of, found))


def _range(kinds: Sequence[Kind]) -> tuple[int, int]:
    """Return the first id of the entries of some kinds, and the one past the last."""
    ranges = [range_of(kind) for kind in kinds]
    return min(first for first, _ in ranges), max(end for _, end in ranges)


def _beginnings(letter: str) -> list[str]:
    """Return the trigrams with which a word begins that begins with a letter."""
    return [_quoted(f" {letter}{other}") for other in f"{ascii_lowercase}{digits} "]


def _grams(words: Iterable[str]) -> list[str]:
    return sorted({word[at : at + 3] for word in words for at in range(len(word) - 2)})


def _some_of(least: int, grams: Sequence[str]) -> str:
    """Return what asks for at least so many of some trigrams.

    >>> _some_of(2, "abc")
    '(a AND (b OR c)) OR (b AND (c))'
    """
    if least == 1:
        return " OR ".join(grams)
    parts = (
        f"({gram} AND ({_some_of(least - 1, grams[at:])}))"
        for at, gram in enumerate(grams[: len(grams) - least + 1], 1)
    )
    return " OR ".join(parts)


def _quoted(gram: str) -> str:
    return f'"{gram}"'
