"""A picker whose source takes its time: keys are taken, and no older answer follows a newer one."""

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Thread
from typing import Any

import pytest

from tests.app.keyboard import settled
from tui.app.app import Dateline
from tui.app.overlays import Choice, Source


class Slow(Source[str]):
    """Answers when the test says so."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, Future[Any]]] = []
        self.heard = ""

    def begin(self, query: str) -> Future[Any]:
        self.begun.append((query, Future()))
        return self.begun[-1][1]

    def finish(self, found: str) -> Sequence[Choice[str]]:
        return [Choice(found, [(found, "")])]

    def picked(self, value: str, key: str) -> None:
        self.heard = f"{key} {value}"

    def answer(self, number: int) -> None:
        query, future = self.begun[number]
        future.set_result(f"rows of “{query}”")

    @property
    def asked(self) -> list[str]:
        return [query for query, _ in self.begun]


class Letters(Slow):
    """Finds three rows, whatever is asked."""

    def finish(self, found: str) -> Sequence[Choice[str]]:
        return [Choice(each, [(each, "")]) for each in "xyz"]


@pytest.fixture
def source() -> Slow:
    return Slow()


def rows(app: Dateline) -> list[Any]:
    return [each.value for each in app.main.picker.choices]


async def test_letters_are_taken_while_rows_are_looked_for_and_only_the_last_are_asked_for(
    app: Dateline, source: Slow
):
    async with app.run_test():
        picker = app.main.picker
        picker.open(source)
        for letter in "abc":
            picker.press(letter, letter)
        assert (picker.entry.text, source.asked, rows(app)) == ("abc", [""], [])
        Thread(target=source.answer, args=[0]).start()
        while source.asked == [""]:
            await settled()
        assert (source.asked, rows(app)) == (["", "abc"], [])
        source.answer(1)
        while not rows(app):
            await settled()
        assert rows(app) == ["rows of “abc”"]


async def test_enter_takes_a_row_of_what_is_typed_and_not_of_what_was(app: Dateline, source: Slow):
    async with app.run_test():
        picker = app.main.picker
        picker.open(source)
        source.answer(0)
        while not rows(app):
            await settled()
        picker.press("a", "a")
        assert rows(app) == ["rows of “”"]
        Thread(target=source.answer, args=[1]).start()
        picker.press("enter", None)
        assert source.heard == "enter rows of “a”"
        assert not picker.is_open


async def test_an_answer_to_a_picker_that_was_closed_or_opened_anew_is_dropped(
    app: Dateline, source: Slow
):
    async with app.run_test():
        picker, other = app.main.picker, Slow()
        picker.open(source)
        picker.press("escape", None)
        picker.open(other)
        assert not other.asked
        source.answer(0)
        while not other.asked:
            await settled()
        assert rows(app) == []
        other.answer(0)
        while not rows(app):
            await settled()
        picker.press("escape", None)
        assert not picker.is_open


async def test_rows_that_are_asked_for_again_leave_the_cursor_where_it_was(app: Dateline):
    async with app.run_test():
        picker, source = app.main.picker, Letters()
        picker.open(source)
        picker.ask_again()
        assert source.asked == [""]
        source.answer(0)
        while len(source.begun) < len("ab"):
            await settled()
        assert rows(app) == []
        source.answer(1)
        while not rows(app):
            await settled()
        picker.press("down", None)
        picker.ask_again()
        source.answer(2)
        while source.begun[2][1] is picker._answer:
            await settled()
        assert picker.value == "y"
