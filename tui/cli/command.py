"""Run one command line: find the command, run it, turn what goes wrong into words and a status."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence

from tui.cli.output import CommandError, abandon_stdout, prepare_streams, say
from tui.cli.parser import parse

FAILED = 1
INTERRUPTED = 130
DEBUG = "DATELINE_DEBUG"
"""Set in the environment, it shows where an unexpected error came from."""


def run(arguments: Sequence[str]) -> int:
    """Run `dateline` with these arguments and return its exit status.

    Nothing is raised: an error becomes one line on stderr that names what is wrong and what to do.
    """
    prepare_streams()
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_stdout()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _run(arguments: Sequence[str]) -> int:
    try:
        command, options = parse(arguments)
        run_it = command.load()
        gc.enable()
        return run_it(options)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else FAILED
    except CommandError as failure:
        say(str(failure))
        return failure.status
    except BrokenPipeError:
        raise
    except OSError as error:
        say(_told(error))
        return FAILED
    except Exception as error:  # noqa: BLE001 - no input may end in a traceback
        if DEBUG in os.environ:
            traceback.print_exc()
        say(
            f"an error that should not happen: {type(error).__name__}: {error};"
            f" please report it with what {DEBUG}=1 dateline … prints"
        )
        return FAILED


def _told(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    return f"{error.filename}: {reason}" if error.filename else reason
