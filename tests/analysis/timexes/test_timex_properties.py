"""What holds of the tagger for every text, however odd."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.timexes import tag
from tui.analysis.timexes.grammar import Grammar
from tui.analysis.timexes.rules import RULES
from tui.analysis.timexes.tokens import tokenise
from tui.analysis.timexes.words import LEXICON

LONGEST_MATCH = 40
"""Tokens that the longest expression may have; it keeps the work on every token bounded."""

SHAPES = [
    *(
        "12",
        "31",
        "0",
        "00",
        "1999",
        "9999",
        "0001",
        "12,000",
        "3.5",
        "'68",
        "1990s",
        "14th",
        "9/11",
    ),
    *("8/14", "2021-08-14", "9999-12-31T23:59", "08/14/2021", "31.12.9999", "18:30", "24:00", "9"),
    *(
        "a.m.",
        "GMT",
        "BC",
        "Q3",
        "FY99",
        "2003/04",
        ",",
        "-",
        "–",
        ".",
        "\n",
        "\n\n",
        "(",
        ")",
        "'s",
    ),
    *("Christmas", "New Year's Eve", "$5", "troops", "will", "said", "of", "Dec. 31, 9999"),
]
words = st.sampled_from([*sorted(LEXICON), *SHAPES])
phrases = st.lists(words, max_size=25).map(" ".join)
days = st.one_of(st.none(), st.dates())


def _check(text, published):
    found = tag(text, published)
    reached = 0
    for timex in found:
        assert reached <= timex.span.start < timex.span.end <= len(text)
        assert timex.text == timex.span.of(text)
        assert timex.value
        assert timex.evidence
        if timex.interval and timex.interval.start and timex.interval.end:
            assert timex.interval.start < timex.interval.end
        reached = timex.span.end


@given(st.text(max_size=300), days)
def test_any_text_gives_spans_in_order_inside_it(text, published):
    _check(text, published)


@settings(max_examples=400)
@given(phrases, days)
def test_any_heap_of_time_words_gives_spans_in_order_inside_it(text, published):
    _check(text, published)


@given(phrases, days)
def test_a_text_is_read_the_same_way_twice(text, published):
    assert tag(text, published) == tag(text, published)


@pytest.mark.parametrize("published", [date.min, date.max, date(2021, 8, 16), None])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Feb. 30",
        "the 45th of May",
        "in the year 0",
        "May 5, 12000",
        "31 December 9999",
        "9999-12-31T23:59",
        "9999-11-31, 9999-10-40, 31 November 9999",
        "in 9999 BC",
        "the 99th century",
        *("the 0th quarter", "the 00th half of 2019", "1988's 0th quarter", "Q0 2019, H0 2019"),
        *("the 0th century", "the 0th week of 2021", "the 0th day of May", "the 0th Monday in May"),
        "midnight tonight, next century",
        "a million years ago",
        "999999999 days later",
        "99:99 GMT on 99/99/9999",
    ],
)
def test_impossible_and_far_away_times_raise_nothing(text, published):
    _check(text, published)


@pytest.mark.parametrize(
    "piece",
    [
        "12 May 1999, ",
        "one hundred ",
        "one hundred days ",
        "the last two ",
        "early in the morning of ",
        "between March and April and ",
        "1999-",
        "every other day ",
        "a half a half hour ",
        "\n",
    ],
)
def test_the_work_on_a_text_grows_no_faster_than_the_text(piece):
    def work(count):
        matches = [
            match
            for choices in Grammar(RULES).candidates(tokenise(piece * count))
            for match, _ in choices
        ]
        assert all(match.last - match.first <= LONGEST_MATCH for match in matches)
        return len(matches)

    assert work(400) <= 2 * work(200) + 1000


def test_a_run_of_full_stops_is_no_longer_to_divide_than_a_text():
    # Were each of them compared with all that follow, this would not come to an end.
    assert len(tokenise("." * 400_000 + " 1.5. 2021").spans) == 400_000 + 3
