"""Other programs: which are called, with what, and what is said when they fail."""

import subprocess
from contextlib import nullcontext
from pathlib import Path

import pytest

from tui.app import outside
from tui.app.watching import Watch
from tui.store.places import state_folder


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away every clipboard."""
    monkeypatch.setattr(outside, "which", lambda name: None)


@pytest.mark.usefixtures("bare")
def test_without_a_clipboard_program_the_text_lies_in_a_file_that_is_named():
    file = outside.give_to_clipboard("Pier 4 — “closed” \udcff")
    assert Path(file).parent == state_folder()
    assert Path(file).read_text(encoding="utf-8").startswith("Pier 4 — “closed”")


def test_a_clipboard_program_gets_the_text_on_its_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    taken = tmp_path / "taken"
    monkeypatch.setattr(outside, "CLIPBOARDS", (("", ("tee", str(taken))),))
    assert outside.give_to_clipboard("Pier 4") == ""
    assert taken.read_text() == "Pier 4"


def test_a_clipboard_program_that_fails_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(outside, "CLIPBOARDS", (("", ("false",)),))
    assert outside.give_to_clipboard("Pier 4").endswith("copied.txt")


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"VISUAL": "sh -v", "EDITOR": "cat"}, ["sh", "-v"]),
        ({"VISUAL": "'", "EDITOR": "cat -n"}, ["cat", "-n"]),
        ({"EDITOR": "no-such-editor", "PAGER": "cat"}, ["cat"]),
    ],
)
def test_the_editor_is_the_first_that_is_there(environment: dict[str, str], command: list[str]):
    assert outside.editor(environment) == command


@pytest.mark.usefixtures("bare")
def test_without_any_editor_there_is_no_command():
    assert outside.editor({}) == []


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a?b#c", True),
        ("mailto:desk@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("-https://example.org", False),
        ("https:///nowhere", False),
        ("https://example.org/a b", False),
        ("https://example.org/\x1b[2J", False),
        ("http://[broken", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_and_of_mail_are_opened(address: str, safe: bool):
    assert outside.safe_address(address) is safe


def test_a_browser_is_called_only_where_it_has_a_window(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(outside, "which", lambda name: f"/bin/{name}")
    assert outside.browser({"DISPLAY": ":0"}) == ["xdg-open"]
    monkeypatch.setattr("sys.platform", "darwin")
    assert outside.browser({}) == ["open"]


def test_a_program_that_cannot_be_started_is_named():
    assert outside.start(["/no/such/program"]).startswith("/no/such/program: ")


class Suspended:
    """Stands for an application whose terminal can be given away."""

    def suspend(self) -> nullcontext[None]:
        return nullcontext()


@pytest.mark.parametrize(
    ("command", "said"),
    [(["true"], ""), (["false"], "false ended with 1"), (["/no/such"], "/no/such: No such file")],
)
def test_what_a_program_in_the_terminal_did_wrong_is_said(command: list[str], said: str):
    problem = outside.run_in_terminal(Suspended(), command)  # type: ignore[arg-type] # enough of one
    assert problem.startswith(said)
    assert bool(problem) == bool(said)


def test_an_interrupted_program_leaves_the_terminal_with_us(monkeypatch: pytest.MonkeyPatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", interrupt)
    said = outside.run_in_terminal(Suspended(), ["cat"])  # type: ignore[arg-type] # enough of one
    assert said == "cat was interrupted"


def test_a_piped_text_arrives_on_the_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.__stdin__", None)
    taken = tmp_path / "taken"
    assert outside.run_in_terminal(Suspended(), ["tee", str(taken)], "Pier 4") == ""  # type: ignore[arg-type] # enough of one
    assert taken.read_text() == "Pier 4"


def test_a_change_of_the_file_is_noticed_once(tmp_path: Path):
    file, watch = tmp_path / "a.txt", Watch()
    file.write_text("one")
    assert not watch.changed(str(file))
    assert not watch.changed(str(file))
    file.write_text("one and two")
    assert watch.changed(str(file))
    assert not watch.changed(str(file))
    file.unlink()
    assert watch.changed(str(file))
    assert not watch.changed(str(tmp_path / "other.txt"))
