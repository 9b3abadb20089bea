"""A worker process: reads and annotates what it is sent, at low priority, until it is let go."""

import gc
import math
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from typing import Any

from tui.analysis.models import Model
from tui.library.allowance import allowance
from tui.library.hanging_up import end_with_input
from tui.library.messages import Done, Failed
from tui.library.passages import Passage, Rough, draft_here, extract_here
from tui.model import Annotation, Document, Report, Skipped, Timex
from tui.reading import Source, load
from tui.store import Drafted

NICENESS = 15
"""At least; a program that reads the index comes first by far."""
GARBAGE = 100_000
"""New objects after which cycles are looked for among them."""
MEMORY = 2 * 2**30
"""Bytes of address space that a worker may take."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """What one document gives on its own; the time expressions as of the day it states."""

    annotation: Annotation
    published: date | None
    timexes: tuple[Timex, ...]
    drafted: Drafted | None


def read_sources(sources: Sequence[Source], _: None) -> list[list[Document | Skipped]]:
    """Return the documents of each file."""
    return [load(source) for source in sources]


def annotate_documents(documents: Sequence[Document], asked: tuple[Model, bool]) -> list[Annotated]:
    """Return for each document what can be said without looking at others.

    `asked` is the model, and whether names are drafted too: for a few documents that takes less
    than loading the tables for it, which the parent has done meanwhile.
    """
    from tui.analysis.language import annotate  # noqa: PLC0415 - a reading worker needs none of it
    from tui.analysis.timexes import tag  # noqa: PLC0415 - as above

    model, drafting = asked
    annotations = list(annotate(documents, model))
    rough = [Rough(*pair) for pair in zip(documents, annotations, strict=True)]
    drafts = draft_here(rough) if drafting else [None] * len(rough)
    days = [document.published.day if document.published else None for document in documents]
    return [
        Annotated(annotation, day, tuple(tag(document.text, day)), drafted)
        for annotation, document, day, drafted in zip(
            annotations, documents, days, drafts, strict=True
        )
    ]


def draft_names(rough: Sequence[Rough], _: None) -> list[Drafted]:
    """Return the names that each document settles."""
    return draft_here(rough)


def extract_reports(passages: Sequence[Passage], _: None) -> list[list[Report]]:
    """Return the reports of each document."""
    return extract_here(passages)


TASKS: dict[str, Callable[[Any, Any], list[Any]]] = {
    "read": read_sources,
    "annotate": annotate_documents,
    "draft": draft_names,
    "extract": extract_reports,
}


def serve(connection: Connection) -> None:
    """Carry out task after task until the other side hangs up."""
    while True:
        try:
            task, items, context = connection.recv()
        except EOFError:
            return
        _limit(allowance(items))
        answer: Done | Failed
        try:
            answer = Done(TASKS[task](items, context))
        except Exception as error:  # noqa: BLE001 - whatever a hostile file provokes
            answer = Failed(f"{type(error).__name__}: {error}")
        connection.send(answer)


def _limit(seconds: float) -> None:
    """Let the system end this process when it computes for longer than that from now on."""
    used = sum(os.times()[:2])
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    end = math.ceil(used + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (end if hard < 0 else min(end, hard), hard))


def main() -> None:
    """Run the worker; its only argument is the number of the open pipe.

    It ends with its parent even in the midst of a task.
    """
    # An interrupt from the keyboard is the parent's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_input()
    os.setpriority(os.PRIO_PROCESS, 0, max(NICENESS, os.getpriority(os.PRIO_PROCESS, 0)))
    # Values without cycles: what a task made goes when the task is done.
    gc.set_threshold(GARBAGE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    try:
        serve(Connection(int(sys.argv[1])))
    except BrokenPipeError:
        sys.exit(0)


if __name__ == "__main__":
    main()
