import copy
from datetime import date
from random import Random

from tui.store.records import (
    collected,
    edited_by_hand,
    merge,
    next_revision,
    without_old_deletions,
)

EXAMPLES = 10_000
TEXTS = ("", "one", "two", "three")
KINDS = [
    {"rev": rev, "dev": dev} | note | other | deleted
    for rev in range(4)
    for dev in ("", "d1", "d2")
    for note in ({}, *({"note": text} for text in TEXTS))
    for other in ({}, *({"other": others} for others in ([], ["one"], ["", "two"], ["two", "one"])))
    for deleted in ({}, {"deleted": date(2021, 8, 15)})
]
"""What a record may be."""


def copies(number):
    """Yield so many copies of a notebook at a time; in each, records may be missing."""
    chance = Random(number)  # noqa: S311 - any copies will do
    for _ in range(EXAMPLES):
        yield [
            {key: chance.choice(KINDS) | {"id": key} for key in "abc" if chance.random() < 0.6}
            for _ in range(number)
        ]


def test_merging_does_not_depend_on_which_copy_comes_first():
    for first, second in copies(2):
        assert merge(first, second) == merge(second, first)


def test_merging_does_not_depend_on_the_order_of_three_copies():
    for first, second, third in copies(3):
        assert merge(merge(first, second), third) == merge(first, merge(second, third))


def test_merging_a_copy_with_itself_changes_nothing():
    for (records,) in copies(1):
        once = merge(records, records)
        assert merge(once, records) == once


def test_merging_leaves_its_arguments_alone_and_loses_no_record():
    for first, second in copies(2):
        before = copy.deepcopy((first, second))
        assert merge(first, second).keys() == first.keys() | second.keys()
        assert (first, second) == before


def record(rev, dev="d", **fields):
    return {"a": {"id": "a", "rev": rev, "dev": dev, **fields}}


def test_the_higher_revision_wins():
    assert merge(record(2, note="new"), record(1, note="old")) == record(2, note="new")


def test_of_two_notes_written_at_once_both_are_kept():
    merged = merge(record(2, "d1", note="mine"), record(2, "d2", note="hers"))
    assert merged == record(2, "d2", note="hers", other=["mine"])


def test_an_empty_note_is_nothing_to_keep():
    merged = merge(record(2, "d1", note=""), record(2, "d2", note="hers"))
    assert merged == record(2, "d2", note="hers")


def test_an_edit_outlives_a_deletion_at_the_same_revision():
    merged = merge(record(2, "d1", note="kept"), record(2, "d2", deleted=date(2021, 8, 15)))
    assert merged == record(2, "d1", note="kept")


def test_two_records_of_one_id_are_both_kept():
    found = collected([{"id": "a", "note": "one"}, {"id": "a", "note": "two"}])
    assert sorted(each["note"] for each in found.values()) == ["one", "two"]


def test_a_hand_written_record_gets_what_it_lacks():
    (found,) = collected([{"note": "mine"}]).values()
    assert found["id"]
    assert (found["rev"], found["dev"]) == (0, "")


def test_the_next_revision_is_above_all():
    assert next_revision({}) == 1
    assert next_revision(record(7)) == 8


def test_a_hand_edit_counts_as_a_revision():
    found = edited_by_hand(record(2, note="old"), record(2, note="by hand"))
    assert found == record(3, "", note="by hand")
    assert edited_by_hand(record(2), record(2)) == record(2)


def test_what_has_another_revision_or_comes_of_another_window_is_no_hand_edit():
    known = record(2, note="one")
    for found in (record(3, note="two"), record(2, "e", note="two")):
        assert edited_by_hand(known, found) == found


def test_a_deletion_is_forgotten_after_half_a_year():
    deleted = record(2, deleted=date(2021, 8, 15))
    assert without_old_deletions(deleted, date(2022, 2, 11)) == deleted
    assert without_old_deletions(deleted, date(2022, 2, 12)) == {}
