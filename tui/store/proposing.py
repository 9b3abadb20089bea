"""Which entries may be meant by a query: a few hundred, for the search to rank."""

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from heapq import nsmallest
from itertools import chain
from string import ascii_lowercase, digits

from tui.store.database import Database
from tui.store.entries import Entry, Kind, entry_of, kind_of, range_of, words_of

RARE = 6
"""Trigrams of a misspelt query that are looked up, the rarest: common ones tell little."""
SHARED = 2
"""How many of them a name is to share, one more where it is not counted how many it shares."""
HARDLY = 20
"""Fewer names than this are too few to choose from."""
COMMON = 3_000
"""Names with a trigram from which SQLite tells more quickly what they share."""
UNRANKED = 3
"""How many times as many are proposed where it is not counted how much they share."""
PROBED = 50
"""Names with a trigram of which it is looked where they stand, to tell how rare it is."""
LAST = "\U0010ffff"
"""Sorts after whatever may follow a beginning."""
KEPT = 20_000
"""Trigrams of which it is remembered how common they are."""
HELD = 64
"""Trigrams of which it is remembered which entries have them: those of the keys before."""
_WITHIN = "trigrams MATCH ? AND trigrams.rowid >= ? AND trigrams.rowid < ?"


class EntryQueries:
    """The part of the index that proposes entries for a query, a few hundred at most.

    They are proposed by their ids, of which those are few that are looked at closely.
    """

    _database: Database
    generation: Callable[[], int]

    def entries(self, numbers: Sequence[int]) -> list[Entry]:
        """Return entries by their ids."""
        rows = self._database.rows(
            "SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            json.dumps(numbers),
        )
        return list(map(entry_of, rows))

    def entries_named(self, folded: str, kinds: Sequence[Kind], limit: int = 100) -> list[int]:
        """Return entries that have exactly that folded name, so many a kind."""
        return self._between("folded", folded, folded, kinds, limit)

    def entries_like(self, folded: str, kinds: Sequence[Kind], limit: int = 300) -> list[int]:
        """Return entries in which words begin with every word of a folded query, so many a kind.

        Single letters are left for the ranking to look at, unless there is nothing else.
        """
        words = words_of(folded)
        grams = _grams(f" {word}" for word in words)
        if not grams and words and folded.isascii():
            return self._matching(" OR ".join(_beginnings(words[0])), kinds, limit)
        if not grams:
            return self._between("folded", folded, f"{folded}{LAST}", kinds, limit)
        return self._matching(self._all_of(grams), kinds, limit)

    def entries_holding(self, folded: str, kinds: Sequence[Kind], limit: int = 300) -> list[int]:
        """Return entries that hold every word of a folded query, of three letters or more."""
        grams = _grams(words_of(folded))
        return self._matching(self._all_of(grams), kinds, limit) if grams and kinds else []

    def entries_abbreviated(
        self, initials: str, kinds: Sequence[Kind], limit: int = 100
    ) -> list[int]:
        """Return entries whose words begin with these letters, so many a kind."""
        return self._between("initials", initials, f"{initials}{LAST}", kinds, limit)

    def entries_near(self, folded: str, kinds: Sequence[Kind], limit: int = 100) -> list[int]:
        """Return entries that share two of the rarest trigrams of a folded query, or one.

        One is enough only while hardly anything shares more.
        """
        grams = _grams(f" {word} " for word in words_of(folded))
        rarest = self._rarest([gram for gram in grams if self._rarity(gram)[0]])
        first, end = _range(kinds)
        found: list[int] = []
        for least in range(min(SHARED, len(rarest)), 0, -1):
            near = self._sharing(least, rarest, first, end, limit)
            if len(near) >= HARDLY or least == 1:
                found = near
                break
        return [number for number in found if kind_of(number) in kinds]

    def _sharing(
        self, least: int, grams: Sequence[str], first: int, end: int, limit: int
    ) -> list[int]:
        """Return entries with so many of some trigrams, those with most of them first if rare.

        Rare trigrams are counted here, as those of the key before are still known.
        """
        now = self.generation()
        holders = [self._holders(gram, first, end, now) for gram in grams]
        if all(len(each) < COMMON for each in holders):
            shared = Counter(chain.from_iterable(holders))
            enough = ((-times, each) for each, times in shared.items() if times >= least)
            return [each for _, each in nsmallest(limit, enough)]
        return self._database.column(
            f"SELECT rowid FROM trigrams WHERE {_WITHIN} ORDER BY rowid LIMIT ?",  # noqa: S608 - from the line above
            *(_some_of(min(least + 1, len(grams)), grams), first, end, UNRANKED * limit),
        )

    def entity_names(self, keys: Sequence[str]) -> dict[str, str]:
        """Return the names of entities by their ids."""
        return dict(self._database.by_key("SELECT key, name FROM entities WHERE key IN ({})", keys))

    @cached_property
    def _rarity(self) -> Callable[[str], tuple[int, int]]:
        """Return what tells how common a trigram is: less if it is rarer, (0, 0) if none has it.

        It is remembered, as most trigrams of a query are those of the key before.
        """
        return lru_cache(KEPT)(self._probed)

    def _probed(self, gram: str) -> tuple[int, int]:
        # Where the last of so many stands tells how common it is, and no more need be looked at.
        ((count, last),) = self._database.rows(
            "SELECT count(*), max(rowid) FROM"
            " (SELECT rowid FROM trigrams WHERE trigrams MATCH ? LIMIT ?)",
            *(_quoted(gram), PROBED),
        )
        return count, -(last or 0)

    @cached_property
    def _holders(self) -> Callable[[str, int, int, int], Sequence[int]]:
        """Return what tells which entries have a trigram, while they are few; also remembered."""
        return lru_cache(HELD)(
            lambda gram, first, end, _generation: array(
                "q",
                self._database.column(
                    f"SELECT rowid FROM trigrams WHERE {_WITHIN} LIMIT ?",  # noqa: S608 - as above
                    *(gram, first, end, COMMON),
                ),
            )
        )

    def forget_trigrams(self) -> None:
        """Ask anew which entries have a trigram, after they changed."""
        for known in ("_rarity", "_holders"):
            self.__dict__.pop(known, None)

    def _rarest(self, grams: Sequence[str]) -> list[str]:
        return [
            _quoted(gram) for gram in sorted(grams, key=lambda gram: (self._rarity(gram), gram))
        ][:RARE]

    def _all_of(self, grams: Sequence[str]) -> str:
        """Return what asks for all trigrams: for the rarest, as those with them have the rest."""
        return " AND ".join(self._rarest(grams))

    def _between(
        self, column: str, first: str, last: str, kinds: Sequence[Kind], limit: int
    ) -> list[int]:
        # The plus keeps SQLite from going through all ids in order instead of the few of the index.
        number = "+id" if first else "id"
        found: list[int] = []
        for kind in kinds:
            found += self._database.column(
                f"SELECT id FROM entries WHERE {column} >= ? AND {column} <= ?"  # noqa: S608 - from the methods above
                f" AND {number} >= ? AND {number} < ? ORDER BY {number} LIMIT ?",
                *(first, last, *range_of(kind), limit),
            )
        return found

    def _matching(self, grams: str, kinds: Sequence[Kind], limit: int) -> list[int]:
        """Return at most `limit` entries of each kind; a kind is asked for alone if it has more."""
        first, end = _range(kinds)
        found: list[int] = []
        while first < end:
            some = self._database.column(
                f"SELECT rowid FROM trigrams WHERE {_WITHIN} ORDER BY rowid LIMIT ?",  # noqa: S608 - as above
                *(grams, first, end, limit),
            )
            found += (each for each in some if kind_of(each) in kinds)
            if len(some) < limit:
                break
            _, first = range_of(kind_of(some[-1]))
        return found


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
