from datetime import date
from pathlib import Path

import pytest

from tui.model import (
    AddEvent,
    Combine,
    CombineEvents,
    Correction,
    Different,
    EntityType,
    FixEvent,
    Hide,
    HideEvent,
    Pin,
    Published,
    Quotation,
    Rename,
    Retype,
    Same,
    Split,
    SplitEvent,
    Status,
    Unsure,
)
from tui.store import Corrections
from tui.store.corrections import correction_of, record_of

FLED = Quotation("a.txt", "Amani left the country", "Late on Sunday ", ".", date(2021, 8, 15))

EVERY_KIND: list[Correction] = [
    Combine(("Amani", "Omar Amani"), "Omar Amani", (EntityType.PERSON,)),
    Split("Omar Amani", ("Lena Amani",), "Lena Amani", ("a.txt",), (FLED,)),
    Rename("AP", "Associated Press"),
    Retype("Badri 313", EntityType.GROUP),
    Hide("Read More"),
    Pin("Omar Amani"),
    Same(("Amani", "Omar Amani")),
    Different(("Amani", "Lena Amani")),
    Unsure(("Amani", "Rosa Amani")),
    Published("a.txt", date(2021, 8, 16)),
    CombineEvents((FLED, Quotation("b.txt", "he fled"))),
    SplitEvent(FLED),
    HideEvent(FLED),
    FixEvent(FLED, "2021-08", Status.PLANNED, "He left."),
    AddEvent("2021-08-15", "He left.", Status.POSSIBLE, FLED, ("Omar Amani",)),
]


@pytest.fixture
def corrections(tmp_path: Path) -> Corrections:
    return Corrections(tmp_path)


def reopened(corrections: Corrections) -> Corrections:
    corrections.file.save()
    return Corrections(corrections.file.path.parent)


def written(folder: Path, text: str) -> Corrections:
    (folder / "corrections.toml").write_text(text)
    return Corrections(folder)


def test_every_kind_comes_back_in_the_order_in_which_it_was_made(corrections):
    for each in EVERY_KIND:
        corrections.add(each)
    found = reopened(corrections)
    assert [each.correction for each in found.made()] == EVERY_KIND
    assert (found.misread(), found.file.problem) == ([], "")


@pytest.mark.parametrize("correction", EVERY_KIND, ids=lambda each: each.kind)
def test_a_record_and_its_correction_say_the_same(correction):
    assert correction_of(record_of(correction)) == correction


def test_a_rule_written_by_hand_needs_its_kind_and_names_alone(tmp_path):
    found = written(
        tmp_path,
        """
        [[correction]]
        kind = "combine"
        names = ["Zabiullah Mujahid", "Zabihullah Mujahid"]

        [[correction]]
        kind = "retype"
        name = "Badri 313"
        type = "group"

        [[correction]]
        kind = "fix event"
        when = 2021-08-15
        [correction.report]
        document = "a.txt"
        quote = "he fled"

        [[correction]]
        kind = "split"
        out_of = "Omar Amani"
        names = "Lena Amani"
        """,
    )
    assert [each.correction for each in found.made()] == [
        Combine(("Zabiullah Mujahid", "Zabihullah Mujahid")),
        Retype("Badri 313", EntityType.GROUP),
        FixEvent(Quotation("a.txt", "he fled"), "2021-08-15"),
        Split("Omar Amani", ("Lena Amani",)),
    ]


def test_rules_written_by_hand_keep_their_order_and_come_after_what_stands_before(tmp_path):
    first = Corrections(tmp_path)
    first.add(Hide("first"))
    first.file.save()
    path = tmp_path / "corrections.toml"
    rows = "".join(f'[[correction]]\nkind = "hide"\nname = "{name}"\n' for name in "zyx")
    head, end = path.read_text().split("[end]")
    path.write_text(f"{head}{rows}\n[end]{end}")
    second = Corrections(tmp_path)
    assert [each.id for each in second.made()] == [each.id for each in Corrections(tmp_path).made()]
    second.add(Hide("last"))
    assert [each.correction for each in reopened(second).made()] == [
        Hide(name) for name in ("first", "z", "y", "x", "last")
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ('kind = "merge"', "no kind of correction; there are combine"),
        ('names = ["Amani"]', "“” is no kind"),
        ('kind = "combine"', "combine: “names” is missing"),
        ('kind = "hide"\nname = ["a"]', "“name” is not a text"),
        ('kind = "retype"\nname = "Amani"\ntype = "planet"', "“type” cannot be 'planet'"),
        ('kind = "published"\ndocument = "a"\npublished = "soon"', "cannot be 'soon'"),
        ('kind = "hide event"\nreport = "he fled"', "“report” cannot be 'he fled'"),
        ('kind = "hide event"\nreport = {document = "a.txt"}', "report: “quote” is missing"),
    ],
)
def test_a_record_that_is_no_correction_is_kept_and_said(tmp_path, row, problem):
    found = written(tmp_path, f"[[correction]]\n{row}\n")
    (misread,) = found.misread()
    assert problem in misread.problem
    assert found.made() == []
    found.add(Hide("Read More"))
    again = reopened(found)
    assert (len(again.made()), again.misread()) == (1, [misread])


def test_the_last_correction_is_undone_first(corrections):
    made = [corrections.add(each) for each in (Hide("a"), Hide("b"))]
    again = reopened(corrections)
    assert [again.undo_last(), again.undo_last(), again.undo_last()] == [made[1], made[0], None]
    assert reopened(again).made() == []


def test_a_window_undoes_its_own_before_those_of_others(corrections):
    corrections.add(Hide("mine"))
    other = reopened(corrections)
    other.add(Hide("theirs"))
    other.file.save()
    corrections.file.refresh()
    undone = [corrections.undo_last(), corrections.undo_last()]
    assert [each and each.correction for each in undone] == [Hide("mine"), Hide("theirs")]


def test_two_windows_that_correct_at_once_both_keep_what_they_said(corrections):
    other = Corrections(corrections.file.path.parent)
    corrections.add(Hide("mine"))
    other.add(Hide("theirs"))
    other.file.save()
    found = [each.correction for each in reopened(corrections).made()]
    assert sorted(found, key=str) == [Hide("mine"), Hide("theirs")]


def test_of_two_days_for_a_document_the_later_one_holds_and_undoing_brings_back_the_first(
    corrections,
):
    corrections.add(Published("a.txt", date(2021, 8, 14)))
    corrections.add(Published("a.txt", date(2021, 8, 15)))
    assert reopened(corrections).published() == {"a.txt": date(2021, 8, 15)}
    corrections.undo_last()
    assert corrections.published() == {"a.txt": date(2021, 8, 14)}


def test_a_quotation_is_rescued_with_its_record_from_a_damaged_file(corrections):
    corrections.add(CombineEvents((FLED, Quotation("b.txt", "he fled from the capital " * 9))))
    corrections.file.save()
    path = corrections.file.path
    path.write_text(path.read_text() + "\n[[correction]]\nkind = \n")
    found = Corrections(path.parent)
    assert "damaged" in found.file.problem
    assert len(found.made()) == 1


def test_a_day_that_nobody_knows_is_written_and_read(tmp_path: Path):
    corrections = Corrections(tmp_path)
    corrections.add(Published("a.txt", None))
    corrections.file.save()
    assert 'published = "unknown"' in (tmp_path / "corrections.toml").read_text("utf-8")
    assert Corrections(tmp_path).published() == {"a.txt": None}
