"""Page through a long text and search it, beside less, in CPU milliseconds a key.

usage: python tests/bench/reading.py [MEGABYTES …] [--keys N] [--json]

The text of each size (1 and 10 without any) is made of the sample's articles, one after the other
and two words a line: a hundred thousand lines a megabyte. Ten thousand names are marked in it, all
of the one chosen entity. Ours is the application without a terminal: what it takes from the key to
the drawn screen of 120 x 40. less reads the same text as a file in a pseudo-terminal of that size.
Its time is that of its whole process, ours that of this one.
"""

import argparse
import asyncio
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import termios
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure, p95, show
from tui.app.app import Dateline
from tui.app.session import Session
from tui.app.theme import load_themes
from tui.model import Alias, Document, Entity, EntityType, Mention, Span
from tui.model.shipped import shipped
from tui.reading import read
from tui.store import Index, Notebook, Woven
from tui.store.settings import Choices

SIZES = (1, 10)
KEYS = 20
MEGABYTE = 1_000_000
SIZE = (120, 40)
REACH = 16.0
WORD = "kandahar"
MARKED = 10_000
QUIET = 0.3
"""Seconds without a byte after which less has drawn."""
PATIENCE = 30.0


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--keys", type=int, default=KEYS)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    for size in options.sizes:
        with TemporaryDirectory() as home:
            show(_figures(Path(home), size, options.keys))


def _figures(home: Path, size: int, keys: int) -> Iterator[Figure]:
    document = _long(size)
    ours = asyncio.run(_ours(home, document, keys))
    theirs = _less(home, document, keys) if shutil.which("less") else {}
    for what, times in ours.items():
        work = f"{what}, a text of {size} MB"
        peer = _of(what, theirs[what]) if theirs else None
        reach = REACH if what == "a page on, p95" else None
        yield Figure(work, _of(what, times), "ms", "less", peer, reach)


def _of(what: str, times: Sequence[float]) -> float:
    return p95(times) if what.endswith("p95") else median(times)


def _long(megabytes: int) -> Document:
    """Return a document of so many megabytes."""
    articles = [
        each.text for each in read([shipped("data") / "sample"]) if isinstance(each, Document)
    ]
    once = "\n\n".join(articles)
    times = megabytes * MEGABYTE // len(once) + 1
    text = re.sub(r"(\S+ \S+) ", r"\1\n", "\n\n".join([once] * times))
    return Document("long.txt", text[: megabytes * MEGABYTE], title="Long")


def _put(index: Index, document: Document) -> None:
    """Put a document into an index with names all over it, as if they were of one person."""
    index.put_documents([document])
    found = islice(re.finditer(r"[A-Z]\w+", document.text), MARKED)
    spans = [Span(*name.span()) for name in found]
    mentions = [
        Mention(document.name, span, span.of(document.text), EntityType.PERSON, "PERSON", "all")
        for span in spans
    ]
    forms = Counter(mention.text for mention in mentions)
    aliases = tuple(Alias(text, count) for text, count in forms.items())
    entity = Entity("all", "All", EntityType.PERSON, aliases, 1, len(mentions), ())
    index.put_weave(Woven(entities=[entity], mentions=mentions, events=[]), "none")


async def _ours(home: Path, document: Document, keys: int) -> dict[str, list[float]]:
    themes, _ = load_themes([shipped("themes")])
    with Index.open(home / "index", writable=True) as index:
        _put(index, document)
        session = Session(index, Notebook(home / "notebook"), "long")
        app = Dateline(session, Choices(home / "state.toml"), themes)
        async with app.run_test(size=SIZE) as pilot:

            async def timed(*pressed: str) -> float:
                start = time.process_time()
                await pilot.press(*pressed)
                return (time.process_time() - start) * 1000

            found = {"open": [await timed("enter")], "a page on, p95": []}
            await timed("l", "asterisk")
            for _ in range(keys):
                found["a page on, p95"].append(await timed("space"))
            found["search"] = [await timed("slash", *WORD, "enter")]
            return found


def _less(home: Path, document: Document, keys: int) -> dict[str, list[float]]:
    file = home / document.name
    file.write_text(document.text, encoding="utf-8")
    pid, terminal = pty.fork()
    if not pid:
        columns, rows = SIZE
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execvp("less", ["less", "-i", str(file)])  # noqa: S606 - the peer
    used = 0.0

    def timed(pressed: str) -> float:
        nonlocal used
        os.write(terminal, pressed.encode())
        _drawn(terminal)
        before, used = used, _cpu(pid)
        return used - before

    try:
        _drawn(terminal)
        used = _cpu(pid)
        return {
            "open": [used],
            "a page on, p95": [timed(" ") for _ in range(keys)],
            "search": [timed(f"/{WORD}\n")],
        }
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def _drawn(terminal: int) -> None:
    wait = PATIENCE
    while select.select([terminal], [], [], wait)[0]:
        os.read(terminal, 65536)
        wait = QUIET


def _cpu(pid: int) -> float:
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e6


if __name__ == "__main__":
    main()
