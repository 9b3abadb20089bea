"""`dateline [PATH...]`: the application."""

import sys
from argparse import Namespace

from tui.cli.output import CommandError
from tui.cli.paths import library_paths


def run(options: Namespace) -> int:
    """Open the library in the terminal."""
    paths = library_paths(options.paths)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CommandError(
            "reading needs a terminal; dateline documents, entities, chronology … print instead"
        )
    from tui.app import run as read  # noqa: PLC0415 - loads Textual

    return read(paths, options)
