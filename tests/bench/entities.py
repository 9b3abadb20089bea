"""Score names and their linking on annotated texts, and time both.

usage: python tests/bench/entities.py --data FOLDER [--model NAME-OR-PATH] [--errors]

FOLDER holds `NAME.jsonl`, a document a line (`id`, `text`), with `NAME.gold.jsonl` beside it
(`mentions`: `start`, `end`, `type`, `entity`, `named`; `scored`: stretches that count, or null).
Printed: F1 of spans with types over people, organisations and places; share of gold mentions that
anything touches; B-cubed, MUC and CEAF-e over mentions linked across documents, and their mean.
Each gold mention is paired with one found mention, those that overlap most first.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.coreference import b_cubed, ceaf, f1, muc, share
from tui.analysis.language import annotate, find_model
from tui.analysis.linking import Linking, link
from tui.model import Document, Mention

NAMES = {"PERSON", "ORG", "PLACE"}
SAME_TYPE = 0.001
"""What a place gains by having the right type: it decides between equal overlaps."""
_LEAD = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_TAIL = re.compile(r"['’]s?\s*\Z")

Place = tuple[int, int]
"""Where in a text a name begins and ends."""


@dataclass(slots=True)
class Scores:
    """Counts over all documents of a data set, and the cluster of each linked gold mention."""

    counts: Counter[str] = field(default_factory=Counter)
    key: dict[Hashable, Hashable] = field(default_factory=dict)
    response: dict[Hashable, Hashable] = field(default_factory=dict)


def main() -> None:
    """Print a row for each data set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="folder with NAME.gold.jsonl")
    parser.add_argument("--model", help="a spaCy pipeline; the best one installed without it")
    parser.add_argument("--errors", action="store_true", help="print what is missed or mistyped")
    options = parser.parse_args()
    model = find_model(options.model)
    _say(f"{model.name} {model.version} {model.problem}")
    columns = ("names", "covered", "B3", "MUC", "CEAFe", "CoNLL", "model w/s", "linking ms/doc")
    _say(f"{'':28}" + "".join(f"{column:>10}" for column in columns))
    for gold in sorted(options.data.glob("entities-*.gold.jsonl")):
        documents = list(_documents(gold.with_name(gold.name.replace(".gold", ""))))
        started = time.process_time()
        annotations = list(annotate(documents, model))
        read = time.process_time() - started
        linking = link(documents, annotations)
        woven = time.process_time() - started - read
        scores = _scores(gold, linking, errors=options.errors)
        speed = sum(document.words for document in documents) / read
        row = [*_figures(scores), speed, 1000 * woven / len(documents)]
        _say(f"{gold.name.removesuffix('.gold.jsonl'):28}" + "".join(f"{x:10,.1f}" for x in row))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _documents(path: Path) -> Iterator[Document]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Document(row["id"], row["text"])


def _scores(gold: Path, linking: Linking, *, errors: bool) -> Scores:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in linking.mentions:
        if not mention.likely:
            found[mention.document].append(mention)
    scores = Scores()
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            _score(row, found[row["id"]], scores, errors=errors)
    return scores


def _score(
    row: Mapping[str, Any], mentions: Sequence[Mention], scores: Scores, *, errors: bool
) -> None:
    text, scored = row["text"], row.get("scored")

    def counts(start: int, end: int) -> bool:
        return scored is None or any(a <= start and end <= b for a, b in scored)

    gold = {
        _trim(text, m["start"], m["end"]): m
        for m in row["mentions"]
        if m.get("named", True) and counts(m["start"], m["end"])
    }
    found = {
        _trim(text, m.span.start, m.span.end): m
        for m in mentions
        if counts(m.span.start, m.span.end)
    }
    tally = scores.counts
    matched = _matched(gold, found)
    for span, mention in gold.items():
        near = found.get(span)
        right = near is not None and near.type == mention["type"]
        tally["gold"] += 1
        tally["covered"] += any(_overlap(span, other) for other in found)
        tally["gold names"] += mention["type"] in NAMES
        tally["right names"] += mention["type"] in NAMES and right
        if mention["entity"] is not None:
            scores.key[row["id"], span] = mention["entity"]
            if span in matched:
                scores.response[row["id"], span] = found[matched[span]].entity
        if errors and not right:
            _say(f"{row['id']}: {text[slice(*span)]!r} is {mention['type']}, found {near}")
    tally["found names"] += sum(mention.type in NAMES for mention in found.values())


def _matched(gold: Mapping[Place, Any], found: Mapping[Place, Mention]) -> Mapping[Place, Place]:
    """Return the found place of each gold one, the closest first, equal types before others."""
    close = sorted(
        (-_overlap(one, other) - SAME_TYPE * (found[other].type == gold[one]["type"]), one, other)
        for one in gold
        for other in found
        if _overlap(one, other)
    )
    matched: dict[Place, Place] = {}
    for _, one, other in close:
        if one not in matched and other not in matched.values():
            matched[one] = other
    return matched


def _overlap(one: Place, other: Place) -> float:
    """Return the part of two places that is in both, 0 to 1."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, both / (max(one[1], other[1]) - min(one[0], other[0])))


def _trim(text: str, start: int, end: int) -> Place:
    stretch = text[start:end]
    lead = _LEAD.match(stretch)
    tail = _TAIL.search(stretch)
    return start + (lead.end() if lead else 0), start + (tail.start() if tail else len(stretch))


def _figures(scores: Scores) -> list[float]:
    counts = scores.counts
    names = f1(
        share(counts["right names"], counts["found names"]),
        share(counts["right names"], counts["gold names"]),
    )
    linking = [agreement(scores.key, scores.response) for agreement in (b_cubed, muc, ceaf)]
    figures = [names, share(counts["covered"], counts["gold"]), *linking, sum(linking) / 3]
    return [100 * figure for figure in figures]


if __name__ == "__main__":
    main()
