"""`dateline [PATH...]`: the application."""

import gc
import sys
from argparse import Namespace

from tui import lastframe, steps
from tui.cli.output import CommandError, write_exactly
from tui.cli.paths import library_paths


def run(options: Namespace) -> int:
    """Open the library in the terminal."""
    paths = library_paths(options.paths)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CommandError(
            "reading needs a terminal; dateline documents, entities, chronology … print instead"
        )
    steps.ended("the command line")
    # Modules are not garbage: the application looks for some again once its first screen is drawn.
    gc.disable()
    from tui.app import run as read  # noqa: PLC0415 - loads Textual

    try:
        return read(paths, options)
    except BaseException:
        # What went wrong is told where it stays to be read.
        lastframe.take_away()
        raise
    finally:
        if options.profile_start:
            write_exactly(steps.table())
