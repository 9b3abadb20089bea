"""Corrections made in a window while the index is read, written and kept by others."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from tui.library import update
from tui.library.correcting import Corrector, Outcome
from tui.library.updating import Means
from tui.model import Combine, Hide, HideEvent, Published, PublishedFrom, Quotation, Rename
from tui.store import Index, Notebook


@pytest.fixture
def library(bench):
    """Return a library that is indexed: “kabul” stands in both of its documents."""
    bench.write(b="Kabul fell too.")
    bench.update()
    return bench.library


@pytest.fixture
def corrector(library):
    corrector = Corrector(library)
    yield corrector
    corrector.close()


def names(library) -> list[str]:
    with library.index() as index:
        return [each.name for each in index.entity_rows(index.entities())]


def test_a_correction_is_in_the_notebook_and_in_the_index(library, corrector):
    with library.index() as index:
        before = index.generation()
        outcome = corrector.correct(Rename("Kabul", "Kabul City"))
        assert index.generation() > before
    assert (outcome.changed, outcome.settled, outcome.problem) == (2, True, "")
    assert outcome.said == "“Kabul”, 2 mentions, is shown as “Kabul City”"
    assert names(library) == ["Kabul City"]
    (made,) = Notebook(library.notebook_folder).corrections.made()
    assert made.correction == Rename("Kabul", "Kabul City")


def test_undoing_goes_back_one_by_one(library, corrector):
    corrector.correct(Rename("Kabul", "Kabul City"))
    corrector.correct(Hide("Kabul City"))
    assert names(library) == []
    outcome = corrector.undo()
    assert outcome.said == "taken back: “Kabul City” is not shown"
    assert names(library) == ["Kabul City"]
    assert corrector.undo().settled
    assert names(library) == ["Kabul"]
    assert corrector.undo() is None
    assert library.corrections().made() == []


def test_any_correction_of_the_history_can_be_taken_back(library, corrector):
    corrector.correct(Rename("Kabul", "Kabul City"))
    corrector.correct(Hide("Nobody"))
    first, second = corrector.history()
    assert (first.changed, second.changed) == (2, 0)
    assert second.said == "nothing changed: no entity is called “Nobody”"
    assert corrector.withdraw(first.id).settled
    assert names(library) == ["Kabul"]
    assert [each.id for each in corrector.history()] == [second.id]
    assert corrector.withdraw("unknown") is None


def test_a_day_of_publication_shows_at_once_and_is_woven_in_later(bench, library, corrector):
    outcome = corrector.correct(Published("a.txt", date(2021, 8, 15)))
    assert not outcome.settled
    with library.index() as index:
        published = index.document_rows(["a.txt"])[0].published
        assert (published.day, published.source) == (date(2021, 8, 15), PublishedFrom.CORRECTED)
    bench.update()
    assert bench.weaves == [2]
    corrector.undo()
    with library.index() as index:
        assert index.document_rows(["a.txt"])[0].published is None


def test_the_events_of_a_document_move_with_its_day(bench, library, corrector):
    bench.write(a="Kabul fell on Sunday, the army said. Herat fell on Friday.")
    real = Means(bench._hire)
    update(library, means=real)
    hide = corrector.correct(HideEvent(Quotation("a.txt", "Herat fell on Friday")))
    corrector.correct(Published("a.txt", date(2021, 8, 16)))
    with library.index() as index:
        shown = events(index)
        assert shown == [("2021-08-15", "Kabul fell on Sunday")]
        assert hide.changed == 1
        assert {each.text: each.value for each in index.timexes_in("a.txt")} == {
            "Sunday": "2021-08-15",
            "Friday": "2021-08-13",
        }
    update(library, means=real)
    with library.index() as index:
        assert events(index) == shown
    corrector.undo()
    with library.index() as index:
        assert events(index) == [("", "Kabul fell on Sunday")]


def events(index):
    found = index.event_rows(index.events(document="a.txt"))
    return [(each.interval.text if each.interval else "", each.text) for each in found]


def test_a_correction_holds_when_documents_come_and_all_is_woven_again(bench, library, corrector):
    corrector.correct(Rename("Kabul", "Kabul City"))
    bench.write(c="Kabul was quiet.")
    bench.update()
    assert names(library) == ["Kabul City"]
    with library.index() as index:
        assert len(index.mentions("kabul")) == 3
        assert index.applied()[0].changed == 3


def test_a_rule_that_was_written_by_hand_is_in_force_after_an_update(bench, library):
    library.notebook_folder.mkdir(parents=True)
    rules = library.notebook_folder / "corrections.toml"
    rules.write_text('[[correction]]\nkind = "hide"\nname = "Kabul"\n')
    bench.update()
    assert names(library) == []
    assert bench.weaves == []
    rules.write_text("")
    bench.update()
    assert names(library) == ["Kabul"]


def test_what_is_undone_while_documents_change_is_gone_when_all_is_woven(bench, library, corrector):
    corrector.correct(Hide("Kabul"))
    with Index.open(library.index_path, writable=True) as index:
        index.drop_documents(["b.txt"])
    assert not corrector.undo().settled
    bench.update()
    assert names(library) == ["Kabul"]


def test_a_correction_without_an_index_is_kept_for_the_first_update(bench):
    corrector = Corrector(bench.library)
    assert not corrector.correct(Hide("Kabul")).settled
    corrector.close()
    bench.update()
    assert names(bench.library) == []


def test_while_another_process_writes_a_correction_waits_for_it(library, corrector, monkeypatch):
    with Index.open(library.index_path, writable=True) as index:
        with index.at_once(), ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(corrector.correct, Hide("Kabul"))
            monkeypatch.setattr("tui.library.correcting.corrector.PATIENCE", 0.0)
            assert not waiting.result().settled
        assert names(library) == ["Kabul"]
    assert corrector.correct(Hide("Nobody")).settled
    assert names(library) == []


def test_closing_does_not_wait_for_the_other_process(library, corrector):
    with (
        Index.open(library.index_path, writable=True) as index,
        index.at_once(),
        ThreadPoolExecutor(1) as pool,
    ):
        waiting = pool.submit(corrector.correct, Hide("Kabul"))
        corrector._closed.set()
        assert not waiting.result().settled
    assert len(library.corrections().made()) == 1


def test_two_windows_that_correct_at_once_lose_nothing(library, corrector):
    other = Corrector(library)
    with ThreadPoolExecutor(2) as pool:
        for number in range(10):
            both = [
                pool.submit(window.correct, Hide(f"{number} {letter}"))
                for window, letter in ((corrector, "a"), (other, "b"))
            ]
            assert all(each.result().problem == "" for each in both)
    other.close()
    made = [each.correction for each in library.corrections().made()]
    assert len(set(made)) == 20
    corrector.correct(Rename("Kabul", "Kabul City"))
    told = corrector.history()
    assert [each.said for each in told if each.said == "not in force yet"] == []
    assert names(library) == ["Kabul City"]


def test_each_window_undoes_what_it_did_itself(library, corrector):
    other = Corrector(library)
    corrector.correct(Rename("Kabul", "Mine"))
    other.correct(Hide("Nobody"))
    assert corrector.undo().correction == Rename("Kabul", "Mine")
    assert names(library) == ["Kabul"]
    assert corrector.undo().correction == Hide("Nobody")
    other.close()


def test_a_notebook_that_cannot_be_written_is_said_and_the_correction_kept(library, corrector):
    library.notebook_folder.parent.mkdir(parents=True, exist_ok=True)
    library.notebook_folder.touch()
    outcome = corrector.correct(Hide("Kabul"))
    assert str(library.notebook_folder) in outcome.problem
    assert names(library) == []
    library.notebook_folder.unlink()
    assert corrector.correct(Combine(("A", "B"))).problem == ""
    assert len(library.corrections().made()) == 2


def test_correcting_loads_no_language_model_and_nothing_of_the_screen():
    loaded = "import sys, tui.library.correcting; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], check=True, capture_output=True, text=True
    )
    assert not {"spacy", "textual", "rapidfuzz", "tomli_w"} & set(done.stdout.split())


@pytest.mark.parametrize(
    ("correction", "weaves"),
    [(Rename("Kabul", "Kabul City"), 1), (Published("a.txt", date(2021, 8, 15)), 2)],
)
def test_a_correction_made_while_all_is_woven_is_in_force_at_the_end(
    bench, library, corrector, correction, weaves
):
    link = bench._link
    outcomes: list[Outcome] = []

    def interrupted(settled):
        if not outcomes:
            outcomes.append(corrector.correct(correction))
        return link(settled)

    bench._link = interrupted
    bench.write(c="Kabul was quiet.")
    bench.update()
    assert len(bench.weaves) == weaves
    (told,) = corrector.history()
    assert told.changed > 0
    with library.index() as index:
        event = index.event("a.txt")
    assert (names(library), event.interval) != (["Kabul"], None)
