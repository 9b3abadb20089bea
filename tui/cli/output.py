"""What a command writes: text and JSON Lines to stdout, messages to stderr, both harmless."""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Mapping

from tui.model import line


class CommandError(Exception):
    """What went wrong, in words that name it and say what to do; ends the command."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def prepare_streams() -> None:
    """Make stdout and stderr UTF-8; a character that UTF-8 has no bytes for is written escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def abandon_stdout() -> None:
    """Send what is still buffered nowhere, because nobody reads stdout any more."""
    # The interpreter flushes stdout once more as it ends, and would complain.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def width() -> int | None:
    """Return the columns of the terminal that reads stdout; None when it is a file or pipe.

    COLUMNS in the environment says it for both.
    """
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return shutil.get_terminal_size().columns
    return None


def write(lines: Iterable[str]) -> None:
    """Write lines of text for a person."""
    for text in lines:
        print(line(text))


def write_exactly(lines: Iterable[str]) -> None:
    """Write lines that are harmless already and whose form must not be touched."""
    for text in lines:
        print(text)


def write_records(records: Iterable[Mapping[str, object]]) -> None:
    """Write one JSON object a line."""
    from tui.writing.encoding import encode  # noqa: PLC0415 - reading does without it

    for record in records:
        print(encode(record))


def say(message: str) -> None:
    """Tell the person something on stderr."""
    print(f"dateline: {line(message)}", file=sys.stderr)
