"""The last screen of a session, shown at the next start before the program itself is loaded.

Nothing in its file is believed: it counts only for the same command line, the same terminal and
untouched files, and only printable characters and numbers of colours are taken from it. As little
as possible is imported here, because that is what the first moment of a start is spent on.
"""

import _signal  # type: ignore[import-not-found] # `signal` imports enum, which takes its time
import os
import stat
import sys
import termios
import zlib

FORM = "dateline last frame 1"
MOST_BYTES = 2**20
"""A longer file is none of ours."""
MOST_ENTRIES = 1000
"""Files of a folder that are looked at; what changes beyond them shows a moment later."""
KEPT = 50
"""Frames that are kept, the newest ones."""
OURS = ("COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TERM", "TERM_PROGRAM")
"""What in the environment changes how a screen looks, besides what begins with TEXTUAL."""
ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
"""The alternate screen; entering it when it is there already would wipe it."""
_HIDE, _SHOW = "\x1b[?25l\x1b[?7l", "\x1b[?7h\x1b[?25h"
_IN, _OUT = 0, 2
"""The files that Textual reads and writes."""

Attributes = list[int | list[bytes | int]]
"""How a terminal is set, as `termios` has it."""
Run = tuple[str, str]
"""Numbers of colours and attributes as a terminal takes them, and the text that has them."""

_before: Attributes = []
"""How the terminal was before a frame was shown on it; empty when none is."""


def show(words: list[str]) -> bool:
    """Show the frame that the same command line left, if all is as it was; return whether it is."""
    try:
        if not (os.isatty(_IN) and os.isatty(1) and os.isatty(_OUT)):
            return False
        size = os.get_terminal_size(_OUT)
        rows = _unchanged(_read(_file(words)), situation(words, size.columns, size.lines))
        drawn = "".join(map(_drawn, range(1, size.lines + 1), rows))
        if drawn:
            for ending in (_signal.SIGHUP, _signal.SIGTERM):
                _signal.signal(ending, _leave)
            _before[:] = termios.tcgetattr(_IN)
            _be_quiet()
            _write(ENTER + _HIDE + drawn)
    except (OSError, ValueError, termios.error):
        return False
    return bool(drawn)


def is_shown() -> bool:
    """Return whether the terminal shows a frame that nothing has taken over."""
    return bool(_before)


def hand_over() -> Attributes | None:
    """Leave the terminal to the application; return how it was before, None if nothing is shown."""
    before = _before[:] or None
    _before.clear()
    return before


def take_away() -> None:
    """Restore the terminal if it still shows a frame, and is still there."""
    before = hand_over()
    if before is not None:
        try:
            _write(_SHOW + LEAVE)
            termios.tcsetattr(_IN, termios.TCSANOW, before)
        except (OSError, termios.error):
            return


def keep(words: list[str], size: tuple[int, int], rows: list[list[Run]], paths: list[str]) -> None:
    """Keep a screen of `size` columns and lines for as long as nothing of `paths` changes.

    Raises `OSError` if it cannot be written.
    """
    watched = [part for path in paths for part in (path, stamp(path))]
    drawn = ["\n".join(f"{codes}\t{_printable(text)}" for codes, text in row) for row in rows]
    body = "\0".join([situation(words, *size), str(len(paths)), *watched, *drawn])
    data = body.encode("utf-8", "surrogateescape")
    file = _file(words)
    folder = os.path.dirname(file)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    draft = f"{file}.{os.getpid()}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with open(descriptor, "wb") as opened:
        opened.write(f"{FORM} {zlib.crc32(data):08x}\n".encode() + data)
    os.replace(draft, file)
    _thin_out(folder)


def forget(words: list[str]) -> None:
    """Keep no frame for a command line."""
    try:
        os.unlink(_file(words))
    except OSError:
        return


def situation(words: list[str], columns: int, lines: int) -> str:
    """Return all that a frame depends on besides files."""
    names = sorted(name for name in os.environ if name in OURS or name.startswith("TEXTUAL"))
    colours = [f"{name}={os.environ[name]}" for name in names]
    # Another version of the program may draw in another way.
    program = stamp(__file__)
    return repr((words, os.getcwd(), columns, lines, colours, program))


def stamp(path: str) -> str:
    """Return what is another text once a file, or one of the first files of a folder, changes."""
    try:
        found = os.stat(path)
        seen = _in_folder(path) if stat.S_ISDIR(found.st_mode) else ""
    except (OSError, ValueError):
        return "none"
    return f"{found.st_ino} {found.st_mtime_ns} {found.st_size} {seen}"


def _in_folder(path: str) -> int:
    digest, left, folders = 0, MOST_ENTRIES, [path]
    while folders and left:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                left -= 1
                if left == 0:
                    break
                found = entry.stat(follow_symlinks=False)
                told = f"{entry.name} {found.st_ino} {found.st_mtime_ns} {found.st_size}"
                digest = zlib.crc32(told.encode("utf-8", "surrogateescape"), digest)
                if stat.S_ISDIR(found.st_mode):
                    folders.append(entry.path)
    return digest


def _file(words: list[str]) -> str:
    """Return the file of a command line, in the person's cache."""
    key = zlib.crc32(repr((words, os.getcwd())).encode("utf-8", "surrogateescape"))
    home = os.path.expanduser("~")
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    cache = os.environ.get("XDG_CACHE_HOME", "").strip() or f"{home}/{usual}"
    return f"{cache}/dateline/frames/{key:08x}"


def _read(file: str) -> list[str]:
    """Return the parts of a frame's file; raise `ValueError` if it is damaged or none."""
    descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    with open(descriptor, "rb") as opened:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError(file)
        head, _, data = opened.read(MOST_BYTES).partition(b"\n")
    if head != f"{FORM} {zlib.crc32(data):08x}".encode():
        raise ValueError(file)
    return data.decode("utf-8", "surrogateescape").split("\0")


def _unchanged(parts: list[str], now: str) -> list[str]:
    """Return the rows of a frame, none when what it depends on is not as it was."""
    before, count, *rest = parts
    watched, rows = rest[: 2 * int(count)], rest[2 * int(count) :]
    same = before == now and all(
        stamp(path) == known for path, known in zip(watched[::2], watched[1::2], strict=True)
    )
    return rows if same else []


def _drawn(number: int, row: str) -> str:
    """Return what draws a row; raise `ValueError` if there is more in it than text and colours."""
    runs = [run.partition("\t") for run in row.split("\n")]
    if not all(text.isprintable() and _is_style(codes) for codes, _, text in runs):
        raise ValueError(row)
    styled = (f"\x1b[{codes}m{text}\x1b[0m" for codes, _, text in runs)
    return f"\x1b[{number};1H" + "".join(styled)


def _is_style(codes: str) -> bool:
    return not set(codes) - set("0123456789;")


def _printable(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


def _leave(*_: object) -> None:
    """End a program that is still being loaded; whoever showed the frame takes it away."""
    sys.exit(0)


def _be_quiet() -> None:
    """Let the keys that are typed meanwhile wait unseen, as they will be read."""
    now = termios.tcgetattr(_IN)
    now[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    termios.tcsetattr(_IN, termios.TCSANOW, now)


def _write(text: str) -> None:
    data = text.encode()
    while data:
        data = data[os.write(_OUT, data) :]


def _thin_out(folder: str) -> None:
    with os.scandir(folder) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)
    for _, path in found[:-KEPT]:
        os.unlink(path)
