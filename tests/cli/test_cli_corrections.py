"""`dateline corrections`: rules as a person and a program read them."""

import json
from datetime import UTC, date, datetime

from tui.cli.views.corrections import correction_record, lines
from tui.library.correcting import Told
from tui.model import Combine, EntityType, HideEvent, Quotation
from tui.writing.encoding import encode

COMBINED = Told(
    "1",
    Combine(("Ghani", "Ashraf Ghani"), types=(EntityType.PERSON,)),
    12,
    "12 mentions of “Ghani” now mean “Ashraf Ghani”",
    datetime(2021, 8, 20, 9, tzinfo=UTC),
)
HIDDEN = Told("2", HideEvent(Quotation("a.txt", "he fled", day=date(2021, 8, 15))), 0, "nothing")
MISREAD = Told("3", None, 0, "“merge” is no kind of correction")


def test_a_correction_is_told_with_what_it_changed():
    assert list(lines([COMBINED, HIDDEN, MISREAD], 80)) == [
        "“Ghani” and “Ashraf Ghani” are one",
        "    12 mentions of “Ghani” now mean “Ashraf Ghani”",
        "",
        "“he fled” in a.txt is not shown",
        "    nothing",
        "",
        "not understood",
        "    “merge” is no kind of correction",
        "",
        "3 corrections, 2 without effect",
    ]
    assert list(lines([], 80)) == ["0 corrections"]


def test_the_record_of_a_correction_is_that_of_its_file_and_what_it_changed():
    records = [json.loads(encode(correction_record(each))) for each in (COMBINED, HIDDEN, MISREAD)]
    assert records == [
        {
            "id": "1",
            "kind": "combine",
            "names": ["Ghani", "Ashraf Ghani"],
            "types": ["PERSON"],
            "created": "2021-08-20T09:00:00+00:00",
            "changed": 12,
            "said": "12 mentions of “Ghani” now mean “Ashraf Ghani”",
        },
        {
            "id": "2",
            "kind": "hide event",
            "report": {"document": "a.txt", "quote": "he fled", "day": "2021-08-15"},
            "changed": 0,
            "said": "nothing",
        },
        {"id": "3", "changed": 0, "said": "“merge” is no kind of correction"},
    ]
