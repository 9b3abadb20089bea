"""The parser of the command line, made from the table of subcommands."""

from argparse import (
    SUPPRESS,
    Action,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from tui.cli.columns import wrap
from tui.cli.option import Option
from tui.cli.output import CommandError
from tui.cli.table import BY_NAME, COMMANDS, READ, SHELLS, Command

PROGRAM = "dateline"
USAGE = 2
HELP_WIDTH = 79
TOUR = "tour"
"""What `dateline help` tells besides the help of the commands."""

STATUSES = (
    "Exit status: 0 done; 1 nothing could be read or a check failed; 2 wrong usage;"
    " 130 interrupted."
)
PATHS = (
    "PATH is a folder, a file (.txt, .md, .html), or a .jsonl of documents; several may be given;"
    " none stands for the sample library."
)


class Parser(ArgumentParser):
    """An argument parser that leaves the telling of an error to the caller."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong and where the help is."""
        wrong = message.removeprefix("argument ").replace("unrecognized arguments", "unknown")
        raise CommandError(f"{wrong}; see {self.prog} --help", USAGE)


class PrintVersion(Action):
    """Print the version and end."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        """Look the version up only now, because that takes longer than parsing."""
        from tui.cli.versions import installed_version  # noqa: PLC0415 - as said above

        print(f"{PROGRAM} {installed_version('dateline') or '(not installed)'}")
        parser.exit()


def parse(arguments: Sequence[str]) -> tuple[Command, Namespace]:
    """Return the command that a command line calls, and its options by name.

    The namespace holds `paths` (or `shell`), for some commands `query`, and one entry an option.

    Raises:
        CommandError: the usage is wrong.
        SystemExit: the help or the version was printed.
    """
    place = _place_of_command(arguments)
    command = READ if place is None else BY_NAME[arguments[place]]
    rest = [word for at, word in enumerate(arguments) if at != place]
    parser = make_parser(command)
    options = parser.parse_intermixed_args(rest)
    _check(parser, command, options)
    return command, options


def make_parser(command: Command) -> Parser:
    """Return the parser of one command's arguments and options."""
    prog = PROGRAM if command is READ else f"{PROGRAM} {command.name}"
    parser = Parser(
        prog=prog,
        usage=f"{prog} {command.arguments} [options]".replace("  ", " "),
        description=_description(command),
        epilog=_epilog(command),
        formatter_class=lambda prog: RawDescriptionHelpFormatter(
            prog, max_help_position=28, width=HELP_WIDTH
        ),
        allow_abbrev=False,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help="print this help")
    if command is READ:
        parser.add_argument(
            "-V", "--version", action=PrintVersion, nargs=0, help="print the version"
        )
    for option in command.all_options:
        _add_option(parser, option)
    parser.add_argument("words", nargs="*", help=SUPPRESS)
    return parser


def _add_option(parser: ArgumentParser, option: Option) -> None:
    if not option.metavar:
        parser.add_argument(*option.flags, help=option.help, action="store_true")
        return
    parser.add_argument(
        *option.flags,
        help=_help(option),
        action="append" if option.repeated else "store",
        metavar=option.metavar,
        type=_reader(option),
        default=option.default,
    )


def _help(option: Option) -> str:
    return f"{option.help}: {', '.join(option.choices)}" if option.choices else option.help


def _reader(option: Option) -> Callable[[str], object]:
    def read(text: str) -> object:
        value = option.read(text)
        if option.choices and value not in option.choices:
            raise ArgumentTypeError(f"“{text}” is not one of {', '.join(option.choices)}")
        return value

    return read


def _place_of_command(arguments: Sequence[str]) -> int | None:
    valued = {flag for option in READ.all_options if option.metavar for flag in option.flags}
    expected = False
    for at, word in enumerate(arguments):
        if expected:
            expected = False
        elif word == "--":
            return None
        elif word.startswith("-") and word != "-":
            expected = word in valued
        else:
            return at if word in BY_NAME else None
    return None


def _check(parser: Parser, command: Command, options: Namespace) -> None:
    words: list[str] = options.words
    del options.words
    options.paths = words
    if command.arguments.endswith(" QUERY"):
        if not words:
            parser.error("what shall be looked for? give a QUERY")
        *options.paths, options.query = words
    elif command.arguments == "FILE..." and not words:
        parser.error("which article? give a FILE")
    elif command.arguments == "FOLDER" and len(words) != 1:
        parser.error("which folder? give one FOLDER")
    elif command.arguments == "SHELL":
        if words not in [[shell] for shell in SHELLS]:
            parser.error(f"for which shell? give one of {', '.join(SHELLS)}")
    elif not command.arguments and words:
        parser.error(f"“{words[0]}” is one argument too many")


def _description(command: Command) -> str:
    parts = [command.summary, command.details, PATHS if "PATH" in command.arguments else ""]
    return "\n\n".join(_fill(part) for part in parts if part)


def _epilog(command: Command) -> str:
    parts = ["\n".join(_examples(command))]
    if command is READ:
        parts.insert(0, "\n".join(_commands()))
        parts.append(
            _fill(
                f"A first argument that names a command is that command: write ./index for a"
                f" folder called “index”. {PROGRAM} COMMAND --help tells more about one."
            )
        )
    parts.append(_fill(STATUSES))
    return "\n\n".join(parts)


def _examples(command: Command) -> Iterable[str]:
    yield "examples:"
    for words, purpose in command.examples:
        yield f"  {PROGRAM} {words}".rstrip()
        yield f"      {purpose}"


def _commands() -> Iterable[str]:
    yield "commands:"
    for command in COMMANDS:
        yield from wrap(command.summary, HELP_WIDTH, f"  {command.name:<12}")


def _fill(text: str) -> str:
    return "\n".join(wrap(text, HELP_WIDTH))
