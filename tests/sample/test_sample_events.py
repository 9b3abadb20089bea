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


EVENTS = [
    ("2021-08-06", "Zaranj", "zaranj review"),
    ("2021-08-06", "Menapal", "zaranj conference"),
    ("2021-08-07", "Sheberghan", "zaranj"),
    ("2021-08-08", "Kunduz Taloqan", "zaranj"),
    ("2021-08-09", "Aybak", "zaranj"),
    ("2021-08-10", "Farah", "herat"),
    ("2021-08-11", "Faizabad", "herat"),
    ("2021-08-11", "Mazar-e.Sharif Ghani flew", "herat"),
    ("2021-08-12", "Herat", "herat review"),
    ("2021-08-12", "Ghazni", "herat 0812"),
    ("2021-08-12", "3,000 announced", "herat mazar 0812"),
    ("2021-08-13", "Lashkar.Gah", "herat"),
    ("2021-08-14", "Mazar-e.Sharif", "mazar review"),
    ("2021-08-14", "5,000 authorized", "mazar"),
    ("2021-08-15", "last.big.city", "live"),
    ("2021-08-15", "(left|fled)", "live airport conference"),
    ("2021-08-16", "runway", "airport"),
    ("2021-08-17", "Baradar Kandahar", "conference"),
    ("2021-08-17", "Saleh caretaker", "conference"),
    ("2021-08-18", "Emirates", "conference"),
    ("2021-08-23", "Burns Baradar", "0824"),
    ("2021-08-26", "[Bb]omb killed", "08- 09-"),
    ("2021-08-27", "drone Nangarhar", "09-"),
    ("2021-08-29", "drone Kabul", "last-flight correction"),
    ("2021-08-30", "2593", "last-flight 0830"),
    ("2021-08-30", "last (aircraft|plane)", "last-flight 0830"),
    ("2021-09-17", "McKenzie ten civilians", "correction"),
    ("1996-09-27", "Taliban Kabul", "review"),
    ("1997-01-01/1998-01-01", "Pakistan recognised", "review"),
    ("1998-08-01/1998-09-01", "Mazar-e.Sharif", "review"),
    ("1998-08-07", "Nairobi", "review"),
    ("1998-08-20", "missiles", "review"),
    ("2001-03-01/2001-04-01", "Buddhas", "review"),
    ("2001-09-09", "Massoud", "review"),
    ("2001-09-11", "attacks", "review"),
    ("2001-10-07", "bombing", "review"),
    ("2001-11-01/2001-12-01", "Mazar-e.Sharif", "review"),
    ("2001-11-13", "Kabul", "review"),
    ("2001-12-01/2002-01-01", "Karzai", "review"),
    ("2004-10-01/2004-11-01", "presidential election", "review"),
    ("2010-01-01/2011-01-01", "arrested", "conference"),
    ("2011-05-02", "Bin Laden", "review"),
    ("2013-01-01/2014-01-01", "office Doha", "review"),
    ("2014-09-01/2014-10-01", "Ghani president", "review"),
    ("2020-02-29", "signed Doha", "review"),
    ("2020-09-01/2020-10-01", "Talks", "review"),
    ("2021-04-14", "Biden announced", "review"),
    ("2021-07-02", "Bagram", "review"),
    ("2021-07-08", "moved", "review"),
]


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


STATUSES = [
    ("Zaranj captured", Status.HAPPENED),
    ("last aircraft took.off", Status.HAPPENED),
    ("will retake", Status.PLANNED),
    ("resume Monday.morning", Status.PLANNED),
    ("withdrawal completed 31", Status.PLANNED),
    ("cut.off", Status.POSSIBLE),
    ("may move diplomats", Status.POSSIBLE),
    ("resign Saturday", Status.DENIED),
]


@pytest.mark.parametrize(("words", "status"), STATUSES)
def test_an_event_has_its_status(sample: Index, words: str, status: Status) -> None:
    assert {event.status for event in told(sample, words)} == {status}


DIFFERENCES = [
    ("2021-08-26", "[Bb]omb killed", "12 13"),
    ("2021-08-26", "[Bb]omb killed", "60 170"),
]


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
