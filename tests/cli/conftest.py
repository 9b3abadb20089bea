"""A small hand-made story that the tests of the command line share."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from tui.cli.formats.story import Source, Story
from tui.model import (
    Difference,
    Event,
    Granularity,
    Interval,
    Report,
    Span,
    Status,
    Timex,
    TimexType,
)

SUNDAY = Interval.day(date(2021, 8, 15))
MakeReport = Callable[..., Report]


def _report(
    document: str = "monday.txt", text: str = "Kabul fell on Sunday.", **values: object
) -> Report:
    timex = Timex(Span(14, 20), "Sunday", TimexType.DATE, "2021-08-15", interval=SUNDAY)
    filled: dict[str, object] = {
        "timex": timex,
        "status": Status.HAPPENED,
        "interval": SUNDAY,
        "granularity": Granularity.DAY,
        "published": date(2021, 8, 16),
        **values,
    }
    return Report(document, Span(0, len(text)), Span(0, len(text)), text, **filled)  # type: ignore[arg-type] # a table of values


def _event(identity: str = "e1", text: str = "Kabul fell on Sunday.", **values: object) -> Event:
    filled: dict[str, object] = {
        "status": Status.HAPPENED,
        "interval": SUNDAY,
        "granularity": Granularity.DAY,
        "reports": (_report(text=text),),
        **values,
    }
    return Event(identity, text, **filled)  # type: ignore[arg-type] # a table of values


@pytest.fixture
def make_event() -> Callable[..., Event]:
    """Return a function that makes an event of one report, but for what is given."""
    return _event


@pytest.fixture
def make_report() -> MakeReport:
    """Return a function that makes a report, but for what is given."""
    return _report


@pytest.fixture
def story() -> Story:
    """Return four events: with a time, merged and differing, inferred and planned, undated."""
    hour = Interval(datetime(2021, 8, 14, 6, 30), datetime(2021, 8, 14, 7))
    two = (_report(), _report("tuesday.md", "The capital, Kabul, fell.", timex=None))
    return Story(
        events=[
            _event("e0", "The gates opened.", interval=hour, granularity=Granularity.MINUTE),
            _event(
                "e1",
                entities=("kabul",),
                reports=two,
                differences=(Difference("figure", ("5,000", "nearly 6,000")),),
            ),
            _event("e2", "Flights resume; talks, too.", status=Status.PLANNED, inferred=True),
            _event("e3", "It was over.", interval=None, granularity=None),
        ],
        names={"kabul": "Kabul"},
        sources={"monday.txt": Source("The fall of [Kabul] <b>", "Harbour Post", "2021-08-16")},
    )
