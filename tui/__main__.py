"""Start dateline from the command line."""

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    # A file in the folder that is read must never be imported as a module.
    sys.path[:] = [entry for entry in sys.path if entry not in ("", ".")]
    from tui.cli.command import run  # noqa: PLC0415 - after the path is safe

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
