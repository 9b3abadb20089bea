from datetime import datetime

import pytest

from tui.model import Granularity, Interval, moments


@pytest.mark.parametrize(
    ("text", "interval", "granularity"),
    [
        ("2021", ("2021-01-01", "2022-01-01"), Granularity.YEAR),
        ("2020-02", ("2020-02-01", "2020-03-01"), Granularity.MONTH),
        ("2021-12-31", ("2021-12-31", "2022-01-01"), Granularity.DAY),
        ("2021-08-15T06:30", ("2021-08-15T06:30", "2021-08-15T06:31"), Granularity.MINUTE),
        ("2021-08-12/2021-08-14", ("2021-08-12", "2021-08-15"), Granularity.DAY),
        ("2021-08-12/2021-09", ("2021-08-12", "2021-10-01"), Granularity.MONTH),
        ("9999", ("9999-01-01", None), Granularity.YEAR),
        ("0001-01-01", ("0001-01-01", "0001-01-02"), Granularity.DAY),
    ],
)
def test_a_time_is_a_stretch_as_exact_as_it_is_written(text, interval, granularity):
    found = moments(text)
    assert found is not None
    assert (found[0].bounds(), found[1]) == (interval, granularity)


def test_undated_is_no_time():
    assert moments("undated") is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "not a time"),
        ("Sunday", "not a time"),
        ("2021-8-1", "not a time"),
        ("2021-02-30", "not in the calendar"),
        ("0000", "not in the calendar"),
        ("2021-08-15/2021-08-14", "ends before it begins"),
    ],
)
def test_what_is_no_time_is_said(text, problem):
    with pytest.raises(ValueError, match=problem):
        moments(text)


def test_a_minute_is_a_minute_long():
    found = moments("2021-08-15 06:30")
    assert found is not None
    assert found[0] == Interval(datetime(2021, 8, 15, 6, 30), datetime(2021, 8, 15, 6, 31))
