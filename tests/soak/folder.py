"""Indexes hostile files mixed with good ones; the good are read, the others listed, memory holds.

python tests/soak/folder.py [FILES]
"""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.hold.hostile import GOOD, NAMED_BY_ROWS, good, hostile, write
from tests.hold.telling import indexed
from tests.hold.terminal import judged
from tests.soak.running import soak

MEMORY = 1.5 * 2**30
"""Bytes that the program and its processes may take together."""
SIZE = 20_000
"""Characters of files that are hostile by their length."""
PATIENCE = 4 * 3600
"""Seconds after which indexing is given up, however slow the machine is."""
CHANGES = 30
"""Most places of a file that are changed."""


def main(files: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Index a folder of all hostile files, of changed ones and of good ones; judge the result."""
    folder = home / "articles"
    names = write(folder, SIZE)
    for name, data in _changed(files):
        (folder / name).write_bytes(data)
    status, written, peak = indexed(folder, environment, PATIENCE)
    failures = [f"status {status}: {written[-300:]!r}"] if status else []
    failures += [f"{peak:,} bytes of memory"] if peak > MEMORY else []
    failures += judged(written.replace(b"\r", b""))
    failures += ["a traceback"] if b"Traceback" in written else []
    rows = _listed(folder, environment)
    failures += list(_missing(folder, rows))
    read = sum(row["read"] is True for row in rows)
    megabytes = peak / 2**20
    said = f"{names + files:,} files, {read:,} documents read, {len(rows) - read:,} listed as not"
    return f"{said}, at most {megabytes:,.0f} MiB of memory", failures


def _changed(number: int) -> Iterator[tuple[str, bytes]]:
    """Yield hostile and good files with some of their bytes changed, doubled or cut."""
    chance = random.Random(3)  # noqa: S311 - any changes will do
    files = hostile(2000) | dict(map(good, range(GOOD)))
    sound = [(name, data) for name, data in files.items() if 0 < len(data) < 10 * SIZE]
    for count in range(number):
        name, data = chance.choice(sound)
        changed = bytearray(data)
        for _ in range(chance.randrange(1, CHANGES)):
            place = chance.randrange(len(changed) or 1)
            piece = chance.choice(sound)[1]
            start = chance.randrange(len(piece))
            changed[place : place + chance.randrange(40)] = piece[start : start + 40]
        yield f"changed-{count:06}{Path(name).suffix}", bytes(changed)


def _listed(folder: Path, environment: dict[str, str]) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "tui", "documents", "--json", str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return [json.loads(row) for row in done.stdout.splitlines()]


def _missing(folder: Path, rows: list[dict[str, object]]) -> Iterator[str]:
    """Yield what is neither read nor listed with a reason."""
    read = {str(row["document"]) for row in rows if row["read"]}
    for name in {name for name, _ in map(good, range(GOOD))} - read:
        yield f"{name} was not read"
    known = {str(row["document"]) for row in rows} | {str(row.get("path")) for row in rows}
    known |= {name.partition(":")[0] for name in known}
    for name in os.listdir(folder):  # noqa: PTH208 - names as bytes
        rows_of = name in NAMED_BY_ROWS or name.endswith(".jsonl")
        if name.isprintable() and not rows_of and not known & {name, str(folder / name)}:
            yield f"{name} is neither read nor listed"
    for row in rows:
        if not row["read"] and not row["skipped"]:
            yield f"{row['document']} is listed without a reason"


if __name__ == "__main__":
    soak(main, 2000)
