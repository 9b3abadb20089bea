"""Whatever happens inside a command, the person gets one line and the shell a status."""

import pytest

from tui.cli import command
from tui.cli.output import CommandError


class Raising:
    def __init__(self, error):
        self.error = error

    def load(self):
        def run(_):
            raise self.error

        return run


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (CommandError("a.txt: no; do this"), 1, "dateline: a.txt: no; do this\n"),
        (CommandError("no such option", 2), 2, "dateline: no such option\n"),
        (KeyboardInterrupt(), 130, ""),
        (
            PermissionError(13, "Permission denied", "a.txt"),
            1,
            "dateline: a.txt: permission denied\n",
        ),
        (OSError("odd"), 1, "dateline: odd\n"),
        (SystemExit(0), 0, ""),
    ],
)
def test_an_error_becomes_a_message_and_a_status(monkeypatch, capsys, error, status, told):
    monkeypatch.setattr(command, "parse", lambda _: (Raising(error), None))
    assert command.run([]) == status
    assert capsys.readouterr().err == told


def test_an_error_that_should_not_happen_is_told_without_a_traceback(monkeypatch, capsys):
    monkeypatch.delenv(command.DEBUG, raising=False)
    monkeypatch.setattr(command, "parse", lambda _: (Raising(TypeError("oops\x1b[2J")), None))
    assert command.run([]) == 1
    told = capsys.readouterr().err
    assert "TypeError: oops␛[2J" in told
    assert "Traceback" not in told


def test_who_wants_to_see_where_an_error_came_from_can(monkeypatch, capsys):
    monkeypatch.setenv(command.DEBUG, "1")
    monkeypatch.setattr(command, "parse", lambda _: (Raising(TypeError("oops")), None))
    command.run([])
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["chronology", "-h"]])
def test_help_and_version_are_printed_with_status_0(words, capsys):
    assert command.run(words) == 0
    assert capsys.readouterr().out.startswith(("usage: dateline", "dateline "))


def test_the_file_name_of_an_error_is_harmless(monkeypatch, capsys):
    error = FileNotFoundError(2, "No such file", "a\x1b]0;x\x07\udcff")
    monkeypatch.setattr(command, "parse", lambda _: (Raising(error), None))
    command.run([])
    assert capsys.readouterr().err == "dateline: a␛]0;x␇\ufffd: no such file\n"
