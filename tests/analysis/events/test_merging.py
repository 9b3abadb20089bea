"""Which reports are one event, which are not, and what their row says."""

import random
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.events import merge
from tui.model import Granularity, Interval, Report, Span, Status

SAME = [
    (
        "Rebels captured Arden on ‹Sunday›.",
        "Arden was seized by rebels on ‹Sunday›.",
    ),
    (
        "Rebels captured Arden on ‹Sunday›.",
        "The fall of Arden to rebels on ‹Sunday› came as the army withdrew.",
    ),
    (
        "President Lorne fled the country on ‹Sunday›.",
        "President Lorne left the country on ‹Sunday›, aides said.",
    ),
    (
        "President Lorne fled Arden on ‹Sunday›.",
        "The departure of President Lorne from Arden on ‹Sunday› came as a surprise.",
    ),
    (
        "Ministers approved a loan of $5 billion on ‹Monday›.",
        "A $5 billion loan was approved by ministers on ‹Monday›.",
    ),
    (
        "The Arden parliament elected Ines Duarte prime minister on ‹Friday›.",
        "Ines Duarte was elected prime minister by the parliament in Arden on ‹Friday›.",
    ),
    (
        "A ferry carrying 200 people sank off Skarn on ‹Tuesday›.",
        "On ‹Tuesday›, a ferry with 210 people on board sank off Skarn.",
    ),
    (
        "An earthquake killed at least 40 people in Dorne on ‹Monday›.",
        "The quake in Dorne on ‹Monday› killed 52 people.",
    ),
    (
        "Police arrested the former mayor of Arden, Tom Keel, on ‹Friday›.",
        "Former mayor Tom Keel was detained by police in Arden on ‹Friday›.",
    ),
    (
        "Orbit Motors announced on ‹Monday› that it would cut 3,000 jobs.",
        "On ‹Monday› Orbit Motors announced 3,000 job cuts.",
    ),
    (
        "The central bank raised its key rate to 5 percent on ‹Thursday›.",
        "On ‹Thursday› the central bank increased the key rate to 5 percent.",
    ),
    (
        "Talks between Arden and Dorne began in Geneva on ‹Friday›.",
        "Arden and Dorne started talks in Geneva on ‹Friday›.",
    ),
    (
        "The governor of Skarn resigned on ‹Friday›.",
        "On ‹Friday› the governor of Skarn stepped down.",
    ),
    (
        "Lufthaven bought 40 jets from Aerowerk on ‹Monday›.",
        "On ‹Monday› Lufthaven agreed to purchase 40 jets from Aerowerk.",
    ),
    (
        "A bomb exploded outside the embassy in Arden on ‹Sunday›, killing 12 people.",
        "The bombing of the embassy in Arden on ‹Sunday› killed 14 people.",
    ),
    (
        "The prime minister of Dorne, Ada Holt, died on ‹Sunday›.",
        "Ada Holt, the prime minister of Dorne, died on ‹Sunday›.",
    ),
    (
        "Troops withdrew from the Sorn valley on ‹Tuesday›.",
        "The withdrawal of troops from the Sorn valley on ‹Tuesday› came early.",
    ),
    (
        "The Skarn court rejected the appeal of Tom Keel on ‹Monday›.",
        "On ‹Monday› the appeal of Tom Keel was dismissed by the Skarn court.",
    ),
    (
        "Two trains collided near Weston on ‹Friday›, killing 8 people.",
        "Eight people died when two trains collided near Weston on ‹Friday›.",
    ),
    (
        "The evacuation of Port Elgin began on ‹Sunday›.",
        "On ‹Sunday› officials started the evacuation of Port Elgin.",
    ),
    (
        "Security forces surrendered the Arden air base to the rebels on ‹Sunday›.",
        "On ‹Sunday› security forces handed over the Arden air base to rebels.",
    ),
    (
        "The senate voted on ‹Tuesday› to impeach President Lorne.",
        "President Lorne was impeached by the senate in a vote on ‹Tuesday›.",
    ),
    (
        "The satellite Halden 2 was launched from Kourou on ‹Friday›.",
        "On ‹Friday› a rocket launched the Halden 2 satellite from Kourou.",
    ),
    (
        "The Dorne government declared a state of emergency on ‹Monday›.",
        "On ‹Monday› the government of Dorne announced a state of emergency.",
    ),
    (
        "Novara Bank sued its former chairman Paul Reyes on ‹Friday›.",
        "Novara Bank filed a lawsuit against its former chairman, Paul Reyes, on ‹Friday›.",
    ),
    (
        "Arden and Dorne signed a peace treaty in Oslo on ‹Friday›.",
        "A peace treaty was signed by Arden and Dorne in Oslo on ‹Friday›.",
    ),
    (
        "The museum in Skarn will reopen on ‹Monday›.",
        "On ‹Monday›, the Skarn museum will reopen its doors.",
    ),
    (
        "The hurricane struck the coast of Dorne on ‹Saturday›.",
        "The hurricane hit the coast of Dorne on ‹Saturday›.",
    ),
    (
        "Coach Lena Ford left Arden United on ‹Friday›.",
        "Arden United coach Lena Ford quit the club on ‹Friday›.",
    ),
    (
        "Hackers attacked the Arden power grid on ‹Sunday›.",
        "The power grid of Arden was attacked by hackers on ‹Sunday›.",
    ),
    (
        "The Arden stock exchange halted trading on ‹Monday›.",
        "Trading on the Arden stock exchange was stopped on ‹Monday›.",
    ),
    (
        "Gunmen shot dead Dara Khal Menon on ‹Friday›.",
        "The Halden Front killed Dara Khal Menon in Arden on ‹Friday›.",
    ),
    (
        "Skarn, two hours’ drive from Arden, fell on ‹Friday›.",
        "Skarn was taken by the Front on ‹Friday›.",
    ),
    (
        "The bank will cut 300 jobs in Dorne, the ministry announced on ‹Monday›.",
        "The ministry announced the 300 jobs on ‹Monday›.",
    ),
    (
        "A Halden drone destroyed a car in a street in Skarn on ‹Sunday›.",
        "A Halden drone strike in Skarn had hit a bus on ‹Sunday›.",
    ),
    (
        "The council adopted Resolution 2593 on ‹Monday›.",
        "Resolution 2593 was approved with 13 votes on ‹Monday›.",
    ),
]
DIFFERENT = [
    (
        "Militants fled Arden on ‹Sunday›.",
        "Civilians fled Arden on ‹Sunday›.",
    ),
    (
        "The council adopted Resolution 2593 on ‹Monday›.",
        "The council adopted Resolution 2594 on ‹Monday›.",
    ),
    (
        "Flight 17 was cancelled on ‹Monday›.",
        "Flight 23 was cancelled on ‹Monday›.",
    ),
    (
        "Gunmen shot dead Dara Khal on ‹Friday›.",
        "Gunmen shot dead Omar Khal on ‹Friday›.",
    ),
    (
        "Skarn, the capital of Dorne, fell on ‹Friday›.",
        "Weston, the capital of Dorne, fell on ‹Friday›.",
    ),
    (
        "The mayor of Arden, Tom Keel, resigned on ‹Friday›.",
        "The bishop of Arden, Tom Reyes, resigned on ‹Friday›.",
    ),
    (
        "A drone destroyed a car in Skarn on ‹Sunday›.",
        "A drone destroyed a depot in Weston on ‹Sunday›.",
    ),
    (
        "The senate adopted the budget on ‹Monday›.",
        "The senate adopted the treaty on ‹Monday›.",
    ),
    (
        "Nordair will cut 300 jobs, the union announced on ‹Monday›.",
        "Lufthaven will cut 900 jobs, the union announced on ‹Monday›.",
    ),
    (
        "Troops left Arden on ‹Sunday›.",
        "Rebels left Arden on ‹Sunday›.",
    ),
    (
        "Ada Holt met Paul Reyes in Oslo on ‹Monday›.",
        "Ada Holt met Tom Keel in Oslo on ‹Monday›.",
    ),
    (
        "Twelve soldiers were killed in Skarn on ‹Sunday›.",
        "Two ministers were killed in Skarn on ‹Sunday›.",
    ),
    (
        "The embassy in Arden reopened on ‹Monday›.",
        "The airport in Arden reopened on ‹Monday›.",
    ),
    (
        "The first flight left Arden on ‹Monday›.",
        "The last flight left Arden on ‹Monday›.",
    ),
    (
        "The court upheld the ban on ‹Monday›.",
        "The court lifted the ban on ‹Monday›.",
    ),
    (
        "Arden recognised the republic of Dorne on ‹Monday›.",
        "Skarn recognised the republic of Dorne on ‹Monday›.",
    ),
    (
        "A bomb killed five guards at the north gate on ‹Sunday›.",
        "A bomb killed five guards at the south gate on ‹Sunday›.",
    ),
    (
        "Rebels captured Arden on ‹Sunday›.",
        "Rebels captured Skarn on ‹Sunday›.",
    ),
    (
        "Rebels captured Arden on ‹Sunday›.",
        "Rebels attacked Arden on ‹Sunday›.",
    ),
    (
        "Rebels captured Arden on ‹Sunday›.",
        "Rebels did not capture Arden on ‹Sunday›.",
    ),
    (
        "Rebels captured the port of Arden on ‹Sunday›.",
        "President Lorne fled Arden on ‹Sunday›.",
    ),
    (
        "President Lorne met Ada Holt on ‹Monday›.",
        "President Lorne met Paul Reyes on ‹Monday›.",
    ),
    (
        "President Lorne flew to Oslo on ‹Monday›.",
        "President Lorne flew to Geneva on ‹Monday›.",
    ),
    (
        "Orbit Motors announced on ‹Monday› that it would cut 3,000 jobs.",
        "Orbit Motors announced on ‹Monday› that it would open a plant in Dorne.",
    ),
    (
        "Police arrested Tom Keel on ‹Friday›.",
        "Police arrested Paul Reyes on ‹Friday›.",
    ),
    (
        "An earthquake killed 40 people in Dorne on ‹Monday›.",
        "A bus crash killed 40 people in Skarn on ‹Monday›.",
    ),
    (
        "A bomb exploded in Arden on ‹Sunday›, killing 5 people.",
        "A bomb exploded in Skarn on ‹Sunday›, killing 7 people.",
    ),
    (
        "The central bank raised its key rate on ‹Thursday›.",
        "The central bank named a new governor on ‹Thursday›.",
    ),
    (
        "The senate approved the budget on ‹Tuesday›.",
        "The senate approved the trade treaty on ‹Tuesday›.",
    ),
    (
        "The prime minister said on ‹Monday› that taxes would rise.",
        "The prime minister said on ‹Monday› that the army would leave Dorne.",
    ),
    (
        "The prime minister said on ‹Monday› that taxes would rise.",
        "The finance minister said on ‹Monday› that prices would fall.",
    ),
    (
        "Arden United beat Skarn City on ‹Saturday›.",
        "Arden United beat Weston Rovers on ‹Saturday›.",
    ),
    (
        "The governor of Skarn resigned on ‹Friday›.",
        "The governor of Weston resigned on ‹Friday›.",
    ),
    (
        "The mayor of Skarn resigned on ‹Friday›.",
        "The bishop of Skarn resigned on ‹Friday›.",
    ),
    (
        "Lufthaven ordered 40 jets from Aerowerk on ‹Monday›.",
        "Nordair ordered 12 jets from Aerowerk on ‹Monday›.",
    ),
    (
        "Schools in Arden reopened on ‹Monday›.",
        "Schools in Dorne closed on ‹Monday›.",
    ),
    (
        "Schools in Arden reopened on ‹Monday›.",
        "Courts in Arden reopened on ‹Monday›.",
    ),
    (
        "The embassy of Dorne was evacuated on ‹Sunday›.",
        "The embassy of Skarn was evacuated on ‹Sunday›.",
    ),
    (
        "Troops left the northern base on ‹Tuesday›.",
        "Troops left the southern base on ‹Tuesday›.",
    ),
    (
        "The ferry sank on ‹Tuesday›.",
        "The strike began on ‹Tuesday›.",
    ),
    (
        "A judge freed Tom Keel on ‹Friday›.",
        "A judge jailed Tom Keel on ‹Friday›.",
    ),
    (
        "President Lorne visited the port on ‹Monday›.",
        "President Lorne addressed parliament on ‹Monday›.",
    ),
    (
        "President Lorne signed the treaty on ‹Monday›.",
        "President Lorne rejected the treaty on ‹Monday›.",
    ),
    (
        "Orbit Motors sold its Dorne plant on ‹Friday›.",
        "Orbit Motors bought a Skarn plant on ‹Friday›.",
    ),
    (
        "The river Sorn flooded Weston on ‹Sunday›.",
        "The river Tarn flooded Easton on ‹Sunday›.",
    ),
    (
        "The Pentagon said on ‹Monday› that 13 soldiers had died.",
        "The Pentagon said on ‹Monday› that flights had resumed.",
    ),
    (
        "Apex released its Nova phone on ‹Tuesday›.",
        "Apex released its Luna tablet on ‹Tuesday›.",
    ),
    (
        "The court heard the appeal of Tom Keel on ‹Monday›.",
        "The court heard the appeal of Ada Holt on ‹Monday›.",
    ),
    (
        "Fighters overran the town of Bala on ‹Friday›.",
        "Fighters overran the town of Khor on ‹Friday›.",
    ),
    (
        "Arden closed its border with Dorne on ‹Sunday›.",
        "Dorne closed its airspace on ‹Sunday›.",
    ),
    (
        "Twelve miners died in Weston on ‹Monday›.",
        "Three climbers died in Skarn on ‹Monday›.",
    ),
    (
        "Germany beat Peru on ‹Friday›.",
        "Germany recalled its envoy to Peru on ‹Friday›.",
    ),
    (
        "Protesters marched in Arden on ‹Saturday›.",
        "Protesters marched in Dorne on ‹Saturday›.",
    ),
    (
        "The UN condemned the attack on ‹Monday›.",
        "The EU condemned the attack on ‹Monday›.",
    ),
    (
        "The company reported a profit of $3 million on ‹Monday›.",
        "The union reported a loss of members on ‹Monday›.",
    ),
    (
        "The president arrived in Arden on ‹Monday›.",
        "The president left Arden on ‹Monday›.",
    ),
    (
        "Ada Holt was born on ‹Monday›.",
        "Paul Reyes was born on ‹Monday›.",
    ),
    (
        "The film opened in Arden on ‹Friday›.",
        "The trial opened in Arden on ‹Friday›.",
    ),
    (
        "Workers at the Weston mine went on strike on ‹Monday›.",
        "Workers at the Skarn docks ended a strike on ‹Monday›.",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[case[0][:50] for case in SAME])
def test_two_accounts_of_one_happening_become_one_row(marked, one, other):
    (event,) = merge([*marked(one, "a.txt"), *marked(other, "b.txt")])
    assert len(event.reports) == 2
    assert event.reason


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=[case[0][:50] for case in DIFFERENT])
def test_two_happenings_stay_two_rows(marked, one, other):
    assert len(merge([*marked(one, "a.txt"), *marked(other, "b.txt")])) == 2


def test_the_same_words_on_another_day_are_another_event(marked):
    first = marked("Rebels captured Arden on ‹Sunday›.", "a.txt", date(2021, 5, 2))
    second = marked("Rebels captured Arden on ‹Sunday›.", "b.txt", date(2021, 5, 9))
    assert len(merge([*first, *second])) == 2


def test_chains_do_not_glue_different_events(marked):
    reports = [
        *marked("Rebels captured Arden on ‹Sunday›.", "a.txt"),
        *marked("Rebels captured Arden and Skarn on ‹Sunday›.", "b.txt"),
        *marked("Rebels captured Skarn on ‹Sunday›.", "c.txt"),
    ]
    together = [{report.document for report in event.reports} for event in merge(reports)]
    assert not any({"a.txt", "c.txt"} <= documents for documents in together)


def test_figures_in_which_reports_differ_are_shown(marked):
    (event,) = merge(
        [
            *marked("An earthquake killed at least 40 people in Dorne on ‹Monday›.", "a.txt"),
            *marked("The quake in Dorne on ‹Monday› killed nearly 5,000 people.", "b.txt"),
        ]
    )
    (difference,) = event.differences
    assert difference.kind == "figure"
    assert difference.values == ("at least 40", "nearly 5,000")


def test_equal_figures_are_no_difference(marked):
    (event,) = merge(
        [
            *marked("An earthquake killed 40 people in Dorne on ‹Monday›.", "a.txt"),
            *marked("The quake in Dorne on ‹Monday› killed 40 people.", "b.txt"),
        ]
    )
    assert event.differences == ()


def _at(report: Report, start: datetime, end: datetime, grain: Granularity) -> Report:
    return replace(report, interval=Interval(start, end), granularity=grain)


def test_a_part_of_the_day_and_the_day_are_one_time(marked):
    (day,) = marked("Rebels captured Arden on ‹Sunday›.", "a.txt")
    (other,) = marked("Arden was seized by rebels on ‹Sunday morning›.", "b.txt")
    morning = _at(other, datetime(2021, 5, 5, 5), datetime(2021, 5, 5, 12), Granularity.PART)
    (event,) = merge([day, morning])
    assert event.granularity is Granularity.PART
    assert event.interval == morning.interval


def test_hours_that_exclude_each_other_are_shown_and_the_row_keeps_the_day(marked):
    (one,) = marked("Rebels captured the port of Arden at ‹dawn›.", "a.txt")
    (other,) = marked("Rebels captured the port of Arden at ‹dusk›.", "b.txt")
    dawn = _at(one, datetime(2021, 5, 5, 5), datetime(2021, 5, 5, 7), Granularity.PART)
    dusk = _at(other, datetime(2021, 5, 5, 19), datetime(2021, 5, 5, 21), Granularity.PART)
    (event,) = merge([dawn, dusk])
    assert event.interval == Interval.day(date(2021, 5, 5))
    assert [difference.kind for difference in event.differences] == ["time"]


def test_a_report_without_a_date_joins_the_event_another_report_dates(marked):
    (dated,) = marked("President Lorne fled the country on ‹Sunday›.", "a.txt")
    (plain,) = marked("President Lorne left the country on ‹Sunday›.", "b.txt")
    loose = replace(
        plain, timex=None, interval=None, granularity=None, published=date(2021, 5, 6), evidence=""
    )
    (event,) = merge([dated, loose])
    joined = next(report for report in event.reports if report.document == "b.txt")
    assert joined.inferred
    assert "a.txt" in joined.evidence
    assert joined.interval == dated.interval
    assert not event.inferred


@pytest.mark.parametrize("published", [None, date(2021, 5, 4), date(2021, 6, 6)])
def test_a_report_without_a_date_joins_nothing_that_is_no_news_to_it(marked, published):
    (dated,) = marked("President Lorne fled the country on ‹Sunday›.", "a.txt")
    (plain,) = marked("President Lorne left the country on ‹Sunday›.", "b.txt")
    loose = replace(plain, timex=None, interval=None, granularity=None, published=published)
    (event,) = merge([dated, loose])
    assert len(event.reports) == 1


def test_an_undated_report_stands_alone_and_last(marked):
    (dated,) = marked("Rebels captured Arden on ‹Sunday›.", "a.txt")
    (other,) = marked("Rebels captured Arden on ‹Sunday›.", "b.txt")
    undated = replace(other, interval=None, granularity=None, evidence="no publication date")
    events = merge([undated, dated])
    assert [event.interval is None for event in events] == [False, True]
    assert events[1].evidence == "no publication date"


def test_a_row_is_inferred_only_when_no_report_is_sure(marked):
    (sure,) = marked("Rebels captured Arden on ‹Sunday›.", "a.txt")
    (unsure,) = marked("Arden was seized by rebels on ‹Sunday›.", "b.txt")
    unsure = replace(unsure, inferred=True)
    assert [event.inferred for event in merge([sure, unsure])] == [False]
    assert [event.inferred for event in merge([unsure])] == [True]


def test_names_of_entities_are_given_in_the_reason(marked):
    (one,) = marked("He fled the country by helicopter on ‹Sunday›.", "a.txt")
    (other,) = marked("President Lorne left the country on ‹Sunday›.", "b.txt")
    reports = [replace(one, guessed=("p1",)), replace(other, entities=("p1",))]
    (event,) = merge(reports, {"p1": "Adam Lorne"})
    assert "Adam Lorne" in event.reason


WORDS = ("rebels", "captured", "left", "Arden", "Skarn", "port", "on", "Lorne", "40", "people")
REPORTS = st.builds(
    lambda name, start, words, day, status, grain: Report(
        document=name,
        span=Span(start, start + 9),
        sentence=Span(start, start + 10),
        text=" ".join(words),
        timex=None,
        status=status,
        interval=None if day is None else Interval.day(date(2021, 5, day)),
        granularity=None if day is None else grain,
        published=date(2021, 5, 9),
    ),
    st.sampled_from(["a", "b", "c"]),
    st.integers(0, 50),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8),
    st.sampled_from([None, 4, 5]),
    st.sampled_from(list(Status)),
    st.sampled_from([Granularity.DAY, Granularity.PART]),
)


@given(st.lists(REPORTS, max_size=14), st.randoms())
def test_the_order_of_reports_does_not_matter(reports, chance):
    mixed = list(reports)
    chance.shuffle(mixed)
    assert merge(mixed) == merge(reports)


@given(st.lists(REPORTS, max_size=10))
def test_a_report_told_twice_changes_nothing(reports):
    assert merge([*reports, *reports]) == merge(reports)


@given(st.lists(REPORTS, max_size=14))
def test_every_dated_report_is_in_exactly_one_event(reports):
    held = [report for event in merge(reports) for report in event.reports]
    assert len(held) == len(set(held))
    assert {r for r in reports if r.interval is not None} <= set(held)


def test_the_id_of_an_event_depends_on_its_reports_alone(marked):
    reports = marked("Rebels captured Arden on ‹Sunday›.", "a.txt")
    alone = merge(reports)[0].id
    among = merge([*reports, *marked("The strike began on ‹Tuesday›.", "b.txt")])
    assert alone in {event.id for event in among}


def test_thousands_of_reports_of_one_day_are_compared_within_bounds(marked):
    chance = random.Random(7)  # noqa: S311 - places, not secrets
    (model,) = marked("Rebels captured Arden on ‹Sunday›.", "a.txt")
    names = [f"Place{number}" for number in range(400)]
    reports = [
        replace(
            model,
            document=f"{number}.txt",
            text=f"Rebels captured {chance.choice(names)} near {chance.choice(names)} on Sunday",
        )
        for number in range(2000)
    ]
    events = merge(reports)
    assert sum(len(event.reports) for event in events) == len(reports)
