"""An outline tells whether an event would come out as it is stored."""

from dataclasses import replace
from datetime import date

import pytest

from tui.library.outlining import outlined
from tui.model import Event, Interval, Report, Span, Status, Timex, TimexType
from tui.store import Extracted

MONDAY = Interval.day(date(2021, 8, 16))
SUNDAY = Interval.day(date(2021, 8, 15))
TIMEX = Timex(Span(20, 26), "Monday", TimexType.DATE, "2021-08-16", interval=MONDAY)
DATED = Report(
    *("a.txt", Span(0, 26), Span(0, 27), "Rebels took Skarn on Monday", TIMEX),
    *(Status.HAPPENED, MONDAY, None, None, ("skarn",)),
)
LOOSE = replace(DATED, document="b.txt", timex=None, evidence="a.txt tells of the same")
NAMES = {"skarn": "Skarn", "dorne": "Dorne"}
EXTRACTED = {"a.txt": Extracted("1"), "b.txt": Extracted("2"), "c.txt": Extracted("3")}


def tell(reports, names) -> Event:
    return Event("e", names["skarn"], Status.HAPPENED, MONDAY, None, tuple(reports))


def leans_on(*group: Report, names=NAMES, extracted=EXTRACTED) -> str:
    return outlined(group, names, extracted, tell).leans_on


@pytest.mark.parametrize(
    "other",
    [
        leans_on(DATED),
        leans_on(DATED, LOOSE, extracted=EXTRACTED | {"b.txt": Extracted("4")}),
        leans_on(DATED, LOOSE, names=NAMES | {"skarn": "Skårn"}),
        leans_on(DATED, replace(LOOSE, interval=SUNDAY)),
        leans_on(DATED, replace(LOOSE, evidence="c.txt tells of the same")),
        leans_on(replace(DATED, timex=replace(TIMEX, value="2021-08-17")), LOOSE),
        leans_on(replace(DATED, span=Span(1, 26)), LOOSE),
    ],
)
def test_an_outline_is_another_when_anything_of_its_event_is(other):
    assert other != leans_on(DATED, LOOSE)


def test_an_outline_stays_when_others_have_other_names_and_texts():
    names, extracted = NAMES | {"dorne": "Dorn"}, EXTRACTED | {"c.txt": Extracted("4")}
    assert leans_on(DATED, LOOSE, names=names, extracted=extracted) == leans_on(DATED, LOOSE)
    assert leans_on(DATED, names={"skarn": "Skårn"}) == leans_on(DATED)


def test_the_event_of_an_outline_is_made_when_it_is_asked_for():
    event = outlined([DATED, LOOSE], NAMES, EXTRACTED, tell).make()
    assert (event.text, event.reports) == ("Skarn", (DATED, LOOSE))
