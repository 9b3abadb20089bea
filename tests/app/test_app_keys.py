"""Keys and the table of commands."""

import pytest

from tui.app.app import Dateline
from tui.app.commands import COMMANDS, Command, Pane
from tui.app.keymap import Keymap
from tui.app.keymap.tree import KeyClashError, tree
from tui.app.keys import Keys, Run, Unknown, Wait, explain


def test_no_two_commands_of_a_pane_want_the_same_keys():
    for pane in Pane:
        tree(command for command in COMMANDS if pane in command.panes)


def test_a_clash_is_refused():
    one, other = Command("one", "g g", "", ""), Command("other", "g", "", "")
    with pytest.raises(KeyClashError):
        tree([one, other])


def test_names_and_titles_are_told_apart():
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert all(command.title and command.help.endswith(".") for command in COMMANDS)


async def test_every_command_is_done_by_something_in_each_of_its_panes(app: Dateline):
    async with app.run_test():
        for command in COMMANDS:
            for pane in command.panes:
                assert callable(app.main.doer(command, pane)), command.name


def test_a_sequence_runs_after_its_last_key():
    keys = Keys()
    first = keys.press("g", Pane.READER)
    assert isinstance(first, Wait)
    assert ("g", "top") in first.ways
    second = keys.press("g", Pane.READER)
    assert isinstance(second, Run)
    assert second.command.name == "top"


def test_a_letter_is_handed_to_the_command():
    keys = Keys()
    keys.press("m", Pane.READER)
    answer = keys.press("a", Pane.READER)
    assert isinstance(answer, Run)
    assert (answer.command.name, answer.letter) == ("mark", "a")


def test_a_named_way_wins_over_any_letter():
    keys = Keys()
    keys.press("m", Pane.READER)
    answer = keys.press("m", Pane.READER)
    assert isinstance(answer, Run)
    assert (answer.command.name, answer.letter) == ("bookmark", "")


def test_a_wrong_second_key_says_so_and_forgets_the_first():
    keys = Keys()
    keys.press("g", Pane.READER)
    answer = keys.press("!", Pane.READER)
    assert isinstance(answer, Unknown)
    assert "g!" in explain(answer, Keymap())
    assert not keys.typed


def test_a_key_of_another_pane_says_which():
    answer = Keys().press("+", Pane.LIBRARY)
    assert isinstance(answer, Unknown)
    assert "press 2 for the Reader first" in explain(answer, Keymap())
