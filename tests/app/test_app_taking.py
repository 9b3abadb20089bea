"""Copying with a citation, piping, writing lists, opening in an editor."""

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.keyboard import answer, press
from tui.app.app import Dateline
from tui.app.commands import BY_NAME, Pane
from tui.store import Index

Shown = Callable[[Dateline], str]
MID = (120, 40)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def terminal(app: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the application give its terminal away."""

    @contextmanager
    def suspend() -> Iterator[None]:
        yield

    monkeypatch.setattr(app, "suspend", suspend)
    monkeypatch.setattr("sys.__stdin__", None)


@pytest.mark.parametrize(
    ("keys", "cited"),
    [
        ("enter Y", "“A fire closed Pier 4 on Saturday.” — “Fire closes pier”, Harbour Wire,"),
        ("4 Y", "“It"),
        ("4 l j Y", "“A fire closed Pier 4 on Saturday.” — "),
        ("3 Y", "“Mara Voss, who runs"),
        ("enter m m 5 Y", "“A fire closed"),
        ("3 enter M Y", "“Mara Voss, who runs"),
        ("1 Y", "“A fire closed Pier 4 on Saturday.” — “Fire closes pier”"),
    ],
)
async def test_y_cites_what_the_cursor_is_on(app: Dateline, keys: str, cited: str):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, keys)
        first = app.clipboard.splitlines()[0]
        assert first.startswith((cited, "“A fire closed Pier 4"))
        assert "~2021-08-1" in first
        assert ", characters " in first


async def test_an_event_is_cited_by_all_its_reports(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 g g Y")
        assert len(app.clipboard.splitlines()) == 2


@pytest.mark.parametrize(
    ("keys", "column", "value"),
    [
        ("1", "article", "Fire closes pier"),
        ("3", "entity", "Mara Voss"),
        ("3 enter", "quotation", "Mara Voss"),
        ("4", "quotation", "A fire closed Pier 4 on Saturday."),
        ("enter m m 5", "quotation", "A fire closed Pier 4 on Saturday."),
    ],
)
async def test_w_writes_the_list_of_the_pane(
    app: Dateline, folder: Path, screen_text: Shown, keys: str, column: str, value: str
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, f"{keys} w")
        await answer(pilot, "list.csv")
        assert "lines written to" in screen_text(app)
    with (folder / "list.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows[0][column] == value
    assert all(row["document"] and row["start"] and row["end"] for row in rows)


async def test_every_pane_is_written_in_every_form_beside_the_interface(
    make_app: Callable[..., Dateline],
    fill_index: Callable[[Index], None],
    folder: Path,
    tmp_path: Path,
):
    panes = [pane for pane in Pane if pane is not Pane.REVIEW]
    with Index.open(tmp_path / "index.sqlite", writable=True) as index:
        fill_index(index)
        app = make_app(index)
        async with app.run_test(size=MID) as pilot:
            await press(pilot, "enter m m")
            main = app.main
            main.choose_entity("mara-voss")
            assert main.hits is not None
            main.concordance.show(main.hits, index)
            main.show_page("mara-voss")
            for pane in panes:
                main.pane = pane
                for form in ("md", "csv", "json"):
                    main.run_command(BY_NAME["export"])
                    main.prompt.entry.set(f"{pane.name}.{form}")
                    main.prompt.press("enter", None)
                    await app.workers.wait_for_complete()
                    assert "lines written to" in main.message, (pane, form)
    for name in (pane.name for pane in panes):
        with (folder / f"{name}.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert all(row["document"] and row["start"] and row["end"] for row in rows), name
        assert all(row["quotation"] for row in rows), name
        assert "characters " in (folder / f"{name}.md").read_text("utf-8"), name
        for line in (folder / f"{name}.json").read_text("utf-8").splitlines():
            told = json.loads(line)
            places = told.get("passages") or told["reports"]
            assert all(place["document"] and place["end"] for place in places), name


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        ("1", "Fire closes pier"),
        ("3", "Mara Voss"),
        ("4", "Sat 14 Aug 2021: A fire closed Pier 4"),
        ("4 m m 5", "A fire closed Pier 4 on Saturday."),
        ("enter F s i t e enter M", "Voss left the site on Sunday."),
    ],
)
async def test_y_copies_what_the_row_says(app: Dateline, keys: str, copied: str):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, f"{keys} y")
        assert app.clipboard == copied


async def test_what_a_filter_hides_is_not_written(app: Dateline, folder: Path):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "/ t r i b enter w")
        await answer(pilot, "list.json")
    (row,) = (folder / "list.json").read_text(encoding="utf-8").splitlines()
    assert json.loads(row)["article"] == "Inquiry opens"


async def test_the_chronology_is_written_as_markdown_by_default(app: Dateline, folder: Path):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 w enter")
    assert (folder / "chronology.md").read_text(encoding="utf-8").startswith("# Chronology\n")


async def test_a_file_that_is_there_is_replaced_only_when_agreed(
    app: Dateline, folder: Path, screen_text: Shown
):
    (folder / "chronology.md").write_text("mine")
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 w enter")
        assert "Shall it be replaced?" in screen_text(app)
        await press(pilot, "escape")
        assert (folder / "chronology.md").read_text() == "mine"
        await press(pilot, "w enter y")
        assert (folder / "chronology.md").read_text(encoding="utf-8").startswith("# Chronology")


@pytest.mark.parametrize(
    ("keys", "name", "said"),
    [
        ("4 w", "list.doc", "End the name in .md, .csv or .json"),
        ("1 w", "list.ics", ".ics is for the chronology"),
        ("4 w", "no/such/list.md", "not written: No such file"),
        ("4 w", "", "Nothing is written"),
    ],
)
async def test_what_cannot_be_written_says_why(
    app: Dateline, screen_text: Shown, keys: str, name: str, said: str
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, keys)
        await answer(pilot, name)
        assert said in " ".join(screen_text(app).split())


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("enter w", "No hits to write"),
        ("5 Y", "Nothing to cite here"),
        ("5 w", "Nothing to write here"),
        ("enter o", "names no address of its original"),
        ("G p", "No article here to look into"),
        ("ctrl+r", "Nothing can be read"),
    ],
)
async def test_a_command_that_cannot_apply_says_why(
    app: Dateline, screen_text: Shown, keys: str, said: str
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, keys)
        assert said in screen_text(app)


@pytest.mark.usefixtures("terminal")
async def test_the_article_is_piped_without_a_shell(
    app: Dateline, folder: Path, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter |")
        await answer(pilot, "tee taken;x")
        assert "Done" in screen_text(app)
        await press(pilot, "|")
        await answer(pilot, "no-such-command x")
        assert "no-such-command: there is no such command" in screen_text(app)
    assert (folder / "taken;x").read_text().startswith("A fire closed")


@pytest.mark.usefixtures("terminal")
async def test_only_the_selection_is_piped(app: Dateline, folder: Path):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter v |")
        await answer(pilot, "tee taken")
    assert (folder / "taken").read_text() == "A fire closed Pier 4 on Saturday."


@pytest.mark.usefixtures("terminal")
async def test_the_editor_gets_the_file_and_a_change_is_noticed(
    app: Dateline, index: Index, folder: Path, screen_text: Shown, monkeypatch: pytest.MonkeyPatch
):
    file = folder / "-fire.txt"
    file.write_text("A fire.")
    index.put_documents([replace(index.document("fire.txt"), path=str(file))])
    monkeypatch.setenv("VISUAL", "touch -d 2001-01-01")
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter")
        app.main.look_at_file()
        await press(pilot, "e")
        assert "was changed on the disk: ^R reads it again" in screen_text(app)


@pytest.mark.usefixtures("terminal")
async def test_an_article_without_a_file_is_shown_in_a_copy(
    app: Dateline, folder: Path, screen_text: Shown, monkeypatch: pytest.MonkeyPatch
):
    (folder / "show").write_text('#!/bin/sh\ncp "$1" seen\n')
    (folder / "show").chmod(0o700)
    monkeypatch.setenv("VISUAL", str(folder / "show"))
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter e")
        assert "That was a copy" in screen_text(app)
    assert (folder / "seen").read_text().startswith("A fire closed")


async def test_where_the_terminal_cannot_be_given_away_it_is_said(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter |")
        await answer(pilot, "cat")
        assert "cannot be given to another program" in screen_text(app)


async def test_a_look_inside_opens_nothing(app: Dateline, screen_text: Shown):
    async with app.run_test(size=MID) as pilot:
        before = app.main.here
        await press(pilot, "j p")
        assert "asked where Mara" in " ".join(screen_text(app).split())
        await press(pilot, "escape")
        assert app.main.here == before
        assert app.main.pane is Pane.LIBRARY


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://example.org/a", "Open this address in your browser?"),
        ("file:///etc/passwd", "Only http, https and mailto"),
    ],
)
async def test_the_original_is_opened_only_when_agreed(
    app: Dateline,
    index: Index,
    screen_text: Shown,
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    said: str,
):
    index.put_documents([replace(index.document("fire.txt"), url=address)])
    monkeypatch.setattr("tui.app.actions.opening.browser", list)
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "enter o")
        shown = screen_text(app)
        assert address in shown
        assert said in shown
        await press(pilot, "enter")
        assert (app.clipboard == address) == address.startswith("https")
