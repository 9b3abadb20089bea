"""Show events with their evidence, so that a person can judge each, and say how fast they come.

python tests/bench/events.py PATH... [--rows 50] [--seed 1] [--merged] [--entities]
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tui.analysis.dating import date_documents
from tui.analysis.events import extract, merge
from tui.analysis.language import annotate, find_model
from tui.analysis.linking import link
from tui.analysis.sentences import sentences
from tui.analysis.timexes import tag
from tui.model import Annotation, Document, Event, Mention, Report
from tui.reading import read


class Clock:
    """CPU seconds of each step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.process_time()

    def lap(self, step: str) -> None:
        """Count the time since the last lap for `step`."""
        now = time.process_time()
        self.seconds[step] = self.seconds.get(step, 0.0) + now - self._last
        self._last = now


def events_of(
    documents: Sequence[Document], clock: Clock, *, entities: bool
) -> tuple[list[Report], list[Event]]:
    """Return the reports and events of a library, timing each step."""
    named: dict[str, list[Mention]] = {}
    names: dict[str, str] = {}
    if entities:
        annotations: list[Annotation] = list(annotate(documents, find_model(None)))
        linking = link(documents, annotations)
        for mention in linking.mentions:
            named.setdefault(mention.document, []).append(mention)
        names = {entity.id: entity.name for entity in linking.entities}
        clock.lap("entities")
    published = date_documents(documents)
    clock.lap("dating")
    reports: list[Report] = []
    for document in documents:
        publication = published.get(document.name)
        timexes = tag(document.text, publication.day if publication else None)
        bounds = sentences(document.text)
        clock.lap("timexes")
        reports += extract(document, bounds, timexes, named.get(document.name, ()), publication)
        clock.lap("events")
    events = merge(reports, names)
    clock.lap("merging")
    return reports, events


def say(text: str) -> None:
    """Write one line."""
    sys.stdout.write(f"{text}\n")


def show(event: Event, texts: dict[str, str]) -> None:
    """Print one row with everything that speaks for it."""
    when = event.interval.text if event.interval else "undated"
    grain = event.granularity.label if event.granularity else ""
    say(f"{'~' if event.inferred else ' '}{when} {grain} {event.status}: {event.text}")
    if event.reason:
        say(f"    merged: {event.reason}; {event.differences or ''}")
    for report in event.reports:
        published = report.published or "not dated"
        timex = f"“{report.timex.text}” {report.timex.value}" if report.timex else "no time"
        say(f"    {report.document} ({published}): {timex}: {report.evidence}")
        say(f"    | {' '.join(report.sentence.of(texts[report.document]).split())}")


def main() -> None:
    """Read the documents, draw rows by chance and print them with the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--merged", action="store_true", help="only events of several reports")
    parser.add_argument("--entities", action="store_true", help="load the model and link names")
    given = parser.parse_args()
    documents = [one for one in read(given.paths) if isinstance(one, Document)]
    clock = Clock()
    reports, events = events_of(documents, clock, entities=given.entities)
    rows = [event for event in events if len(event.reports) > 1] if given.merged else events
    chosen = random.Random(given.seed).sample(rows, min(given.rows, len(rows)))  # noqa: S311 - a draw
    texts = {document.name: document.text for document in documents}
    for event in sorted(chosen, key=events.index):
        show(event, texts)
    words = sum(document.words for document in documents)
    say(f"{len(documents)} documents, {words} words, {len(reports)} reports, {len(events)} events")
    for step, seconds in clock.seconds.items():
        each = 1000 * seconds / max(1, len(documents))
        say(f"{step:9} {seconds:7.2f} s  {each:6.2f} ms a document  {words / seconds:9.0f} words/s")


if __name__ == "__main__":
    main()
