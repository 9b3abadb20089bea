"""`dateline search`: every place where the words stand."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.cli.columns import wrap
from tui.cli.library import opened
from tui.cli.output import say, width, write, write_records
from tui.model import counted
from tui.search import Hit, search


def run(options: Namespace) -> int:
    """Print the hits of a full-text search; finding nothing is a result, not an error."""
    with opened(options) as index:
        hits = search(index, options.query, limit=sys.maxsize)
    if options.json:
        write_records(map(hit_record, hits))
    elif hits:
        write(lines(hits, width()))
    elif not options.quiet:
        say(f"no document holds “{options.query}”; dateline find forgives misspelling")
    return 0


def hit_record(hit: Hit) -> dict[str, object]:
    """Return a hit with its context as a JSON object."""
    return {
        "document": hit.document,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.context,
    }


def lines(hits: Sequence[Hit], width: int | None) -> Iterator[str]:
    """Yield the hits for a person, by document, each with its place and context."""
    digits = max(len(str(hit.span.start)) for hit in hits)
    for document, places in groupby(hits, key=lambda hit: hit.document):
        yield document
        for hit in places:
            yield from wrap(hit.context, width, first=f"  {hit.span.start:>{digits}}  ")
    yield ""
    documents = counted(len({hit.document for hit in hits}), "document")
    yield f"{counted(len(hits), 'hit')} in {documents}"
