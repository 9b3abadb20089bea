"""The one set of hits that `n` walks across articles: of an entity, or of a searched text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.app.history import Place
from tui.model import Span
from tui.model.numbered import Numbered


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit."""

    document: str
    span: Span

    @property
    def place(self) -> Place:
        """Return where it begins."""
        return Place(self.document, self.span.start)


class InText(Numbered[Hit]):
    """Hits in one document, each made when it is asked for."""

    def __init__(self, document: str, spans: Sequence[Span]) -> None:
        self._document, self._spans = document, spans

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._spans)

    def _at(self, number: int) -> Hit:
        return Hit(self._document, self._spans[number])


class Hits:
    """Hits in the order of the library, `rank` being the number of each article in it.

    A place outside of the library is before all of them.
    """

    def __init__(self, label: str, hits: Iterable[Hit], rank: Mapping[str, int]) -> None:
        self.label = label
        self._rank = rank
        self.hits: Sequence[Hit] = sorted(hits, key=self._key_of)
        self.documents = list(dict.fromkeys(hit.document for hit in self.hits))

    @classmethod
    def in_text(
        cls, label: str, document: str, spans: Sequence[Span], rank: Mapping[str, int]
    ) -> "Hits":
        """Return the hits at spans of one document, which are in order; none is made yet."""
        hits = cls(label, (), rank)
        hits.hits, hits.documents = InText(document, spans), [document] if spans else []
        return hits

    def _key(self, place: Place) -> tuple[int, int]:
        return self._rank.get(place.document, -1), place.offset

    def _key_of(self, hit: Hit) -> tuple[int, int]:
        return self._key(hit.place)

    def has(self, place: Place) -> bool:
        """Return whether a hit begins at a place."""
        key = self._key(place)
        number = bisect_left(self.hits, key, key=self._key_of)
        return any(self._key_of(hit) == key for hit in self.hits[number : number + 1])

    def beside(self, place: Place, step: int) -> Hit | None:
        """Return the next hit from `place` (`step` 1) or the one before (-1), None at the end."""
        key = self._key(place)
        if step > 0:
            number = bisect_right(self.hits, key, key=self._key_of)
        else:
            number = bisect_left(self.hits, key, key=self._key_of) - 1
        return self.hits[number] if 0 <= number < len(self.hits) else None

    def number(self, place: Place) -> int:
        """Return which hit is at `place` or the last before it, counted from 1; 0 before all."""
        return bisect_right(self.hits, self._key(place), key=self._key_of)

    def document_number(self, place: Place) -> int:
        """Return which of the articles with hits `place` is in or after, counted from 1."""
        ranks = [self._rank.get(name, -1) for name in self.documents]
        return bisect_right(ranks, self._key(place)[0])
