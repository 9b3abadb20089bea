"""`dateline documents`: what the library holds, and what was not read."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence

from tui.cli.columns import table, wrap
from tui.cli.library import opened
from tui.cli.output import width, write, write_records
from tui.model import Skipped, counted, when
from tui.store import DocumentRow

WIDE = 110
"""Columns from which a document is one line of a table; below it takes two lines."""
MANY = 40
"""Skipped files up to which each has its line; more are summed up by reason."""
HEADER = ("published", "title", "source", "words", "document")


def run(options: Namespace) -> int:
    """Print the documents in order of publication, then what was skipped."""
    with opened(options, listing=True) as index:
        rows, skipped = index.document_rows(index.documents()), index.skipped()
        if options.json:
            write_records(map(document_record, rows))
            write_records(map(skipped_record, skipped))
        else:
            write(lines(rows, skipped, width()))
    return 0


def document_record(row: DocumentRow) -> dict[str, object]:
    """Return a document that was read as a JSON object."""
    published = row.published
    return {
        "document": row.name,
        "title": row.title or None,
        "source": row.source or None,
        "author": row.author or None,
        "published": published.day.isoformat() if published else None,
        "published_from": published.source.value if published else None,
        "evidence": published.evidence if published else None,
        "words": row.words,
        "read": True,
    }


def skipped_record(skipped: Skipped) -> dict[str, object]:
    """Return what was not read as a JSON object with the same keys, and the reason."""
    unknown = dict.fromkeys(("title", "source", "author", "published", "published_from"))
    return {
        "document": skipped.name,
        **unknown,
        "evidence": None,
        "words": 0,
        "read": False,
        "skipped": skipped.reason,
    }


def lines(
    rows: Sequence[DocumentRow], skipped: Sequence[Skipped], width: int | None
) -> Iterator[str]:
    """Yield the list for a person: a table, a sum, and what was not read with the reasons."""
    if rows:
        narrow = width is not None and width < WIDE
        yield from _pairs(rows, width) if narrow else _table(rows, width)
        yield ""
    yield from wrap(summary(rows), width)
    if skipped:
        yield ""
        yield f"not read: {len(skipped):,}"
        yield from _by_name(skipped, width) if len(skipped) <= MANY else _by_reason(skipped, width)


def _by_name(skipped: Sequence[Skipped], width: int | None) -> Iterator[str]:
    return table([("", each.name, each.reason) for each in skipped], width, (2, 1))


def _by_reason(skipped: Sequence[Skipped], width: int | None) -> Iterator[str]:
    first = {each.reason: each.name for each in reversed(skipped)}
    counts = Counter(each.reason for each in skipped).most_common()
    rows = [(f"  {count:,}", reason, f"e.g. {first[reason]}") for reason, count in counts]
    yield from table(rows, width, (2, 1), right=(0,))
    yield "  --json lists them all"


def summary(rows: Sequence[DocumentRow]) -> str:
    """Return how many documents and words there are, over which days, and which are undated."""
    parts = [counted(len(rows), "document"), counted(sum(row.words for row in rows), "word")]
    days = sorted(row.published.day for row in rows if row.published)
    if days:
        stretch = [day.isoformat() for day in dict.fromkeys((days[0], days[-1]))]
        parts.append(" to ".join(stretch))
    inferred = sum(row.published is not None and row.published.inferred for row in rows)
    if inferred:
        parts.append(f"{inferred:,} dated by inference (~)")
    if len(days) < len(rows):
        parts.append(f"{len(rows) - len(days):,} undated (-)")
    return ", ".join(parts)


def _table(rows: Sequence[DocumentRow], width: int | None) -> Iterator[str]:
    return table([HEADER, *map(_cells, rows)], width, flexible=(1, 4, 2), right=(3,))


def _pairs(rows: Sequence[DocumentRow], width: int | None) -> Iterator[str]:
    for row in rows:
        facts = filter(None, (row.name, row.source, counted(row.words, "word")))
        yield from table(
            [(f"{when.published(row.published):<11}", row.title or row.name)], width, (1,)
        )
        yield from table([(" " * 11, ", ".join(facts))], width, (1,))


def _cells(row: DocumentRow) -> tuple[str, ...]:
    return when.published(row.published), row.title, row.source, f"{row.words:,}", row.name
