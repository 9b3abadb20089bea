"""Brings the documents of an index in step with the files: new, changed and gone ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.library.batches import batches
from tui.library.crew import Crew
from tui.library.progress import Pace, Report, Stage
from tui.library.versions import reading_version
from tui.model import Document, Skipped
from tui.reading import Source, distinct, scan
from tui.store import Index
from tui.store.texts import SourceRow

USUAL = 5_000
"""Bytes of a common article."""

Scan = Callable[[Sequence[Path]], Iterable[Source | Skipped]]


@dataclass
class Collected:
    """Names of documents that are not as they were."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def collect(
    index: Index, paths: Sequence[Path], crew: Crew, report: Report, scan: Scan = scan
) -> Collected:
    """Read what is new or changed, and drop what is gone, with all that was found in it.

    A file whose size, time and inode are as before is not opened.
    """
    found = list(scan(paths))
    sources = [each for each in found if isinstance(each, Source)]
    known = index.sources()
    files = {each.name for each in sources}
    same = [known[each.name] for each in sources if _is_same(each, known.get(each.name), files)]
    kept = {row.name for row in same}
    touched = [each for each in sources if each.name not in kept]
    before = set(index.digests())
    collected = Collected()
    rows = list(same)
    for row, documents in _read(touched, crew, report, files | _names(same)):
        altered = index.put_documents(documents)
        collected.new += [name for name in altered if name not in before]
        collected.changed += [name for name in altered if name in before]
        rows.append(row)
        index.put_sources([row])
    present = {name for row in rows for name in row.documents}
    collected.gone = sorted(before - present)
    left = sorted(known.keys() - {row.name for row in rows})
    _finish(index, found, rows, left, collected.gone)
    return collected


def _finish(
    index: Index,
    found: Sequence[Source | Skipped],
    rows: Sequence[SourceRow],
    left: Sequence[str],
    gone: Sequence[str],
) -> None:
    """Forget files and documents that are gone, and list what was not read, if it is another."""
    if gone:
        index.drop_documents(gone)
    if left:
        index.put_sources([], left)
    skipped = [each for each in found if isinstance(each, Skipped)]
    skipped += [each for row in rows for each in row.skipped]
    if sorted(skipped, key=str) != sorted(index.skipped(), key=str):
        index.put_skipped(skipped)


def _read(
    sources: Sequence[Source], crew: Crew, report: Report, taken: set[str]
) -> Iterator[tuple[SourceRow, list[Document]]]:
    """Yield each file with its documents; one that cannot be read has the reason instead."""
    if not sources:
        return
    pace = Pace(Stage.READING, len(sources), report)
    portions = batches(((source, source.size) for source in sources), USUAL)
    for outcome in crew.run("read", portions):
        results = outcome.results or [
            [Skipped(source.name, f"it cannot be read: {outcome.problem}")]
            for source in outcome.items
        ]
        for source, result in zip(outcome.items, results, strict=True):
            documents = [
                distinct(each, source.name, taken) for each in result if isinstance(each, Document)
            ]
            skipped = tuple(each for each in result if isinstance(each, Skipped))
            names = tuple(document.name for document in documents)
            yield SourceRow(source.name, _stamp(source), names, skipped), documents
        pace.step(len(outcome.items))


def _names(rows: Iterable[SourceRow]) -> set[str]:
    return {name for row in rows for name in row.documents}


def _is_same(source: Source, row: SourceRow | None, files: set[str]) -> bool:
    """Return whether it need not be read again, nor gives a name up to a file that bears it."""
    if row is None or row.stamp != _stamp(source):
        return False
    return not any(name in files and name != row.name for name in row.documents)


def _stamp(source: Source) -> str:
    return f"{source.size} {source.mtime_ns} {source.inode} {reading_version()}"
