"""What the index answers about entities and their mentions."""

from collections.abc import Sequence
from itertools import islice

from tui.model import Entity, EntityType, Mention, Span, fold
from tui.store.database import Database, Row
from tui.store.entries import holding_entities
from tui.store.lists import ENTITIES, Family, order_of, stored, stored_places
from tui.store.mentioned import Places
from tui.store.packing import check, unpack
from tui.store.rows import Pair

WALKS = {
    "time": ("mentions.published", "documents.name", "mentions.start"),
    "reading": ("documents.name", "mentions.start"),
}
"""The order in which the mentions of an entity are walked through."""

MENTION = (
    "SELECT documents.name, mentions.start, stop, text, mentions.type, label, likely,"
    " mentions.seal, key, names.seal"
    " FROM mentions JOIN names ON names.id = mentions.name"
    " JOIN entities ON entities.id = names.entity"
    " JOIN documents ON documents.id = mentions.document"
)
"""Gives mentions; conditions and order come after it."""


class EntityQueries:
    """The part of the index that knows who and what is named, and where."""

    _database: Database

    def entities(
        self,
        type: EntityType | None = None,  # noqa: A002 - as the field of an entity
        order: str = "mentions",
        document: str | None = None,
        matching: str = "",
    ) -> Sequence[str]:
        """Return the ids of the entities of a type, named in a document, under a name like that.

        `order` is `mentions` or `documents` (most first), `first` (seen) or `name`; what the
        reader pinned comes before the rest.
        """
        if document is None and not matching:
            known = stored(self._database, Family.ENTITIES, order_of(order, type))
            if known is not None:
                return known
        condition, arguments = holding_entities(fold(matching)) if matching else ("true", [])
        conditions = [condition]
        if type is not None:
            # The plus keeps SQLite from looking at all of a type for the few that match.
            conditions.append(f"{'+' if matching else ''}entities.type = ?")
            arguments.append(type)
        if document is not None:
            conditions.append(
                "entities.id IN (SELECT entity FROM mentions JOIN names ON names.id = mentions.name"
                " WHERE document = (SELECT id FROM documents WHERE name = ?))"
            )
            arguments.append(document)
        return self._database.column(
            f"SELECT key FROM entities WHERE {' AND '.join(conditions)} ORDER BY {ENTITIES[order]}",  # noqa: S608 - from the texts above
            *arguments,
        )

    def entity_rows(self, ids: Sequence[str]) -> list[Entity]:
        """Return entities in the order of `ids`; one that is gone is left out."""
        found = self._database.by_key("SELECT key, body FROM entities WHERE key IN ({})", ids)
        return [unpack(Entity, body) for _, body in found]

    def entity(self, id: str) -> Entity:  # noqa: A002 - as the field of an entity
        """Return one entity; raises `KeyError` if there is none of that id."""
        for entity in self.entity_rows([id]):
            return entity
        raise KeyError(id)

    def entities_in(self, document: str) -> list[tuple[str, int]]:
        """Return the entities named in a document and how often there, most often first."""
        found = self._database.rows(
            "SELECT key, count(*) AS times FROM mentions JOIN names ON names.id = mentions.name"
            " JOIN entities ON entities.id = names.entity"
            " WHERE document = (SELECT id FROM documents WHERE name = ?) AND NOT likely"
            " GROUP BY key ORDER BY times DESC, key",
            document,
        )
        return [(key, times) for key, times in found]

    def mentions_in(self, name: str) -> list[Mention]:
        """Return the mentions in a document with their entities, in order of the text."""
        found = self._database.rows(
            f"{MENTION} WHERE documents.name = ? ORDER BY mentions.start", name
        )
        return [mention_of(row) for row in found]

    def mentions(self, entity: str, order: str = "time", limit: int = -1) -> list[Mention]:
        """Return the mentions of an entity by name in all documents, or the first of them.

        `order` is `time` (by publication, undated last) or `reading` (by name of the document);
        roles that only probably mean the entity are left out.
        """
        if order == "time" and limit >= 0:
            places = stored_places(self._database, entity)
            if places is not None:
                return self._first_of(places, entity, limit)
        found = self._database.rows(
            f"{MENTION} WHERE key = ? AND NOT likely ORDER BY {', '.join(WALKS[order])} LIMIT ?",
            entity,
            limit,
        )
        return [mention_of(row) for row in found]

    def _first_of(self, places: Places, entity: str, limit: int) -> list[Mention]:
        sure = (n for n, likely in enumerate(places.mentioned.likely) if not likely)
        return [
            mention_of(row)
            for document, span in (places[number] for number in islice(sure, limit))
            for row in self._database.rows(
                f"{MENTION} WHERE documents.name = ? AND mentions.start = ? AND key = ?",
                *(document, span.start, entity),
            )
        ]

    def pairs(self) -> list[Pair]:
        """Return the entities that may be one, for the reader to decide, likeliest first."""
        bodies = self._database.column("SELECT body FROM pairs ORDER BY position")
        return [unpack(Pair, body) for body in bodies]


def mention_of(row: Row) -> Mention:
    """Return the mention that a row of `MENTION` holds."""
    *plain, mention_seal, entity, name_seal = row
    check(mention_seal, *plain)
    document, start, stop, text, kind, label, likely = plain
    check(name_seal, entity, text)
    span = Span(start, stop)
    return Mention(document, span, text, EntityType(kind), label, entity, bool(likely))
