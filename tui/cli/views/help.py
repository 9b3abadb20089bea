"""`dateline help`: the help of the program or of one command."""

from argparse import Namespace

from tui.cli.output import CommandError
from tui.cli.parser import USAGE, make_parser
from tui.cli.table import BY_NAME, READ


def run(options: Namespace) -> int:
    """Print the help that `--help` prints."""
    for name in options.paths or [READ.name]:
        command = READ if name == READ.name else BY_NAME.get(name)
        if command is None:
            raise CommandError(f"“{name}” is not a command; see dateline help", USAGE)
        make_parser(command).print_help()
    return 0
