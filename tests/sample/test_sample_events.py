"""What happened when in the sample library, how sure it is, and which articles say so."""

import re

import pytest

from tui.model import Event, Granularity, Status
from tui.store import Index

pytestmark = pytest.mark.model


def told(index: Index, words: str, when: str = "") -> list[Event]:
    """Return the events whose reports have all of `words` (patterns), at that day or interval."""
    return [
        event
        for event in index.event_rows(index.events())
        if _is_at(event, when)
        and all(
            re.search(word, " ".join(report.text for report in event.reports))
            for word in words.split()
        )
    ]


def _is_at(event: Event, when: str) -> bool:
    if not when or event.interval is None or event.granularity is None:
        return not when
    written = event.interval.text
    return written == when or (event.granularity < Granularity.DAY and written.startswith(when))


EVENTS = []


@pytest.mark.parametrize(
    ("when", "words", "articles"), EVENTS, ids=[f"{when} {words}" for when, words, _ in EVENTS]
)
def test_one_event_has_its_time_and_its_reports(
    sample: Index, when: str, words: str, articles: str
) -> None:
    sources = [
        " ".join(report.document for report in event.reports) for event in told(sample, words, when)
    ]
    assert any(all(part in names for part in articles.split()) for names in sources), sources


STATUSES = []


@pytest.mark.parametrize(("words", "status"), STATUSES)
def test_an_event_has_its_status(sample: Index, words: str, status: Status) -> None:
    assert {event.status for event in told(sample, words)} == {status}


DIFFERENCES = []


@pytest.mark.parametrize(("when", "words", "figures"), DIFFERENCES)
def test_reports_that_disagree_on_a_figure_show_it(
    sample: Index, when: str, words: str, figures: str
) -> None:
    shown = [
        re.findall(r"[\d,]*\d", " ".join(difference.values))
        for event in told(sample, words, when)
        for difference in event.differences
        if difference.kind == "figure"
    ]
    assert any(set(figures.split()) <= set(values) for values in shown), shown
