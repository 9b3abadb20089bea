"""The publication date of documents that say theirs, and of those that do not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.dating import date_documents
from tui.analysis.dating.cues import Direction, cues
from tui.model import Document, Publication, PublishedFrom

FRIDAY = date(2013, 3, 8)


def _dated(name: str, text: str, day: date) -> Document:
    return Document(name, text, published=Publication(day, PublishedFrom.METADATA, "field"))


def _inferred(text: str) -> Publication | None:
    return date_documents([Document("a.txt", text)]).get("a.txt")


def test_what_the_reader_corrected_comes_first():
    document = _dated("a.txt", "", FRIDAY)
    found = date_documents([document], FRIDAY, {"a.txt": date(2001, 1, 1)})["a.txt"]
    assert (found.day, found.source) == (date(2001, 1, 1), PublishedFrom.CORRECTED)


def test_what_the_document_says_comes_before_what_is_given():
    found = date_documents([_dated("a.txt", "", FRIDAY)], date(2001, 1, 1))["a.txt"]
    assert (found.day, found.source) == (FRIDAY, PublishedFrom.METADATA)


def test_a_given_date_serves_documents_without_any():
    found = date_documents([Document("a.txt", "It rained on Friday.")], FRIDAY)["a.txt"]
    assert (found.day, found.source) == (FRIDAY, PublishedFrom.GIVEN)


INFERRED = [
    (
        (
            "The strike at the port of Arden ended on Friday, the union said. It had begun on "
            "Monday, March 4, 2013, when drivers walked out. On Friday dockers voted to return, "
            "and ships will be unloaded again from Saturday."
        ),
        date(2013, 3, 8),
    ),
    (
        (
            "Police in Skarn said Saturday, June 12, that two climbers were missing. It would "
            "be the worst accident on the mountain since 2009. Searchers set out again on "
            "Saturday."
        ),
        date(2010, 6, 12),
    ),
    (
        (
            "Voters in Dorne went to the polls on Tuesday to choose a president. The vote on "
            "Nov. 6 is the first since 2008. Results are expected on Wednesday. Turnout in 2008 "
            "was low; in 2012 it may be lower, and President Holt, elected in November 2008, "
            "hopes to win again."
        ),
        date(2012, 11, 6),
    ),
    (
        (
            "The senate passed the bill on Wednesday by 51 votes to 48, two days after the "
            "hearing of Monday, Oct. 19, 2015. President Lorne will sign it on Friday."
        ),
        date(2015, 10, 21),
    ),
    (
        (
            "Firefighters fought a blaze in Weston on Sunday, July 28. Two warehouses burned, "
            "and on Sunday evening the main road was still closed. In 2012 a fire destroyed the "
            "same quay; it was rebuilt by 2013."
        ),
        date(2013, 7, 28),
    ),
    (
        (
            "Arden United won the cup on Saturday. The club last won it in 1998, in 2004 and in "
            "2014. The match, moved from Friday, May 20, 2016 because of rain, drew 40,000 "
            "people."
        ),
        date(2016, 5, 21),
    ),
    (
        (
            "The bridge was opened on Wednesday. Thursday is a holiday in Dorne, and the ferry "
            "that had sunk on Sunday, 12 June 2016 will be raised."
        ),
        date(2016, 6, 15),
    ),
]


@pytest.mark.parametrize(("text", "day"), INFERRED, ids=[str(case[1]) for case in INFERRED])
def test_news_is_dated_by_the_days_it_names(text, day):
    found = _inferred(text)
    assert found is not None
    assert found.source is PublishedFrom.INFERRED
    assert abs(found.day - day) <= timedelta(days=min(found.width, 1))
    assert 0 < found.confidence < 1
    assert day.isoformat() in found.evidence or found.day.isoformat() in found.evidence


NOT_DATED = [
    "",
    "Sunday",
    "Add the flour and stir. Leave to rise overnight. Bake on Sunday.",
    "The bridge was opened on May 4, 1932 by the king.",
    "The bridge was opened on 4 May 1932. It was closed on 5 June 1987 and opened again in 1990.",
    (
        "The war began on 3 May 1871. In June the town was taken, and on Sunday the cathedral "
        "burned. The treaty was signed in 1873."
    ),
    "Police said Saturday, June 12, that two climbers were missing.",
    "Winters were hard in 1940 and in 1941. On Monday they baked, on Tuesday they washed.",
    (
        "The founder died yesterday at the age of 56. He had been ill since 2004. He was born "
        "on February 24, 1955."
    ),
    "Order now and save. The offer ends on Friday.",
    "In 1066 the duke crossed the sea. In October the king fell.",
    "The 45th of May, Feb. 30 and the year 12,000 came on Sunday.",
    "Chapter 3. The night before last, she said, it had snowed.",
    "Version 2.0.1 was released in 2011; version 3 in 2014; version 4 came last year.",
    "On Thursday the ship left. The passage takes nine days.",
    "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday and Saturday are the days of the week.",
]


@pytest.mark.parametrize("text", NOT_DATED)
def test_nothing_gets_a_date_by_accident(text):
    assert _inferred(text) is None


def test_a_long_history_with_one_word_of_news_stays_undated():
    text = "In 1904 the fleet sailed. It was lost in May 1905. " * 300 + "He spoke yesterday."
    assert _inferred(text) is None


NAMES = (
    "At the port of Arden, President Adam Lorne met Governor Ines Duarte and Admiral Paul "
    "Reyes, while the rebels of Tom Keel held Skarn, Weston and the Tarn valley, the Dorne "
    "Institute and the agency Newswire said; the envoys Ada Holt and Lena Ford stayed in Elgin."
)


def test_a_dated_article_on_the_same_things_gives_the_year():
    known = _dated("known.txt", NAMES + "On Sunday the palace was empty.", date(2019, 9, 16))
    undated = Document(
        "plain.txt",
        NAMES + "On Sunday morning the rebels entered the palace, and "
        "talks will begin on Monday. On Sept. 14 the bridge had fallen.",
    )
    found = date_documents([known, undated])["plain.txt"]
    assert found.day == date(2019, 9, 15)
    assert "known.txt" in found.evidence


def test_a_deadline_weeks_ahead_decides_between_two_weeks():
    known = _dated("known.txt", NAMES + "On Sunday the palace was empty.", date(2019, 9, 16))
    undated = Document(
        "plain.txt",
        NAMES + "On Friday the garrison gave up, and on Friday the "
        "road was cut, weeks before the treaty ends on Oct. 1. Friday was quiet.",
    )
    found = date_documents([known, undated])["plain.txt"]
    assert found.day == date(2019, 9, 13)


def test_articles_on_a_common_subject_alone_date_nothing():
    known = _dated("known.txt", "Arden Motors of Dorne sold cars on Sunday.", date(2019, 9, 16))
    undated = Document("plain.txt", "Arden Motors of Dorne opened a plant on Monday.")
    assert "plain.txt" not in date_documents([known, undated])


def test_the_order_of_documents_does_not_matter():
    documents = [
        _dated("known.txt", NAMES + "On Sunday the palace was empty.", date(2019, 9, 16)),
        Document("b.txt", NAMES + "On Sunday morning they came. Talks will begin on Monday."),
        Document("c.txt", NAMES + "On Friday the road was cut. On Friday the garrison gave up."),
    ]
    assert date_documents(documents) == date_documents(documents[::-1])


@given(st.text(max_size=300))
def test_any_text_can_be_dated_or_left_undated(text):
    found = date_documents([Document("a.txt", text)])
    assert set(found) <= {"a.txt"}


@given(
    st.lists(
        st.sampled_from(
            [
                "Sunday",
                "on Aug. 31",
                "in 2019",
                "Feb. 29",
                "9999-12-31",
                "1500-01-01",
                "will",
                ".",
                "Friday, May 20, 2016",
                "yesterday",
                "by Monday",
                "weeks before",
            ]
        ),
        max_size=12,
    )
)
def test_any_mixture_of_times_is_survived(words):
    date_documents([Document("a.txt", " ".join(words))])


AHEAD = [
    ("The envoy will leave on Monday.", Direction.AHEAD),
    ("The envoy left on Monday.", Direction.PAST),
    ("They must be gone by Monday.", Direction.AHEAD),
    ("The bank will close, it said on Monday.", Direction.PAST),
    ("It is the worst flood since 2004.", Direction.PAST),
    ("The Aug. 31 deadline stands.", Direction.AHEAD),
    ("The trial is due to start on May 4.", Direction.AHEAD),
    ("The trial started on May 4.", Direction.PAST),
]


@pytest.mark.parametrize(("text", "direction"), AHEAD)
def test_a_time_is_told_as_behind_or_ahead(text, direction):
    assert [cue.direction for cue in cues(text).times] == [direction]


def test_a_day_that_the_reader_says_nobody_knows_is_not_inferred_again():
    documents = [
        Document("a.txt", "It rained on Friday, 13 August 2021."),
        _dated("b.txt", "It rained on Friday.", FRIDAY),
    ]
    assert "a.txt" not in date_documents(documents, FRIDAY, {"a.txt": None})
    assert "b.txt" not in date_documents(documents, None, {"b.txt": None})
