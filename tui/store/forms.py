"""Under which forms the finder knows a document, an entity and an event."""

from collections.abc import Iterator, Mapping, Sequence

from tui.model import BlockKind, Document, Entity, Event, Mention
from tui.store.entries import ROOM, Entry, Kind, entry


def document_entries(document: Document) -> Iterator[Entry]:
    """Yield the title, the name and the headings of a document."""
    for text in dict.fromkeys([document.title or document.name, document.name]):
        yield entry(Kind.DOCUMENT, document.name, text, document=document.name)
    headings = [block.span for block in document.blocks if block.kind is BlockKind.HEADING]
    for span in headings[:ROOM]:
        text = " ".join(span.of(document.text).split())
        yield entry(Kind.HEADING, document.name, text, document=document.name, span=span)


def entity_entries(entities: Sequence[Entity], first: Mapping[str, Mention]) -> Iterator[Entry]:
    """Yield the forms of every entity, the most frequent first; `first` is where it is named."""
    for entity in sorted(entities, key=lambda entity: (-entity.mentions, entity.id)):
        place = first.get(entity.id)
        for text in dict.fromkeys([entity.name, *(alias.text for alias in entity.aliases)]):
            yield entry(
                Kind.ENTITY,
                entity.id,
                text,
                times=entity.mentions,
                document=place.document if place else "",
                span=place.span if place else None,
            )


def event_entry(event: Event) -> Entry:
    """Return the entry of an event by its text."""
    report = next(iter(event.reports), None)
    return entry(
        Kind.EVENT,
        event.id,
        event.text,
        times=len(event.reports),
        document=report.document if report else "",
        span=report.span if report else None,
    )
