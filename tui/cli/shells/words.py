"""What every shell must know of a command: its options and the words it takes."""

from tui.cli.option import Option
from tui.cli.table import COMMANDS, READ, SHELLS, Command

HELP = Option(("-h", "--help"), "print this help")
VERSION = Option(("-V", "--version"), "print the version")


def options_of(command: Command) -> tuple[Option, ...]:
    """Return every option a command takes, its help included."""
    return (HELP, *([VERSION] if command is READ else []), *command.all_options)


def words_of(command: Command) -> str:
    """Return the words that may stand after a command, when there is a choice of few."""
    choices = {"SHELL": SHELLS, "[COMMAND...]": [each.name for each in COMMANDS]}
    return " ".join(choices.get(command.arguments, ()))


def quoted(text: str) -> str:
    """Return `text` as one word of a shell."""
    return "'" + text.replace("'", "'\\''") + "'"
