"""Moves mentions from one entity to another in the rows of the index, and counts them anew."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tui.model import Alias, Entity, EntityType, Mention, Span
from tui.store.database import Database
from tui.store.edits import Move
from tui.store.following import Changes, Named
from tui.store.journal import Journal
from tui.store.packing import seal, unpack
from tui.store.schema import NEVER
from tui.store.weaving import entity_row, mention_row, name_row


class Moving:
    """The part of an edit that concerns entities."""

    _database: Database
    _journal: Journal

    def _number(self, table: str, key: str) -> int | None:
        found: int | None = self._database.value(f"SELECT id FROM {table} WHERE key = ?", key)  # noqa: S608 - a table of ours
        return found

    def _next(self, table: str) -> int:
        return 1 + (self._database.value(f"SELECT max(id) FROM {table}") or 0)  # noqa: S608 - a table of ours

    def _label(self, entity: Entity) -> None:
        """Write an entity as it is to be called; its mentions have its type where it is new."""
        number = self._number("entities", entity.id)
        known = number and self._type(number)
        number = number or self._next("entities")
        self._journal.put("entities", entity_row(number, entity, NEVER))
        if known and known is not entity.type:
            self._retype(number, known, entity.type)

    def _type(self, number: int) -> EntityType:
        kind = self._database.value("SELECT type FROM entities WHERE id = ?", number)
        return EntityType(kind)

    def _retype(self, number: int, old: EntityType, new: EntityType) -> None:
        for document, text, *row in self._database.rows(
            "SELECT documents.name, text, mentions.* FROM mentions"
            " JOIN names ON names.id = mentions.name"
            " JOIN documents ON documents.id = document WHERE entity = ? AND type = ?",
            *(number, old.value),
        ):
            span, how = row[3:5], (new.value, *row[6:8])
            sealed = seal(document, *span, text, *how)
            self._journal.put("mentions", (*row[:5], *how, sealed))

    def _changes(self, moves: Sequence[Move]) -> Changes:
        """Return which entities become which; to be asked before any mention moves."""
        whole = {move.source: move.target for move in moves if move.mentions is None}
        parted = {move.source: self._named(move) for move in moves if move.mentions is not None}
        return Changes(whole, parted)

    def _named(self, move: Move) -> Named:
        moved = {(each.document, each.span.start) for each in move.mentions or ()}
        named: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for document, start, stop in self._database.rows(
            "SELECT documents.name, start, stop FROM mentions"
            " JOIN names ON names.id = mentions.name"
            " JOIN documents ON documents.id = mentions.document"
            " WHERE entity = (SELECT id FROM entities WHERE key = ?) ORDER BY 1, 2",
            move.source,
        ):
            now = move.target if (document, start) in moved else move.source
            named[document].append((Span(start, stop), now))
        return named

    def _move(self, move: Move) -> None:
        source = self._number("entities", move.source)
        if source is None:
            return
        # A name of nobody is joined with no entity by any question.
        target = (self._number("entities", move.target) or 0) if move.target else -source
        names = self._database.rows("SELECT id, text FROM names WHERE entity = ?", source)
        if move.mentions is None:
            for number, text in names:
                self._journal.put("names", name_row(number, target, move.target, text))
        else:
            places = {(each.document, each.span.start) for each in move.mentions}
            for number, text in names:
                self._part(number, (target, move.target, text), places)
        if target > 0 and (old := self._type(source)) is not (new := self._type(target)):
            self._retype(target, old, new)

    def _name(self, mention: Mention) -> None:
        """Write a mention of an entity, by whatever name."""
        ((day, document),) = self._database.rows(
            "SELECT published, id FROM documents WHERE name = ?", mention.document
        )
        name = self._name_of(self._number("entities", mention.entity), mention.entity, mention.text)
        self._journal.put("mentions", mention_row(name, (day, document), mention))

    def _name_of(self, entity: int | None, key: str, text: str) -> int:
        """Return the number of a name of an entity, which gets it if it has it not."""
        known: int | None = self._database.value(
            "SELECT id FROM names WHERE entity = ? AND text = ?", entity, text
        )
        if known is None:
            known = self._next("names")
            self._journal.put("names", name_row(known, entity or 0, key, text))
        return known

    def _part(self, name: int, moved: tuple[int, str, str], places: set[tuple[str, int]]) -> None:
        """Let the mentions of a name at some places have it as a name of another entity.

        `moved` is the number and the id of that entity, and the name.
        """
        rows = self._database.rows(
            "SELECT documents.name, mentions.* FROM mentions"
            " JOIN documents ON documents.id = document WHERE mentions.name = ?",
            name,
        )
        there = [row for document, *row in rows if (document, row[3]) in places]
        number = self._name_of(*moved) if there else name
        for row in there:
            self._journal.drop("mentions", row[:4])
            self._journal.put("mentions", (number, *row[1:]))

    def _recount(self, key: str) -> None:
        """Let the row of an entity say how its mentions are now; without any it goes."""
        number = self._number("entities", key)
        if number is None:
            return
        forms = self._database.rows(
            "SELECT text, count(*), min(published) FROM names"
            " JOIN mentions ON mentions.name = names.id WHERE entity = ? AND NOT likely"
            " GROUP BY text",
            number,
        )
        if not forms:
            self._journal.drop("entities", [number])
            return
        body = self._database.value("SELECT body FROM entities WHERE id = ?", number)
        documents = self._database.value(
            "SELECT count(DISTINCT document) FROM mentions JOIN names ON names.id = mentions.name"
            " WHERE entity = ? AND NOT likely",
            number,
        )
        entity = _counted(unpack(Entity, body), [(text, n) for text, n, _ in forms], documents)
        self._journal.put("entities", entity_row(number, entity, min(day for _, _, day in forms)))


def _counted(entity: Entity, forms: Sequence[tuple[str, int]], documents: int) -> Entity:
    counts: Counter[str] = Counter()
    for text, count in forms:
        counts[" ".join(text.split())] += count
    ranked = sorted(counts.items(), key=lambda form: (-form[1], form[0]))
    aliases = tuple(Alias(text, count) for text, count in ranked)
    return replace(entity, aliases=aliases, mentions=counts.total(), documents=documents)
