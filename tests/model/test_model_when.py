"""A date is said as exactly as it is known, and no more."""

from datetime import date, datetime

import pytest

from tui.model import Granularity, Interval, Publication, PublishedFrom, when


def days(first, last):
    return Interval.days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "granularity", "said"),
    [
        ("2021-08-14", "2021-08-14", Granularity.DAY, "Sat 14 Aug 2021"),
        ("2021-08-12", "2021-08-14", Granularity.DAY, "12–14 Aug 2021"),
        ("2021-07-30", "2021-08-02", Granularity.DAY, "30 Jul – 2 Aug 2021"),
        ("2021-08-09", "2021-08-15", Granularity.WEEK, "week of 9 Aug 2021"),
        ("2021-08-09", "2021-08-22", Granularity.WEEK, "9–22 Aug 2021"),
        ("2021-08-01", "2021-08-31", Granularity.MONTH, "August 2021"),
        ("2021-07-01", "2021-09-30", Granularity.QUARTER, "Jul – Sep 2021"),
        ("2020-12-01", "2021-02-28", Granularity.QUARTER, "Dec 2020 – Feb 2021"),
        ("2021-01-01", "2021-12-31", Granularity.YEAR, "2021"),
        ("1996-01-01", "2001-12-31", Granularity.YEAR, "1996–2001"),
        ("1990-01-01", "1999-12-31", Granularity.DECADE, "the 1990s"),
        ("1900-01-01", "1999-12-31", Granularity.CENTURY, "20th century"),
        ("1001-01-01", "1100-12-31", Granularity.CENTURY, "11th century"),
        ("2001-01-01", "2100-12-31", Granularity.CENTURY, "21st century"),
    ],
)
def test_an_interval_is_said_in_the_unit_it_fills(first, last, granularity, said):
    assert when.heading(days(first, last), granularity) == said


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (None, "undated"),
        (Interval(None, None), "undated"),
        (Interval(datetime(1996, 9, 1), None), "from 1 Sep 1996"),
        (Interval(None, datetime(2021, 9, 1)), "until 31 Aug 2021"),
    ],
)
def test_an_open_interval_says_which_end_is_known(interval, said):
    assert when.heading(interval, Granularity.DAY) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2021-08-15T14:30", "2021-08-15T14:31", "14:30"),
        ("2021-08-15T14:00", "2021-08-15T15:00", "14:00"),
        ("2021-08-15T06:00", "2021-08-15T12:00", "06:00–12:00"),
        ("2021-08-15T18:00", "2021-08-16T00:00", "18:00–24:00"),
        ("2021-08-15T00:00", "2021-08-16T00:00", ""),
    ],
)
def test_a_time_of_day_is_said_beside_its_day(start, end, said):
    interval = Interval(datetime.fromisoformat(start), datetime.fromisoformat(end))
    assert when.clock(interval) == said
    assert when.heading(interval, Granularity.HOUR) == "Sun 15 Aug 2021"


def test_what_has_no_ends_has_no_time_of_day():
    assert [when.clock(None), when.clock(Interval(None, datetime(2021, 1, 1)))] == ["", ""]


@pytest.mark.parametrize(
    ("source", "said"),
    [(PublishedFrom.TEXT, "2021-08-16"), (PublishedFrom.INFERRED, "~2021-08-16")],
)
def test_an_inferred_publication_date_looks_inferred(source, said):
    assert when.published(Publication(date(2021, 8, 16), source, "")) == said


def test_an_unknown_publication_date_is_a_dash():
    assert when.published(None) == "-"
