"""The one set of hits that `n` walks across articles: of an entity, or of a searched text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.app.history import Place
from tui.model import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit."""

    document: str
    span: Span

    @property
    def place(self) -> Place:
        """Return where it begins."""
        return Place(self.document, self.span.start)


class Hits:
    """Hits in the order of the library, `rank` being the number of each article in it.

    A place outside of the library is before all of them.
    """

    def __init__(self, label: str, hits: Iterable[Hit], rank: Mapping[str, int]) -> None:
        self.label = label
        self._rank = rank
        self.hits = sorted(hits, key=lambda hit: self._key(hit.place))
        self._keys = [self._key(hit.place) for hit in self.hits]
        self.documents = list(dict.fromkeys(hit.document for hit in self.hits))

    def _key(self, place: Place) -> tuple[int, int]:
        return self._rank.get(place.document, -1), place.offset

    def has(self, place: Place) -> bool:
        """Return whether a hit begins at a place."""
        number = bisect_left(self._keys, self._key(place))
        return number < len(self._keys) and self._keys[number] == self._key(place)

    def beside(self, place: Place, step: int) -> Hit | None:
        """Return the next hit from `place` (`step` 1) or the one before (-1), None at the end."""
        key = self._key(place)
        number = bisect_right(self._keys, key) if step > 0 else bisect_left(self._keys, key) - 1
        return self.hits[number] if 0 <= number < len(self.hits) else None

    def number(self, place: Place) -> int:
        """Return which hit is at `place` or the last before it, counted from 1; 0 before all."""
        return bisect_right(self._keys, self._key(place))

    def document_number(self, place: Place) -> int:
        """Return which of the articles with hits `place` is in or after, counted from 1."""
        ranks = [self._rank.get(name, -1) for name in self.documents]
        return bisect_right(ranks, self._key(place)[0])
