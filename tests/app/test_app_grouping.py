"""Events under headings: pure functions, by tables of cases."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count, islice
from random import Random

import pytest

from tui.app.asking import asked_moments, asked_time, written
from tui.app.panes.chronology.drawing import Shown, event_line
from tui.app.panes.chronology.grouping import Gap, ReportRow, Rows, gap_text
from tui.app.panes.chronology.histogram import Bars, Marks
from tui.app.panes.chronology.times import heading, within
from tui.app.pieces import width_of
from tui.model import Event, Granularity, Interval, Status, bucket
from tui.model.grouping import Moment
from tui.model.timeline import Group, Timeline

DAY, MONTH, YEAR = Granularity.DAY, Granularity.MONTH, Granularity.YEAR

MOMENTS = [
    Moment(datetime(2021, 8, 1), MONTH, ["august"]),
    Moment(datetime(2021, 8, 14), DAY, ["fire", "flood"]),
    Moment(datetime(2021, 8, 14, 9), Granularity.MINUTE, ["alarm"]),
    Moment(datetime(2021, 9, 25), DAY, ["inquiry"]),
    Moment(None, None, ["sometime"]),
]


def event(first: str, last: str, granularity: Granularity, *, inferred: bool = False) -> Event:
    interval = Interval.days(date.fromisoformat(first), date.fromisoformat(last))
    return Event("e", "", Status.HAPPENED, interval, granularity, (), inferred=inferred)


@pytest.mark.parametrize(
    ("zoom", "expected"),
    [
        (
            DAY,
            [
                ("August 2021", ["august"]),
                ("Sat 14 Aug 2021", ["fire", "flood", "alarm"]),
                ("Sat 25 Sep 2021", ["inquiry"]),
                ("Undated", ["sometime"]),
            ],
        ),
        (
            Granularity.HOUR,
            [
                ("August 2021", ["august"]),
                ("Sat 14 Aug 2021", ["fire", "flood"]),
                ("Sat 14 Aug 2021, 09:00", ["alarm"]),
                ("Sat 25 Sep 2021", ["inquiry"]),
                ("Undated", ["sometime"]),
            ],
        ),
        (
            YEAR,
            [
                ("2021", ["august", "fire", "flood", "alarm", "inquiry"]),
                ("Undated", ["sometime"]),
            ],
        ),
    ],
)
def test_events_stand_under_the_unit_of_the_zoom_or_what_is_known(zoom, expected):
    found = [
        (heading(each.start, each.size), each.events) for each in Timeline.of(MOMENTS, zoom).groups
    ]
    assert found == expected


def test_what_begins_late_in_a_year_does_not_stand_at_its_head():
    moments = [
        Moment(datetime(2020, 1, 1), YEAR, ["in 2020"]),
        Moment(datetime(2020, 3, 4), DAY, ["on 4 March"]),
        Moment(datetime(2020, 5, 2), YEAR, ["in mid-2020"]),
        Moment(datetime(2020, 8, 9), DAY, ["on 9 August"]),
        Moment(datetime(2020, 8, 21), MONTH, ["late in August"]),
        Moment(datetime(2020, 9, 1), YEAR, ["by the end of 2020"]),
        Moment(datetime(2020, 9, 1), MONTH, ["in September"]),
        Moment(datetime(2020, 10, 3), DAY, ["on 3 October"]),
        Moment(datetime(2020, 11, 1), YEAR, ["in the last months of 2020"]),
    ]
    timeline = Timeline.of(moments, DAY)
    assert [(heading(each.start, each.size), *each.events) for each in timeline.groups] == [
        ("2020", "in 2020"),
        ("Wed 4 Mar 2020", "on 4 March"),
        ("Mid-2020", "in mid-2020"),
        ("Sun 9 Aug 2020", "on 9 August"),
        ("Late August 2020", "late in August"),
        ("Late 2020", "by the end of 2020", "in the last months of 2020"),
        ("September 2020", "in September"),
        ("Sat 3 Oct 2020", "on 3 October"),
    ]
    in_years = Timeline.of(moments, YEAR).groups
    assert [heading(each.start, each.size) for each in in_years] == ["2020"]


def test_gaps_are_named_between_the_groups_and_reports_stand_under_an_unfolded_event():
    timeline = Timeline.of(MOMENTS, DAY)
    found = list(timeline.groups)
    shown = Rows(timeline, {"fire", "nothing"}, lambda _: 2, headed=True)
    gap = Gap(datetime(2021, 8, 15), datetime(2021, 9, 25))
    assert list(shown) == [
        *(found[0], "august"),
        *(found[1], "fire", ReportRow("fire", 0), ReportRow("fire", 1), "flood", "alarm"),
        *(gap, found[2], "inquiry"),
        *(found[3], "sometime"),
    ]
    assert [shown.start_of(group) for group in range(4)] == [0, 2, 9, 11]
    assert [shown.group_at(row) for row in range(13)] == [0, 0, *[1] * 7, 2, 2, 3, 3]
    for number in (1, 3, 4, 5, 6, 7, 10, 12):
        assert shown.index(shown[number]) == number
    for other in ("nothing", ReportRow("fire", 2), ReportRow("flood", 0)):
        with pytest.raises(ValueError, match="not "):
            shown.index(other)


def test_without_headings_only_the_undated_have_one():
    shown = Rows(Timeline.of(MOMENTS, DAY), (), len, headed=False)
    assert [type(each) for each in shown] == [str, str, str, str, Gap, str, Group, str]


def test_of_nothing_there_are_no_rows():
    shown = Rows(Timeline(), {"fire"}, len, headed=True)
    assert (list(shown), shown.group_at(0)) == ([], 0)


@pytest.mark.parametrize("zoom", Granularity)
@pytest.mark.parametrize("seed", range(5))
def test_any_timeline_is_walked_in_rows_of_its_groups(seed, zoom):
    timeline = Timeline.of(made_up(seed), zoom)
    events = [key for group in timeline.groups for key in group.events]
    assert events == list(timeline)
    assert [timeline.index(key) for key in events] == list(range(len(events)))
    unfolded = set(events[seed::20])
    for headed in (True, False):
        shown = Rows(timeline, unfolded, lambda key: int(key) % 4, headed=headed)
        found, starts = plainly(timeline, unfolded, headed=headed)
        assert list(shown) == found
        assert [shown.start_of(number) for number in range(len(starts))] == starts
        assert [shown.group_at(number) for number in range(len(found))] == [
            max(0, bisect_right(starts, number) - 1) for number in range(len(found))
        ]
        for number, row in enumerate(found):
            if isinstance(row, str | ReportRow):
                assert shown.index(row) == number


def made_up(seed):
    """Return moments in order of time, as a seed has it."""
    chance = Random(seed)  # noqa: S311 - made up moments are no secret
    found = set()
    for _ in range(60):
        size = chance.choice(list(Granularity))
        minutes = 60 * 24 * chance.choice([chance.randrange(40), chance.randrange(9000)])
        start = datetime(2019, 12, 30) + timedelta(minutes=minutes + chance.randrange(3) * 400)
        found.add((start, -size))
    keys = map(str, count())
    moments = [
        Moment(start, Granularity(-size), list(islice(keys, chance.randrange(1, 4))))
        for start, size in sorted(found)
    ]
    return [*moments, Moment(None, None, list(islice(keys, 3)))]


def plainly(timeline, unfolded, *, headed):
    """Return all rows and where each group begins, one after the other."""
    shown: list[object] = []
    starts: list[int] = []
    until = datetime.min
    for number, group in enumerate(timeline.groups):
        if timeline.gaps[number]:
            shown.append(Gap(until, group.start))
        until = group.end or until
        starts.append(len(shown))
        shown += [group] if headed or group.size is None else []
        for key in group.events:
            shown.append(key)
            shown += [ReportRow(key, n) for n in range(int(key) % 4) if key in unfolded]
    return shown, starts


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2021-08-15", "2021-09-25", "41 days with no event"),
        ("2021-01-01", "2021-05-10", "4 months with no event"),
        ("2001-09-12", "2021-04-01", "19 years with no event"),
    ],
)
def test_a_gap_is_said_in_the_unit_that_fits(start, end, text):
    gap = Gap(datetime.fromisoformat(start), datetime.fromisoformat(end))
    assert gap_text(gap) == text


@pytest.mark.parametrize(
    ("given", "under", "said"),
    [
        (event("2021-08-15", "2021-08-15", DAY), DAY, ""),
        (event("2021-08-15", "2021-08-15", DAY), MONTH, "Sun 15 Aug"),
        (event("2021-08-15", "2021-08-15", DAY), Granularity.DECADE, "Sun 15 Aug 2021"),
        (event("2021-08-02", "2021-08-16", DAY), DAY, "2–16 Aug"),
        (event("2021-08-09", "2021-08-15", Granularity.WEEK), MONTH, "week of 9 Aug"),
        (event("2021-08-09", "2021-08-15", Granularity.WEEK), Granularity.WEEK, ""),
        (event("2021-07-30", "2021-08-02", DAY), YEAR, "30 Jul – 2 Aug"),
        (event("2020-12-30", "2021-01-02", DAY), DAY, "30 Dec – 2 Jan 2021"),
        (event("2021-08-01", "2021-08-31", MONTH), MONTH, ""),
        (event("2021-08-01", "2021-08-31", MONTH), YEAR, "August"),
        (event("2021-01-01", "2021-12-31", YEAR), Granularity.CENTURY, "2021"),
        (event("2021-08-15", "2021-08-15", DAY), None, "Sun 15 Aug 2021"),
    ],
)
def test_a_row_says_of_its_time_what_the_heading_leaves(given, under, said):
    assert within(given, under) == said


@pytest.mark.parametrize(
    ("given", "under", "said"),
    [
        (event("2021-08-13", "2021-11-11", DAY), DAY, "to 11 Nov text"),
        (event("2021-08-02", "2021-08-16", DAY), DAY, "2–16 Aug  text"),
        (event("2021-08-13", "2021-11-11", DAY), None, "13 Aug – 11 Nov 2021 text"),
        (event("2021-08-02", "2021-08-08", Granularity.WEEK), None, "week of 2 Aug 2021   text"),
        (event("2020-12-30", "2021-01-02", DAY), None, "30 Dec 2020 – 2 Jan  text"),
    ],
)
@pytest.mark.parametrize("width", [60, 116])
def test_dates_of_any_length_leave_the_texts_in_one_column(given, under, said, width):
    line = event_line(replace(given, text="text"), Shown(under), width, str)
    column = 12 if under else 23 if width > 100 else 18
    assert "".join(text for text, _ in line).index("text") == column


def test_an_event_without_a_date_says_none():
    assert within(Event("e", "", Status.HAPPENED, None, None, ()), DAY) == ""


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (Granularity.MINUTE, "Sun 15 Aug 2021, 09:12"),
        (Granularity.PART, "Sun 15 Aug 2021, morning"),
        (Granularity.WEEK, "Week of 9 Aug 2021"),
        (MONTH, "August 2021"),
        (Granularity.DECADE, "The 2020s"),
        (Granularity.CENTURY, "21st century"),
    ],
)
def test_a_heading_names_its_stretch_of_the_calendar(size, said):
    assert heading(bucket(datetime(2021, 8, 15, 9, 12), size), size) == said


def test_the_strip_counts_what_is_known_exactly_enough():
    size = Granularity.WEEK
    marks = Marks(Timeline.of(MOMENTS, size), size)
    assert (
        list(marks)
        == marks[:]
        == [
            (datetime(2021, 8, 9), 3, size),
            (datetime(2021, 9, 20), 1, size),
        ]
    )
    assert marks.most == 3
    assert sum(count for _, count, _ in Marks(Timeline.of(MOMENTS, MONTH), MONTH)) == 5


def test_the_strip_shows_what_fits_around_the_cursor_and_that_there_is_more():
    bars = Bars([(datetime(2021, month, 1), month, MONTH) for month in range(1, 13)], 12)
    whole = bars.around(datetime(2021, 6, 20), 40)
    assert "".join(text for text, _ in whole) == "2021 ▁▂▂▃▄[▄]▅▆▆▇██"
    part = bars.around(datetime(2021, 6, 20), 16)
    assert width_of(part) <= 16
    assert [part[0][0], part[-1][0]] == ["‹ ", " ›"]
    assert any(text.startswith("[") for text, _ in part)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("15 aug", "2021-08-15"),
        ("August 15", "2021-08-15"),
        ("2021-08-15", "2021-08-15"),
        ("aug 2021", "2021-08"),
        ("2021", "2021"),
        ("12-14 august 2021", "2021-08-12/2021-08-14"),
        ("31 aug – 2 sep 2021", "2021-08-31/2021-09-02"),
        ("15 aug 2021 9:30", "2021-08-15T09:30"),
        ("2021-08-12/2021-08-14", "2021-08-12/2021-08-14"),
        ("unknown", "undated"),
        ("  undated ", "undated"),
    ],
)
def test_a_date_is_typed_as_one_says_it(typed, kept):
    assert asked_moments(typed, date(2021, 8, 20)) == kept


@pytest.mark.parametrize("typed", ["", "feb 30", "45 may 2021", "2021-13-01", "soon", "x-y"])
def test_what_is_no_date_is_said_to_be_none(typed):
    with pytest.raises(ValueError, match="is no date: write"):
        asked_time(typed, date(2021, 8, 20))


def test_a_time_is_written_so_that_it_can_be_typed_again():
    hour = Interval(datetime(2021, 8, 15, 9), datetime(2021, 8, 15, 12))
    assert written(hour, Granularity.PART) == "2021-08-15T09:00/2021-08-15T11:59"
    assert written(None, None) == "undated"
