"""`keys.toml`, presets, keyboard layouts: what holds, what is refused, and why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.app.app import Dateline
from tui.app.commands import BY_NAME, COMMANDS, Pane
from tui.app.keymap import Keymap, keys_file, load_keymap
from tui.app.keymap.keyboard import wrong_with
from tui.app.keymap.layouts import ROWS, US, US_SHIFTED, layout
from tui.app.keymap.presets import PRESETS
from tui.app.keymap.resolving import resolve
from tui.app.keymap.tree import LETTER, tree
from tui.app.keys import Keys, Run, Unknown
from tui.app.sources.commands import Commands

Load = Callable[[str], tuple[Keymap, list[str]]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Return what loads a text as a `keys.toml`."""

    def load(text: str) -> tuple[Keymap, list[str]]:
        path = tmp_path / "keys.toml"
        path.write_text(text, encoding="utf-8")
        return load_keymap(path)

    return load


def keys_in(keymap: Keymap, name: str, pane: Pane = Pane.READER) -> str:
    return next(command.keys for command in keymap.commands(pane) if command.name == name)


def test_without_a_file_the_keys_are_those_of_the_table(tmp_path: Path):
    assert load_keymap(tmp_path / "keys.toml") == (Keymap(), [])
    assert load_keymap() == (Keymap(), [])


def test_the_file_lies_beside_the_settings(tmp_path: Path):
    assert keys_file(tmp_path / "config.toml") == tmp_path / "keys.toml"


def test_a_command_gets_other_keys_everywhere_or_in_one_pane(load: Load):
    keymap, problems = load(
        '[keys]\nredraw = ["f5", "ctrl+l"]\n'
        '[keys.reader]\nread_on = "ctrl+down"\nnext_section = []\n'
    )
    assert not problems
    assert keys_in(keymap, "redraw", Pane.LIBRARY) == "f5 or ctrl+l"
    assert keys_in(keymap, "read_on") == "ctrl+down"
    assert keys_in(keymap, "next_section") == ""
    assert keys_in(keymap, "next_section", Pane.LIBRARY) == BY_NAME["next_section"].keys


def test_an_unbound_key_is_free_for_another_command(load: Load):
    keymap, problems = load('unbind = ["f"]\n[keys]\nredraw = "f"\n')
    assert not problems
    assert keys_in(keymap, "find") == ""
    answer = Keys(keymap).press("f", Pane.LIBRARY)
    assert isinstance(answer, Run)
    assert answer.command.name == "redraw"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('preset = "emacs"', 1, "“preset” must be one of default, less, vim, newsboat, not"),
        ('langmap = "xx"', 1, "“langmap” must be one of ru, uk, el, he, ar, not 'xx'"),
        ("colour = 1", 1, "“colour” is no entry; there are preset, langmap, unbind, keys"),
        ('unbind = "f"', 1, "“unbind” must be a list of keys"),
        ('unbind = ["ctrl+q"]', 1, "“unbind” ctrl+q always quits"),
        ('unbind = ["alt+z"]', 1, "“unbind” alt+z does nothing by default"),
        ("keys = 1", 1, "“keys” must be a table"),
        ('[keys]\nfly = "x"', 2, "“fly” is no command"),
        ('[keys.readr]\nfind = "x"', 1, "“readr” is no pane; there are library, reader, entities"),
        ('[keys.library]\nread_on = "x"', 2, "“read_on” cannot be done in the Library"),
        ("[keys]\n\nfind = 1", 3, "“find” must be keys such as"),
        ('[keys]\nfind = ""', 2, "“find” has empty keys"),
        ('[keys]\nfind = "ctrl+i"', 2, "“find” cannot have ctrl+i: a terminal sends the same as"),
        ('[keys]\nfind = "shift+n"', 2, "“find” cannot have shift+n: a terminal sends the capital"),
        ('[keys]\nfind = "pgdown"', 2, "“find” cannot have pgdown: it is no name of a key; did"),
        ('[keys]\nfind = "ctrl+c"', 2, "“find” cannot have ctrl+c, which always quits"),
        ('[keys]\nfind = "escape x"', 2, "“find” cannot begin with escape"),
        ('[keys]\nmark = "b"', 2, "“mark” must end in LETTER"),
        (
            '[keys]\nfind = "n"',
            2,
            "“find” cannot have n: in the Library that belongs to “next_hit”",
        ),
        ('[keys]\nfind = "g"', 2, "“find” cannot have g: in the Library that belongs to"),
        ('[keys]\nfind = "n x"', 2, "“find” cannot have n: in the Library that belongs to"),
        ('[keys.reader]\nfind = "b"', 2, "“find” cannot have b: in the Reader that belongs to"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_reason_and_the_default_holds(
    load: Load, tmp_path: Path, text: str, line: int, reason: str
):
    keymap, (problem,) = load(text)
    assert problem.startswith(f"{tmp_path / 'keys.toml'}:{line}: {reason}")
    assert keymap == Keymap()


def test_of_two_wishes_for_one_key_one_is_granted_and_one_refused(load: Load):
    keymap, problems = load('[keys]\nfind = "f5"\nredraw = "f5"\nhelp = "f6"\n')
    (problem,) = problems
    assert "f5" in problem
    assert [keys_in(keymap, name) for name in ("find", "redraw")].count("f5") == 1
    assert keys_in(keymap, "help") == "f6"


@pytest.mark.parametrize("text", ["keys = ", "a" * 2000])
def test_a_file_that_is_no_toml_leaves_the_defaults(load: Load, tmp_path: Path, text: str):
    keymap, (problem,) = load(text)
    assert keymap == Keymap()
    assert problem.startswith(str(tmp_path / "keys.toml"))


def test_a_folder_in_place_of_the_file_leaves_the_defaults(tmp_path: Path):
    (tmp_path / "keys.toml").mkdir()
    keymap, (problem,) = load_keymap(tmp_path / "keys.toml")
    assert keymap == Keymap()
    assert "the defaults are used" in problem


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_clashes_nowhere_and_keeps_a_way_out(load: Load, preset: str):
    keymap, problems = load(f'preset = "{preset}"')
    assert not problems
    for pane in Pane:
        tree(keymap.commands(pane))
        assert "ctrl+q" in keys_in(keymap, "quit", pane)


@pytest.mark.parametrize(("preset", "name"), [(p, name) for p in PRESETS for name in PRESETS[p]])
def test_a_preset_names_commands_and_keys_that_exist(preset: str, name: str):
    assert name in BY_NAME
    keys = {key for each in PRESETS[preset][name].split(" or ") for key in each.split()}
    assert not [key for key in keys - {LETTER} if wrong_with(key)]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_plain_terminal_can_send_the_keys_of_the_table(command):
    keys = {key for sequence in command.sequences for key in sequence} - {LETTER}
    assert not [key for key in keys if wrong_with(key)]


def test_quit_has_its_last_keys_whatever_is_asked_for(load: Load):
    keymap, problems = load('unbind = ["Q"]\n[keys]\nquit = []\nleave = []\n')
    assert not problems
    assert all(keys_in(keymap, "quit", pane) == "ctrl+q or ctrl+c" for pane in Pane)


def test_every_command_that_loses_its_key_to_a_preset_is_still_known():
    panes, _ = resolve(PRESETS["newsboat"], [], [])
    assert {c.name for c in panes[Pane.READER]} == {
        c.name for c in COMMANDS if Pane.READER in c.panes
    }


@pytest.mark.parametrize("name", ROWS)
def test_a_layout_has_a_character_for_every_place(name: str):
    assert list(map(len, ROWS[name])) == [len(US), len(US_SHIFTED)]


@pytest.mark.parametrize(
    ("name", "typed", "command"),
    [
        ("ru", "о", "down"),
        ("ru", "Т", "previous_hit"),
        ("uk", "і", "sort"),
        ("el", "ξ", "down"),
        ("he", "ח", "down"),
        ("ar", "ت", "down"),
    ],
)
def test_a_letter_of_another_layout_is_the_key_at_its_place(name: str, typed: str, command: str):
    answer = Keys(Keymap(layout=layout(name))).press(typed, Pane.LIBRARY)
    assert isinstance(answer, Run)
    assert answer.command.name == command


def test_a_sequence_and_a_marks_letter_can_be_typed_in_another_layout():
    keys = Keys(Keymap(layout=layout("ru")))
    keys.press("ь", Pane.READER)
    answer = keys.press("ф", Pane.READER)
    assert isinstance(answer, Run)
    assert (answer.command.name, answer.letter) == ("mark", "a")


def test_keys_of_the_file_may_be_written_in_the_letters_of_the_layout(load: Load):
    keymap, problems = load('langmap = "ru"\nunbind = ["а"]\n[keys]\nfind = "п а"\n')
    assert not problems
    assert keys_in(keymap, "find") == "g f"
    keys = Keys(keymap)
    keys.press("п", Pane.READER)
    answer = keys.press("а", Pane.READER)
    assert isinstance(answer, Run)
    assert answer.command.name == "find"


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_a_pane_of_its_own_and_a_layout_go_together(load: Load, preset: str):
    keymap, problems = load(
        f'preset = "{preset}"\nlangmap = "el"\n[keys.chronology]\nzoom_in = "+"\n'
        "[keys]\nquit = []\nleave = []\n"
    )
    assert not problems
    assert keys_in(keymap, "zoom_in", Pane.CHRONOLOGY) == "+"
    assert all("ctrl+q" in keys_in(keymap, "quit", pane) for pane in Pane)
    answer = Keys(keymap).press("ξ", Pane.LIBRARY)
    assert isinstance(answer, Run)
    assert answer.command.name == "down"


def test_without_a_layout_such_a_letter_is_no_key():
    assert isinstance(Keys().press("о", Pane.READER), Unknown)


async def test_the_footer_the_help_and_the_dispatcher_follow_the_keymap(
    app: Dateline, screen_text: Callable[[Dateline], str], load: Load
):
    app.keymap = load('unbind = ["f"]\n[keys]\nfind = "f5"\n')[0]
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "F5 Find" in screen_text(app)
        await pilot.press("f5")
        assert app.main.picker.is_open
        await pilot.press("escape", "?", *"find", "space", *"any")
        await pilot.pause()
        assert "F5" in screen_text(app)


async def test_the_help_of_every_pane_lists_all_that_its_keys_do(app: Dateline):
    async with app.run_test(size=(120, 40)):
        for pane in Pane:
            source = Commands(app.main.run_command, app.main.keymap, pane, grouped=True)
            listed = {each.value.name for each in source.choices("") if each.value}
            assert listed == {command.name for command in app.main.keymap.commands(pane)}
