"""`dateline completion`: the completion script of a shell, made from the table of subcommands."""

from argparse import Namespace
from collections.abc import Iterator

from tui.cli.option import Option
from tui.cli.output import write_exactly
from tui.cli.parser import PROGRAM
from tui.cli.table import COMMANDS, READ, SHELLS, Command

SHORT_HELP = Option(("-h", "--help"), "print this help")
VERSION = Option(("-V", "--version"), "print the version")


def run(options: Namespace) -> int:
    """Print the script of the shell that is asked for."""
    write_exactly(SCRIPTS[options.paths[0]]())
    return 0


def options_of(command: Command) -> tuple[Option, ...]:
    """Return every option a command takes, its help included."""
    return (SHORT_HELP, *([VERSION] if command is READ else []), *command.all_options)


def bash() -> Iterator[str]:
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
        yield from _bash_values("" if command is READ else command.name, command)
    yield "    esac"
    yield '    case "$command" in'
    for command in COMMANDS:
        yield f"        {command.name}) {_bash_words(command, _arguments(command))} ;;"
    names = " ".join(command.name for command in COMMANDS)
    yield f'        "") {_bash_words(READ, names)} ;;'
    yield "    esac"
    yield "}"
    yield f"complete -o filenames -F _{PROGRAM} {PROGRAM}"


def _bash_values(name: str, command: Command) -> Iterator[str]:
    for option in command.all_options:
        if not option.metavar:
            continue
        flags = "|".join(f"{name}{flag}" for flag in option.flags)
        yield f"        {flags}) COMPREPLY=({_bash_value(option)}); return ;;"


def _bash_value(option: Option) -> str:
    if option.choices:
        return f'$(compgen -W "{" ".join(option.choices)}" -- "$word")'
    kind = {"file": "-f", "folder": "-d"}.get(option.completes)
    return f'$(compgen {kind} -- "$word")' if kind else ""


def _bash_words(command: Command, words: str) -> str:
    flags = " ".join(flag for option in options_of(command) for flag in option.flags)
    files = "-f " if "PATH" in command.arguments or "FILE" in command.arguments else ""
    return (
        f'if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$word"));'
        f' else COMPREPLY=($(compgen {files}-W "{words}" -- "$word")); fi'
    )


def _arguments(command: Command) -> str:
    return " ".join(SHELLS) if command.arguments == "SHELL" else ""


def zsh() -> Iterator[str]:
    """Yield the script for zsh."""
    yield f"#compdef {PROGRAM}"
    yield f"_{PROGRAM}() {{"
    yield "    local -a commands"
    yield "    commands=("
    for command in COMMANDS:
        yield f"        {_quoted(f'{command.name}:{command.summary}')}"
    yield "    )"
    yield "    local command=${words[(r)(" + "|".join(each.name for each in COMMANDS) + ")]}"
    yield '    case "$command" in'
    for command in COMMANDS:
        yield f"        {command.name})"
        yield from _zsh_arguments(command, f"'*:argument:{_zsh_argument(command)}'")
    yield "        *)"
    first = "'1:command or path:{ _describe command commands; _files }'"
    yield from _zsh_arguments(READ, f"{first} '*:path:_files'")
    yield "    esac"
    yield "}"
    yield f'_{PROGRAM} "$@"'


def _zsh_arguments(command: Command, positional: str) -> Iterator[str]:
    yield "            _arguments -s \\"
    for option in options_of(command):
        value = f":{option.metavar}:{_zsh_value(option)}" if option.metavar else ""
        others = "" if option.repeated else f"({' '.join(option.flags)})"
        for flag in option.flags:
            described = f"{others}{flag}[{_bare(option.help)}]{value}"
            yield f"                {_quoted(('*' if option.repeated else '') + described)} \\"
    yield f"                {positional} ;;"


def _zsh_value(option: Option) -> str:
    if option.choices:
        return f"({' '.join(option.choices)})"
    return {"file": "_files", "folder": "_files -/"}.get(option.completes, " ")


def _zsh_argument(command: Command) -> str:
    words = _arguments(command)
    return f"({words})" if words else "_files"


def _bare(text: str) -> str:
    return text.replace("[", "(").replace("]", ")").replace(":", ";")


def fish() -> Iterator[str]:
    """Yield the script for fish."""
    yield f"# fish completion of {PROGRAM}"
    names = " ".join(command.name for command in COMMANDS)
    unchosen = _quoted(f"not __fish_seen_subcommand_from {names}")
    for command in COMMANDS:
        summary = _quoted(command.summary)
        yield f"complete -c {PROGRAM} -n {unchosen} -a {command.name} -d {summary}"
    for command in (READ, *COMMANDS):
        chosen = _quoted(f"__fish_seen_subcommand_from {command.name}")
        condition = unchosen if command is READ else chosen
        words = _arguments(command)
        if words:
            yield f"complete -c {PROGRAM} -n {condition} -x -a {_quoted(words)}"
        for option in options_of(command):
            yield f"complete -c {PROGRAM} -n {condition} {_fish_option(option)}"


def _fish_option(option: Option) -> str:
    short, long = option.flags
    parts = [f"-s {short[1:]} -l {long[2:]}", f"-d {_quoted(option.help)}"]
    if option.choices:
        parts.append(f"-x -a {_quoted(' '.join(option.choices))}")
    elif option.metavar:
        parts.append(
            {"file": "-r -F", "folder": "-x -a '(__fish_complete_directories)'"}.get(
                option.completes, "-x"
            )
        )
    return " ".join(parts)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


SCRIPTS = dict(zip(SHELLS, (bash, zsh, fish), strict=True))
