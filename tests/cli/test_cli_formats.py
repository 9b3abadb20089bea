"""Each form of the chronology is read back by a parser of that form."""

import csv
import html
import io
import json
import re
from datetime import date, datetime
from html.parser import HTMLParser

import icalendar
import pytest
from markdown_it import MarkdownIt

from tui.cli import telling as text
from tui.cli.views.chronology import FORMS as FORMATS
from tui.model import Granularity, Interval, Status
from tui.writing import csv_table, ics, json_lines, markdown, timelinejs
from tui.writing.story import Source, Story

HOSTILE = "=HYPERLINK(1) <img src=x onerror=y> \x1b[2J\u202e *b* [x](http://e.vil) ,;\\ \udcff"


def joined(lines):
    return "".join(line + "\n" for line in lines)


def calendar_of(story):
    content = joined(ics.lines(story)).encode()
    return icalendar.Calendar.from_ical(content), content


def test_text_groups_events_by_day_and_marks_what_is_inferred(story):
    assert list(text.lines(story)) == [
        "Sat 14 Aug 2021",
        "    06:30 The gates opened. [Harbour Post 08-16]",
        "",
        "Sun 15 Aug 2021",
        "  ! Kabul fell on Sunday. (figure: 5,000 | nearly 6,000) [Harbour Post 08-16, tuesday.md]",
        "  ~ (planned) Flights resume; talks, too. [Harbour Post 08-16]",
        "",
        "Undated",
        "    It was over. [Harbour Post 08-16]",
    ]


def test_each_day_is_a_heading_once_whatever_stands_between(make_event):
    evening = Interval(datetime(2021, 8, 15, 18), datetime(2021, 8, 15, 22))
    days = Interval.days(date(2021, 8, 15), date(2021, 8, 17))
    events = [make_event("a"), make_event("b", interval=days), make_event("c", interval=evening)]
    heads = [row for row in text.lines(Story(events)) if row and not row.startswith(" ")]
    assert heads == ["Sun 15 Aug 2021", "15–17 Aug 2021"]


def test_where_articles_are_of_several_years_their_days_have_the_year(story):
    old = Source("", "Morning", "~1972-07-24")
    longer = Story(story.events, story.names, {**story.sources, "tuesday.md": old})
    shown = joined(text.lines(longer))
    assert "[Harbour Post 2021-08-16, Morning ~1972-07-24]" in shown


def test_text_keeps_to_the_width_of_the_terminal(story):
    narrow = Story(story.events, story.names, story.sources, width=30)
    assert max(map(len, text.lines(narrow))) <= 30


def test_json_has_the_keys_of_the_reference(story):
    rows = [json.loads(line) for line in json_lines.lines(story)]
    assert rows[1] == {
        "event": "e1",
        "interval": ["2021-08-15", "2021-08-16"],
        "granularity": "day",
        "status": "happened",
        "text": "Kabul fell on Sunday.",
        "entities": ["kabul"],
        "reports": [
            {
                "document": "monday.txt",
                "start": 0,
                "end": 21,
                "timex": {"start": 14, "end": 20, "value": "2021-08-15"},
                "published": "2021-08-16",
            },
            {
                "document": "tuesday.md",
                "start": 0,
                "end": 25,
                "timex": None,
                "published": "2021-08-16",
            },
        ],
    }
    assert (rows[3]["interval"], rows[3]["granularity"]) == (None, None)


def test_csv_has_a_line_for_each_report(story):
    rows = list(csv.DictReader(io.StringIO(joined(csv_table.lines(story)))))
    assert [row["event"] for row in rows] == ["e0", "e1", "e1", "e2", "e3"]
    assert rows[0]["from"] == "2021-08-14T06:30"
    assert (rows[1]["until"], rows[1]["entities"], rows[1]["value"]) == (
        "2021-08-16",
        "Kabul",
        "2021-08-15",
    )
    assert (rows[3]["inferred"], rows[3]["status"]) == ("yes", "planned")
    assert (rows[4]["from"], rows[4]["granularity"]) == ("", "")


@pytest.mark.parametrize("first", ["=", "+", "-", "@"])
def test_no_cell_of_the_csv_is_a_formula(make_event, first):
    event = make_event(text=f"{first}1+1, she said")
    (row,) = csv.DictReader(io.StringIO(joined(csv_table.lines(Story([event])))))
    assert row["text"] == row["quotation"] == f"'{first}1+1, she said"


def test_markdown_has_a_heading_a_day_and_a_citation_a_report(story):
    tokens = MarkdownIt().parse(joined(markdown.lines(story)))
    headings = [
        tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"
    ]
    assert headings == ["Chronology", "Sat 14 Aug 2021", "Sun 15 Aug 2021", "Undated"]
    assert sum(token.type == "list_item_open" for token in tokens) == 4 + 5
    shown = MarkdownIt().render(joined(markdown.lines(story)))
    assert "“The fall of [Kabul] &lt;b&gt;”, Harbour Post, 2021-08-16, monday.txt" in shown


def test_markdown_shows_a_hostile_text_as_it_is(make_event):
    event = make_event(text=HOSTILE)
    parser = MarkdownIt("commonmark", {"html": True})
    shown = parser.render(joined(markdown.lines(Story([event]))))
    assert not any(tag in shown for tag in ("<img", "<a ", "<em>"))
    assert "[x](http://e.vil)" in shown


@pytest.mark.parametrize(
    "words",
    [
        "- a list",
        "1. one",
        "12) twelve",
        "# not a heading",
        "+ more",
        "a &amp; b &copy;",
        "~~gone~~ and `code` and | cell",
        "snake_case_name and **bold**",
        "<script>x</script> <http://e.vil>",
        "https://e.vil/?a=b www.e.vil me@e.vil",
        "![picture](http://e.vil/x.png)",
        "\\*",
        "2021-08-14, 9/11 (a note): “quoted”!",
    ],
)
def test_markdown_shows_every_character_as_it_is(make_event, words):
    parser = MarkdownIt("gfm-like")
    rendered = parser.render(joined(markdown.lines(Story([make_event(text=words, reports=())]))))
    shown = re.sub(r"</?(h1|h2|ul|li)>", "", rendered).strip().splitlines()[-1]
    assert html.unescape(shown) == words


def test_timelinejs_has_dates_as_exact_as_they_are_known(story, make_event):
    august = Interval.days(date(2021, 8, 1), date(2021, 8, 31))
    month = make_event("e4", interval=august, granularity=Granularity.MONTH)
    week = Interval.days(date(2021, 8, 9), date(2021, 8, 15))
    events = [*story.events, month, make_event("e5", interval=week, granularity=Granularity.WEEK)]
    timeline = json.loads(joined(timelinejs.lines(Story(events))))
    slides = {slide["unique_id"]: slide for slide in timeline["events"]}
    assert slides["e0"]["start_date"] == {
        "year": 2021,
        "month": 8,
        "day": 14,
        "hour": 6,
        "minute": 30,
    }
    assert "end_date" not in slides["e1"]
    assert slides["e2"]["display_date"] == "~Sun 15 Aug 2021"
    assert slides["e2"]["group"] == "planned"
    assert slides["e4"]["start_date"] == {"year": 2021, "month": 8}
    assert slides["e5"]["end_date"] == {"year": 2021, "month": 8, "day": 15}
    assert "e3" not in slides


def test_timelinejs_of_nothing_is_still_a_timeline():
    assert json.loads(joined(timelinejs.lines(Story([])))) == {"scale": "human", "events": []}


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found.add((tag, tuple(attrs)))


def test_timelinejs_brings_no_markup_of_the_text_into_the_page(make_event):
    sources = {"monday.txt": Source(title=HOSTILE)}
    story = Story([make_event(text=HOSTILE)], sources=sources)
    slide = json.loads(joined(timelinejs.lines(story)))["events"][0]
    tags = Tags()
    tags.feed(slide["text"]["headline"] + slide["text"]["text"])
    assert tags.found == {("ul", ()), ("li", ()), ("cite", ())}
    assert slide["autolink"] is False


def test_a_calendar_has_whole_days_as_dates_and_hours_as_local_times(story):
    calendar, _ = calendar_of(story)
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {"e0@dateline", "e1@dateline", "e2@dateline"}
    assert events["e0@dateline"].decoded("DTSTART") == datetime(2021, 8, 14, 6, 30)
    assert events["e1@dateline"].decoded("DTSTART") == date(2021, 8, 15)
    assert events["e1@dateline"].decoded("DTEND") == date(2021, 8, 16)
    assert str(events["e2@dateline"]["SUMMARY"]) == "~ (planned) Flights resume; talks, too."
    assert "monday.txt, characters 0–21" in str(events["e1@dateline"]["DESCRIPTION"])


def test_the_same_story_is_always_the_same_calendar(story):
    assert calendar_of(story)[1] == calendar_of(story)[1]
    first = calendar_of(story)[0].walk("VEVENT")[0]
    assert first.decoded("DTSTAMP").date() == date(2021, 8, 16)


@pytest.mark.parametrize(
    "words", ["x" * 400, "喀布尔 " * 60, "a, b; c \\ d\n" * 30, HOSTILE], ids=len
)
def test_calendar_lines_are_folded_and_nothing_of_the_text_is_lost(make_event, words):
    calendar, content = calendar_of(Story([make_event(text=words)]))
    assert all(len(row) <= 75 for row in content.split(b"\r\n"))
    shown = str(calendar.walk("VEVENT")[0]["SUMMARY"])
    assert shown == words.replace("\n", " ").replace("\x1b", "␛").replace(
        "\u202e", "\ufffd"
    ).replace("\udcff", "\ufffd")


@pytest.mark.parametrize(
    ("status", "certainty"), [(Status.POSSIBLE, "TENTATIVE"), (Status.DENIED, "CANCELLED")]
)
def test_a_calendar_says_what_is_not_certain(make_event, status, certainty):
    calendar, _ = calendar_of(Story([make_event(status=status)]))
    assert calendar.walk("VEVENT")[0]["STATUS"] == certainty


@pytest.mark.parametrize(
    ("interval", "start", "end"),
    [
        (Interval(datetime(1996, 9, 1), None), date(1996, 9, 1), date(1996, 9, 2)),
        (Interval(datetime(1, 1, 1), datetime(2, 1, 1)), date(1, 1, 1), date(2, 1, 1)),
    ],
)
def test_a_calendar_takes_open_and_ancient_intervals(make_event, interval, start, end):
    calendar, _ = calendar_of(Story([make_event(interval=interval)]))
    event = calendar.walk("VEVENT")[0]
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (start, end)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_harmless_to_a_terminal(make_event, make_report, name):
    report = make_report(document=HOSTILE, text=HOSTILE)
    event = make_event(HOSTILE, HOSTILE, reports=(report,), entities=(HOSTILE,))
    written = joined(FORMATS[name].write(Story([event], {HOSTILE: HOSTILE})))
    assert "\x1b" not in written
    assert "\u202e" not in written
    written.encode()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_an_event_without_a_report(make_event, name):
    by_hand = make_event(text="Added by hand.", reports=())
    written = joined(FORMATS[name].write(Story([by_hand])))
    assert "Added by hand" in written.replace("\\", "")


def test_a_citation_leaves_out_what_is_not_known(make_report):
    assert Story([]).citation(make_report()) == "monday.txt, characters 0–21"
