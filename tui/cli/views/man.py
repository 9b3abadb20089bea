"""`dateline man`: the manual page (man(7)), made from the table of subcommands."""

from argparse import Namespace
from collections.abc import Iterator

from tui.app.commands import TABLE as KEYS
from tui.cli.option import JSON, LIBRARY_OPTIONS, Option
from tui.cli.output import write_exactly
from tui.cli.parser import PATHS, PROGRAM
from tui.cli.shells.words import HELP, VERSION
from tui.cli.table import COMMANDS, READ, Command
from tui.cli.versions import installed_version

SHARED = {option.flags for option in (JSON, *LIBRARY_OPTIONS)}
STATUSES = (
    ("0", "Done."),
    ("1", "Nothing could be read, or a check failed."),
    ("2", "Wrong usage."),
    ("130", "Interrupted."),
)
FILES = (
    ("config.toml, keys.toml", "Settings and keys, in the folder that dateline doctor names."),
    (".dateline/", "The notebook, when the library folder has one: bookmarks and corrections."),
    ("*.jsonl", "A library with one document a line: text, and id, title, published …."),
)


def run(_: Namespace) -> int:
    """Print the page; `man -l -` shows it."""
    write_exactly(page())
    return 0


def page() -> Iterator[str]:
    """Yield the lines of the page."""
    yield f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM} {installed_version(PROGRAM)}" "User Commands"'
    yield ".SH NAME"
    yield f"{PROGRAM} \\- {_roff(READ.summary)}"
    yield ".SH SYNOPSIS"
    for command in (READ, *COMMANDS):
        name = PROGRAM if command is READ else f"{PROGRAM} {command.name}"
        yield f".B {name}"
        yield _roff(f"{command.arguments} [options]".strip())
        yield ".br"
    yield ".SH DESCRIPTION"
    yield _roff(f"{READ.summary} {PATHS}")
    yield _roff(
        "Every view has a command that prints it: plain text for people and, with --json, one JSON"
        " object a line for programs."
    )
    yield ".SH OPTIONS"
    for option in (HELP, VERSION, *READ.options, JSON, *LIBRARY_OPTIONS):
        yield from _option(option)
    yield ".SH COMMANDS"
    for command in COMMANDS:
        yield from _command(command)
    yield ".SH EXAMPLES"
    for words, purpose in READ.examples:
        yield from _tagged(f"{PROGRAM} {words}".strip(), purpose)
    yield from _keys()
    for heading, rows in (("EXIT STATUS", STATUSES), ("FILES", FILES)):
        yield f".SH {heading}"
        for tag, text in rows:
            yield from _tagged(tag, text)


def _keys() -> Iterator[str]:
    yield ".SH KEYS"
    yield _roff("As they are without a keys.toml; dateline keys prints those in effect.")
    for group, commands in KEYS.items():
        yield f".SS {_roff(group.value)}"
        for each in commands:
            yield from _tagged(each.keys.replace(" or ", ", "), each.help)


def _command(command: Command) -> Iterator[str]:
    yield f".SS {PROGRAM} {command.name} {_roff(command.arguments)}".rstrip()
    yield _roff(f"{command.summary} {command.details}".strip())
    for option in command.options:
        if option.flags not in SHARED or option.help != JSON.help:
            yield from _option(option)
    for words, purpose in command.examples:
        yield from _tagged(f"{PROGRAM} {words}", purpose)


def _option(option: Option) -> Iterator[str]:
    flags = ", ".join(f"{flag} {option.metavar}".strip() for flag in option.flags)
    choices = f": {', '.join(option.choices)}" if option.choices else ""
    yield from _tagged(flags, option.help + choices)


def _tagged(tag: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_roff(tag)}"
    yield _roff(text)


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped
