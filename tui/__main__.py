"""Start dateline from the command line."""

import gc
import os
import sys

from tui import lastframe, steps

PROFILE = "--profile-start"
"""Shows the last screen of the command line without it."""


def main() -> int:
    """Run the command line and return its exit status."""
    steps.ended("Python")
    # Modules are not garbage: looking for some among them takes a tenth of a start.
    gc.disable()
    # A file in the folder that is read must never be imported as a module.
    sys.path[:] = [entry for entry in sys.path if entry not in _brought()]
    words = [word for word in sys.argv[1:] if word != PROFILE]
    try:
        lastframe.show(words)
        steps.ended("the last screen shown again")
        from tui.cli.command import run  # noqa: PLC0415 - after the path is safe

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while it was still being loaded
        return 130
    finally:
        lastframe.take_away()


def _brought() -> set[str]:
    """Return the entries of the path that stand for the folder that the shell is in."""
    try:
        here = os.getcwd()  # noqa: PTH109 - pathlib is a module like others
    except OSError:
        here = ""
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    return {"", ".", here} - {own}


if __name__ == "__main__":
    sys.exit(main())
