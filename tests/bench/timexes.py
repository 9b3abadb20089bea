"""Score the timex tagger on annotated texts, and time it.

usage: python tests/bench/timexes.py [--data FOLDER] [--errors] [--undated]

FOLDER holds one or more `NAME.gold.jsonl`, a document a line: `id`, `text`, `published` (ISO date
or null) and `timexes`, a list of `start`, `end`, `type`, `value`; offsets count characters.
The figures are those of TempEval-3: strict and relaxed F1 of spans, and relaxed F1 times the share
of aligned pairs with the same value or type. Without --data only the speed is measured.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tui.analysis.timexes import tag

PASSAGE = (
    "The committee said on Tuesday that the bridge, closed since May 2019, would open within six "
    "weeks. Two years ago its cost was put at 40 million; last month it was twice that. Work goes "
    "on every day, the engineers told reporters at noon, and nobody expects it to be done before "
    "the end of the year. A plain sentence without any time in it follows, as most of them are.\n\n"
)
WORDS_TIMED = 200_000


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One time expression, from the gold or from the tagger."""

    start: int
    end: int
    type: str
    value: str


def main() -> None:
    """Print the scores of each data set and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, help="folder with NAME.gold.jsonl")
    parser.add_argument("--errors", action="store_true", help="print every miss and wrong value")
    parser.add_argument("--undated", action="store_true", help="withhold the publication dates")
    options = parser.parse_args()
    if options.data:
        _say(f"{'':24}{'strict':>8}{'relaxed':>8}{'value':>8}{'type':>8}{'gold':>7}{'found':>7}")
        for path in sorted(options.data.glob("*.gold.jsonl")):
            counts = Counter[str]()
            for document in _documents(path):
                _count(document, counts, errors=options.errors, undated=options.undated)
            if counts:
                _say(_row(path.name.removesuffix(".gold.jsonl"), counts))
    _say(f"{_speed():,.0f} words per CPU second")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _documents(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if "timexes" in document:
                yield document


def _count(
    document: dict[str, object], counts: Counter[str], *, errors: bool, undated: bool
) -> None:
    text, published = str(document["text"]), document.get("published")
    day = date.fromisoformat(str(published)[:10]) if published and not undated else None
    rows = document["timexes"]
    gold = sorted(Found(**row) for row in rows) if isinstance(rows, list) else []
    found = [Found(x.span.start, x.span.end, x.type, x.value) for x in tag(text, day)]
    pairs = _aligned(gold, found)
    counts += Counter(gold=len(gold), found=len(found), relaxed=len(pairs))
    for wanted, got in pairs:
        counts["strict"] += (wanted.start, wanted.end) == (got.start, got.end)
        counts["value"] += wanted.value == got.value
        counts["type"] += wanted.type == got.type
        if errors and (wanted.value != got.value or wanted.start != got.start):
            shown = f"{text[wanted.start : wanted.end]!r} = {wanted.value}"
            _say(f"{shown}, found {text[got.start : got.end]!r} = {got.value}")
    if errors:
        matched = {wanted for wanted, _ in pairs}
        for missed in (one for one in gold if one not in matched):
            _say(f"missed {text[missed.start : missed.end]!r} = {missed.value}")


def _aligned(gold: list[Found], found: list[Found]) -> list[tuple[Found, Found]]:
    """Pair each gold expression with one that overlaps it: the exact one, else the first."""
    pairs: list[tuple[Found, Found]] = []
    free = list(found)
    for wanted in gold:
        over = [one for one in free if one.start < wanted.end and wanted.start < one.end]
        exact = [one for one in over if (one.start, one.end) == (wanted.start, wanted.end)]
        if over:
            chosen = (exact or over)[0]
            free.remove(chosen)
            pairs.append((wanted, chosen))
    return pairs


def _row(name: str, counts: Counter[str]) -> str:
    strict, relaxed = (_f1(counts[kind], counts) for kind in ("strict", "relaxed"))
    value, kind = (relaxed * counts[what] / max(1, counts["relaxed"]) for what in ("value", "type"))
    figures = "".join(f"{figure:8.2f}" for figure in (strict, relaxed, value, kind))
    return f"{name:24}{figures}{counts['gold']:7}{counts['found']:7}"


def _f1(hits: int, counts: Counter[str]) -> float:
    return 200 * hits / max(1, counts["gold"] + counts["found"])


def _speed() -> float:
    text = PASSAGE * (WORDS_TIMED // len(PASSAGE.split()))
    tag(PASSAGE, date(2021, 8, 16))
    begun = time.process_time()
    tag(text, date(2021, 8, 16))
    return len(text.split()) / (time.process_time() - begun)


if __name__ == "__main__":
    main()
