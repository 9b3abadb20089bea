"""Reports of a document: their entities, their evidence, and what is only inferred."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.events import extract, merge
from tui.analysis.sentences import sentences
from tui.analysis.timexes import tag
from tui.model import (
    Anchor,
    Document,
    EntityType,
    Granularity,
    Interval,
    Mention,
    Publication,
    PublishedFrom,
    Report,
    Span,
    Status,
    Timex,
    TimexType,
)

SUNDAY = date(2021, 5, 2)
TOLD = Publication(date(2021, 5, 3), PublishedFrom.METADATA, "field")


def _timex(text: str, said: str, **fields: Any) -> Timex:
    start = text.index(said)
    day = Timex(
        Span(start, start + len(said)),
        said,
        TimexType.DATE,
        "2021-05-02",
        interval=Interval.day(SUNDAY),
        granularity=Granularity.DAY,
        evidence=f"“{said}”",
    )
    return replace(day, **fields)


def _mention(text: str, name: str, kind: EntityType, entity: str) -> Mention:
    start = text.index(name)
    return Mention("a.txt", Span(start, start + len(name)), name, kind, entity=entity)


def _reports(
    text: str,
    *timexes: Timex,
    mentions: tuple[Mention, ...] = (),
    published: Publication | None = TOLD,
) -> list[Report]:
    document = Document("a.txt", text, published=published)
    return extract(document, sentences(text), timexes, mentions, published)


def _inferred(width: int) -> Publication:
    return Publication(date(2021, 5, 3), PublishedFrom.INFERRED, "", width, 0.8)


def test_a_report_carries_the_time_and_the_evidence_of_its_expression():
    text = "Rebels took Arden on Sunday morning."
    morning = Interval(datetime(2021, 5, 2, 5), datetime(2021, 5, 2, 12))
    timex = _timex(text, "Sunday morning", interval=morning, granularity=Granularity.PART)
    (report,) = _reports(text, timex)
    assert (report.interval, report.granularity) == (morning, Granularity.PART)
    assert report.evidence == "“Sunday morning”"
    assert report.published == TOLD.day
    assert not report.inferred


@pytest.mark.parametrize(
    "fields",
    [
        {"type": TimexType.SET, "value": "XXXX-WXX-7"},
        {"value": "PRESENT_REF", "interval": None},
        {"value": "FUTURE_REF"},
        {"type": TimexType.DURATION, "value": "P2D", "interval": None},
        {"type": TimexType.DURATION, "value": "P2D", "interval": Interval(None, None)},
        {"value": "", "interval": None},
    ],
)
def test_sets_references_and_bare_durations_make_no_event(fields):
    text = "Rebels took Arden on Sunday."
    assert _reports(text, _timex(text, "Sunday", **fields)) == []


def test_a_duration_between_two_days_is_a_time():
    text = "The firm has announced job cuts over the next two days."
    days = Interval.days(date(2021, 5, 3), date(2021, 5, 5))
    timex = _timex(text, "the next two days", type=TimexType.DURATION, value="P2D", interval=days)
    (report,) = _reports(text, timex)
    assert (report.interval, report.status) == (days, Status.PLANNED)


def test_a_bare_season_before_a_noun_dates_nothing():
    text = "Arden was the first town to fall in the rebels’ summer offensive."
    season = Interval.days(date(2021, 6, 1), date(2021, 8, 31))
    timex = _timex(text, "summer", interval=season, granularity=Granularity.QUARTER)
    assert _reports(text, timex) == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("It was the worst flood in the past decade.", 0),
        ("Rebels took Arden and Skarn in the past decade.", 1),
    ],
)
def test_a_stretch_that_says_how_rare_a_thing_is_dates_nothing(text, made):
    past = Interval.days(date(2011, 5, 3), date(2021, 5, 3))
    timex = _timex(text, "the past decade", type=TimexType.DURATION, value="P10Y", interval=past)
    assert len(_reports(text, timex)) == made


def test_a_weekday_without_publication_date_is_undated_with_its_reason():
    text = "Rebels took Arden on Sunday."
    timex = _timex(text, "Sunday", value="XXXX-WXX-7", interval=None, evidence="")
    (report,) = _reports(text, timex, published=None)
    assert report.interval is None
    assert "Sunday" in report.evidence


def test_a_date_line_dates_no_clause():
    text = "date 2021-05-03 Minister Ada Holt speaks in Arden\n\nRebels took Arden on Sunday."
    line = _timex(text, "2021-05-03", interval=Interval.day(TOLD.day))
    found = _reports(text, line, _timex(text, "Sunday"))
    assert [report.text for report in found] == ["Rebels took Arden on Sunday"]


def test_a_line_that_ends_with_the_day_of_publication_is_a_date_line():
    text = "(Skarn Newswire) — Published May 3, 2021\n\nRebels took Arden on Sunday."
    line = _timex(text, "May 3, 2021", interval=Interval.day(TOLD.day))
    found = _reports(text, line, _timex(text, "Sunday"))
    assert [report.text for report in found] == ["Rebels took Arden on Sunday"]


def test_two_listed_years_are_one_stretch():
    text = "During 1956 and 1957 the rebels grew stronger."
    years = [
        _timex(
            text,
            str(year),
            value=str(year),
            interval=Interval.days(date(year, 1, 1), date(year, 12, 31)),
            granularity=Granularity.YEAR,
        )
        for year in (1956, 1957)
    ]
    (report,) = _reports(text, *years)
    assert report.interval == Interval(datetime(1956, 1, 1), datetime(1958, 1, 1))


def test_what_leans_on_an_inferred_publication_date_is_inferred():
    text = "Rebels took Arden on Sunday. A treaty of 3 May 1990 had ended the war."
    day = _timex(text, "Sunday", anchor=Anchor.PUBLISHED)
    whole = _timex(text, "3 May 1990", interval=Interval.day(date(1990, 5, 3)))
    found = _reports(text, day, whole, published=_inferred(0))
    assert {report.timex.text: report.inferred for report in found if report.timex} == {
        "Sunday": True,
        "3 May 1990": False,
    }


def test_the_same_day_as_a_weekday_bears_as_much_as_the_weekday():
    text = "Rebels took Arden the same day."
    timex = _timex(text, "the same day", anchor=Anchor.TEXT)
    (report,) = _reports(text, timex, published=_inferred(1))
    assert report.interval == Interval.day(SUNDAY)


@pytest.mark.parametrize(
    ("said", "width", "interval"),
    [
        ("Sunday", 1, Interval.day(SUNDAY)),
        ("today", 1, Interval.days(date(2021, 5, 1), date(2021, 5, 3))),
        ("Sunday", 3, Interval.days(date(2021, 4, 30), date(2021, 5, 4))),
        ("May 2", 30, Interval.day(SUNDAY)),
        ("Sunday", 40, None),
    ],
)
def test_a_loose_publication_date_loosens_what_leans_on_it(said, width, interval):
    text = f"Rebels took Arden {said}."
    timex = _timex(text, said, anchor=Anchor.PUBLISHED)
    (report,) = _reports(text, timex, published=_inferred(width))
    assert report.interval == interval
    assert report.inferred is (interval is not None)


def test_earlier_on_a_day_is_some_time_of_that_day():
    text = "The minister left the country earlier on Sunday."
    morning = Interval(datetime(2021, 5, 2), datetime(2021, 5, 2, 8))
    (report,) = _reports(text, _timex(text, "earlier on Sunday", interval=morning))
    assert report.interval == Interval.day(SUNDAY)


def test_entities_of_the_clause_are_those_named_in_it():
    text = "Adam Lorne spoke after rebels took Arden on Sunday."
    mentions = (
        _mention(text, "Adam Lorne", EntityType.PERSON, "lorne"),
        _mention(text, "Arden", EntityType.PLACE, "arden"),
    )
    dated = [r for r in _reports(text, _timex(text, "Sunday"), mentions=mentions) if r.timex]
    assert [report.entities for report in dated] == [("arden",)]


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Adam Lorne was in Arden. He fled on Sunday.", ("lorne",)),
        ("Adam Lorne was in Arden. The city fell on Sunday.", ("arden",)),
        ("Adam Lorne was in Arden.\n\nHe fled on Sunday.", ()),
        ("It rained in the capital on Sunday, and Adam Lorne was in Arden.", ("arden",)),
    ],
)
def test_pronouns_and_the_city_probably_mean_the_nearest_that_fits(text, guessed):
    mentions = (
        _mention(text, "Adam Lorne", EntityType.PERSON, "lorne"),
        _mention(text, "Arden", EntityType.PLACE, "arden"),
    )
    dated = [r for r in _reports(text, _timex(text, "Sunday"), mentions=mentions) if r.timex]
    assert [report.guessed for report in dated] == [guessed]


def test_a_country_is_not_the_city():
    text = "Adam Lorne ruled Peru from Lima. The capital fell on Sunday."
    mentions = (
        _mention(text, "Lima", EntityType.PLACE, "lima"),
        _mention(text, "Peru", EntityType.PLACE, "peru"),
    )
    dated = [r for r in _reports(text, _timex(text, "Sunday"), mentions=mentions) if r.timex]
    assert [report.guessed for report in dated] == [("lima",)]


def test_a_past_clause_without_a_date_is_offered_for_joining():
    text = "Adam Lorne fled the country, an aide said. He will return. Adam Lorne is ill."
    mentions = (_mention(text, "Adam Lorne", EntityType.PERSON, "lorne"),)
    (report,) = _reports(text, mentions=mentions)
    assert (report.text, report.timex, report.interval) == (
        "Adam Lorne fled the country",
        None,
        None,
    )
    assert merge([report]) == []


WORDS = st.sampled_from(
    [
        "Rebels",
        "took",
        "Arden",
        "on Sunday",
        "in 1999",
        "by Monday",
        "said",
        "that",
        "who",
        "and",
        ",",
        "—",
        "(",
        ")",
        "“",
        "”",
        ".",
        "9/11",
        "May 5, 2020",
        "the",
        "of",
        "after",
        "would",
        ":",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_any_order_of_words_and_times_is_survived(words):
    text = " ".join(words)
    document = Document("a.txt", text)
    reports = extract(document, sentences(text), tag(text, TOLD.day), [], TOLD)
    assert all(report.span.end <= len(text) and report.text for report in reports)
    merge(reports)


@given(st.text(max_size=200))
def test_any_text_is_survived(text):
    extract(Document("a.txt", text), sentences(text), tag(text), [], None)


def test_a_sentence_of_thousands_of_dates_is_taken_in_pieces():
    text = "On May 5, 2020, he left and " * 3000
    reports = extract(Document("a.txt", text), [Span(0, len(text))], tag(text), [], None)
    assert reports
