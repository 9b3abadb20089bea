"""Where the entities that are named most often stand, as it was woven: tens of thousands of places.

Of the others the tables tell as fast.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tui.model import Span
from tui.model.numbered import Numbered
from tui.store.database import Database
from tui.store.packing import joined, parted
from tui.store.schema import NEVER

MANY = 200
"""Mentions from which the places of an entity are stored."""
ARRAYS = "IIIBII"
"""The types of the arrays that are stored of an entity."""
OF_ENTITY = "name IN (SELECT names.id FROM names WHERE entity = ?)"
Place = tuple[str, Span]
"""A document by its name, and where in it."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The mentions of an entity in order of time, and how many were published each day."""

    ranks: Sequence[int]
    """The number of the document of each in order of publication."""
    starts: Sequence[int]
    stops: Sequence[int]
    likely: Sequence[int]
    """1 for a role that only probably means the entity."""
    days: Sequence[int]
    counts: Sequence[int]

    @classmethod
    def unpacked(cls, body: memoryview) -> "Mentioned":
        """Return what `listed` packed."""
        fields = [array(kind) for kind in ARRAYS]
        for each, part in zip(fields, parted(body), strict=True):
            each.frombytes(part)
        return cls(*fields)

    def by_day(self) -> list[tuple[date, int]]:
        """Return the mentions of each day, in order."""
        return [(date.fromordinal(day), n) for day, n in zip(self.days, self.counts, strict=True)]


class Places(Numbered[Place]):
    """The places of an entity, each made when it is looked at; `documents` are all by day."""

    def __init__(self, documents: Sequence[str], mentioned: Mentioned) -> None:
        self._documents = documents
        self.mentioned = mentioned

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.mentioned.ranks)

    def _at(self, number: int) -> Place:
        known = self.mentioned
        span = Span(known.starts[number], known.stops[number])
        return self._documents[known.ranks[number]], span


def listed(database: Database, known: set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the mentions of every entity that has many, but those that are `known`."""
    often = database.rows("SELECT id, key FROM entities WHERE mentions >= ?", MANY)
    missing = [(number, key) for number, key in often if key not in known]
    if not missing:
        return
    documents = database.column("SELECT id FROM documents ORDER BY published, name")
    ranks = {number: rank for rank, number in enumerate(documents)}
    yield from ((key, _listed(database, number, ranks)) for number, key in missing)


def _listed(database: Database, entity: int, ranks: dict[int, int]) -> bytes:
    days: Counter[str] = Counter()
    rows = []
    for day, document, start, stop, likely in database.rows(
        f"SELECT published, document, start, stop, likely FROM mentions WHERE {OF_ENTITY}",  # noqa: S608 - from the text above
        entity,
    ):
        rows.append((ranks[document], start, stop, likely))
        days[day] += 1
    days.pop(NEVER, None)
    dated = sorted((date.fromisoformat(day).toordinal(), count) for day, count in days.items())
    places = [*zip(*sorted(rows), strict=True)] or [()] * 4
    bars = [*zip(*dated, strict=True)] or [()] * 2
    columns = [*places, *bars]
    return joined(array(k, each).tobytes() for k, each in zip(ARRAYS, columns, strict=True))
