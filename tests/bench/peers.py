"""Compare our speed with named peers, both in this run, in words per CPU second.

usage: python tests/bench/peers.py [FOLDER-OR-FILE] [--words N]

Time expressions against `dateparser.search` (it comes with trafilatura), names against the same
spaCy model run the plain way (`spacy.load` with every component, one text after the other).
Without a path the sample library is read, over and over until N words are reached.
"""

import argparse
import itertools
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from tui.analysis.language import annotate, find_model
from tui.analysis.timexes import tag
from tui.model import Document
from tui.model.shipped import shipped
from tui.reading import read


def main() -> None:
    """Print our figure, the peer's, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", nargs="?", type=Path, default=shipped("data") / "sample")
    parser.add_argument("--words", type=int, default=40_000)
    options = parser.parse_args()
    # Threads that spin while they wait would count as work of ours.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    documents = _documents(options.path, options.words)
    model = find_model()
    _say(f"{len(documents)} documents; {model.name} {model.version}")
    _say(f"{'words per CPU second':24}{'dateline':>12}{'peer':>12}{'ratio':>8}  peer")

    warnings.simplefilter("ignore")
    import spacy  # noqa: PLC0415 - the number of threads is set first
    from dateparser.search import search_dates  # noqa: PLC0415 - it warns while it is imported

    plain = spacy.load(model.path) if model.path else None
    _row(
        "time expressions",
        _speed(lambda some: [tag(one.text) for one in some], documents),
        _speed(lambda some: [search_dates(one.text, languages=["en"]) for one in some], documents),
        "dateparser.search",
    )
    if plain is not None:
        _row(
            "names",
            _speed(lambda some: list(annotate(some, model)), documents),
            _speed(lambda some: [plain(one.text).ents for one in some], documents),
            "spaCy, every component",
        )


def _documents(path: Path, words: int) -> list[Document]:
    found = [each for each in read([path]) if isinstance(each, Document)]
    if not found:
        sys.exit(f"{path}: nothing to read; name a folder of articles")
    chosen: list[Document] = []
    for document in itertools.cycle(found):
        if words <= 0:
            break
        chosen.append(document)
        words -= document.words
    return chosen


def _speed(work: Callable[[Sequence[Document]], Iterable[Any]], documents: list[Document]) -> float:
    work(documents[:3])
    started = time.process_time()
    work(documents)
    return sum(one.words for one in documents) / (time.process_time() - started)


def _row(what: str, ours: float, theirs: float, peer: str) -> None:
    _say(f"{what:24}{ours:12,.0f}{theirs:12,.0f}{ours / theirs:8.1f}  {peer}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
