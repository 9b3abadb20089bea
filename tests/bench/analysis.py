"""Words per CPU second of each stage of building an index, and of the same text in plain spaCy.

usage: python tests/bench/analysis.py [PATH ...] [--count N] [--words N] [--profile STAGE]

Builds, in this one process and in memory, the index of the given library, or of COUNT generated
articles of at least N words. Every stage is timed by itself with the processor's clock; the whole
is what all of them take, with the store and without the start of processes. The peers read the
same text in the same run. With --profile the functions of a stage follow, the most costly first.
"""

import argparse
import cProfile
import os
import pstats
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.articles import compose, material
from tests.bench.generate import write_files
from tui.analysis.language import annotate
from tui.analysis.models import Model, find_model
from tui.analysis.timexes import tag
from tui.library.passages import Rough, draft_here
from tui.library.versions import anchor_key
from tui.library.weaving import Days, Read, Steps, weave
from tui.model import Document
from tui.reading import read
from tui.store import Anchored, Index

BATCH = 32
"""Documents of one transaction, as in an update."""


class Stages:
    """The seconds of the processor that each stage took, and the profile of one."""

    def __init__(self, profiled: str) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.profile = cProfile.Profile()
        self._profiled = profiled

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens inside to a stage."""
        start = time.process_time()
        if name == self._profiled:
            self.profile.enable()
        try:
            yield
        finally:
            self.profile.disable()
            self.seconds[name] += time.process_time() - start

    def timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function whose work counts to a stage."""

        def within(*given: Any) -> Any:
            with self.stage(name):
                return work(*given)

        return within


def main() -> None:
    """Print a line for each stage, for the whole and for each peer."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--words", type=int, default=1_000)
    parser.add_argument("--profile", default="", help="a stage, by the name that is printed")
    parser.add_argument("--no-peers", action="store_true", help="leave out the plain pipelines")
    options = parser.parse_args()
    # Threads that spin while they wait would count as work of ours.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    with TemporaryDirectory() as home:
        if not options.paths:
            write_files(Path(home), compose(material(), options.count, options.words, 1))
        stages = Stages(options.profile)
        documents = build(options.paths or [Path(home)], stages)
    words = sum(document.words for document in documents)
    _say(f"{len(documents):,} documents, {words:,} words")
    _say(f"{'stage':24}{'µs a word':>12}{'words per CPU second':>24}")
    for name, seconds in stages.seconds.items():
        _say(f"{name:24}{1e6 * seconds / words:12.1f}{words / seconds:24,.0f}")
    whole = sum(stages.seconds.values())
    _say(f"{'whole':24}{1e6 * whole / words:12.1f}{words / whole:24,.0f}")
    if not options.no_peers:
        _against_peers(documents, words, words / stages.seconds["annotate"], words / whole)
    if options.profile:
        pstats.Stats(stages.profile).sort_stats("tottime").print_stats(40)


def build(paths: Sequence[Path], stages: Stages, file: Path | str = ":memory:") -> list[Document]:
    """Build an index as an update does, and return the documents."""
    model = find_model(None)
    list(annotate([Document("warm.txt", "Omar Herawi left Skarn on Monday.")], model))
    with Index.open(file, writable=True) as index:
        with stages.stage("read"):
            documents = [each for each in read(paths) if isinstance(each, Document)]
        with stages.stage("store texts"):
            for start in range(0, len(documents), BATCH):
                index.put_documents(documents[start : start + BATCH])
        for start in range(0, len(documents), BATCH):
            _annotate(index, documents[start : start + BATCH], model, stages)
        steps = Steps.real()
        timed = {each.name: getattr(steps, each.name) for each in fields(Steps)}
        names = {"date_documents": "date", "tag": "time expressions"}
        steps = Steps(**{key: stages.timed(names.get(key, key), timed[key]) for key in timed})
        with stages.stage("read back"):
            found = Read.of(index)
        before, start_ = sum(stages.seconds.values()), time.process_time()
        woven = weave(found, Days(), steps)
        inside = sum(stages.seconds.values()) - before
        stages.seconds["rest of the weave"] += time.process_time() - start_ - inside
        with stages.stage("store the weave"):
            index.put_weave(woven, "bench")
    return documents


def _annotate(index: Index, batch: Sequence[Document], model: Model, stages: Stages) -> None:
    with stages.stage("annotate"):
        annotations = list(annotate(batch, model))
    with stages.stage("draft"):
        drafts = draft_here([Rough(*pair) for pair in zip(batch, annotations, strict=True)])
    anchored = {}
    with stages.stage("time expressions"):
        for each in batch:
            day = each.published.day if each.published else None
            anchored[each.name] = Anchored(anchor_key(day), tuple(tag(each.text, day)))
    with stages.stage("store annotations"):
        drafted = dict(zip((each.name for each in batch), drafts, strict=True))
        index.put_annotations(annotations, model.name, anchored, drafted)


def _against_peers(documents: Sequence[Document], words: int, names: float, whole: float) -> None:
    import spacy  # noqa: PLC0415 - the number of threads is set first

    path = find_model(None).path
    if path is None:
        _say("no language model is installed: plain spaCy was not measured")
        return
    texts = [document.text for document in documents]
    unused = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
    _say(f"{'peer':24}{'':12}{'words per CPU second':>24}{'annotate':>12}{'whole':>10}")
    for peer, language in {
        "spaCy, all of it": spacy.load(path),
        "spaCy, its NER alone": spacy.load(path, exclude=unused),
    }.items():
        start = time.process_time()
        for _ in language.pipe(texts):
            pass
        speed = words / (time.process_time() - start)
        _say(f"{peer:36}{speed:24,.0f}{names / speed:11.2f}×{whole / speed:9.2f}×")
    start = time.process_time()
    for document in documents:
        tag(document.text, document.published.day if document.published else None)
    ours = words / (time.process_time() - start)
    if find_spec("dateparser") is None:
        _say("dateparser is not installed")
        return
    from dateparser.search import search_dates  # noqa: PLC0415 - where it is installed

    some = documents[: max(1, len(documents) // 10)]
    start = time.process_time()
    for document in some:
        search_dates(document.text, languages=["en"])
    speed = sum(document.words for document in some) / (time.process_time() - start)
    _say(f"{'dateparser':36}{speed:24,.0f}; our time expressions {ours / speed:.1f}×")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
