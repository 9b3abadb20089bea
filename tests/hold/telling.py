"""What an index and a program take and say, as the tests of damage compare it."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tests.hold.terminal import children
from tui.store import Counts, Index

PATIENCE = 900
"""Seconds after which indexing is given up; it takes a tenth of it."""


def told(index: Index) -> dict[str, object]:
    """Return what an index says in texts that a person reads, by what it says it of."""
    names = index.documents()
    texts: dict[str, object] = {}
    for name in names:
        with suppress(KeyError):
            texts[name] = repr(index.document(name))
    rows = {f"{row.name} is": row for row in index.document_rows(names)}
    reports = {f"{name} tells": index.reports_in(name) for name in names}
    mentions = {f"{name} names": index.mentions_in(name) for name in names}
    times = {f"{name} dates": index.timexes_in(name) for name in names}
    entities = {each.id: each for each in index.entity_rows(index.entities())}
    rows_of_events = index.event_rows(index.events())
    events = {f"event {each.id}": replace(each, reports=()) for each in rows_of_events}
    said = {f"event {each.id} by": list(each.reports) for each in rows_of_events}
    skipped = {f"{each.name} skipped": each.reason for each in index.skipped()}
    counts = {"how many": known} if (known := index.counts()) != Counts() else {}
    of_documents = {**texts, **rows, **reports, **mentions, **times, **skipped}
    return {**counts, **of_documents, **entities, **events, **said}


def told_wrongly(found: Mapping[str, object], right: Mapping[str, object]) -> list[str]:
    """Return what is told and is not so; that something is missing tells nothing wrong."""
    wrong = []
    for key, value in found.items():
        known = right.get(key)
        lists = isinstance(value, list) and isinstance(known, list)
        if value != known and not (lists and all(each in known for each in value)):  # type: ignore[operator,attr-defined]
            wrong.append(f"{key}: {value} for {known}"[:500])
    return wrong


def memory_of(pid: int) -> int:
    """Return the memory that a process has for itself, in bytes."""
    try:
        rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    held = {name: value.split() for name, _, value in (row.partition(":") for row in rows)}
    return int(held.get("RssAnon", ["0"])[0]) * 1024


def indexed(
    folder: Path, environment: Mapping[str, str], patience: int = PATIENCE
) -> tuple[int, bytes, int]:
    """Index a folder; return the status, what was written, and the most memory taken at once.

    It is killed after `patience` seconds.
    """
    words = [sys.executable, "-m", "tui", "index", "-j", "2", str(folder)]
    peak = 0
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        for _ in range(patience * 5):
            try:
                process.wait(timeout=0.2)
                break
            except subprocess.TimeoutExpired:
                peak = max(peak, sum(map(memory_of, [process.pid, *children(process.pid)])))
        else:
            process.kill()
        assert process.stdout
        assert process.stderr
        written = process.stdout.read() + process.stderr.read()
    return process.returncode, written, peak
