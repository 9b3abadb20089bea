"""Flips bits of a sound index, cuts it, overwrites pieces: nothing wrong is told of it.

python tests/soak/flips.py [FLIPS]
"""

import random
from collections import Counter
from contextlib import suppress
from pathlib import Path

from tests.hold.hostile import good
from tests.hold.telling import told, told_wrongly
from tests.soak.running import soak
from tui.library import Library, Options, update
from tui.store import Index, StoreError

ARTICLES = 12
PIECE = 64
"""Bytes that are overwritten together."""


def main(flips: int, home: Path, _: dict[str, str]) -> tuple[str, list[str]]:
    """Damage the index again and again; what it then tells is right, or it is made anew."""
    (home / "articles").mkdir()
    for name, data in map(good, range(ARTICLES)):
        (home / "articles" / name).write_bytes(data)
    path = home / "whole"
    update(Library.open([home / "articles"], Options(index=path)))
    whole = path.read_bytes()
    with Index.open(path) as index:
        right = told(index)
    failures, ends = [], Counter[str]()
    for flip in range(flips):
        end, wrong = _told_wrongly(damaged(whole, flip), home / "flipped" / "index", right)
        ends[end] += 1
        failures += [f"flip {flip}: {each}" for each in wrong]
    said = ", ".join(f"{number:,} {end}" for end, number in ends.most_common())
    return f"{flips:,} flips of {len(whole):,} bytes: {said}", failures


def damaged(whole: bytes, seed: int) -> bytes:
    """Return an index with a bit flipped; now and then cut there, or a piece overwritten."""
    chance = random.Random(seed)  # noqa: S311 - any flip will do
    data = bytearray(whole)
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    if seed % 10 == 0:
        del data[place:]
    elif seed % 10 == 1:
        data[place : place + PIECE] = chance.randbytes(PIECE)[: len(data) - place]
    return bytes(data)


def _told_wrongly(data: bytes, path: Path, right: dict[str, object]) -> tuple[str, list[str]]:
    """Return what opening a damaged index led to, and what it then tells and is not so."""
    path.parent.mkdir(exist_ok=True)
    for left in path.parent.iterdir():
        left.unlink()
    path.write_bytes(data)
    found: dict[str, object] = {}
    end = "noticed"
    with suppress(StoreError), Index.open(path) as index:
        found = told(index)
        end = "told the same" if found == right else "told less" if found else "made anew"
    return end, told_wrongly(found, right)


if __name__ == "__main__":
    soak(main, 1000)
