"""The completion script for zsh."""

from collections.abc import Iterator

from tui.cli.option import Option
from tui.cli.parser import PROGRAM
from tui.cli.shells.words import options_of, quoted, words_of
from tui.cli.table import COMMANDS, READ, Command


def script() -> Iterator[str]:
    """Yield the script for zsh."""
    yield f"#compdef {PROGRAM}"
    yield f"_{PROGRAM}() {{"
    yield "    local -a commands"
    yield "    commands=("
    for command in COMMANDS:
        yield f"        {quoted(f'{command.name}:{command.summary}')}"
    yield "    )"
    yield "    local command=${words[(r)(" + "|".join(each.name for each in COMMANDS) + ")]}"
    yield '    case "$command" in'
    for command in COMMANDS:
        yield f"        {command.name})"
        yield from _call(command, f"'*:argument:{_argument(command)}'")
    yield "        *)"
    first = "'1:command or path:{ _describe command commands; _files }'"
    yield from _call(READ, f"{first} '*:path:_files'")
    yield "    esac"
    yield "}"
    yield f'_{PROGRAM} "$@"'


def _call(command: Command, positional: str) -> Iterator[str]:
    yield "            _arguments -s \\"
    for option in options_of(command):
        value = f":{option.metavar}:{_value(option)}" if option.metavar else ""
        others = "" if option.repeated else f"({' '.join(option.flags)})"
        for flag in option.flags:
            described = f"{others}{flag}[{_bare(option.help)}]{value}"
            yield f"                {quoted(('*' if option.repeated else '') + described)} \\"
    yield f"                {positional} ;;"


def _value(option: Option) -> str:
    if option.choices:
        return f"({' '.join(option.choices)})"
    return {"file": "_files", "folder": "_files -/"}.get(option.completes, " ")


def _argument(command: Command) -> str:
    words = words_of(command)
    return f"({words})" if words else "_files"


def _bare(text: str) -> str:
    return text.replace("[", "(").replace("]", ")").replace(":", ";")
