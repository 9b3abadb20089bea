"""`dateline timexes`: every time expression, what it means, and why."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from tui.cli.columns import table
from tui.cli.library import opened
from tui.cli.output import width, write, write_records
from tui.model import Timex, when
from tui.store import DocumentRow
from tui.writing.json_lines import interval_record

HEADER = ("at", "text", "value", "interval", "why")


def run(options: Namespace) -> int:
    """Print the time expressions by document, in the order of the text."""
    with opened(options) as index:
        rows = index.document_rows(index.documents(order="name"))
        for number, row in enumerate(rows):
            timexes = index.timexes_in(row.name)
            if options.json:
                write_records(timex_record(row.name, timex) for timex in timexes)
            else:
                write([""] if number else [])
                write(lines(row, timexes, width()))
    return 0


def timex_record(document: str, timex: Timex) -> dict[str, object]:
    """Return a time expression as a JSON object; `mod` is there only when it has one."""
    return {
        "document": document,
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        **({"mod": timex.mod} if timex.mod else {}),
        "interval": interval_record(timex.interval),
        "evidence": timex.evidence,
    }


def lines(row: DocumentRow, timexes: Sequence[Timex], width: int | None) -> Iterator[str]:
    """Yield one document's time expressions for a person."""
    published = f"published {when.published(row.published)}" if row.published else "undated"
    yield f"{row.name}, {published}"
    if timexes:
        yield from table([HEADER, *map(_cells, timexes)], width, (4, 1, 3), right=(0,))
    else:
        yield "no time expressions"


def _cells(timex: Timex) -> tuple[str, ...]:
    interval = timex.interval.text if timex.interval else "-"
    value = f"{timex.value} {timex.mod}".rstrip()
    return str(timex.span.start), timex.text, value, interval, timex.evidence
