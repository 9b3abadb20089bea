"""The completion script for fish."""

from collections.abc import Iterator

from tui.cli.option import Option
from tui.cli.parser import PROGRAM
from tui.cli.shells.words import options_of, quoted, words_of
from tui.cli.table import COMMANDS, READ

VALUES = {"file": "-r -F", "folder": "-x -a '(__fish_complete_directories)'"}


def script() -> Iterator[str]:
    """Yield the script for fish."""
    yield f"# fish completion of {PROGRAM}"
    names = " ".join(command.name for command in COMMANDS)
    unchosen = quoted(f"not __fish_seen_subcommand_from {names}")
    for command in COMMANDS:
        summary = quoted(command.summary)
        yield f"complete -c {PROGRAM} -n {unchosen} -a {command.name} -d {summary}"
    for command in (READ, *COMMANDS):
        chosen = quoted(f"__fish_seen_subcommand_from {command.name}")
        condition = unchosen if command is READ else chosen
        words = words_of(command)
        if words:
            yield f"complete -c {PROGRAM} -n {condition} -x -a {quoted(words)}"
        for option in options_of(command):
            yield f"complete -c {PROGRAM} -n {condition} {_option(option)}"


def _option(option: Option) -> str:
    short, long = option.flags
    parts = [f"-s {short[1:]} -l {long[2:]}", f"-d {quoted(option.help)}"]
    if option.choices:
        parts.append(f"-x -a {quoted(' '.join(option.choices))}")
    elif option.metavar:
        parts.append(VALUES.get(option.completes, "-x"))
    return " ".join(parts)
