from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tui.analysis.models import Model
from tui.library import Stage
from tui.library.progress import Progress
from tui.library.worker import Annotated
from tui.model import Annotation, Published, PublishedFrom, Span
from tui.store import Index, StoreError


def test_the_first_update_reads_annotates_and_weaves_everything(bench):
    summary = bench.update()
    assert (summary.documents, summary.new, summary.words) == (2, 2, 4)
    with bench.library.index() as index:
        assert index.documents("name") == ["a.txt", "b.txt"]
        assert index.counts().annotated == 2
        assert index.entities() == ["kabul"]
        assert index.events() == ["a.txt", "b.txt"]
        assert [span.of("Kabul fell.") for span in index.sentences_in("a.txt")] == ["Kabul fell."]


def test_an_update_without_changes_does_nothing(bench):
    bench.update()
    with bench.library.index() as index:
        before = index.generation()
    summary = bench.update()
    assert (summary.new, summary.changed, summary.gone) == (0, 0, 0)
    assert (bench.calls, bench.weaves, bench.told) == ([], [], [])
    with bench.library.index() as index:
        assert index.generation() == before


def test_the_language_model_is_loaded_while_a_new_library_is_read(bench, monkeypatch):
    known = Model("some", "1", Path("some"))
    monkeypatch.setattr("tui.library.updating.find_model", lambda _: known)
    bench.tasks["annotate"] = lambda documents, _: [
        Annotated(Annotation(each.name, (), ()), None, (), None) for each in documents
    ]
    bench.update()
    assert bench.calls == [("prepare annotate", 0), ("read", 2), ("annotate", 2)]
    bench.write(c="Mazar fell.")
    bench.update()
    assert bench.calls == [("read", 1), ("annotate", 1)]


def test_only_what_changed_is_read_and_annotated_again(bench):
    bench.update()
    bench.write(b="Mazar fell too.", c="Kabul again.")
    summary = bench.update()
    assert (summary.documents, summary.new, summary.changed) == (3, 1, 1)
    assert bench.calls == [("read", 2), ("annotate", 2)]
    assert bench.extracted == ["b.txt", "c.txt"]
    with bench.library.index() as index:
        assert index.document("b.txt").text == "Mazar fell too."
        assert len(index.mentions("kabul")) == 2


def test_a_new_file_gets_the_name_that_a_line_of_another_had(bench):
    (bench.folder / "z.jsonl").write_text('{"id": "0.txt", "text": "From a line."}')
    bench.update()
    (bench.folder / "0.txt").write_text("From a file.")
    bench.update()
    with bench.library.index() as index:
        assert index.document("0.txt").text == "From a file."
        assert index.document("z.jsonl:0.txt").text == "From a line."
        assert index.counts().documents == 4


def test_a_file_that_was_only_touched_is_read_but_not_annotated(bench):
    bench.update()
    bench.write(a="Kabul fell.")
    (bench.folder / "a.txt").touch()
    bench.update()
    assert bench.calls in ([("read", 1)], [])
    assert bench.weaves == []


def test_a_file_that_is_read_otherwise_by_a_newer_reader_is_woven_anew(bench, monkeypatch):
    bench.update()
    monkeypatch.setattr("tui.library.collecting.reading_version", lambda: "newer")
    real = bench.tasks["read"]

    def read(sources, context):
        found = real(sources, context)
        return [[replace(each, title="Read otherwise") for each in one] for one in found]

    bench.tasks["read"] = read
    assert bench.update().changed == 2
    with bench.library.index() as index:
        assert len(index.mentions("kabul")) == 1
        assert len(index.events()) == 2


def test_what_is_gone_is_dropped_with_all_that_was_found_in_it(bench):
    bench.update()
    (bench.folder / "a.txt").unlink()
    summary = bench.update()
    assert (summary.documents, summary.gone) == (1, 1)
    with bench.library.index() as index:
        assert index.mentions("kabul") == []
        assert index.events() == ["b.txt"]


def test_what_cannot_be_read_is_listed_until_it_can(bench):
    (bench.folder / "c.txt").write_bytes(b"\0\1\2")
    assert bench.update().skipped == 1
    assert bench.update().skipped == 1
    bench.write(c="Kabul again.")
    assert bench.update().skipped == 0


def test_a_file_that_brings_down_the_reading_is_skipped_with_the_reason(bench):
    def fail(sources, context):
        raise ValueError("out of memory")

    bench.tasks["read"] = fail
    bench.update()
    with bench.library.index() as index:
        assert [each.reason for each in index.skipped()] == ["it cannot be read: out of memory"] * 2


def test_a_document_that_brings_down_the_analysis_is_read_without_names_and_says_so(bench):
    def fail(documents, context):
        raise ValueError("too slow")

    bench.tasks["annotate"] = fail
    bench.update()
    with bench.library.index() as index:
        assert index.counts().annotated == 2
        assert index.document("a.txt").notes == ("Names and dates were not found: too slow.",)
    assert {text for text, _ in bench.tagged} <= {""}
    assert bench.update().changed == 0
    assert bench.calls == []


def test_names_are_looked_for_in_the_beginning_of_a_very_long_document_and_that_is_said(
    bench, monkeypatch
):
    monkeypatch.setattr("tui.library.annotating.LONGEST", 5)
    bench.update()
    with bench.library.index() as index:
        assert index.sentences_in("a.txt") == [Span(0, 5)]
        note = "Names and dates were looked for in its first 5 characters."
        assert index.document("a.txt").notes == (note,)


def test_a_day_that_the_reader_sets_weaves_anew_without_annotating(bench):
    bench.update()
    notebook = bench.library.notebook()
    notebook.corrections.add(Published("a.txt", date(2021, 8, 15)))
    assert notebook.save() == []
    bench.update()
    assert (bench.calls, bench.weaves) == ([], [2])
    assert bench.tagged == [("Kabul fell.", date(2021, 8, 15))]
    with bench.library.index() as index:
        assert index.document("a.txt").published.day == date(2021, 8, 15)


def test_a_day_that_is_given_for_all_weaves_anew(bench):
    bench.update()
    bench.options = replace(bench.options, published=date(2021, 8, 16))
    bench.update()
    with bench.library.index() as index:
        assert {row.published.source for row in index.document_rows(index.documents())} == {
            PublishedFrom.GIVEN
        }


def test_another_model_annotates_anew(bench, tmp_path):
    bench.update()
    bench.options = replace(bench.options, model=str(tmp_path / "another"))
    bench.update()
    assert bench.calls == [("annotate", 2)]


def test_a_large_library_is_woven_early_and_whenever_it_has_grown_much(bench):
    bench.write(**{f"n{number:03}": f"Kabul {number}." for number in range(198)})
    bench.update()
    assert bench.weaves == [4, 36, 200]
    assert sorted(bench.extracted) == bench.library.index().documents("name")
    assert bench.calls.count(("annotate", 32)) == 6


def test_an_update_that_was_cut_short_goes_on_where_it_stopped(bench):
    bench.write(**{f"n{number:03}": f"Kabul {number}." for number in range(98)})
    real, left = bench.tasks["annotate"], [2]

    def stop(documents, context):
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return real(documents, context)

    bench.tasks["annotate"] = stop
    with pytest.raises(KeyboardInterrupt):
        bench.update()
    bench.tasks["annotate"] = real
    bench.update()
    assert ("read", 32) not in bench.calls
    assert sum(count for task, count in bench.calls if task == "annotate") == 100 - 36


def test_the_order_in_which_files_arrive_does_not_change_what_is_found(bench, tmp_path):
    bench.update()
    bench.write(c="Kabul again.")
    bench.update()
    with bench.library.index() as index:
        piecemeal = index.event_rows(index.events()), index.mentions("kabul")
    bench.options = replace(bench.options, index=tmp_path / "other.sqlite")
    bench.update()
    with bench.library.index() as index:
        assert (index.event_rows(index.events()), index.mentions("kabul")) == piecemeal


def test_progress_is_told_by_stage(bench):
    bench.update()
    assert [told.stage for told in bench.told] == [
        *[Stage.READING] * 2,
        *[Stage.ANNOTATING] * 2,
        Stage.WEAVING,
    ]
    last = bench.told[-2]
    assert (last.done, last.total, last.left) == (2, 2, 0.0)
    assert last.rate > 0


def test_a_second_update_waits_for_the_first(bench, monkeypatch):
    def given_up(path, patience=2.0):
        raise StoreError(f"busy for {patience}")

    monkeypatch.setattr("tui.library.updating.locked", given_up)
    with pytest.raises(StoreError, match="busy for inf"):
        bench.update()
    assert bench.told == [Progress(Stage.WAITING)]


def test_a_damaged_index_is_made_anew_behind_the_readers_back(bench):
    bench.update()
    path = bench.library.index_path
    with Index.open(path, writable=True) as index, index._database.transaction():
        index._database.run("UPDATE texts SET text = 'Kabul stood.'")
        index._database.run("UPDATE facts SET value = '' WHERE key = 'woven'")
    assert bench.update().new == 2
    with bench.library.index() as index:
        assert index.document("a.txt").text == "Kabul fell."


def test_a_place_for_the_index_that_cannot_be_used_is_said(bench, tmp_path):
    (tmp_path / "file").touch()
    bench.options = replace(bench.options, index=tmp_path / "file" / "index.sqlite")
    with pytest.raises(StoreError, match="--index"):
        bench.update()


def test_a_few_new_documents_in_a_large_library_are_shown_before_all_is_woven(bench, monkeypatch):
    bench.update()
    monkeypatch.setattr("tui.library.updating.MANY", 3)
    bench.write(late="Kabul slept.")
    bench.update()
    assert bench.weaves == [1, 3]
    with bench.library.index() as index:
        assert index.entity("kabul").documents == len(index.mentions("kabul"))
