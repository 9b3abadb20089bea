import copy
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.records import (
    collected,
    edited_by_hand,
    merge,
    next_revision,
    without_old_deletions,
)

NOTES = st.sampled_from(["", "one", "two", "three"])
RECORDS = st.dictionaries(
    st.sampled_from("abc"),
    st.fixed_dictionaries(
        {"rev": st.integers(0, 3), "dev": st.sampled_from(["", "d1", "d2"])},
        optional={
            "note": NOTES,
            "other": st.lists(NOTES, max_size=2),
            "deleted": st.just(date(2021, 8, 15)),
        },
    ),
    max_size=3,
).map(lambda found: {key: record | {"id": key} for key, record in found.items()})


often = settings(max_examples=10_000, deadline=None)


def canonical(records):
    return merge(records, records)


@often
@given(RECORDS, RECORDS)
def test_merging_does_not_depend_on_which_copy_comes_first(first, second):
    assert merge(first, second) == merge(second, first)


@often
@given(RECORDS, RECORDS, RECORDS)
def test_merging_does_not_depend_on_the_order_of_three_copies(first, second, third):
    assert merge(merge(first, second), third) == merge(first, merge(second, third))


@often
@given(RECORDS)
def test_merging_a_copy_with_itself_changes_nothing(records):
    once = canonical(records)
    assert merge(once, records) == once


@often
@given(RECORDS, RECORDS)
def test_merging_leaves_its_arguments_alone_and_loses_no_record(first, second):
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


def test_a_deletion_is_forgotten_after_half_a_year():
    deleted = record(2, deleted=date(2021, 8, 15))
    assert without_old_deletions(deleted, date(2022, 2, 1)) == deleted
    assert without_old_deletions(deleted, date(2022, 3, 1)) == {}
