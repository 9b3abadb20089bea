"""Sentences in which ‹…› marks each time expression, and reports made of them."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from tui.analysis.events import extract
from tui.model import Document, Granularity, Interval, Publication, Report, Span, Timex, TimexType

Marked = Callable[..., list[Report]]


def _timexes(marked: str, day: date) -> tuple[str, list[Timex]]:
    text, found = "", []
    for place, part in enumerate(re.split("[‹›]", marked)):
        if place % 2:
            span = Span(len(text), len(text) + len(part))
            interval = Interval.day(day)
            found.append(
                Timex(
                    span,
                    part,
                    TimexType.DATE,
                    day.isoformat(),
                    interval=interval,
                    granularity=Granularity.DAY,
                    evidence=f"“{part}”",
                )
            )
        text += part
    return text, found


@pytest.fixture(scope="session")
def marked() -> Marked:
    """Return a function from a marked sentence to its reports."""

    def reports(
        sentence: str,
        name: str = "a.txt",
        day: date = date(2021, 5, 5),
        published: Publication | None = None,
    ) -> list[Report]:
        text, timexes = _timexes(sentence, day)
        document = Document(name, text)
        return extract(document, [Span(0, len(text))], timexes, [], published)

    return reports
