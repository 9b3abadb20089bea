"""Make a library of any size out of the sample: other people, places and days in every affair.

usage: python tests/bench/generate.py FOLDER COUNT [--words N] [--seed N] [--index FILE] [--lines]

Writes COUNT articles of at least N words (130 without --words) into FOLDER, as Markdown files, or
with --lines as one file of JSON lines. The same seed gives the same articles. With --index they
are not written but put into the index FILE, by the store's own functions, with what the analysis
of their paragraphs in the sample found: a hundred thousand take minutes instead of hours.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from tests.bench.articles import Composed, Material, compose, material
from tui.model import Alias, Annotation, Document, Entity, Event, Mention, Report
from tui.store import Anchored, Index, Woven

PORTION = 2_000
"""Articles of one transaction."""
MODEL = "generated"


def main() -> None:
    """Write a library as files or as an index."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--words", type=int, default=130)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--index", type=Path, help="put them into this index instead")
    parser.add_argument("--lines", action="store_true", help="one file of JSON lines")
    options = parser.parse_args()
    stuff = material()
    composed = compose(stuff, options.count, options.words, options.seed)
    if options.index:
        fill(options.index, composed, stuff)
    elif options.lines:
        write_lines(options.folder, composed)
    else:
        write_files(options.folder, composed)


def write_files(folder: Path, articles: Iterable[Composed]) -> None:
    """Write each article as Markdown with its facts above it."""
    for each in articles:
        document = each.document
        file = folder / document.name
        file.parent.mkdir(parents=True, exist_ok=True)
        facts = "".join(f"{key}: {json.dumps(value)}\n" for key, value in _facts(document).items())
        file.write_text(f"---\n{facts}---\n\n{document.text}", encoding="utf-8")


def write_lines(folder: Path, articles: Iterable[Composed]) -> None:
    """Write each article as a line of JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as lines:
        for each in articles:
            document = each.document
            row = {"id": document.name, **_facts(document), "text": document.text}
            lines.write(json.dumps(row) + "\n")


def _facts(document: Document) -> dict[str, str]:
    day = document.published.day.isoformat() if document.published else ""
    facts = {"title": document.title, "date": day, "source": document.source}
    return facts | {"author": document.author}


@dataclass(slots=True)
class _Named:
    """What is gathered of an entity."""

    sample: Entity
    name: str
    forms: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)


def fill(file: Path, articles: Iterable[Composed], stuff: Material) -> None:
    """Put articles and what is known of them into a new index."""
    named: dict[str, _Named] = {}
    mentions: list[Mention] = []
    told: dict[tuple[int, str], list[Report]] = defaultdict(list)
    owners: dict[tuple[int, str], Composed] = {}
    with Index.anew(file) as index:
        for done, portion in enumerate(_portions(articles), 1):
            _put(index, portion)
            for each in portion:
                mentions += each.mentions
                for report, event in each.reports:
                    told[each.affair.number, event].append(report)
                    owners.setdefault((each.affair.number, event), each)
                _gather(each, named)
            sys.stderr.write(f"\r{done * PORTION:,}")
        events = [_event(stuff.events[key[1]], owners[key], told[key], stuff) for key in told]
        entities = [_entity(key, each) for key, each in named.items()]
        index.put_weave(Woven(entities=entities, mentions=mentions, events=events), MODEL)
        sys.stderr.write(f"\r{index.counts()}\n")


def _portions(articles: Iterable[Composed]) -> Iterator[list[Composed]]:
    rest = iter(articles)
    while portion := list(islice(rest, PORTION)):
        yield portion


def _put(index: Index, portion: Sequence[Composed]) -> None:
    index.put_documents([each.document for each in portion])
    raw = [
        Annotation(
            each.document.name,
            each.sentences,
            tuple(replace(mention, entity="") for mention in each.mentions if mention.label),
        )
        for each in portion
    ]
    timexes: Mapping[str, Anchored] = {
        each.document.name: Anchored(MODEL, each.timexes) for each in portion
    }
    index.put_annotations(raw, MODEL, timexes)


def _gather(composed: Composed, named: dict[str, _Named]) -> None:
    affair = composed.affair
    for mention in composed.mentions:
        if mention.entity not in named:
            sample = affair.samples[mention.entity]
            named[mention.entity] = _Named(sample, affair.name(sample.id, sample.name))
        known = named[mention.entity]
        known.forms[mention.text] += not mention.likely
        known.documents.add(mention.document)


def _entity(key: str, named: _Named) -> Entity:
    forms = [Alias(text, count) for text, count in named.forms.most_common() if count]
    return Entity(
        key,
        named.name,
        named.sample.type,
        tuple(forms),
        len(named.documents),
        named.forms.total(),
        named.sample.reasons,
    )


def _event(sample: Event, composed: Composed, reports: Sequence[Report], stuff: Material) -> Event:
    affair, first = composed.affair, reports[0]
    several = len({report.document for report in reports}) > 1
    return replace(
        sample,
        id=blake2b(f"{affair.number} {sample.id}".encode(), digest_size=6).hexdigest(),
        text=first.text,
        interval=affair.interval(sample.interval, sample.granularity),
        reports=tuple(reports),
        entities=tuple(affair.key(key) for key in sample.entities if key in stuff.entities),
        differences=sample.differences if several else (),
        evidence=affair.evidence(sample.evidence),
    )


if __name__ == "__main__":
    main()
