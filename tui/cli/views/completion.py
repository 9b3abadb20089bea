"""`dateline completion`: the completion script of a shell."""

from argparse import Namespace

from tui.cli.output import write_exactly
from tui.cli.shells import SCRIPTS


def run(options: Namespace) -> int:
    """Print the script of the shell that is asked for."""
    write_exactly(SCRIPTS[options.paths[0]]())
    return 0
