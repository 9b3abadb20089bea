"""`dateline entities`: who and what is named, the most mentioned first."""

from argparse import Namespace
from collections import Counter
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
            write_records(
                record for row in entities for record in entity_records(row, index.mentions(row.id))
            )
        else:
            write(lines(entities, width()))
    return 0


def entity_records(entity: Entity, mentions: Sequence[Mention]) -> Iterator[dict[str, object]]:
    """Yield an entity as JSON objects, one for each type its mentions have.

    A country and its people are one entity with two faces: two objects with one `entity` id.
    """
    faces: dict[EntityType, list[Mention]] = {}
    for mention in mentions:
        faces.setdefault(mention.type, []).append(mention)
    for face, named in sorted(faces.items(), key=lambda each: each[0] is not entity.type):
        texts = Counter(mention.text for mention in named)
        yield {
            "entity": entity.id,
            "name": entity.name,
            "type": face.value,
            "aliases": [{"text": text, "count": count} for text, count in texts.most_common()],
            "documents": len({mention.document for mention in named}),
            "mentions": [_mention_record(mention) for mention in named],
        }


def _mention_record(mention: Mention) -> dict[str, object]:
    return {
        "document": mention.document,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "type": mention.type.value,
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
