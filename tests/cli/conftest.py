"""A hand-made story, and a folder to run dateline on, for the tests of the command line."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from tui.model import (
    Bookmark,
    Difference,
    Document,
    Event,
    Granularity,
    Interval,
    Report,
    Span,
    Status,
    Timex,
    TimexType,
)
from tui.store import Notebook
from tui.writing.story import Source, Story

SUNDAY = Interval.day(date(2021, 8, 15))
MakeReport = Callable[..., Report]
ROOT = Path(__file__).parents[2]
MONDAY = """KABUL, Aug. 16, 2021 (Harbour Wire) - Taliban fighters entered Kabul on Sunday.

President Ashraf Ghani left the country on Sunday. "We will not return," said Ghani.
"""
TUESDAY = """---
title: The airport
date: 2021-08-17
source: Quayside Post
---

Flights resumed at the airport on Tuesday. Ashraf Ghani was in Abu Dhabi.
"""


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


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """A folder of two articles and a picture, with an index of its own that is made once."""
    folder = tmp_path_factory.mktemp("place")
    clippings = folder / "clippings"
    clippings.mkdir()
    (clippings / "monday.txt").write_text(MONDAY, encoding="utf-8")
    (clippings / "tuesday.md").write_text(TUESDAY, encoding="utf-8")
    (clippings / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    return folder


@pytest.fixture(scope="session")
def dateline(place):
    """Run dateline beside the folder, as a person does."""
    home = place / "home"
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"HOME": str(home), "PYTHONPATH": str(ROOT)}

    def run(*arguments, command=("-m", "tui"), **options):
        usual = {"cwd": place, "env": env, "stdin": subprocess.DEVNULL, "encoding": "utf-8"}
        return subprocess.run(
            [sys.executable, "-W", "error", *command, *map(str, arguments)],
            check=False,
            **usual | {"capture_output": True} | options,
        )

    return run


@pytest.fixture(scope="session")
def notebook(place):
    """A notebook with a bookmark that is found and one that is lost."""
    kept = Notebook(place / "kept")
    monday = Document("monday.txt", (place / "clippings" / "monday.txt").read_text("utf-8"))
    start = monday.text.index("President")
    kept.put_bookmark(Bookmark.at(monday, Span(start, start + 22), ""))
    kept.put_bookmark(Bookmark("", "gone.txt", Span(0, 4), "gone", note="why"))
    assert kept.save() == []
    return place / "kept"
