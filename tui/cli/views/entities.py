"""`dateline entities`: who and what is named, the most mentioned first."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence

from tui.cli.columns import table
from tui.cli.library import opened
from tui.cli.output import width, write, write_exactly, write_records
from tui.cli.views.chronology import chosen_entity
from tui.library.dossier import dossier
from tui.library.listings import entities as listed
from tui.library.listings import sources
from tui.model import Entity, EntityType, Mention, counted
from tui.store import Index
from tui.writing import portrait
from tui.writing.listing import LISTINGS

PAGES = {"text": portrait.text, "markdown": portrait.markdown}
HEADER = ("entity", "type", "mentions", "documents", "also named")


def run(options: Namespace) -> int:
    """Print the entities of the types that are asked for, or the page of the one that is."""
    form = "json" if options.json else options.format
    with opened(options) as index:
        entities = list(_chosen(index, options))
        if options.entity and form in PAGES:
            page = PAGES[form](dossier(index, entities[0].id), sources(index))
            write_exactly(page) if form == "markdown" else write(page)
        elif form in ("csv", "markdown"):
            write_exactly(LISTINGS[form](listed(index, [row.id for row in entities])))
        elif form == "json":
            write_records(
                record for row in entities for record in entity_records(row, index.mentions(row.id))
            )
        else:
            write(lines(entities, width()))
    return 0


def _chosen(index: Index, options: Namespace) -> Iterator[Entity]:
    """Yield the entities of a type, the most mentioned first, or the one that is named."""
    types = {EntityType(name) for name in options.type or EntityType}
    if not options.entity:
        yield from (row for row in index.entity_rows(index.entities()) if row.type in types)
        return
    same_name = [row for row in index.entities_named(options.entity) if row.type in types]
    if same_name:
        yield max(same_name, key=lambda row: row.mentions)
    else:
        yield index.entity(chosen_entity(index, options.entity))


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
