"""Time the finder key by key against fzf, Textual's matcher and rapidfuzz over every name.

usage: python tests/bench/finder.py [COUNT …] [--keep FOLDER] [--fzf PROGRAM] [--quick] [--json]

For each COUNT (100,000 and 1,000,000 without any) an index of so many names is made, or found in
FOLDER from an earlier run. Then names are typed into the finder, some of them misspelt, and each
key is timed in milliseconds of CPU, from the query to the ranked results. fzf is a whole process
for a key, so that it is timed with `--filter` for the longest query of each name, and ours beside
it; the recall is the share of misspelt names that are among the first ten.
"""

import argparse
import resource
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.articles.affair import ENDINGS, Stock
from tests.bench.figures import Figure, p95, show
from tui.model import Alias, Entity, EntityType, fold
from tui.search import find
from tui.store import Index, Woven

COUNTS = (100_000, 1_000_000)
REACH = {100_000: 5.0, 1_000_000: 20.0}
TYPED, MISSPELT, BRUTE = 24, 200, 12
"""Names that are typed key by key, misspelt ones, and those that the slow peers look for."""
BEST = 10
QUICK = 5
BODIES = "Ministry of Health|University|Port Authority|City Council|Observer|Bank|Court of Appeal"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    parser.add_argument("--keep", type=Path, help="where indexes stay for the next run")
    parser.add_argument("--fzf", default=shutil.which("fzf"), help="the program to compare with")
    parser.add_argument("--quick", action="store_true", help="with a fifth of the names")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    part = QUICK if options.quick else 1
    with TemporaryDirectory() as folder:
        for count in options.counts:
            home = options.keep or Path(folder)
            show(_figures(home, count, options.fzf, part))


def names(count: int, seed: int = 1) -> list[str]:
    """Return so many different names of people, places and bodies, the same for the same seed."""
    stock, random = Stock.shipped(), Random(seed)  # noqa: S311 - nothing secret
    bodies = BODIES.split("|")
    found: dict[str, None] = {}
    while len(found) < count:
        given = " ".join(random.choices(stock.given, k=random.choice((1, 1, 2))))
        family = random.choice(stock.given) + random.choice(ENDINGS)
        body = f"{random.choice(stock.places)} {random.choice(bodies)}"
        found[random.choice((f"{given} {family}", f"{given} {family}", f"{family} {body}"))] = None
    return list(found)


def misspelt(name: str, random: Random) -> str:
    """Return a name with one letter left out, doubled, exchanged or changed places.

    >>> misspelt("Ashraf Ghani", Random(3))
    'Ashraaf Ghani'
    """
    at = random.randrange(1, len(name) - 1)
    one, two = name[at], name[at + 1]
    other = random.choice("aeiou" if one in "aeiou" else "nrstlm")
    wrong = random.choice(("", one * 2, other, two + one))
    return name[:at] + wrong + name[at + 1 + (wrong == two + one) :]


def fill(file: Path, texts: Sequence[str]) -> None:
    """Make an index in which each name is an entity, the first the most often named."""
    entities = [
        Entity(f"{number}", text, EntityType.PERSON, (Alias(text, 1),), 1, 1 + count)
        for number, (text, count) in enumerate(zip(texts, reversed(range(len(texts))), strict=True))
    ]
    with Index.anew(file) as index:
        index.put_weave(Woven(entities=entities))


def _is_full(file: Path, count: int) -> bool:
    """Return whether the names are in an index, and that is not of another version."""
    if not file.exists():
        return False
    with Index.open(file) as index:
        return index.counts().entities == count


def _figures(home: Path, count: int, fzf: str | None, part: int) -> Iterator[Figure]:
    file, texts = home / f"finder-{count}", names(count)
    if not _is_full(file, count):
        fill(file, texts)
    random = Random(count)  # noqa: S311 - nothing secret
    chosen = random.sample(texts, TYPED // part)
    typed = [name[:end] for name in chosen for end in range(1, len(name) + 1)]
    wrong = [(name, misspelt(name, random)) for name in random.sample(texts, MISSPELT // part)]
    with Index.open(file) as index:
        find(index, "warm up")
        keys = [_timed(find, index, query) for query in typed]
        yield Figure(
            f"finder, a key, {count:,} names, p95", p95(keys), "ms", reach=REACH.get(count)
        )
        keys = [_timed(find, index, query) for _, query in wrong]
        yield Figure(
            f"finder, a misspelt name, {count:,} names, p95",
            p95(keys),
            "ms",
            reach=REACH.get(count),
        )
        brute = wrong[:: max(1, MISSPELT // BRUTE)]
        slow = [_timed(find, index, query) for _, query in brute]
        for peer, match in (("rapidfuzz WRatio", _rapidfuzz), ("Textual’s matcher", _textual)):
            theirs = [_timed(match, texts, query) for _, query in brute]
            yield Figure(f"the same, mean, {count:,} names", _mean(slow), "ms", peer, _mean(theirs))
        yield from _against_fzf(index, texts, chosen, fzf, home)
        yield _recall(index, texts, wrong)


def _recall(index: Index, texts: Sequence[str], wrong: Sequence[tuple[str, str]]) -> Figure:
    """Compare how often the misspelt name is among the best, on a part that brute force can do."""
    some = wrong[: max(20, MISSPELT * 100_000 // max(len(texts), 100_000) // 2)]
    ours = sum(_hit(name, [each.name for each in find(index, query)]) for name, query in some)
    theirs = sum(_hit(name, _rapidfuzz(texts, query)) for name, query in some)
    share = 100 / len(some)
    work = f"misspelt names in the first {BEST}, {len(texts):,} names"
    return Figure(work, ours * share, "%", "rapidfuzz WRatio", theirs * share)


def _hit(name: str, found: Sequence[str]) -> bool:
    return name in found[:BEST]


def _rapidfuzz(texts: Sequence[str], query: str) -> list[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only here

    best = process.extract(query, texts, scorer=fuzz.WRatio, processor=fold, limit=BEST)
    return [text for text, _, _ in best]


def _textual(texts: Sequence[str], query: str) -> list[str]:
    from textual.fuzzy import Matcher  # noqa: PLC0415 - only here

    matcher = Matcher(query)
    return sorted(texts, key=matcher.match, reverse=True)[:BEST]


def _against_fzf(
    index: Index, texts: Sequence[str], chosen: Sequence[str], fzf: str | None, home: Path
) -> Iterator[Figure]:
    """Compare with fzf: CPU of its whole process less that of one which matches a single name."""
    work = f"finder, a whole name, {len(texts):,} names"
    ours = _mean([_timed(find, index, name) for name in chosen])
    if fzf is None:
        yield Figure(work, ours, "ms", "fzf --filter")
        return
    version = subprocess.run([fzf, "--version"], capture_output=True, text=True, check=True).stdout
    file = home / "names.txt"
    file.write_text("\n".join(texts), encoding="utf-8")
    theirs = [_child(fzf, file, name) for name in chosen[:BRUTE]]
    yield Figure(work, ours, "ms", f"fzf {version.split()[0]} --filter", _mean(theirs))


def _child(fzf: str, file: Path, query: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with file.open("rb") as lines:
        subprocess.run([fzf, "--filter", query], stdin=lines, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used * 1000


def _timed(work: Callable[..., Any], *arguments: object) -> float:
    start = time.process_time()
    work(*arguments)
    return (time.process_time() - start) * 1000


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


if __name__ == "__main__":
    main()
