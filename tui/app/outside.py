"""The programs beside this one: clipboard, editor, browser; never through a shell."""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any
from urllib.parse import urlsplit

from textual.app import App, SuspendNotSupported

from tui.store.places import state_folder

CLIPBOARDS = (
    ("", ("pbcopy",)),
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
"""What must be in the environment, and the program that then takes a text for the clipboard."""
PATIENCE = 1.0
"""Seconds that a clipboard program may take."""
EDITORS = ("less", "more", "vi")
"""What opens a file when the environment names nothing."""
TAKES_LINE = frozenset(
    [
        "vi",
        "vim",
        "nvim",
        "view",
        "nano",
        "emacs",
        "emacsclient",
        "less",
        "most",
        "kak",
        "joe",
        "jed",
        "micro",
        "mg",
        "ne",
    ]
)
"""Editors and pagers that go to the line in an argument `+12`."""
_STARTED: list[subprocess.Popen[bytes]] = []
"""Programs that were left alone; to forget one that runs would be a warning."""
SCHEMES = ("http", "https", "mailto")
LONGEST_ADDRESS = 2048
"""Characters; a longer one cannot be shown in full before it is opened."""


def give_to_clipboard(text: str) -> str:
    """Hand a text to this machine's clipboard; return the file that holds it if there is none."""
    for variable, command in CLIPBOARDS:
        if (not variable or os.environ.get(variable)) and which(command[0]):
            taken = subprocess.run(  # noqa: S603 - a command of the table above
                command,
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
            )
            if taken.returncode == 0:
                return ""
    file = state_folder() / "copied.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", errors="replace")
    return str(file)


def editor(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that opens a file: `$VISUAL`, `$EDITOR`, `$PAGER` or what there is.

    >>> editor({"EDITOR": "sh -x"})
    ['sh', '-x']
    """
    for name in ("VISUAL", "EDITOR", "PAGER"):
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError:
            continue
        if words and which(words[0]):
            return words
    return next(([name] for name in EDITORS if which(name)), [])


def at_line(command: Sequence[str], number: int) -> list[str]:
    """Return an editor's command with the line to go to, if it is one that knows how.

    >>> at_line(["nano"], 12), at_line(["code", "-w"], 12)
    (['nano', '+12'], ['code', '-w'])
    """
    knows = Path(command[0]).name in TAKES_LINE
    return [*command, f"+{number}"] if knows and number > 1 else [*command]


def safe_address(address: str) -> bool:
    """Return whether an address may be handed to a browser.

    >>> safe_address("https://example.org/a"), safe_address("file:///etc/passwd")
    (True, False)
    """
    long = len(address) > LONGEST_ADDRESS
    if long or not address.isprintable() or any(character.isspace() for character in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme == "mailto")


def browser(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that shows an address in a window; empty where there is no window.

    >>> browser({})
    []
    """
    if sys.platform == "darwin":
        return ["open"]
    shows = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return ["xdg-open"] if shows and which("xdg-open") else []


def start(command: Sequence[str]) -> str:
    """Start a program and leave it alone; return why it could not be started, or nothing."""
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - argv of our own, no shell
            command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
    except OSError as error:
        return f"{command[0]}: {error.strerror}"
    _STARTED.append(process)
    return ""


def run_in_terminal(app: App[Any], command: Sequence[str], text: str | None = None) -> str:
    """Give the terminal to a program until it ends; return what went wrong, or nothing.

    With a `text` the program reads that, and its output stays on the screen until Enter.
    """
    problem = ""
    try:
        with app.suspend(), _stopped_together():
            # Whatever leaves this block leaves the terminal with the program's settings.
            try:
                problem = _run(command, text)
            except KeyboardInterrupt:
                problem = f"{command[0]} was interrupted"
    except SuspendNotSupported:
        return "This terminal cannot be given to another program"
    return problem


@contextmanager
def _stopped_together() -> Iterator[None]:
    """Let the key that stops the program which has the terminal stop this one too, at once."""
    stop = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGTSTP, stop)


def _run(command: Sequence[str], text: str | None) -> str:
    data = None if text is None else text.encode("utf-8", "replace")
    try:
        status = subprocess.run(command, input=data, check=False).returncode  # noqa: S603 - argv that the person gave, no shell
    except (OSError, ValueError) as error:
        return f"{command[0]}: {error.strerror if isinstance(error, OSError) else error}"
    if text is not None:
        print("\nEnter goes back to dateline.", end="", flush=True)  # noqa: T201 - the terminal is the program's
        if sys.__stdin__ is not None:
            sys.__stdin__.readline()
    return f"{command[0]} ended with {status}" if status else ""
