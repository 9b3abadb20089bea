"""The completion script for bash."""

from collections.abc import Iterator

from tui.cli.option import Option
from tui.cli.parser import PROGRAM
from tui.cli.shells.words import options_of, words_of
from tui.cli.table import COMMANDS, READ, Command


def script() -> Iterator[str]:
    """Yield the script for bash."""
    yield f"# bash completion of {PROGRAM}"
    yield f"_{PROGRAM}() {{"
    yield '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"'
    yield '    local command="" each'
    yield '    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do'
    yield '        case "$each" in'
    yield f'            {"|".join(command.name for command in COMMANDS)}) command="$each"; break ;;'
    yield "        esac"
    yield "    done"
    yield '    case "$command$before" in'
    for command in (READ, *COMMANDS):
        yield from _values("" if command is READ else command.name, command)
    yield "    esac"
    yield '    case "$command" in'
    for command in COMMANDS:
        yield f"        {command.name}) {_words(command, words_of(command))} ;;"
    names = " ".join(command.name for command in COMMANDS)
    yield f'        "") {_words(READ, names)} ;;'
    yield "    esac"
    yield "}"
    yield f"complete -o filenames -F _{PROGRAM} {PROGRAM}"


def _values(name: str, command: Command) -> Iterator[str]:
    for option in command.all_options:
        if not option.metavar:
            continue
        flags = "|".join(f"{name}{flag}" for flag in option.flags)
        yield f"        {flags}) COMPREPLY=({_value(option)}); return ;;"


def _value(option: Option) -> str:
    if option.choices:
        return f'$(compgen -W "{" ".join(option.choices)}" -- "$word")'
    kind = {"file": "-f", "folder": "-d"}.get(option.completes)
    return f'$(compgen {kind} -- "$word")' if kind else ""


def _words(command: Command, words: str) -> str:
    flags = " ".join(flag for option in options_of(command) for flag in option.flags)
    files = "-f " if "PATH" in command.arguments or "FILE" in command.arguments else ""
    return (
        f'if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$word"));'
        f' else COMPREPLY=($(compgen {files}-W "{words}" -- "$word")); fi'
    )
