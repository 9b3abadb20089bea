"""Rows marked one by one or by walking, commands that take them all, and lists by tag."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.keyboard import answer, press, type_text
from tui.app.app import Dateline
from tui.model import Combine, Hide
from tui.model.timeline import Group

Shown = Callable[[Dateline], str]
MID = (120, 40)
WIDE = (200, 60)


@pytest.mark.parametrize("keys", ["space", "v v"])
async def test_a_mark_is_seen_and_counted_and_escape_takes_it_away(
    app: Dateline, screen_text: Shown, keys: str
):
    async with app.run_test(size=WIDE) as pilot:
        for pane, sign in (("1", "✓~08-1"), ("3", "✓ Mara Voss"), ("4", "✓ ")):
            await press(pilot, f"{pane} {keys}")
            assert " 1 marked ─" in screen_text(app).replace("━", "─")
            assert "Esc unmarks" in screen_text(app)
            assert sign in screen_text(app)
            await press(pilot, "escape")
            assert " 1 marked" not in screen_text(app)
            assert "✓" not in screen_text(app)


async def test_a_walk_marks_what_it_passes_and_no_more_on_the_way_back(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 v j j")
        assert list(app.main.chronology.ticked) == ["e1", "e2", "e3"]
        await press(pilot, "k")
        assert list(app.main.chronology.ticked) == ["e1", "e2"]
        await press(pilot, "v j")
        assert list(app.main.chronology.ticked) == ["e1", "e2"]


async def test_only_what_is_marked_is_written_in_order_of_the_list(
    app: Dateline, tmp_path: Path, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 G space g g space w")
        assert "write 2 marked to a file" in screen_text(app)
        await answer(pilot, str(tmp_path / "two.csv"))
    with (tmp_path / "two.csv").open(encoding="utf-8") as file:
        told = [row["text"] for row in csv.DictReader(file)]
    assert list(dict.fromkeys(told)) == ["A fire closed Pier 4", "The inquiry opened"]


async def test_a_mark_outlasts_a_filter(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "1 space / t r i b enter")
        assert list(app.main.library.taken) == ["fire.txt"]


async def test_all_marked_articles_get_the_tags_and_are_read(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "1 t")
        await answer(pilot, "pier")
        await press(pilot, "space space t")
        await answer(pilot, "fire, pier")
        notebook = app.main.session.notebook
        assert notebook.position("fire.txt").tags == ("pier", "fire")
        assert notebook.position("inquiry.txt").tags == ("fire", "pier")
        await press(pilot, "r")
        assert app.main.session.read() == {"fire.txt", "inquiry.txt"}


async def test_all_marked_events_are_kept_and_tagged(app: Dateline):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 v j v m m")
        assert len(app.main.session.notebook.bookmarks()) == 2
        await press(pilot, "t")
        await answer(pilot, "night")
        assert {each.tags for each in app.main.session.notebook.bookmarks()} == {("night",)}


async def test_marked_bookmarks_are_deleted_and_brought_back_together(
    app: Dateline, screen_text: Shown
):
    async with app.run_test(size=MID) as pilot:
        await press(pilot, "4 v G v m m escape 5 v G v X")
        assert not app.main.session.notebook.bookmarks()
        assert "3 bookmarks deleted" in screen_text(app)
        await press(pilot, "U")
        assert len(app.main.session.notebook.bookmarks()) == 3


@pytest.mark.parametrize(
    ("key", "made"),
    [
        ("C", [Combine(("Mara Voss", "Tomas Rell"))]),
        ("X", [Hide("Mara Voss"), Hide("Tomas Rell")]),
    ],
)
async def test_marked_names_are_corrected_together(
    app: Dateline, monkeypatch: pytest.MonkeyPatch, key: str, made: list[object]
):
    done: list[object] = []
    async with app.run_test(size=MID) as pilot:
        monkeypatch.setattr(app.main, "correct", lambda *all_of_them: done.extend(all_of_them))
        await press(pilot, f"3 g g space space {key}")
    assert done == made


async def test_every_list_is_narrowed_to_a_tag(app: Dateline, screen_text: Shown):
    async with app.run_test(size=WIDE) as pilot:
        for pane, tag in (("1", "quay"), ("4", "flight")):
            await press(pilot, f"{pane} j t")
            await answer(pilot, tag)
        for pane, tag, other in (
            ("1", "quay", "flight"),
            ("4", "flight", "quay"),
            ("5", "fl", "q"),
        ):
            await press(pilot, f"{pane} /")
            await type_text(pilot, f"#{tag}")
            await press(pilot, "enter")
            view = app.main.views[app.main.pane]
            assert len([row for row in view.rows if isinstance(row, str)]) == 1  # type: ignore[attr-defined]
            await press(pilot, "/ ctrl+u")
            await type_text(pilot, f"#{other}")
            await press(pilot, "enter")
            assert "Nothing found" in screen_text(app)
            await press(pilot, "escape")


async def test_s_puts_the_latest_first_and_the_undated_stay_last(app: Dateline, screen_text: Shown):
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "4")
        before = list(app.main.chronology.rows)
        await press(pilot, "s")
        after = list(app.main.chronology.rows)
        assert "latest first" in screen_text(app)
        days = [row.start for row in after if isinstance(row, Group) and row.start]
        assert days == sorted(days, reverse=True)
        assert [row for row in after if isinstance(row, str)] == ["e3", "e2", "e1"]
        await press(pilot, "s")
        assert list(app.main.chronology.rows) == before
