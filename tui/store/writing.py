"""Puts into the index what was read, annotated and woven; each step replaces its own rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tui.model import Annotation, Document, Entity, Event, Mention, Publication, Skipped, fold
from tui.store.database import Database
from tui.store.documents import checksum_of
from tui.store.packing import pack, unpack
from tui.store.rows import Woven
from tui.store.schema import NEVER

_COUNTS = """
INSERT OR REPLACE INTO facts
SELECT 'documents', count(*) FROM documents UNION ALL
SELECT 'words', coalesce(sum(words), 0) FROM documents UNION ALL
SELECT 'undated', count(*) FROM documents WHERE published = '~' UNION ALL
SELECT 'annotated', count(*) FROM documents WHERE annotated != '' UNION ALL
SELECT 'skipped', count(*) FROM skipped UNION ALL
SELECT 'entities', count(*) FROM entities UNION ALL
SELECT 'mentions', coalesce(sum(mentions), 0) FROM entities UNION ALL
SELECT 'events', count(*) FROM events UNION ALL
SELECT 'generation', 1 + coalesce((SELECT value FROM facts WHERE key = 'generation'), 0)
"""


class IndexWriting:
    """The part of the index that is written by the library; one transaction a method."""

    _database: Database

    def put_documents(self, documents: Iterable[Document]) -> None:
        """Add documents, or put them in the place of those of the same name."""
        with self._database.transaction():
            for document in documents:
                self._forget(document.name)
                self._put_document(document)
            self._sweep()

    def drop_documents(self, names: Iterable[str]) -> None:
        """Remove documents and all that was found in them."""
        with self._database.transaction():
            for name in names:
                self._forget(name)
                self._database.run("DELETE FROM documents WHERE name = ?", name)
            self._sweep()

    def put_skipped(self, skipped: Iterable[Skipped]) -> None:
        """Replace the list of what was not read."""
        with self._database.transaction():
            self._database.run("DELETE FROM skipped")
            self._database.run_many(
                "INSERT OR REPLACE INTO skipped VALUES (?, ?)",
                [(each.name, each.reason) for each in skipped],
            )
            self._database.run(_COUNTS)

    def put_annotations(self, annotations: Iterable[Annotation], model: str) -> None:
        """Store what the language model called `model` found, a document at a time."""
        with self._database.transaction():
            for each in annotations:
                self._database.run(
                    "INSERT OR REPLACE INTO annotations"
                    " SELECT id, ?, ? FROM documents WHERE name = ?",
                    pack(each.sentences),
                    pack(each.mentions),
                    each.document,
                )
                self._database.run(
                    "UPDATE documents SET annotated = ? WHERE name = ?", model, each.document
                )
            self._database.run(_COUNTS)

    def put_weave(self, woven: Woven, key: str = "") -> None:
        """Replace what was woven before; `key` tells later what it was woven from."""
        with self._database.transaction():
            for table in ("entities", "names", "mentions", "events", "reports", "event_entities"):
                self._database.run(f"DELETE FROM {table}")  # noqa: S608 - from the names above
            numbers: dict[str, int] = dict(self._database.rows("SELECT name, id FROM documents"))
            days = self._put_publications(woven.publications)
            self._put_timexes(woven, numbers)
            entities = self._put_entities(woven.entities, woven.mentions, days)
            self._put_mentions(woven.mentions, entities, numbers, days)
            self._put_events(woven.events, entities, numbers)
            self._database.run("DELETE FROM pairs")
            self._database.run_many(
                "INSERT INTO pairs VALUES (?, ?)",
                [(position, pack(pair)) for position, pair in enumerate(woven.pairs)],
            )
            self._database.run("INSERT OR REPLACE INTO facts VALUES ('woven', ?)", key)
            self._database.run(_COUNTS)

    def _forget(self, name: str) -> None:
        """Remove all that hangs on a document, but not its row, which keeps its number."""
        number = self._database.value("SELECT id FROM documents WHERE name = ?", name)
        if number is None:
            return
        for title, source, author, text in self._database.rows(
            "SELECT title, source, author, text FROM documents JOIN texts ON document = id"
            " WHERE id = ?",
            number,
        ):
            self._database.run(
                "INSERT INTO full_text (full_text, rowid, title, source, author, text)"
                " VALUES ('delete', ?, ?, ?, ?, ?)",
                number,
                *map(fold, (title, source, author, text)),
            )
        for table in ("texts", "annotations", "timexes", "mentions", "reports"):
            self._database.run(f"DELETE FROM {table} WHERE document = ?", number)  # noqa: S608 - from the names above

    def _sweep(self) -> None:
        """Remove what no document tells of any more, until the next weave sees to all."""
        self._database.run("DELETE FROM events WHERE id NOT IN (SELECT event FROM reports)")
        self._database.run("DELETE FROM names WHERE id NOT IN (SELECT name FROM mentions)")
        self._database.run("DELETE FROM entities WHERE id NOT IN (SELECT entity FROM names)")
        self._database.run(_COUNTS)

    def _put_document(self, document: Document) -> None:
        row = (
            document.title,
            document.source,
            document.author,
            _day(document.published),
            pack(document.published) if document.published else "",
            document.words,
            document.digest,
            fold(f"{document.title}\n{document.source}\n{document.name}"),
        )
        self._database.run(
            "INSERT INTO documents (name, title, source, author, published, publication, words,"
            " digest, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
            " (title, source, author, published, publication, words, digest, folded, annotated)"
            " = (excluded.title, excluded.source, excluded.author, excluded.published,"
            " excluded.publication, excluded.words, excluded.digest, excluded.folded, '')",
            document.name,
            *row,
        )
        number = self._database.value("SELECT id FROM documents WHERE name = ?", document.name)
        body = pack(replace(document, text=""))
        self._database.run(
            "INSERT INTO texts VALUES (?, ?, ?, ?)",
            number,
            document.text,
            body,
            checksum_of(document.text, body),
        )
        parts = (document.title, document.source, document.author, document.text)
        self._database.run(
            "INSERT INTO full_text (rowid, title, source, author, text) VALUES (?, ?, ?, ?, ?)",
            number,
            *map(fold, parts),
        )

    def _put_publications(self, publications: Mapping[str, Publication]) -> dict[str, str]:
        """Store the day of each document and return it; a document without keeps none."""
        days = {}
        for name, body in self._database.rows(
            "SELECT name, body FROM documents JOIN texts ON document = id"
        ):
            published = publications.get(name) or unpack(Document, body).published
            days[name] = _day(published)
            self._database.run(
                "UPDATE documents SET published = ?, publication = ? WHERE name = ?",
                days[name],
                pack(published) if published else "",
                name,
            )
        return days

    def _put_timexes(self, woven: Woven, numbers: Mapping[str, int]) -> None:
        self._database.run_many(
            "INSERT OR REPLACE INTO timexes VALUES (?, ?, ?)",
            [
                (numbers[name], _day(woven.publications.get(name)), pack(tuple(timexes)))
                for name, timexes in woven.timexes.items()
            ],
        )

    def _put_entities(
        self, entities: Sequence[Entity], mentions: Sequence[Mention], days: Mapping[str, str]
    ) -> dict[str, int]:
        first: dict[str, str] = {}
        for mention in mentions:
            day = days[mention.document]
            first[mention.entity] = min(day, first.get(mention.entity, NEVER))
        self._database.run_many(
            "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    number,
                    entity.id,
                    entity.name,
                    entity.type,
                    entity.documents,
                    entity.mentions,
                    first.get(entity.id, NEVER),
                    pack(entity),
                    fold("\n".join([entity.name, *(alias.text for alias in entity.aliases)])),
                )
                for number, entity in enumerate(entities, 1)
            ],
        )
        return {entity.id: number for number, entity in enumerate(entities, 1)}

    def _put_mentions(
        self,
        mentions: Sequence[Mention],
        entities: Mapping[str, int],
        numbers: Mapping[str, int],
        days: Mapping[str, str],
    ) -> None:
        names: dict[tuple[int, str], int] = {}
        rows = []
        for mention in mentions:
            name = names.setdefault((entities[mention.entity], mention.text), len(names) + 1)
            start, stop = mention.span.start, mention.span.end
            place = (days[mention.document], numbers[mention.document], start, stop)
            rows.append((name, *place, mention.type, mention.label, mention.likely))
        self._database.run_many(
            "INSERT INTO names VALUES (?, ?, ?)",
            [(number, entity, text) for (entity, text), number in names.items()],
        )
        self._database.run_many(
            "INSERT OR REPLACE INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sorted(rows)
        )

    def _put_events(
        self, events: Sequence[Event], entities: Mapping[str, int], numbers: Mapping[str, int]
    ) -> None:
        for number, event in enumerate(events, 1):
            interval = event.interval
            start = interval.start.isoformat() if interval and interval.start else None
            stop = interval.end.isoformat() if interval and interval.end else None
            moment = start or stop or NEVER
            body = pack(replace(event, reports=()))
            row = (number, event.id, moment, start, stop, event.granularity, body, fold(event.text))
            self._database.run("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row)
            self._database.run_many(
                "INSERT INTO reports VALUES (?, ?, ?, ?, ?)",
                [
                    (number, position, numbers[each.document], each.span.start, pack(each))
                    for position, each in enumerate(event.reports)
                ],
            )
            self._database.run_many(
                "INSERT OR IGNORE INTO event_entities VALUES (?, ?, ?)",
                [(entities[key], moment, number) for key in event.entities if key in entities],
            )


def _day(published: Publication | None) -> str:
    return published.day.isoformat() if published else NEVER
