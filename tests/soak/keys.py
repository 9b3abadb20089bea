"""Presses random keys in a large library, in windows of any size; the program goes on.

python tests/soak/keys.py [KEYS]

With another SEED in the environment the keys are others.
"""

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.bench.articles import compose, material
from tests.bench.generate import fill
from tests.hold import making
from tests.hold.telling import memory_of
from tests.hold.terminal import ESCAPE, is_busy, is_running, judged
from tests.soak.forked import Forked
from tests.soak.running import soak
from tui.store.saving import locked

ARTICLES, WORDS = 5_000, 130
SPECIAL = (
    *("\r", "\r", "\t", " ", ESCAPE, ESCAPE, ESCAPE, "\x7f"),
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"),
    *("/the\r", "/[red]\r", "Fkabul\r", "fa\r", "f[/]\r", ":theme\r", "\x1b[200~[/] x\x1b[201~"),
    *(
        "\x01",
        "\x15",
        "\x17",
        "\x1bOQ",
        "\x1b[<0;10;10M\x1b[<0;10;10m",
        "\x1b[<64;10;10M",
        "é",
        "ж",
    ),
)
"""Keys that are no letters, texts typed as a person does, pasted ones, a mouse."""
LEFT_OUT = "qQ/|w"
"""Keys that end the program or write where they are told to."""
PLAIN = [chr(code) for code in range(33, 127) if chr(code) not in LEFT_OUT]
RARELY = 0.3
"""Share of the keys that are no letters."""
TOGETHER, RESIZED = 25, 4
"""Keys before the screen is waited for; of so many times the window has another size once."""
QUIET, SETTLED = 0.02, 0.5
"""Seconds without a byte after which the next keys come, and after which those before are done."""
PATIENCE = 300.0
"""Seconds that the keys pressed together may take on a busy machine, and that an ending may."""
CALLS = 5
"""Times that the program is told to end: it may be asking for a name or a number."""


def main(keys: int, home: Path, _environment: dict[str, str]) -> tuple[str, list[str]]:
    """Press so many keys, start again what they ended, and see whether its memory grows."""
    stuff = material()
    fill(home / "index", compose(stuff, ARTICLES, WORDS, 1), stuff)
    (home / "articles").mkdir()
    making.write_notes(home / "notes")
    # Nothing that a key may start is found.
    os.environ["PATH"] = str(home / "nowhere")
    os.chdir(home)
    chance = random.Random(os.environ.get("SEED", "5"))  # noqa: S311 - any keys will do
    failures: list[str] = []
    sizes: list[int] = []
    pressed = starts = 0
    # The index is not brought in step with the empty folder while another process keeps it.
    with locked(home / "index"):
        while pressed < keys:
            opened = Forked(["-n", home / "notes", "-i", home / "index", home / "articles"])
            opened.settle(b"\x1b[?1049h")
            starts += 1
            while pressed < keys and is_running(opened.pid):
                _press(opened, chance)
                pressed += TOGETHER
                sizes.append(memory_of(opened.pid))
            failures += _wrong(opened, pressed)
    fifth = 1 + len(sizes) // 5
    early, late = (max(some) / 2**20 for some in (sizes[:fifth], sizes))
    said = f"{pressed:,} keys over {ARTICLES:,} articles, {starts} starts"
    return f"{said}; at most {early:.0f} MiB in the first fifth, {late:.0f} in all", failures


def _press(opened: Forked, chance: random.Random) -> None:
    """Press some keys, now and then in a window of another size, and let them have their effect."""
    if not chance.randrange(RESIZED):
        opened.resize((chance.randrange(2, 70), chance.randrange(10, 220)))
        opened.send(signal.SIGWINCH)
    keys = [chance.choice(SPECIAL if chance.random() < RARELY else PLAIN) for _ in range(TOGETHER)]
    with suppress(OSError):
        opened.type("".join(keys))
    opened.watch(QUIET)
    # A busy machine would be thousands of keys behind.
    end = time.monotonic() + PATIENCE
    while is_busy(opened.pid) and time.monotonic() < end:
        opened.watch(QUIET)


def _wrong(opened: Forked, pressed: int) -> Iterator[str]:
    """Yield what is wrong with the end of the program, and with what it wrote since its start."""
    for _ in range(CALLS):
        opened.watch(SETTLED)
        with suppress(OSError):
            opened.type(3 * ESCAPE + "Q")
    if status := opened.ended(PATIENCE):
        yield f"after {pressed} keys: status {status}"
    written = bytes(opened.written)
    yield from judged(written)[:3]
    if b"Traceback" in written or b"should not happen" in written:
        yield f"after {pressed} keys: {written[-1500:]!r}"


if __name__ == "__main__":
    soak(main, 1_000_000)
