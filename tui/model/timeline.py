"""Events under headings in arrays: a quarter of a million are there at once.

None costs an object before it is looked at.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from typing import Self

from tui.model.grouping import Grouping, Moment, Open, tick, untick
from tui.model.keys import Keys, Some
from tui.model.numbered import Numbered
from tui.model.timex import Granularity

ARRAYS = "qqBBIIIqIqI"
"""The types of the arrays in which a timeline is kept, in the order of its fields."""


@dataclass(frozen=True, slots=True)
class Group:
    """Events under one heading, of which it is the row; the undated have no start, size and end."""

    start: datetime | None
    size: Granularity | None
    end: datetime | None
    events: Sequence[str]


@dataclass(eq=False)
class Timeline(Numbered[str]):
    """The ids of events in groups, in order of time and the undated last.

    What is known less exactly than the zoom has a group of its own, so that the order is not quite
    that of time: a run is what stands in both orders together.
    """

    keys: Sequence[str] = ()
    """In order of time."""
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    """Of each group in ticks; 0 for the undated."""
    sizes: Sequence[int] = ()
    """Granularity of each group; 0 for the undated."""
    gaps: Sequence[int] = ()
    """1 for a group before which a gap is named."""
    bounds: Sequence[int] = (0,)
    """Events before each group, and all at the end."""
    runs: Sequence[int] = ()
    """Where each run begins in order of time."""
    run_bounds: Sequence[int] = (0,)
    """Where each begins in order of the groups, and the end."""
    moments: Sequence[int] = ()
    """The ticks at which events begin."""
    moment_bounds: Sequence[int] = ()
    """Where in order of time the events of each begin."""
    bar_starts: Sequence[int] = ()
    bar_counts: Sequence[int] = ()
    """Events in each unit of the zoom, of a day at least, that has some known so exactly."""

    @classmethod
    def of(cls, moments: Iterable[Moment], zoom: Granularity) -> Self:
        """Return the events by the unit of `zoom` in which they begin."""
        building = Grouping(zoom)
        for moment in moments:
            building.add(moment)
        return cls(Keys.of(building.keys), *building.arrays())

    def only(self, places: Sequence[int], zoom: Granularity) -> Self:
        """Return the timeline, of that zoom as this one, of the events at some places.

        The places are those in order of time, and in order.
        """
        groups: dict[int, Open] = {}
        starts = [self.runs[run] for run in self._by_time]
        at = 0
        while at < len(places):
            run = self._by_time[bisect_right(starts, places[at]) - 1]
            first, count = self.runs[run], self.run_bounds[run + 1] - self.run_bounds[run]
            number, end = (
                self.group_of(self.run_bounds[run]),
                bisect_left(places, first + count, at),
            )
            if number not in groups:
                groups[number] = Open(self.starts[number], self.ends[number], self.sizes[number])
            groups[number].join(at, end - at)
            at = end
        building = Grouping(zoom)
        building.take(groups.values(), self._moments_of(places))
        return type(self)(Some(self.keys, places), *building.arrays())

    def _moments_of(self, places: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the moments at which the events at some places begin, with the first of each."""
        bounds = [*self.moment_bounds, len(self.keys) - self.undated]
        at = 0
        while at < len(places) and places[at] < bounds[-1]:
            moment = bisect_right(bounds, places[at]) - 1
            yield self.moments[moment], at
            at = bisect_left(places, bounds[moment + 1], at)

    def fields(self) -> list[Sequence[int]]:
        """Return the fields but the keys."""
        return list(vars(self).values())[1 : 1 + len(ARRAYS)]

    def arrays(self) -> list[bytes]:
        """Return the same as bytes."""
        return [
            array(kind, each).tobytes() for kind, each in zip(ARRAYS, self.fields(), strict=True)
        ]

    @classmethod
    def from_arrays(cls, keys: Sequence[str], arrays: Iterable[bytes | memoryview]) -> Self:
        """Return the timeline of these keys that gave these arrays."""
        fields = [array(kind) for kind in ARRAYS]
        for each, body in zip(fields, arrays, strict=True):
            each.frombytes(body)
        return cls(keys, *fields)

    def __len__(self) -> int:
        """Return how many events there are."""
        return len(self.keys)

    def _at(self, number: int) -> str:
        run = bisect_right(self.run_bounds, number) - 1
        return self.keys[self.runs[run] + number - self.run_bounds[run]]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the number of an event; raises `ValueError` if it is not there."""
        number = self._number(self.keys.index(value))
        if number not in range(len(self))[start:stop]:
            raise ValueError(f"{value!r} is not on the timeline")
        return number

    def _number(self, place: int) -> int:
        """Return the number in the groups' order of what has that place in order of time."""
        run = self._by_time[bisect_right(self._by_time, place, key=self.runs.__getitem__) - 1]
        return self.run_bounds[run] + place - self.runs[run]

    @cached_property
    def _by_time(self) -> Sequence[int]:
        return sorted(range(len(self.runs)), key=self.runs.__getitem__)

    def group(self, number: int) -> Group:
        """Return a group."""
        first, end = self.bounds[number], self.bounds[number + 1]
        events = Part(self, first, end)
        size = self.sizes[number]
        if not size:
            return Group(None, None, None, events)
        start, stop = untick(self.starts[number]), untick(self.ends[number])
        return Group(start, Granularity(size), stop, events)

    @property
    def groups(self) -> Iterable[Group]:
        """Yield the groups in order."""
        return map(self.group, range(len(self.sizes)))

    def group_of(self, event: int) -> int:
        """Return the number of the group of an event, by the event's number."""
        return bisect_right(self.bounds, event) - 1

    @property
    def undated(self) -> int:
        """Return how many events have no date."""
        return self.bounds[-1] - self.bounds[-2] if self.sizes and not self.sizes[-1] else 0

    def backwards(self) -> "Timeline":
        """Return the same groups and their events with the latest first, the undated still last."""
        dated = len(self.sizes) - bool(self.undated)
        order = [*range(dated - 1, -1, -1), *range(dated, len(self.sizes))]
        parts = [list(self.group(number).events) for number in order]
        keys = [
            key
            for number, part in zip(order, parts, strict=True)
            for key in (part if number == dated else reversed(part))
        ]
        starts, ends, sizes = (
            [each[number] for number in order] for each in (self.starts, self.ends, self.sizes)
        )
        return Timeline(
            keys,
            starts,
            ends,
            sizes,
            gaps=[0, *(self.gaps[number] for number in order)][: len(order)],
            bounds=list(accumulate(map(len, parts), initial=0)),
            runs=[0],
            run_bounds=[0, len(keys)],
        )

    def first_from(self, moment: datetime) -> tuple[datetime, str] | None:
        """Return when and which event begins first at `moment` or later, None if none does."""
        number = bisect_left(self.moments, tick(moment))
        if number == len(self.moments):
            return None
        return untick(self.moments[number]), self.keys[self.moment_bounds[number]]


class Part(Numbered[str]):
    """Some events of a timeline in a row."""

    def __init__(self, whole: Timeline, first: int, end: int) -> None:
        self._whole, self._range = whole, range(first, end)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._range)

    def _at(self, number: int) -> str:
        return self._whole[self._range[number]]

    def __eq__(self, other: object) -> bool:
        """Return whether the other sequence has the same ids in the same order."""
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        """Return a number that is equal for the same ids."""
        return hash(tuple(self))
