"""The one set of hits that `n` walks across articles: of an entity, or of a searched text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from tui.app.history import Place
from tui.model import Span
from tui.model.numbered import Numbered
from tui.store import Places

Key = tuple[int, int]
"""The number of an article in the library, and where in it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit."""

    document: str
    span: Span

    @property
    def place(self) -> Place:
        """Return where it begins."""
        return Place(self.document, self.span.start)


class Made(Numbered[Hit]):
    """Hits, each made when it is asked for."""

    def __init__(self, count: int, make: Callable[[int], Hit]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def _at(self, number: int) -> Hit:
        return self._make(number)


class Hits:
    """Hits in the order of the library, `rank` being the number of each article in it.

    A place outside of the library is before all of them.
    """

    def __init__(self, label: str, hits: Iterable[Hit], rank: Mapping[str, int]) -> None:
        self.label = label
        self._rank = rank
        self.hits: Sequence[Hit] = sorted(hits, key=lambda hit: self._key(hit.place))
        keys = [self._key(hit.place) for hit in self.hits]
        self._key_at: Callable[[int], Key] = keys.__getitem__
        self._ranks: Sequence[int] = [number for number, _ in keys]

    @classmethod
    def in_text(
        cls, label: str, document: str, spans: Sequence[Span], rank: Mapping[str, int]
    ) -> Self:
        """Return the hits at spans of one document, which are in order; none is made yet."""
        hits = cls(label, (), rank)
        number = rank.get(document, -1)
        hits.hits = Made(len(spans), lambda at: Hit(document, spans[at]))
        hits._key_at = lambda at: (number, spans[at].start)
        hits._ranks = [number] if spans else []
        return hits

    @classmethod
    def of_entity(
        cls, label: str, places: Sequence[tuple[str, Span]], rank: Mapping[str, int]
    ) -> Self:
        """Return the hits at the places of an entity, which are in order; none is made yet."""
        hits = cls(label, (), rank)
        hits.hits = Made(len(places), lambda at: Hit(*places[at]))
        if isinstance(places, Places):
            known = places.mentioned
            hits._ranks = known.ranks
            hits._key_at = lambda at: (known.ranks[at], known.starts[at])
        else:
            numbers = {name: rank.get(name, -1) for name in {name for name, _ in places}}
            hits._ranks = [numbers[name] for name, _ in places]
            hits._key_at = lambda at: (hits._ranks[at], places[at][1].start)
        return hits

    def _key(self, place: Place) -> Key:
        return self._rank.get(place.document, -1), place.offset

    @cached_property
    def _articles(self) -> Sequence[int]:
        return list(dict.fromkeys(self._ranks))

    @property
    def articles(self) -> int:
        """Return how many articles have hits."""
        return len(self._articles)

    def _before(self, place: Place) -> int:
        """Return how many hits are before a place."""
        return bisect_left(range(len(self.hits)), self._key(place), key=self._key_at)

    def has(self, place: Place) -> bool:
        """Return whether a hit begins at a place."""
        return self._before(place) < self.number(place)

    def beside(self, place: Place, step: int) -> Hit | None:
        """Return the next hit from `place` (`step` 1) or the one before (-1), None at the end."""
        number = self.number(place) if step > 0 else self._before(place) - 1
        return self.hits[number] if 0 <= number < len(self.hits) else None

    def nearest(self, place: Place) -> Hit:
        """Return the next hit from `place`, else the last there is."""
        return self.hits[min(self.number(place), len(self.hits) - 1)]

    def number(self, place: Place) -> int:
        """Return which hit is at `place` or the last before it, counted from 1; 0 before all."""
        return bisect_right(range(len(self.hits)), self._key(place), key=self._key_at)

    def document_number(self, place: Place) -> int:
        """Return which of the articles with hits `place` is in or after, counted from 1."""
        return bisect_right(self._articles, self._key(place)[0])
