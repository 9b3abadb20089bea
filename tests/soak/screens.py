"""Random texts of random bytes and payloads through every command and every screen.

python tests/soak/screens.py [DOCUMENTS]
"""

import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.hold import making
from tests.hold.payloads import PAYLOADS
from tests.hold.terminal import ESCAPE, Terminal, judged
from tests.hold.ways import COMMANDS, SCREENS, UNTOUCHED, strokes
from tests.soak.running import soak

TOGETHER = 250
"""Documents of one library."""
SCREENS_EACH = 5
"""Screens that are walked through with each library; all of them after four."""
PIECES = 12
WORDS = ("Lindau", "Ann Lee", "May 3, 2021", "said", "on Monday", "\n\n", ". ", " ", "[", "]", "\\")


def main(documents: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Show libraries of hostile documents in every way there is; judge every byte."""
    making.write_settings(home)
    failures: list[str] = []
    written = 0
    for number in range(-(-documents // TOGETHER)):
        folder, notes = home / f"lib{number} [red]\x1b[2J\u202e", home / f"notes{number}"
        making.write_library(folder, list(_texts(number, TOGETHER)))
        making.write_notes(notes)
        first = number * SCREENS_EACH
        walked = [[*SCREENS][n % len(SCREENS)] for n in range(first, first + SCREENS_EACH)]
        for way, data in (
            *_commands(folder, notes, environment),
            *_screens(folder, notes, environment, walked),
        ):
            written += len(data)
            failures += [f"{number}, {way}: {each}" for each in judged(data)]
            if b"Traceback" in data or b"should not happen" in data:
                failures.append(f"{number}, {way}: {data[-300:]!r}")
    if (hits := home / "hits").exists():
        failures.append(f"kept back by the guard only: {hits.read_text()[:500]}")
    return f"{documents:,} documents, {written:,} bytes judged", failures


def _texts(seed: int, number: int) -> Iterator[str]:
    """Yield texts of payloads, words, random characters and random bytes."""
    chance = random.Random(seed)  # noqa: S311 - any texts will do
    payloads = [*PAYLOADS.values()]
    for _ in range(number):
        pieces = []
        for _ in range(PIECES):
            drawn = bytes(chance.randrange(256) for _ in range(4)).decode("utf-8", "replace")
            code = chance.choice((0x100, 0x300, 0x3000, 0xE0200, 0x110000))
            wild = chr(chance.randrange(code)).encode("utf-8", "replace").decode()
            pieces.append(
                chance.choice((chance.choice(payloads), chance.choice(WORDS), drawn, wild))
            )
        yield "".join(pieces)


def _commands(
    folder: Path, notes: Path, environment: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Yield each command with what it wrote to a pipe, where no escape is in order."""
    for words in (*COMMANDS, "show", "search gone", "find a"):
        name, *rest = words.split()
        paths = [] if words in UNTOUCHED else ["-n", str(notes), str(folder)]
        if name == "show":
            rest, paths = [], [*map(str, sorted(folder.iterdir()))]
        if name in ("find", "search"):
            paths, rest = [*paths, *rest], []
        done = subprocess.run(
            [sys.executable, "-m", "tui", name, *rest, *paths],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        written = done.stdout.replace(b"\r\n", b"\n") + done.stderr
        yield words, written.replace(b"\x1b", b"\x00ESC")


def _screens(
    folder: Path, notes: Path, environment: Mapping[str, str], walked: list[str]
) -> Iterator[tuple[str, bytes]]:
    """Yield screens with what was drawn on the way to them and on them."""
    for screen in walked:
        opened = Terminal(["-c", making.WATCH, "-n", str(notes), str(folder)], environment)
        opened.settle(b"\x1b[?1049h")
        for key in (*strokes(screen), ESCAPE, "Q"):
            opened.press(key)
        status = opened.ended()
        yield screen, bytes(opened.written) + (b"Traceback" if status else b"")


if __name__ == "__main__":
    soak(main, 1000)
