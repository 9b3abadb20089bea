"""`dateline entities`: who and what is named, the most mentioned first."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from tui.cli.columns import table
from tui.cli.library import opened
from tui.cli.output import counted, width, write, write_records
from tui.model import Entity, EntityType, Mention

HEADER = ("entity", "type", "mentions", "documents", "also named")


def run(options: Namespace) -> int:
    """Print the entities of the library, or those of the types that are asked for."""
    chosen = {EntityType(name) for name in options.type or EntityType}
    with opened(options) as index:
        entities = [row for row in index.entity_rows(index.entities()) if row.type in chosen]
        if options.json:
            write_records(entity_record(row, index.mentions(row.id)) for row in entities)
        else:
            write(lines(entities, width()))
    return 0


def entity_record(entity: Entity, mentions: Sequence[Mention]) -> dict[str, object]:
    """Return an entity as a JSON object with every mention of it."""
    return {
        "entity": entity.id,
        "name": entity.name,
        "type": entity.type.value,
        "aliases": [{"text": alias.text, "count": alias.count} for alias in entity.aliases],
        "documents": entity.documents,
        "mentions": [
            {
                "document": mention.document,
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.text,
                "type": mention.type.value,
            }
            for mention in mentions
        ],
    }


def lines(entities: Sequence[Entity], width: int | None) -> Iterator[str]:
    """Yield the list for a person: a table and a sum."""
    if entities:
        yield from table([HEADER, *map(_cells, entities)], width, flexible=(4, 0), right=(2, 3))
        yield ""
    named = sum(entity.mentions for entity in entities)
    yield f"{counted(len(entities), 'entity', 'entities')}, {counted(named, 'mention')}"


def _cells(entity: Entity) -> tuple[str, ...]:
    others = [alias.text for alias in entity.aliases if alias.text != entity.name]
    return (
        entity.name,
        entity.type.value,
        f"{entity.mentions:,}",
        f"{entity.documents:,}",
        ", ".join(others),
    )
