"""What expressions lean on in a whole text: the publication date, or a date the text has said."""

from datetime import date

import pytest

from tui.analysis.timexes import tag
from tui.model import Anchor

PUBLISHED = date(2021, 8, 16)

HISTORY = """The uprising

The garrison rose on 3 May 1871 and held the harbour until the end of June. In July the fleet
returned. Two weeks later the governor fled.

That year the harvest failed. In December the council sued for peace, and in January a truce was
signed. The following year brought elections, and by March 1873 the last prisoners were free.

An inquiry published in 2009 found no order to fire. On 4 April the monument was unveiled.
"""


def values(text, published=PUBLISHED):
    return {timex.text: timex.value for timex in tag(text, published)}


def test_a_history_leans_on_its_own_dates():
    assert values(HISTORY) == {
        "3 May 1871": "1871-05-03",
        "the end of June": "1871-06",
        "July": "1871-07",
        "Two weeks later": "1871-WXX",
        "That year": "1871",
        "December": "1871-12",
        "January": "1872-01",
        "The following year": "1873",
        "March 1873": "1873-03",
        "2009": "2009",
        "4 April": "1873-04-04",
    }


def test_a_history_is_recognised_without_a_publication_date():
    dated = values(HISTORY)
    assert {text: value for text, value in values(HISTORY, None).items() if text != "2009"} == {
        text: value for text, value in dated.items() if text != "2009"
    }


def test_news_leans_on_its_publication_date():
    text = "Rebels took the port on Friday. The talks of last month had failed, officials said."
    assert values(text) == {"Friday": "2021-08-13", "last month": "2021-07"}


def test_background_in_the_news_leans_on_the_year_it_names():
    text = "The army was beaten in 1996. The following year it returned. On Sunday it left again."
    found = tag(text, PUBLISHED)
    assert [timex.value for timex in found][:2] == ["1996", "1997"]
    assert found[1].anchor is Anchor.TEXT


def test_news_with_much_background_is_no_history():
    text = (
        "The party ruled from 1996. In 2001 it was driven out, and by 2009 it was back.\n\n"
        "On Sunday it took the capital, and in June it had taken the south."
    )
    assert values(text) == {
        "1996": "1996",
        "2001": "2001",
        "2009": "2009",
        "Sunday": "2021-08-15",
        "June": "2021-06",
    }


def test_a_new_paragraph_of_the_news_leans_on_the_publication_date_again():
    text = "The army was beaten in May 1996.\n\nIn June it left again, and on Sunday it was back."
    assert values(text) == {"May 1996": "1996-05", "June": "2021-06", "Sunday": "2021-08-15"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Sunday.", "XXXX-WXX-7"),
        ("They met on Aug. 14.", "XXXX-08-14"),
        ("They met in August.", "XXXX-08"),
        ("They met yesterday.", "PAST_REF"),
        ("They meet today.", "PRESENT_REF"),
        ("They will meet tomorrow.", "FUTURE_REF"),
        ("They met last week.", "PAST_REF"),
        ("They will meet next year.", "FUTURE_REF"),
        ("They met two years ago.", "PAST_REF"),
        ("They met at noon.", "XXXX-XX-XXT12:00"),
        ("They met at dawn.", "XXXX-XX-XXTMO"),
        ("They met in the second quarter.", "XXXX-Q2"),
        ("They met in the summer.", "XXXX-SU"),
        ("They met this morning.", "XXXX-XX-XXTMO"),
        ("They met last Tuesday.", "XXXX-WXX-2"),
        ("They met from Monday to Friday.", "XXXX-WXX-1"),
        ("They met at Easter.", "XXXX-XX-XX"),
        ("They met at the time.", "PAST_REF"),
        ("They will meet a week from Friday.", "FUTURE_REF"),
    ],
)
def test_without_a_publication_date_nothing_leans_on_today(text, value):
    found = tag(text)
    assert found[0].value == value
    assert [timex.interval for timex in found] == [None] * len(found)


def test_as_of_a_month_is_of_the_day_of_writing():
    text = "The shop opened in 2003. As of May it has sold ten ships."
    assert values(text)["May"] == "2021-05"


@pytest.mark.parametrize(
    "allusion",
    ["9/11", "the Sept. 11 attacks", "D-Day", "the anniversary of 4 March 1998"],
)
def test_an_allusion_does_not_move_the_story(allusion):
    text = f"On 14 April 2021 the council spoke of {allusion}. The base closed on 2 July."
    found = tag(text, date(2021, 8, 22))
    assert (found[0].value, found[-1].value) == ("2021-04-14", "2021-07-02")
    assert tag(text[text.index("council") :], date(2021, 8, 22))[-1].value == "2021-07-02"


def test_what_a_relative_clause_tells_does_not_move_the_story():
    text = "He spoke on Tuesday. He praised a man whom rebels shot on 6 August. Holt left that day."
    assert values(text, date(2021, 8, 18))["that day"] == "2021-08-17"


def test_a_line_that_is_a_day_says_which_day_it_is_below():
    text = "Sunday 15 August 2021\n\nTalks opened.\n\nMonday 16 August\n\nThe council meets today."
    assert tag(text, date(2021, 8, 15))[-1].value == "2021-08-16"


def test_a_day_long_past_that_has_a_line_to_itself_is_not_the_day_of_writing():
    text = "The war, day by day\n\n1 September 1939\n\nThe archive opens today."
    assert tag(text, date(2021, 8, 15))[-1].value == "2021-08-15"


def test_an_undated_text_leans_on_the_dates_it_says():
    text = "The strike began on May 3, 2019. Two days later it spread, and by June it was over."
    assert values(text, None) == {
        "May 3, 2019": "2019-05-03",
        "Two days later": "2019-05-05",
        "June": "2019-06",
    }


def test_a_wrapped_line_is_read_as_one():
    text = (
        "The committee of the harbour said on the evening of the flood that it would meet on\n"
        "Friday, and that it had met for the first time in the early morning of Aug.\n"
        "3, 2021, as planned.\n"
    )
    assert [timex.value for timex in tag(text, PUBLISHED)] == ["2021-08-20", "2021-08-03TMO"]


def test_a_line_that_ends_on_purpose_is_not_joined_to_the_next():
    text = "Fair 2010\nJune 8, 2010\nThe fair opened."
    assert values(text) == {"2010": "2010", "June 8, 2010": "2010-06-08"}


def test_the_evidence_says_what_a_date_leans_on():
    (timex,) = tag("The city fell on Sunday.", PUBLISHED)
    assert timex.evidence == "“Sunday”, published Mon 2021-08-16, past tense → Sun 2021-08-15"
    assert timex.anchor is Anchor.PUBLISHED


def test_another_plausible_reading_is_kept():
    (timex,) = tag("It opened on 08/09/2021.", PUBLISHED)
    assert timex.value == "2021-08-09"
    assert [reading.value for reading in timex.readings] == ["2021-09-08"]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The city could fall within 90 days.", "2021-08-16/2021-11-15"),
        ("Troops arrive over the next two days.", "2021-08-16/2021-08-19"),
        ("Troops will arrive in the coming days.", "2021-08-16/2021-08-31"),
        ("Troops have arrived in the past days.", None),
        ("Prices doubled over the past year.", "2020-08-16/2021-08-17"),
        ("It fell three weeks after June 5.", "2021-06-21/2021-06-28"),
        ("It fell ten days before June 5.", "2021-05-26"),
        ("It fell two decades after 9/11.", "2021-01-01/2022-01-01"),
        ("It fell within 90 days of May 1, 2020.", "2020-05-01/2020-07-31"),
        ("It took 90 days of May 1, 2020.", None),
        ("It will fall 9000 years after 9/11.", None),
        ("Nobody has lived there since 2001.", "2001-01-01/.."),
        ("It rained earlier this month.", "2021-08-01/2021-08-16"),
        ("It will rain later this month.", "2021-08-17/2021-09-01"),
        ("It happened in early 2011.", "2011-01-01/2011-05-02"),
        ("It happened in mid-June.", "2021-06-11/2021-06-21"),
        ("It happened on Sunday morning.", "2021-08-15T05:00/2021-08-15T12:00"),
    ],
)
def test_a_stretch_of_time_has_its_interval(text, interval):
    found = tag(text, PUBLISHED)[0].interval
    assert (found.text if found else None) == interval
