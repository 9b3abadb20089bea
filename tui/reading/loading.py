"""One file to its documents, and many files to the documents of a library."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from tui.model import Document, Skipped, line
from tui.reading import jsonl
from tui.reading.cleaning import clean
from tui.reading.decoding import decode
from tui.reading.draft import Draft, Unreadable
from tui.reading.fetching import LIMIT, fetch
from tui.reading.folder import Source, scan, unique, why
from tui.reading.paragraphs import blocks

_LINES = frozenset({".jsonl", ".ndjson"})


def read(paths: Sequence[Path]) -> Iterator[Document | Skipped]:
    """Yield every document of the files and folders, and what in them was not read.

    The order is that of `scan`, so that the same files always give the same documents.
    """
    taken: set[str] = set()
    for source in scan(paths):
        for found in [source] if isinstance(source, Skipped) else load(source):
            yield found if isinstance(found, Skipped) else distinct(found, source.name, taken)


def load(source: Source) -> list[Document | Skipped]:
    """Return the documents of one file: one, or one a line of a `.jsonl`."""
    return read_file(source.path, source.name)


def fingerprint(data: bytes) -> str:
    """Return the digest that tells equal content: BLAKE2b of 16 bytes, hexadecimal."""
    return blake2b(data, digest_size=16).hexdigest()


def read_file(path: Path, name: str, limit: int = LIMIT) -> list[Document | Skipped]:
    """Return the documents of the file at `path`; the same bytes always give the same."""
    try:
        data = fetch(path, limit)
        if path.suffix.lower() in _LINES:
            return [
                found if isinstance(found, Skipped) else _document(found, path, raw)
                for raw, found in jsonl.drafts(data, name)
            ]
        return [_document(replace(_plain(data), name=name), path, data)]
    except Unreadable as reason:
        return [Skipped(name, str(reason))]
    except OSError as error:
        return [Skipped(name, why(error))]


def _plain(data: bytes) -> Draft:
    decoded = decode(data)
    text = clean(decoded.text)
    if not text.strip():
        raise Unreadable("an empty file")
    return Draft(text, blocks(text), notes=decoded.notes)


def _document(draft: Draft, path: Path, data: bytes) -> Document:
    return Document(
        draft.name,
        draft.text,
        title=draft.title,
        source=draft.source,
        author=draft.author,
        url=draft.url,
        tags=draft.tags,
        blocks=draft.blocks,
        links=draft.links,
        path=line(str(path)),
        digest=fingerprint(data),
        notes=draft.notes,
    )


def distinct(document: Document, origin: str, taken: set[str]) -> Document:
    """Return the document under a name that no other has: two `.jsonl` may use the same ids."""
    name = document.name
    if name in taken:
        name = unique(f"{origin}:{name}", taken)
        return replace(document, name=name)
    taken.add(name)
    return document
