import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.library.correcting import put_in_force
from tui.model import (
    AddEvent,
    Combine,
    CombineEvents,
    Correction,
    FixEvent,
    Granularity,
    HideEvent,
    Quotation,
    SplitEvent,
    Status,
)
from tui.store import Index

LEFT = Quotation("a.txt", "Zabihullah Sarwari left Brackwater")
FLEW = Quotation("b.txt", "Zaki Sarwari flew from Brackwater to the coast")
OPENED = Quotation("c.txt", "Omar Herawi opened the Water Council")
ONE = CombineEvents((LEFT, FLEW))
ALL: list[Correction] = [
    ONE,
    SplitEvent(FLEW),
    HideEvent(OPENED),
    FixEvent(LEFT, "2021-08-14"),
    FixEvent(LEFT, status=Status.DENIED, text="Sarwari fled."),
    FixEvent(OPENED, "undated"),
    AddEvent("2021-08", "The water rose.", names=("Brackwater",)),
    Combine(("Zaki Sarwari", "Zabihullah Sarwari")),
]


def rows(index: Index) -> list[tuple[str, str, list[str]]]:
    """Return day, text and documents of every event, in order of time."""
    return [
        (
            event.interval.text if event.interval else "",
            event.text,
            sorted(report.document for report in event.reports),
        )
        for event in index.event_rows(index.events())
    ]


def state(index: Index) -> object:
    applied = [(each.changed, each.said) for each in index.applied()]
    return index.event_rows(index.events()), applied


def test_passages_that_report_one_event_are_one_row(shelf):
    assert len(rows(shelf.woven())) == 5
    index = shelf.corrected(ONE)
    assert len(rows(index)) == 4
    (event,) = [each for each in index.event_rows(index.events()) if len(each.reports) == 2]
    assert [report.document for report in event.reports] == ["a.txt", "b.txt"]
    assert event.reason == "you combined them"
    assert index.applied()[0].changed == 2
    assert {key for _, key in index.reports_in("a.txt") + index.reports_in("b.txt")} == {event.id}


def test_a_report_that_is_split_off_is_an_event_of_its_own(shelf):
    before = rows(shelf.woven())
    index = shelf.corrected(ONE, SplitEvent(FLEW))
    assert rows(index) == before


def test_a_hidden_event_is_not_in_the_chronology(shelf):
    index = shelf.corrected(HideEvent(OPENED))
    assert len(rows(index)) == 4
    assert index.reports_in("c.txt") == []


def test_what_the_reader_fixes_holds_through_later_corrections(shelf):
    fix = FixEvent(LEFT, "2021-08", Status.DENIED, "Sarwari fled.")
    index = shelf.corrected(fix, ONE)
    (event,) = [each for each in index.event_rows(index.events()) if len(each.reports) == 2]
    assert event.interval is not None
    assert event.interval.bounds() == ("2021-08-01", "2021-09-01")
    assert (event.granularity, event.inferred) == (Granularity.MONTH, False)
    assert (event.status, event.text) == (Status.DENIED, "Sarwari fled.")
    assert event.evidence == "as you corrected it"
    assert index.events()[0] == event.id


def test_an_event_that_the_reader_adds_is_one_like_the_others(shelf):
    index = shelf.corrected(
        AddEvent("2021-08-16", "Lena Herawi  arrived.", Status.POSSIBLE, names=("Lena Herawi",))
    )
    (event,) = [each for each in index.event_rows(index.events()) if not each.reports]
    assert (event.text, event.status) == ("Lena Herawi arrived.", Status.POSSIBLE)
    assert (event.evidence, event.entities) == ("you added it", ("lena-herawi",))
    assert event.id in index.events(entity="lena-herawi")
    assert rows(index)[2][0] == "2021-08-16"


def test_an_added_event_with_a_passage_has_its_report_and_entities(shelf):
    passage = Quotation("c.txt", "Herawi spoke for an hour")
    index = shelf.corrected(AddEvent("2021-08-17", "Herawi spoke.", report=passage))
    (event,) = [each for each in index.event_rows(index.events()) if each.text == "Herawi spoke."]
    (report,) = event.reports
    assert (report.document, report.text) == ("c.txt", "Herawi spoke for an hour")
    assert event.entities == ("omar-herawi",)


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (HideEvent(Quotation("a.txt", "nothing of the kind")), "no event is reported by “nothing"),
        (CombineEvents((Quotation("gone.txt", "x y z"),)), "no event is reported by “x y z”"),
        (SplitEvent(Quotation("gone.txt", "")), "no event is reported"),
        (FixEvent(Quotation("c.txt", "Herawi spoke for an hour"), "2021"), "no event is reported"),
        (FixEvent(LEFT, "soon"), "“soon” is not a time"),
        (AddEvent("Sunday", "It rained."), "“Sunday” is not a time"),
    ],
)
def test_a_rule_that_matches_nothing_is_kept_and_said(shelf, correction, said):
    before = rows(shelf.woven())
    index = shelf.corrected(correction)
    assert rows(index) == before
    (applied,) = index.applied()
    assert applied.changed == 0
    assert said in applied.said


def test_an_added_event_whose_passage_is_lost_is_there_without_it(shelf):
    index = shelf.corrected(AddEvent("2021-08-17", "He spoke.", report=Quotation("z.txt", "q")))
    assert "is not found any more" in index.applied()[0].said
    assert ("2021-08-17", "He spoke.", []) in rows(index)


def test_a_correction_is_in_force_after_its_file_was_edited_renamed_or_moved(shelf):
    shelf.corrections = [ONE, HideEvent(OPENED)]
    shelf.texts = {
        "2021/a.txt": f"Corrected on Friday. {shelf.texts['a.txt']}",
        "second.txt": shelf.texts["b.txt"].replace("to the coast", "to the southern coast"),
        "c2.txt": shelf.texts["c.txt"],
        "new.txt": "The Water Council sat on Aug. 17, 2021.",
    }
    found = rows(shelf.woven())
    assert [documents for *_, documents in found] == [["2021/a.txt", "second.txt"], ["new.txt"]]


def test_of_two_events_in_one_clause_the_day_tells_which(shelf):
    text = "Omar Herawi met Lena Herawi on Aug. 12, 2021 and on Aug. 14, 2021."
    shelf.texts = {"a.txt": text}
    index = shelf.woven()
    events = index.event_rows(index.events())
    for event in events:
        day = event.interval.start.date()
        shelf.corrections = [HideEvent(Quotation("a.txt", event.reports[0].text, day=day))]
        left = shelf.woven()
        assert event.id not in left.events()
        assert len(left.events()) == len(events) - 1


@given(rules=st.lists(st.sampled_from(ALL), max_size=5))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_corrections_made_one_by_one_give_what_weaving_anew_gives(shelf, rules):
    shelf.corrections = []
    index = shelf.woven()
    states = [state(index)]
    for rule in rules:
        shelf.corrections.append(rule)
        assert put_in_force(index, shelf.made)
        states.append(state(index))
    assert states[-1] == state(shelf.woven(sorted(shelf.texts, reverse=True)))
    while shelf.corrections:
        assert state(index) == states.pop()
        shelf.corrections.pop()
        assert put_in_force(index, shelf.made)
