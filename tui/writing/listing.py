"""A list of anything with the passages it rests on, as Markdown, CSV or JSON Lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tui.model import Span
from tui.writing.csv_table import row
from tui.writing.encoding import encode
from tui.writing.markdown import literal
from tui.writing.story import Source

PLACE = ("document", "start", "end", "quotation", "title", "source", "published")
"""The columns of a passage and of the article in which it stands."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document; offsets count characters of its text."""

    document: str
    span: Span
    quotation: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a list."""

    name: str
    """What it is called; empty for a passage that stands for itself."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What else is known, by column; an empty one is not written for people."""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it is written; `columns` names the facts that its items may have."""

    title: str
    kind: str
    """What an item is: the column of its name."""
    columns: tuple[str, ...]
    items: Iterable[Item]
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By document."""

    def source(self, document: str) -> Source:
        """Return how a document is cited."""
        return self.sources.get(document, Source())


def markdown(listing: Listing) -> Iterator[str]:
    """Yield a heading and a list, every passage quoted and cited."""
    yield f"# {literal(listing.title)}"
    yield ""
    for item in listing.items:
        known = (f"{key}: {literal(value)}" for key, value in item.facts.items() if value)
        head = " — ".join(filter(None, (literal(item.name), "; ".join(known))))
        quoted = [_quoted(listing, passage) for passage in item.passages]
        if head:
            yield f"- {head}"
            yield from (f"  - {each}" for each in quoted)
        else:
            yield from (f"- {each}" for each in quoted)


def _quoted(listing: Listing, passage: Passage) -> str:
    cited = listing.source(passage.document).cite(passage.document, passage.span)
    return f"“{literal(passage.quotation)}” — {literal(cited)}"


def csv(listing: Listing) -> Iterator[str]:
    """Yield a header, then a line for each passage; an item without one has a line too."""
    yield row((listing.kind, *listing.columns, *PLACE))
    for item in listing.items:
        said = (item.name, *(item.facts.get(column, "") for column in listing.columns))
        for passage in item.passages:
            yield row(said + _place(listing, passage))
        if not item.passages:
            yield row(said + ("",) * len(PLACE))


def _place(listing: Listing, passage: Passage) -> tuple[str, ...]:
    source = listing.source(passage.document)
    span = passage.span
    about = (source.title, source.outlet, source.published)
    return (passage.document, str(span.start), str(span.end), passage.quotation, *about)


def json_lines(listing: Listing) -> Iterator[str]:
    """Yield one JSON object an item."""
    for item in listing.items:
        passages = [
            {
                "document": passage.document,
                "start": passage.span.start,
                "end": passage.span.end,
                "quotation": passage.quotation,
            }
            for passage in item.passages
        ]
        yield encode({listing.kind: item.name, **item.facts, "passages": passages})


LISTINGS: Mapping[str, Callable[[Listing], Iterator[str]]] = {
    "markdown": markdown,
    "csv": csv,
    "json": json_lines,
}
