"""`dateline help`: the help of the program or of one command, and the tour."""

from argparse import Namespace
from collections.abc import Iterator

from tui.app.keymap import keys_file, load_keymap
from tui.app.tour import tour
from tui.cli.columns import wrap
from tui.cli.output import CommandError, width, write
from tui.cli.parser import HELP_WIDTH, TOUR, USAGE, make_parser
from tui.cli.table import BY_NAME, READ


def run(options: Namespace) -> int:
    """Print the help that `--help` prints."""
    for name in options.paths or [READ.name]:
        if name == TOUR:
            write(_tour(width() or HELP_WIDTH))
            continue
        command = READ if name == READ.name else BY_NAME.get(name)
        if command is None:
            raise CommandError(f"“{name}” is not a command; see dateline help", USAGE)
        make_parser(command).print_help()
    return 0


def _tour(width: int) -> Iterator[str]:
    """Yield the tour in lines of at most `width` cells, its keys those of `keys.toml`."""
    keymap, _ = load_keymap(keys_file())
    for number, (text, _) in enumerate(tour(keymap)):
        yield from [""] if number else []
        yield from wrap(text, min(width, HELP_WIDTH))
