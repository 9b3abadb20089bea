"""Score names and their linking on annotated texts, and time both.

usage: python tests/bench/entities.py --data FOLDER [--model NAME-OR-PATH] [--errors]

FOLDER holds `NAME.jsonl`, a document a line (`id`, `text`), with `NAME.gold.jsonl` beside it
(`mentions`: `start`, `end`, `type`, `entity`, `named`; `scored`: stretches that count, or null).
Printed: F1 of spans with types over people, organisations and places; share of gold mentions that
anything touches; B-cubed, MUC and CEAF-e over mentions linked across documents, and their mean.
CEAF-e pairs clusters greedily, so it is at most what the optimal pairing gives.
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

from tui.analysis.language import annotate, find_model
from tui.analysis.linking import Linking, link
from tui.model import Document, Mention

NAMES = {"PERSON", "ORG", "PLACE"}
_LEAD = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_TAIL = re.compile(r"['’]s?\s*\Z")

Clusters = dict[Hashable, set[Hashable]]


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
    for span, mention in gold.items():
        near = found.get(span)
        right = near is not None and near.type == mention["type"]
        touched = near or next((found[f] for f in found if f[0] < span[1] and span[0] < f[1]), None)
        tally["gold"] += 1
        tally["covered"] += touched is not None
        tally["gold names"] += mention["type"] in NAMES
        tally["right names"] += mention["type"] in NAMES and right
        if mention["entity"] is not None:
            scores.key[row["id"], span] = mention["entity"]
            if touched:
                scores.response[row["id"], span] = touched.entity
        if errors and not right:
            _say(f"{row['id']}: {text[slice(*span)]!r} is {mention['type']}, found {touched}")
    tally["found names"] += sum(mention.type in NAMES for mention in found.values())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    lead = _LEAD.match(stretch)
    tail = _TAIL.search(stretch)
    return start + (lead.end() if lead else 0), start + (tail.start() if tail else len(stretch))


def _figures(scores: Scores) -> list[float]:
    counts = scores.counts
    names = _f1(
        _share(counts["right names"], counts["found names"]),
        _share(counts["right names"], counts["gold names"]),
    )
    linking = [_cubed(scores), _muc(scores), _ceaf(scores)]
    figures = [names, _share(counts["covered"], counts["gold"]), *linking, sum(linking) / 3]
    return [100 * figure for figure in figures]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return _share(2 * precision * recall, precision + recall)


def _clusters(assigned: Mapping[Hashable, Hashable]) -> Clusters:
    clusters: Clusters = defaultdict(set)
    for mention, cluster in assigned.items():
        clusters[cluster].add(mention)
    return clusters


def _shared(scores: Scores) -> Counter[tuple[Hashable, Hashable]]:
    """Return how many mentions each gold entity and each found one have in common."""
    return Counter((scores.key[m], cluster) for m, cluster in scores.response.items())


def _cubed(scores: Scores) -> float:
    gold, found = _clusters(scores.key), _clusters(scores.response)
    shared = _shared(scores).items()
    precision = sum(n * n / len(found[f]) for (_, f), n in shared)
    recall = sum(n * n / len(gold[g]) for (g, _), n in shared)
    return _f1(_share(precision, len(scores.response)), _share(recall, len(scores.key)))


def _muc(scores: Scores) -> float:
    return _f1(_links(scores.response, scores.key), _links(scores.key, scores.response))


def _links(assigned: Mapping[Hashable, Hashable], other: Mapping[Hashable, Hashable]) -> float:
    kept = total = 0
    for cluster in _clusters(assigned).values():
        parts = {other[m] for m in cluster if m in other}
        kept += len(cluster) - len(parts) - sum(m not in other for m in cluster)
        total += len(cluster) - 1
    return _share(kept, total)


def _ceaf(scores: Scores) -> float:
    gold, found = _clusters(scores.key), _clusters(scores.response)
    alike = {
        (g, f): 2 * n / (len(gold[g]) + len(found[f])) for (g, f), n in _shared(scores).items()
    }
    best = 0.0
    taken: set[tuple[str, Hashable]] = set()
    for (g, f), similarity in sorted(alike.items(), key=lambda item: (-item[1], str(item[0]))):
        if not {("gold", g), ("found", f)} & taken:
            taken |= {("gold", g), ("found", f)}
            best += similarity
    return _f1(_share(best, len(found)), _share(best, len(gold)))


if __name__ == "__main__":
    main()
