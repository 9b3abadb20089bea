"""Corrections in the index: a pile of them, each put on what was woven and all below it."""

import json
from contextlib import AbstractContextManager

from tui.model import Entity, Mention, Span, fold
from tui.store.database import Database
from tui.store.edits import Applied, Edit
from tui.store.entries import Kind, keys_named
from tui.store.lists import Family, forget
from tui.store.packing import unpack
from tui.store.rows import Context, Pair, Question
from tui.store.writing import count

AROUND = 90
"""Characters shown on either side of a mention."""


class IndexCorrecting:
    """The part of the index that holds what the reader corrects; the last one is put off first."""

    _database: Database

    def applied(self) -> list[Applied]:
        """Return the corrections in force, in the order in which they were put on."""
        rows = self._database.rows("SELECT key, changed, said FROM corrections ORDER BY position")
        return [Applied(*row) for row in rows]

    def at_once(self) -> AbstractContextManager[None]:
        """Make all that is written inside the block visible together; nobody else writes then."""
        return self._database.transaction()

    def apply(self, key: str, edit: Edit) -> None:
        """Put a correction on top of those in force; `key` tells it from every other."""
        from tui.store.revising import perform  # noqa: PLC0415 - reading needs none of it

        with self._database.transaction():
            before = perform(self._database, edit)
            self._database.run(
                "INSERT INTO corrections (key, changed, said, before) VALUES (?, ?, ?, ?)",
                *(key, edit.changed, edit.said, json.dumps(before)),
            )
            self._database.before_commit(count)

    def add(self, edit: Edit) -> None:
        """Add to what was woven, until all is woven again."""
        from tui.store.revising import perform  # noqa: PLC0415 - reading needs none of it

        with self._database.transaction():
            perform(self._database, edit)
            # What a correction changed may not be there any more.
            self._database.run("UPDATE corrections SET before = ''")
            self._database.before_commit(count)

    def amend(self, document: str, edit: Edit) -> None:
        """Change what was woven of a document that has another day; no correction may lie on it."""
        from tui.store.revising import perform_unlisted  # noqa: PLC0415 - reading needs none of it

        with self._database.transaction():
            self._database.run(
                "UPDATE mentions SET published = documents.published FROM documents"
                " WHERE documents.id = document AND documents.name = ?",
                document,
            )
            perform_unlisted(self._database, edit)
            forget(self._database, Family.ENTITIES, Family.EVENTS, Family.PLACES)
            self._database.before_commit(count)

    def put_off(self) -> bool:
        """Take the topmost correction back; False if there is none, or documents have changed."""
        from tui.store.revising import put_back  # noqa: PLC0415 - reading needs none of it

        with self._database.transaction():
            rows = self._database.rows(
                "SELECT position, before FROM corrections ORDER BY position DESC LIMIT 1"
            )
            if not rows or not rows[0][1]:
                return False
            position, packed = rows[0]
            put_back(self._database, json.loads(packed))
            self._database.run("DELETE FROM corrections WHERE position = ?", position)
            self._database.before_commit(count)
        return True

    def entities_named(self, name: str) -> list[Entity]:
        """Return the entities that go by a name, whatever its case and accents, by their ids."""
        keys = keys_named(self._database, Kind.ENTITY, fold(" ".join(name.split())))
        found = self._database.by_key("SELECT key, body FROM entities WHERE key IN ({})", keys)
        return [unpack(Entity, body) for _, body in found]

    def question(self, pair: Pair) -> Question:
        """Return what the reader is asked about a pair; `KeyError` if it is settled meanwhile."""
        from tui.store.renewing import Renewing  # noqa: PLC0415 - reading needs none of it

        asking = Renewing(self._database)
        sides = asking.entity_rows([pair.left, pair.right])
        places = [place for each in sides if (place := asking.first_mention(each.id))]
        try:
            (left, right), (here, there) = sides, places
        except ValueError:
            raise KeyError(f"{pair.left}, {pair.right}") from None
        contexts = self.context(here), self.context(there)
        return Question(left, right, pair.reason, pair.score, contexts)

    def context(self, mention: Mention) -> Context:
        """Return the words around a mention; raises `KeyError` if its document is gone."""
        text = self._database.value(
            "SELECT text FROM texts JOIN documents ON id = document WHERE name = ?",
            mention.document,
        )
        if text is None:
            raise KeyError(mention.document)
        start = max(0, mention.span.start - AROUND)
        shown = Span(start, min(len(text), mention.span.end + AROUND))
        inside = Span(mention.span.start - start, mention.span.end - start)
        return Context(mention.document, mention.span, shown.of(text), inside)
