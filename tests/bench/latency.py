"""Measure the time from a key to its drawn effect, in a large library while it is analysed.

usage: python tests/bench/latency.py [COUNT] [--words N] [--rounds N] [--cpu] [--worst N] [--still]

A library of COUNT articles (2000) is generated, put into an index, and opened in a pseudo-terminal
of 120 x 40; as the index is not of this program's own analysis, all of them are analysed again in
the background meanwhile. The keys of the usual journeys are pressed, each when the effect of the
one before is drawn. The end of an effect is what the program writes after all it has drawn for the
key; that mark is all that is added to it. Milliseconds of each kind of key are printed, how long
the opening took, and the memory of the program in the end.

With --still nothing is analysed meanwhile, and the articles are nowhere but in an index, which is
that of views.py: so a hundred thousand of them are opened.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.terminal import ROOT, Terminal
from tests.bench.views import generated

PAUSE = (0.02, 0.12)
"""Seconds between the effect of a key and the next key, as of a person who types fast."""
NAMES = {"\r": "Enter", "\x1b": "Esc", "\t": "Tab", " ": "Space", "\x7f": "Backspace"}
JOURNEYS: tuple[tuple[str, Sequence[str]], ...] = (
    ("list: j k", "1jjjjjjkkjjjj"),
    ("list: G g", ("G", "g", "g", " ", " ")),
    ("open an article", ("\r", "1", "j", "\r", "1", "j", "\r")),
    ("text: j k d u", "jjjjjkkkddu"),
    ("text: Space b", "  b  b"),
    ("text: J K", "JJJKJJ"),
    ("stops: h l ] [", ("l", "l", "l", "h", "]", "e", "]", "d", "[", "e", "]", "s", "}")),
    ("choose a name: *", ("l", "*")),
    ("hits: n N", "nnnnNNnnnn"),
    ("back: H L", "HHHLL"),
    ("panes: 1-5", "12345212345"),
    ("panes: Tab", "\t\t\t\t\t\t"),
    ("panes: 0", "00"),
    ("chronology: j k", "4jjjjjjkk"),
    ("chronology: z Z l h", "zZlh"),
    ("entities: j k", "3jjjjjjkk"),
    ("entities: s V", "sssVVV"),
    ("find: f typing", ("2", "f", *"ghani", "\x1b")),
    ("find: f Enter", ("f", *"mazar", "\r")),
    ("search: F typing", ("F", *"presidential", "\x1b")),
    ("in the text: /", ("2", "/", *"the ", "\r", "n", "n", "\x1b")),
    ("in the list: /", ("1", "/", *"kab", "\r", "\x1b")),
    ("help: ?", ("?", "\x1b")),
    ("commands: :", (":", *"the", "\x1b")),
    ("bookmark: m m", ("2", "m", "m", "m", "m")),
)


def journeys(terminal: Terminal, rounds: int) -> Iterator[tuple[str, str, float, float]]:
    """Press every key of every journey; yield its kind, its name, and how long it took."""
    chance = random.Random(1)  # noqa: S311 - any pauses will do
    for _ in range(rounds):
        for kind, keys in JOURNEYS:
            for key in keys:
                terminal.idle(chance.uniform(*PAUSE))
                yield kind, NAMES.get(key, key), *terminal.press(key)


def prepared(folder: Path, count: int, words: int) -> list[str]:
    """Write a library and its index into a folder; return the words that open it."""
    generate = [sys.executable, str(ROOT / "tests/bench/generate.py"), str(folder / "library")]
    size = [str(count), "--words", str(words)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    for more in ([], ["--index", str(folder / "index")]):
        subprocess.run([*generate, *size, *more], check=True, env=env)
    places = ["--index", str(folder / "index"), "--notebook", str(folder / "notebook")]
    return [*places, "--jobs", "1", str(folder / "library")]


def still(folder: Path, count: int) -> list[str]:
    """Return the words that open an index of generated articles, none of which is a file."""
    (folder / "library").mkdir()
    places = ["--index", str(generated(str(count))), "--notebook", str(folder / "notebook")]
    return ["--still", *places, str(folder / "library")]


def told(kind: str, times: Sequence[float]) -> str:
    """Return a line of the table, in milliseconds."""
    ranked = sorted(times)
    late = ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]
    numbers = (statistics.median(ranked), late, ranked[-1])
    return f"{kind:22}{len(ranked):5}" + "".join(f"{1e3 * number:9.1f}" for number in numbers)


def main() -> None:
    """Press the keys and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=2_000)
    parser.add_argument("--words", type=int, default=300, help="of an article, at least")
    parser.add_argument("--rounds", type=int, default=2, help="how often all journeys are made")
    parser.add_argument("--cpu", action="store_true", help="CPU time of the program, not the clock")
    parser.add_argument("--worst", type=int, default=0, help="also the slowest keys, so many")
    parser.add_argument("--still", action="store_true", help="while nothing is analysed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        words = (
            still(folder, options.count)
            if options.still
            else prepared(folder, options.count, options.words)
        )
        terminal = Terminal(words, folder)
        try:
            seconds = terminal.opened()
            terminal.idle(3)
            found = list(journeys(terminal, options.rounds))
            running, memory = terminal.is_analysing(), terminal.memory()
        finally:
            terminal.end()
    show(found, running=running, cpu=options.cpu, worst=options.worst)
    sys.stdout.write(f"opened in {1e3 * seconds:.0f} ms, memory {memory:.0f} MB\n")


def show(
    found: Sequence[tuple[str, str, float, float]], *, running: bool, cpu: bool, worst: int
) -> None:
    """Print the table, and whether the analysis ran until the end."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for kind, _, clock, busy in found:
        kinds[kind].append(busy if cpu else clock)
    lines = [f"{'kind of key':22}{'keys':>5}{'median':>9}{'p95':>9}{'max':>9}"]
    lines += [told(kind, times) for kind, times in kinds.items()]
    lines.append(told("all", [time for times in kinds.values() for time in times]))
    when = "all the time" if running else "only in the beginning"
    lines.append(f"the analysis ran {when}")
    for kind, key, clock, busy in sorted(found, key=lambda each: -each[2])[:worst]:
        lines.append(f"{kind:22}{key:12}{1e3 * clock:9.1f} ms, of the processor {1e3 * busy:.1f}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
