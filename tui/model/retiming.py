"""Takes an event out of a timeline, or puts one in, while all others stay as they are."""

from array import array
from bisect import bisect_left, bisect_right

from tui.model.grouping import bar_of, least_gap, stretch, untick
from tui.model.timeline import ARRAYS, Timeline
from tui.model.timex import Granularity


class DisorderError(Exception):
    """Groups would stand in another order: the timeline is to be made anew."""


class Retimed:
    """The arrays of a timeline while they change; places are those in order of time."""

    def __init__(self, timeline: Timeline, zoom: Granularity) -> None:
        self._zoom = zoom
        fields = [list(each) for each in timeline.fields()]
        self._starts, self._ends, self._sizes, self._gaps, self._bounds, *rest = fields
        self._runs, self._run_bounds, self._moments, self._firsts, *bars = rest
        self._bars = dict(zip(*bars, strict=True))

    def arrays(self) -> list[bytes]:
        """Return the arrays as those of a timeline."""
        bars = sorted(self._bars.items())
        fields = [
            *(self._starts, self._ends, self._sizes, self._gaps, self._bounds),
            *(self._runs, self._run_bounds, self._moments, self._firsts),
            *([at for at, _ in bars], [count for _, count in bars]),
        ]
        return [array(kind, each).tobytes() for kind, each in zip(ARRAYS, fields, strict=True)]

    def take_out(self, place: int, at: int | None) -> None:
        """Leave out the event at a place, which begins at that tick; raises `DisorderError`."""
        run = self._run_with(place)
        group = bisect_right(self._bounds, self._run_bounds[run]) - 1
        self._runs = [first - (first > place) for first in self._runs]
        self._grow(group, run, -1)
        if at is not None:
            number = bisect_left(self._moments, at)
            self._firsts[number + 1 :] = [first - 1 for first in self._firsts[number + 1 :]]
            self._count(group, -1)
        if self._run_bounds[run] == self._run_bounds[run + 1]:
            del self._runs[run], self._run_bounds[run]
        if self._bounds[group] == self._bounds[group + 1]:
            for each in (self._starts, self._ends, self._sizes, self._gaps, self._bounds):
                del each[group]
        if place in self._runs:
            self._join(self._runs.index(place))
        if at is not None:
            self._forget_moment(at)
        self._settle(group)

    def put_in(self, place: int, at: int | None, size: int) -> None:
        """Put an event at a place that begins at a tick, known so exactly; raises as above."""
        self._split(place)
        self._runs = [first + (first >= place) for first in self._runs]
        group = self._group(place, at, size)
        run = bisect_left(self._run_bounds, self._bounds[group])
        until = bisect_left(self._run_bounds, self._bounds[group + 1])
        run = bisect_left(self._runs, place, run, until)
        self._runs.insert(run, place)
        self._run_bounds.insert(run, self._run_bounds[run])
        self._grow(group, run, 1)
        self._join(run + 1)
        self._join(run)
        if at is not None:
            number = bisect_left(self._moments, at)
            if self._moments[number : number + 1] != [at]:
                self._moments.insert(number, at)
                self._firsts.insert(number, place)
            self._firsts[number + 1 :] = [first + 1 for first in self._firsts[number + 1 :]]
            self._count(group, 1)
        self._settle(group)

    def _run_with(self, place: int) -> int:
        ends = self._run_bounds
        return next(
            number
            for number, first in enumerate(self._runs)
            if first <= place < first + ends[number + 1] - ends[number]
        )

    def _grow(self, group: int, run: int, by: int) -> None:
        for bounds, number in ((self._bounds, group), (self._run_bounds, run)):
            bounds[number + 1 :] = [bound + by for bound in bounds[number + 1 :]]

    def _split(self, place: int) -> None:
        """Let no run begin before a place and end after it."""
        for number, first in enumerate(self._runs):
            bound = self._run_bounds[number]
            if first < place < first + self._run_bounds[number + 1] - bound:
                self._runs.insert(number + 1, place)
                self._run_bounds.insert(number + 1, bound + place - first)
                return

    def _join(self, run: int) -> None:
        """Make one of a run and the one before it in the same group if nothing is between them."""
        if not 0 < run < len(self._runs):
            return
        bound = self._run_bounds[run]
        follows = self._runs[run] == self._runs[run - 1] + bound - self._run_bounds[run - 1]
        if follows and self._bounds[bisect_left(self._bounds, bound)] != bound:
            del self._runs[run], self._run_bounds[run]

    def _group(self, place: int, at: int | None, size: int) -> int:
        """Return the number of the group of an event, which is opened if there is none."""
        size = 0 if at is None else max(size, self._zoom)
        start, end = (0, 0) if at is None else stretch(untick(at), size, self._zoom)
        for number, begins in enumerate(self._starts):
            if begins == start and self._sizes[number] == size:
                return number
        firsts = [self._runs[bisect_left(self._run_bounds, each)] for each in self._bounds[:-1]]
        number = bisect_left(firsts, place)
        self._starts.insert(number, start)
        self._ends.insert(number, end)
        self._sizes.insert(number, size)
        self._gaps.insert(number, 0)
        self._bounds.insert(number, self._bounds[number])
        return number

    def _forget_moment(self, at: int) -> None:
        """Leave out a moment at which nothing begins any more."""
        number = bisect_left(self._moments, at)
        dated = self._bounds[-1]
        if self._sizes and not self._sizes[-1]:
            dated = self._bounds[-2]
        following = [*self._firsts[number + 1 : number + 2], dated][0]
        if self._firsts[number] == following:
            del self._moments[number], self._firsts[number]

    def _count(self, group: int, by: int) -> None:
        """Count an event of a group in its bar."""
        at = bar_of(self._starts[group], self._sizes[group], self._zoom)
        if at is not None:
            self._bars[at] = self._bars.get(at, 0) + by
            if not self._bars[at]:
                del self._bars[at]

    def _settle(self, group: int) -> None:
        """Say where gaps are about a group; raises `DisorderError` if it stands wrongly."""
        least = least_gap(self._zoom)
        about = range(max(group - 1, 0), min(group + 2, len(self._sizes)))
        firsts = [self._runs[bisect_left(self._run_bounds, self._bounds[each])] for each in about]
        if firsts != sorted(firsts):
            raise DisorderError
        for each in about:
            apart = each > 0 and self._starts[each] - self._ends[each - 1] >= least
            self._gaps[each] = int(bool(self._sizes[each]) and apart)
