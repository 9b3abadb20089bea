"""Every part of the screen tells of one state of the index, however it is rewritten meanwhile."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.snapshot import Snapshot
from tui.search import find
from tui.store import Index, Woven

ENDING = {"quit", "leave", "suspend", "edit"}
ALL = (Pane.READER, Pane.ENTITIES, Pane.CHRONOLOGY)
"""The panes in which the commands are tried that there are in every one."""
TYPED = ("down", "enter")
"""Keys that go through whatever a command has opened."""


def renamed(value: object, names: Mapping[str, str]) -> Any:
    """Return a value with other words wherever it has one of `names`."""
    if isinstance(value, str):
        return names.get(value, value) if type(value) is str else value
    if isinstance(value, tuple | list):
        return type(value)(renamed(each, names) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: renamed(getattr(value, each.name), names) for each in fields(value)}
        return replace(value, **changed)
    return value


class Rewriter:
    """Writes an index beside its readers: the same articles, each time with wholly other keys."""

    def __init__(self, index: Index) -> None:
        self.index, self._turn = index, 0
        names = list(index.documents())
        self._documents = [index.document(name) for name in names]
        self._anchored = index.anchored(names)
        self._entities = index.entity_rows(index.entities())
        self._mentions = [mention for name in names for mention in index.mentions_in(name)]
        self._events = index.event_rows(index.events())
        self._keys = [*names, *index.entities(), *index.events()]

    def rewrite(self) -> None:
        self._turn += 1
        names = {key: f"{self._turn}-{key}" for key in self._keys}
        documents = renamed(self._documents, names)
        woven = Woven(
            {each.name: each.published for each in documents if each.published},
            {names[name]: each for name, each in self._anchored.items()},
            renamed(self._entities, names),
            renamed(self._mentions, names),
            renamed(self._events, names),
        )
        with self.index.at_once():
            self.index.drop_documents(list(self.index.documents()))
            self.index.put_documents(documents)
            self.index.put_weave(woven)


@pytest.fixture
def writer(
    tmp_path: Path, fill_index: Callable[[Index], None], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Rewriter]:
    # What the commands write is written there.
    monkeypatch.chdir(tmp_path)
    with Index.open(tmp_path / "index", writable=True) as index:
        fill_index(index)
        yield Rewriter(index)


@pytest.fixture
def reader(writer: Rewriter) -> Iterator[Index]:
    with Index.open(writer.index.path) as index:
        yield index


def open_pane(app: Dateline, pane: Pane) -> None:
    """Give the keys to a pane, an article being open and a name chosen."""
    main = app.main
    for overlay in main.overlays:
        overlay.close()
    for view in (main.library, main.entities, main.chronology):
        while view.narrowed:
            view.show_all()
    main.open_document(main.session.order[0])
    key = next(row for row in main.entities.rows if isinstance(row, str))
    main.choose_entity(key)
    if pane is Pane.PAGE:
        main.show_page(key)
    if pane is Pane.CONCORDANCE and main.hits is not None:
        main.concordance.show(main.hits, main.session.index)
    main.pane = pane


@pytest.mark.parametrize("pane", Pane, ids=lambda pane: pane.name.lower())
async def test_every_command_stands_an_index_that_is_rewritten_under_it(
    make_app: Callable[..., Dateline], writer: Rewriter, reader: Index, pane: Pane
):
    app = make_app(reader)
    async with app.run_test(size=(120, 40)) as pilot:
        main = app.main
        names = [{each.name for each in app.keymap.commands(other)} for other in Pane]
        common = set.intersection(*names)
        for command in app.keymap.commands(pane):
            if command.name in ENDING or (command.name in common and pane not in ALL):
                continue
            open_pane(app, pane)
            await main.settle()
            writer.rewrite()
            main.run_command(command, "a" if "LETTER" in command.keys else "")
            main.reload_changes(at_once=True)
            for overlay in filter(lambda each: each.is_open, main.overlays):
                for key in TYPED:
                    overlay.press(key, None)
            if main.pane is pane:
                main.run_command(command, "a" if "LETTER" in command.keys else "")
            await main.settle()
        await app.workers.wait_for_complete()
        await pilot.pause()


async def test_the_panes_show_the_state_of_the_last_reload_until_the_next(
    make_app: Callable[..., Dateline], writer: Rewriter, reader: Index
):
    app = make_app(reader)
    async with app.run_test(size=(120, 40)) as pilot:
        main = app.main
        before = [list(view.rows) for view in (main.library, main.entities, main.chronology)]
        writer.rewrite()
        for view in (main.library, main.entities, main.chronology):
            view.show_all()
            view.do_bottom()
        await pilot.pause()
        assert main.session.snapshot.is_behind()
        assert main.chronology.current is not None
        assert [
            list(view.rows) for view in (main.library, main.entities, main.chronology)
        ] == before
        main.reload_changes(at_once=True)
        await pilot.pause()
        assert not main.session.snapshot.is_behind()
        assert list(main.chronology.rows) != before[-1]
        assert main.chronology.current is not None


async def test_a_question_asked_in_a_thread_keeps_the_state_until_it_is_answered(
    writer: Rewriter, reader: Index
):
    snapshot = Snapshot(reader)
    before = list(snapshot.index.events())

    def question(aside: Index) -> list[str]:
        writer.rewrite()
        return list(aside.events())

    asked = snapshot.ask(question)
    assert await asked == before
    snapshot.move_on()
    assert await snapshot.ask(lambda aside: list(aside.events())) == list(snapshot.index.events())
    assert list(snapshot.index.events()) != before
    snapshot.close()
    assert reader.counts().documents


def test_an_index_made_anew_in_its_place_is_noticed(
    tmp_path: Path, fill_index: Callable[[Index], None]
):
    path = tmp_path / "index"
    with Index.anew(path) as index:
        fill_index(index)
    with Index.open(path) as newest:
        snapshot = Snapshot(newest)
        with Index.anew(path) as index:
            fill_index(index)
        assert snapshot.is_behind()
        snapshot.move_on()
        assert not snapshot.is_behind()
        assert snapshot.index.counts().documents
        snapshot.close()


def test_a_misspelt_name_is_found_although_its_letters_were_in_no_name_before(
    tmp_path: Path, fill_index: Callable[[Index], None]
):
    with Index.open(tmp_path / "index", writable=True) as index, Index.open(index.path) as newest:
        snapshot = Snapshot(newest)
        assert not find(snapshot.index, "mraa voss")
        fill_index(index)
        snapshot.move_on()
        assert find(snapshot.index, "mraa voss")[0].name == "Mara Voss"
        snapshot.close()
