"""A timeline from which an event was taken, or into which one was put, is the one made anew."""

from datetime import datetime, timedelta
from itertools import groupby
from random import Random

import pytest

from tui.model import Granularity
from tui.model.grouping import Moment, tick
from tui.model.retiming import DisorderError, Retimed
from tui.model.timeline import Timeline

FIRST = datetime(2020, 2, 26)
Told = tuple[bool, datetime, int, str]
"""Whether it is undated, when it begins, how exactly, the most exact last, and its key."""


def told(chance: Random, key: int) -> Told:
    if chance.random() < 0.1:
        return (True, FIRST, 0, f"{key}")
    size = chance.choice([Granularity.DAY, Granularity.DAY, *Granularity])
    begins = FIRST + timedelta(chance.randrange(60), hours=chance.choice((0, 0, 0, 7, 19)))
    return (False, begins, -size, f"{key}")


def timeline(events: list[Told], zoom: Granularity) -> Timeline:
    found = [
        Moment(
            None if undated else begins,
            Granularity(-size) if size else None,
            [key for *_, key in together],
        )
        for (undated, begins, size), together in groupby(sorted(events), lambda each: each[:3])
    ]
    return Timeline.of(found, zoom)


@pytest.mark.parametrize("zoom", Granularity, ids=lambda zoom: zoom.label)
@pytest.mark.parametrize("count", [1, 4, 60])
def test_an_event_comes_and_goes_without_the_others_being_looked_at(
    zoom: Granularity, count: int
) -> None:
    chance, apart = Random(count), 0  # noqa: S311 - nothing secret
    for _ in range(40):
        events = sorted(told(chance, key) for key in range(count))
        other = told(chance, count)
        more = sorted([*events, other])
        undated, begins, size, _ = other
        at = None if undated else tick(begins)
        there, back = (Retimed(timeline(each, zoom), zoom) for each in (events, more))
        try:
            there.put_in(more.index(other), at, -size)
            back.take_out(more.index(other), at)
        except DisorderError:
            apart += 1
            continue
        assert there.arrays() == timeline(more, zoom).arrays()
        assert back.arrays() == timeline(events, zoom).arrays()
    assert apart < 30
