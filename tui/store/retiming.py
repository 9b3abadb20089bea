"""Puts events where they belong in the stored lists after their times were corrected."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from tui.model import Granularity, bucket
from tui.model.grouping import tick
from tui.model.keys import Keys
from tui.model.retiming import DisorderError, Retimed
from tui.store.chronicles import shift_chronicles
from tui.store.database import Database, Row
from tui.store.lists import (
    Family,
    forget,
    packed_bars,
    put_list,
    stored,
    stored_bars,
    stored_timeline,
)
from tui.store.numbering import places_by_number, put_by_number
from tui.store.packing import joined
from tui.store.schema import NEVER

FEW = 10
"""Events above which the lists are made anew."""


class Step(NamedTuple):
    """An event that leaves its place in the list of all, or comes to one."""

    place: int
    row: Row
    comes: bool

    @property
    def at(self) -> int | None:
        """Return the tick at which it begins; None without a date."""
        return None if self.row[2] == NEVER else tick(datetime.fromisoformat(self.row[2]))


def retime(database: Database, gone: Mapping[str, Row], come: Mapping[str, Row]) -> None:
    """Take rows of events out of the stored lists and put others in, both by key."""
    keys, places = stored(database, Family.EVENTS), places_by_number(database)
    if keys is None or places is None or len(gone) + len(come) > FEW:
        forget(database, Family.EVENTS)
        return
    try:
        keys, steps = _steps(database, keys, gone, come)
        _retime_lists(database, steps)
    except DisorderError:
        forget(database, Family.EVENTS)
        return
    put_list(database, Family.EVENTS, "", keys.packed())
    for step in steps:
        places = _stepped(places, step)
        if step.comes:
            places.extend([0] * (step.row[0] + 1 - len(places)))
            places[step.row[0]] = step.place
    put_by_number(database, places)
    shift_chronicles(database, lambda known: _all_stepped(known, steps))


def _steps(
    database: Database, keys: Keys, gone: Mapping[str, Row], come: Mapping[str, Row]
) -> tuple[Keys, list[Step]]:
    """Return the keys of all events as they are to be, and how they come to be so."""
    steps = []
    for key, row in gone.items():
        steps.append(Step(keys.index(key), row, comes=False))
        keys = keys.without(key)

    def order(key: str) -> Row:
        return _order(database.rows("SELECT * FROM events WHERE key = ?", key)[0])

    for key, row in come.items():
        place = bisect_left(keys, _order(row), key=order)
        steps.append(Step(place, row, comes=True))
        keys = keys.inserted((place, key))
    return keys, steps


def _order(row: Row) -> Row:
    """Return what the list of all is sorted by, of a row."""
    _, key, moment, _, stop, size, *_ = row
    return moment, -(size or 0), stop or "", key


def _retime_lists(database: Database, steps: Sequence[Step]) -> None:
    for zoom in Granularity:
        timeline, bars = stored_timeline(database, zoom), stored_bars(database, zoom)
        if timeline is None or bars is None:
            raise DisorderError
        retimed = Retimed(timeline, zoom)
        counts = Counter({tick(at): count for at, count in bars})
        for step in steps:
            _, _, _, start, _, size, *_ = step.row
            if step.comes:
                retimed.put_in(step.place, step.at, size or Granularity.DAY)
            else:
                retimed.take_out(step.place, step.at)
            if start is not None and size is not None and size <= zoom:
                at = tick(bucket(datetime.fromisoformat(start), zoom))
                counts[at] += 1 if step.comes else -1
        put_list(database, Family.EVENTS, f"by {zoom.label}", joined(retimed.arrays()))
        put_list(database, Family.EVENTS, f"bars by {zoom.label}", packed_bars(+counts))


def _all_stepped(places: "array[int]", steps: Sequence[Step]) -> "array[int]":
    for step in steps:
        places = _stepped(places, step)
    return places


def _stepped(places: "array[int]", step: Step) -> "array[int]":
    """Return the places of other events after one has left its place or come to it."""
    if step.comes:
        return array("I", [place + (place >= step.place) for place in places])
    return array("I", [place - (place > step.place) for place in places])
