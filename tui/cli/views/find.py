"""`dateline find`: what the Finder would list."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from tui.cli.columns import table
from tui.cli.library import notebook_of, opened
from tui.cli.output import say, width, write, write_records
from tui.search import Found, find

HEADER = ("kind", "name", "count", "where")


def run(options: Namespace) -> int:
    """Print what is found, the best first; finding nothing is a result, not an error."""
    with opened(options) as index:
        found = find(index, options.query, bookmarks=notebook_of(options).bookmarks())
    if options.json:
        write_records(map(found_record, found))
    elif found:
        write(lines(found, width()))
    elif not options.quiet:
        say(f"nothing is like “{options.query}”; dateline search looks in the full text")
    return 0


def found_record(found: Found) -> dict[str, object]:
    """Return one result as a JSON object."""
    return {
        "kind": found.kind.value,
        "name": found.name,
        "score": found.score,
        "document": found.document or None,
        "start": found.span.start if found.span else None,
        "end": found.span.end if found.span else None,
        "count": found.count,
    }


def lines(found: Sequence[Found], width: int | None) -> Iterator[str]:
    """Yield the results as a table for a person."""
    yield from table([HEADER, *map(_cells, found)], width, flexible=(1, 3), right=(2,))


def _cells(found: Found) -> tuple[str, ...]:
    place = f":{found.span.start}" if found.span else ""
    return (
        found.kind.value,
        found.name,
        f"{found.count:,}" if found.count else "",
        found.document + place,
    )
