"""Puts into the index what was read and annotated; each step replaces its own rows."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from tui.model import Annotation, Document, Publication, Skipped, fold
from tui.store.database import Database
from tui.store.documents import checksum_of
from tui.store.entries import Kind, drop_entries, drop_stale_entries, put_entries
from tui.store.forms import document_entries
from tui.store.lists import Family, forget
from tui.store.outlines import forget_outlines
from tui.store.packing import pack, seal, unpack
from tui.store.rows import COUNTED, Anchored, Counts, Drafted
from tui.store.schema import NEVER

_NOTHING: Mapping[str, Any] = MappingProxyType({})
DOCUMENT_TABLES = (
    *("texts", "annotations", "drafts", "timexes", "extracted"),
    *("mentions", "reports"),
)
DOCUMENT_KINDS = (Kind.DOCUMENT, Kind.HEADING)

COUNTS = """
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
"""Brings the stored counts up to date."""
UNWOVEN = "DELETE FROM facts WHERE key = 'woven'"
"""Says that the last weave did not see the documents as they are."""


def count(database: Database) -> None:
    """Bring the stored counts up to date, once at the end of every change."""
    database.run(COUNTS)
    facts: dict[str, str] = dict(database.rows("SELECT key, value FROM facts"))
    counts = Counts(*(int(facts[each.name]) for each in fields(Counts)))
    database.run("INSERT OR REPLACE INTO facts VALUES (?, ?)", COUNTED, counts.seal)


class IndexWriting:
    """The part of the index that is written by the library; one transaction a method."""

    _database: Database

    def put_documents(self, documents: Iterable[Document]) -> list[str]:
        """Add documents, or put them in the place of those of the same name.

        Returns the names of those that were not there just so.
        """
        with self._database.transaction():
            altered = [document for document in documents if not self._has(document)]
            known = [document.name for document in altered if self._forget(document.name)]
            if known:
                self._sweep()
            for document in altered:
                self._put_document(document)
            if altered:
                forget(self._database, Family.DOCUMENTS, Family.PLACES)
                self._database.run(UNWOVEN)
                self._database.before_commit(count)
        return [document.name for document in altered]

    def drop_documents(self, names: Iterable[str]) -> None:
        """Remove documents and all that was found in them."""
        with self._database.transaction():
            for name in names:
                self._forget(name)
                self._database.run("DELETE FROM documents WHERE name = ?", name)
            self._sweep()
            forget(self._database, Family.DOCUMENTS, Family.PLACES)
            self._database.run(UNWOVEN)
            self._database.before_commit(count)

    def put_skipped(self, skipped: Iterable[Skipped]) -> None:
        """Replace the list of what was not read."""
        with self._database.transaction():
            self._database.run("DELETE FROM skipped")
            self._database.run_many(
                "INSERT OR REPLACE INTO skipped VALUES (?, ?)",
                [(each.name, pack(each)) for each in skipped],
            )
            self._database.before_commit(count)

    def put_note(self, name: str, note: str) -> None:
        """Add to a document what went wrong with it, for people."""
        with self._database.transaction():
            for text, packed in self._database.rows(
                "SELECT text, body FROM texts JOIN documents ON id = document WHERE name = ?", name
            ):
                document = unpack(Document, packed)
                body = pack(replace(document, notes=(*document.notes, note)))
                self._database.run(
                    "UPDATE texts SET body = ?, checksum = ?"
                    " WHERE document = (SELECT id FROM documents WHERE name = ?)",
                    body,
                    checksum_of(text, body),
                    name,
                )
            self._database.before_commit(count)

    def put_annotations(
        self,
        annotations: Iterable[Annotation],
        model: str,
        timexes: Mapping[str, Anchored] = _NOTHING,
        drafted: Mapping[str, Drafted] = _NOTHING,
    ) -> None:
        """Store what the model called `model` found, and what is known of it already."""
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
            put_timexes(self._database, timexes)
            put_drafts(self._database, drafted)
            self._database.run(UNWOVEN)
            self._database.before_commit(count)

    def put_publication(self, name: str, published: Publication | None, timexes: Anchored) -> None:
        """Write the day of a document and what its times mean then; mentions and events wait."""
        with self._database.transaction():
            forget(self._database, Family.DOCUMENTS, Family.PLACES)
            day = day_of(published)
            self._database.run(
                "UPDATE documents SET published = ?, publication = ? WHERE name = ?",
                *(day, pack(published) if published else "", name),
            )
            put_timexes(self._database, {name: timexes})
            self._database.before_commit(count)

    def _has(self, document: Document) -> bool:
        checksum = checksum_of(document.text, pack(replace(document, text="")))
        stored = self._database.column(
            "SELECT checksum FROM texts JOIN documents ON id = document WHERE name = ?",
            document.name,
        )
        return stored == [checksum]

    def _forget(self, name: str) -> bool:
        """Remove what hangs on a document but its row and number; return whether it was there."""
        number = self._database.value("SELECT id FROM documents WHERE name = ?", name)
        if number is None:
            return False
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
        drop_entries(self._database, DOCUMENT_KINDS, number)
        forget_outlines(self._database, number)
        for table in DOCUMENT_TABLES:
            self._database.run(f"DELETE FROM {table} WHERE document = ?", number)  # noqa: S608 - from the names above
        return True

    def _sweep(self) -> None:
        """Remove what no document tells of any more, until the next weave sees to all."""
        self._database.run("DELETE FROM events WHERE id NOT IN (SELECT event FROM reports)")
        self._database.run("DELETE FROM event_entities WHERE event NOT IN (SELECT id FROM events)")
        self._database.run("DELETE FROM names WHERE id NOT IN (SELECT name FROM mentions)")
        self._database.run("DELETE FROM entities WHERE id NOT IN (SELECT entity FROM names)")
        drop_stale_entries(self._database)
        forget(self._database, Family.ENTITIES, Family.EVENTS, Family.PLACES)
        # What a correction changed there cannot be put back any more.
        self._database.run("UPDATE corrections SET before = ''")

    def _put_document(self, document: Document) -> None:
        row = (
            document.title,
            document.source,
            document.author,
            day_of(document.published),
            pack(document.published) if document.published else "",
            document.words,
            document.digest,
            fold(f"{document.title}\n{document.source}\n{document.name}"),
            seal(
                *(document.name, document.title, document.source, document.author, document.words)
            ),
        )
        self._database.run(
            "INSERT INTO documents (name, title, source, author, published, publication, words,"
            " digest, folded, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET"
            " (title, source, author, published, publication, words, digest, folded, seal,"
            " annotated) = (excluded.title, excluded.source, excluded.author, excluded.published,"
            " excluded.publication, excluded.words, excluded.digest, excluded.folded,"
            " excluded.seal, '')",
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
        put_entries(self._database, document_entries(document), number)
        parts = (document.title, document.source, document.author, document.text)
        self._database.run(
            "INSERT INTO full_text (rowid, title, source, author, text) VALUES (?, ?, ?, ?, ?)",
            number,
            *map(fold, parts),
        )


def put_timexes(database: Database, timexes: Mapping[str, Anchored]) -> None:
    """Write the time expressions of documents, in the place of earlier ones."""
    database.run_many(
        "INSERT OR REPLACE INTO timexes SELECT id, ?, ? FROM documents WHERE name = ?",
        [(each.anchor, pack(each.timexes), name) for name, each in timexes.items()],
    )


def put_drafts(database: Database, drafted: Mapping[str, Drafted]) -> None:
    """Write the drafted names of documents, in the place of earlier ones."""
    database.run_many(
        "INSERT OR REPLACE INTO drafts SELECT id, ?, ?, '' FROM documents WHERE name = ?",
        [(each.version, pack(each.names), name) for name, each in drafted.items()],
    )


def day_of(published: Publication | None) -> str:
    """Return the day as it stands in the tables."""
    return published.day.isoformat() if published else NEVER
