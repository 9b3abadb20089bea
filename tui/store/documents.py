"""What the index answers about documents."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b

from tui.model import Annotation, Document, Mention, Publication, Report, Skipped, Span, Timex, fold
from tui.store.database import Database
from tui.store.entries import holding_documents
from tui.store.errors import DamagedIndexError
from tui.store.lists import DOCUMENTS, Family, stored
from tui.store.packing import check, unpack
from tui.store.rows import Anchored, DocumentRow, Drafted, Extracted
from tui.store.schema import NEVER


class DocumentQueries:
    """The part of the index that knows documents and what is in one."""

    _database: Database

    def documents(self, order: str = "published", matching: str = "") -> Sequence[str]:
        """Return the names of the documents whose title, source or name holds `matching`.

        `order` is `published` (undated last), `name`, `source` or `words` (most first).
        """
        if not matching and (known := stored(self._database, Family.DOCUMENTS, order)) is not None:
            return known
        wanted = fold(matching)
        sources = [source for source in self._sources() if wanted in fold(source)]
        condition, arguments = holding_documents(wanted, sources)
        return self._database.column(
            f"SELECT name FROM documents WHERE {condition} ORDER BY {DOCUMENTS[order]}",  # noqa: S608 - from tables of texts
            *arguments,
        )

    def _sources(self) -> list[str]:
        # One step of the index for each, as DISTINCT would go through all documents.
        return self._database.column(
            "WITH RECURSIVE known (source) AS (SELECT min(source) FROM documents UNION ALL"
            " SELECT (SELECT min(source) FROM documents WHERE source > known.source) FROM known"
            " WHERE known.source IS NOT NULL)"
            " SELECT source FROM known WHERE source IS NOT NULL"
        )

    def is_of_one_year(self) -> bool:
        """Return whether all documents that are dated were published in the same year."""
        dated = "SELECT substr({}(published), 1, 4) FROM documents WHERE published < ?"
        first, last = (self._database.value(dated.format(end), NEVER) for end in ("min", "max"))
        return bool(first == last)

    def document_rows(self, names: Sequence[str]) -> list[DocumentRow]:
        """Return the rows of a list, in the order of `names`; one that is gone is left out."""
        found = self._database.by_key(
            "SELECT name, title, source, author, words, seal, publication, annotated"
            " FROM documents WHERE name IN ({})",
            names,
        )
        rows = []
        for name, title, source, author, words, seal, packed, annotated in found:
            check(seal, name, title, source, author, words)
            published = _publication(packed)
            rows.append(DocumentRow(name, title, source, author, published, words, bool(annotated)))
        return rows

    def document(self, name: str) -> Document:
        """Return one document with its text, dated as the whole library dates it.

        Raises `KeyError` if the library has no such document.
        """
        for document in self.read_documents([name]):
            (published,) = self._database.column(
                "SELECT publication FROM documents WHERE name = ?", name
            )
            return replace(document, published=_publication(published))
        raise KeyError(name)

    def read_documents(self, names: Sequence[str]) -> Iterable[Document]:
        """Yield documents as they were read, with the date that the file itself gives."""
        found = self._database.by_key(
            "SELECT name, text, body, checksum FROM documents"
            " JOIN texts ON document = documents.id WHERE name IN ({})",
            names,
        )
        for name, text, body, checksum in found:
            if checksum != checksum_of(text, body):
                message = f"{self._database.path}: the text of {name} is damaged"
                raise DamagedIndexError(f"{message}; open the library again")
            yield replace(unpack(Document, body), text=text)

    def digests(self) -> dict[str, tuple[str, str]]:
        """Return for each document the digest of its content and the model that annotated it."""
        found = self._database.rows("SELECT name, digest, annotated FROM documents ORDER BY name")
        return {name: (digest, annotated) for name, digest, annotated in found}

    def skipped(self) -> list[Skipped]:
        """Return what was not read, with the reasons."""
        return [
            unpack(Skipped, body)
            for body in self._database.column("SELECT body FROM skipped ORDER BY name")
        ]

    def annotations(self, names: Sequence[str]) -> Iterable[Annotation]:
        """Yield what the language model found in each document that was annotated."""
        found = self._database.by_key(
            "SELECT name, sentences, mentions FROM documents"
            " JOIN annotations ON document = documents.id WHERE name IN ({})",
            names,
        )
        for name, sentences, mentions in found:
            yield Annotation(
                name, unpack(tuple[Span, ...], sentences), unpack(tuple[Mention, ...], mentions)
            )

    def sentences_in(self, name: str) -> list[Span]:
        """Return the sentences of a document, in order; none before it is annotated."""
        packed = self._packed("sentences", "annotations", name)
        return list(unpack(tuple[Span, ...], packed)) if packed else []

    def timexes_in(self, name: str) -> list[Timex]:
        """Return the time expressions of a document, in order."""
        packed = self._packed("timexes", "timexes", name)
        return list(unpack(tuple[Timex, ...], packed)) if packed else []

    def drafted(self, names: Sequence[str], version: str) -> dict[str, Drafted]:
        """Return the names of each document that were drafted by that version of the rules."""
        found = self._database.by_key(
            "SELECT name, version, names, given FROM documents"
            " JOIN drafts ON document = documents.id WHERE name IN ({})",
            names,
        )
        return {
            name: Drafted(
                version, unpack(tuple[object, ...], packed), unpack(dict, given) if given else {}
            )
            for name, by, packed, given in found
            if by == version
        }

    def sentences(self, names: Sequence[str]) -> dict[str, tuple[Span, ...]]:
        """Return the sentences of each document that was annotated."""
        found = self._database.by_key(
            "SELECT name, sentences FROM documents"
            " JOIN annotations ON document = documents.id WHERE name IN ({})",
            names,
        )
        return {name: unpack(tuple[Span, ...], packed) for name, packed in found}

    def anchors(self, names: Sequence[str]) -> dict[str, str]:
        """Return what the time expressions of each document that was tagged lean on."""
        found = self._database.by_key(
            "SELECT name, anchor FROM documents"
            " JOIN timexes ON document = documents.id WHERE name IN ({})",
            names,
        )
        return dict(found)

    def anchored(self, names: Sequence[str]) -> dict[str, Anchored]:
        """Return the time expressions of each document that was tagged, with their anchor."""
        found = self._database.by_key(
            "SELECT name, anchor, timexes FROM documents"
            " JOIN timexes ON document = documents.id WHERE name IN ({})",
            names,
        )
        return {
            name: Anchored(anchor, unpack(tuple[Timex, ...], timexes))
            for name, anchor, timexes in found
        }

    def extracted(self, names: Sequence[str]) -> dict[str, Extracted]:
        """Return the reports of each document as they were before merging, if they are stored."""
        found = self._database.by_key(
            "SELECT name, key, reports FROM documents"
            " JOIN extracted ON document = documents.id WHERE name IN ({})",
            names,
        )
        return {
            name: Extracted(key, unpack(tuple[Report, ...], reports))
            for name, key, reports in found
        }

    def _packed(self, column: str, table: str, name: str) -> str | None:
        found: str | None = self._database.value(
            f"SELECT {column} FROM documents JOIN {table} ON document = documents.id"  # noqa: S608 - names from the methods above
            " WHERE name = ?",
            name,
        )
        return found


def checksum_of(text: str, body: str) -> str:
    """Return what tells a text that came back from the disk whole."""
    return blake2b(f"{body}\n{text}".encode(), digest_size=8).hexdigest()


def _publication(packed: str) -> Publication | None:
    return unpack(Publication, packed) if packed else None
