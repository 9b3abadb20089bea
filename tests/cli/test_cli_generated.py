"""Shell completion and the manual say what the table of subcommands says."""

import re
import shutil
import subprocess

import pytest

from tui.app.commands import COMMANDS as KEYS
from tui.cli.shells import SCRIPTS
from tui.cli.shells.words import options_of
from tui.cli.table import COMMANDS, READ, SHELLS
from tui.cli.views.man import page

BASH = shutil.which("bash") or ""


def completed(*words):
    ask = 'complete() { :; }; source /dev/stdin; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1));'
    ask += ' COMPREPLY=(); _dateline; printf "%s\\n" "${COMPREPLY[@]}"'
    script = "\n".join(SCRIPTS["bash"]())
    return subprocess.run(
        [BASH, "-c", ask, "-", "dateline", *words],
        input=script,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()


@pytest.mark.skipif(not BASH, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["ch"], ["chronology"]),
        (["chronology", "--f"], ["--from", "--format"]),
        (["chronology", "--format", "i"], ["ics"]),
        (["--quiet", "chronology", "-F", "t"], ["text", "timelinejs"]),
        (["entities", "--type", "P"], ["PERSON", "PLACE", "PRODUCT"]),
        (["completion", ""], [*SHELLS]),
        (["--ver"], ["--version"]),
        (["documents", "--published", ""], []),
    ],
)
def test_bash_offers_what_fits(words, offered):
    assert completed(*words) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_knows_every_command_and_option(shell):
    script = "\n".join(SCRIPTS[shell]())
    for command in (READ, *COMMANDS):
        assert command is READ or command.name in script
        for option in options_of(command):
            for flag in option.flags:
                long = flag[2:] if flag.startswith("--") else flag[1:]
                assert re.search(rf"(?<!\w)-?-?(l |s )?{re.escape(long)}\b", script)


@pytest.mark.parametrize("shell", [name for name in SHELLS if shutil.which(name)])
def test_the_script_is_valid_in_its_shell(shell):
    script = "\n".join(SCRIPTS[shell]())
    subprocess.run([shell, "-n"], input=script, text=True, check=True)


def test_the_manual_has_every_command_option_and_example():
    text = "\n".join(page()).replace("\\-", "-")
    for command in COMMANDS:
        assert f".SS dateline {command.name}" in text
        for option in command.options:
            assert all(flag in text for flag in option.flags)
        assert all(words in text for words, _ in command.examples)


def test_the_manual_has_every_key_of_the_application():
    text = "\n".join(page()).replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")
    for command in KEYS:
        assert f".B {command.keys.replace(' or ', ', ')}\n{command.help}" in text


def test_no_line_of_the_manual_is_taken_for_a_request_by_mistake():
    known = (".TH", ".SH", ".SS", ".TP", ".B ", ".br")
    assert all(line.startswith(known) for line in page() if line.startswith((".", "'")))
