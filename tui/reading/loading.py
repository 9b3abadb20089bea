"""One file to its documents, and many files to the documents of a library."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from tui.model import Document, Skipped, line
from tui.reading import jsonl
from tui.reading.cleaning import clean
from tui.reading.composing import is_address
from tui.reading.credits import author, source
from tui.reading.draft import Draft, Unreadable
from tui.reading.english import NOTE, is_english
from tui.reading.fetching import LIMIT, fetch, fetch_part
from tui.reading.folder import scan, unique, why
from tui.reading.formats import BLANK, EMPTY, LINES, check, parse
from tui.reading.headline import title
from tui.reading.published import publication
from tui.reading.sources import Part, Source

DIGEST = 16
"""Bytes of a digest; enough that no two files of a library ever share one."""
FIELD_LENGTH = 500
"""Characters of a title, source or author; more is not one."""


def read(paths: Sequence[Path]) -> Iterator[Document | Skipped]:
    """Yield every document of the files and folders, and what in them was not read.

    The order is that of `scan`, so that the same files always give the same documents.
    """
    files = list(scan(paths))
    taken = {file.name for file in files}
    for file in files:
        for found in [file] if isinstance(file, Skipped) else load(file):
            yield found if isinstance(found, Skipped) else distinct(found, file.name, taken)


def load(file: Source) -> list[Document | Skipped]:
    """Return the documents of one file, or of a part of one: one, or one a line of a `.jsonl`."""
    if file.part is None:
        return read_file(file.path, file.name)
    return _guarded(file.name, partial(_part, file, file.part))


def read_file(path: Path, name: str, limit: int = LIMIT) -> list[Document | Skipped]:
    """Return the documents of the file at `path`; the same bytes always give the same."""
    return _guarded(name, partial(_whole, path, name, limit))


def _guarded(
    name: str, reading: Callable[[], list[Document | Skipped]]
) -> list[Document | Skipped]:
    try:
        return reading()
    except Unreadable as reason:
        return [Skipped(name, str(reason))]
    except OSError as error:
        return [Skipped(name, why(error))]
    except MemoryError:
        return [Skipped(name, "it would take more memory than there is for reading")]
    except Exception as error:  # noqa: BLE001 -- one hostile file must not keep the others unread
        return [Skipped(name, f"could not be read: {line(str(error)) or type(error).__name__}")]


def _whole(path: Path, name: str, limit: int) -> list[Document | Skipped]:
    data = fetch(path, partial(check, path), limit)
    if path.suffix.lower() in LINES:
        return _lines(path, data, name, 1) or [Skipped(name, EMPTY)]
    return [_document(replace(parse(path, data), name=name), name, path, data)]


def _part(file: Source, part: Part) -> list[Document | Skipped]:
    data = fetch_part(file, part)
    return _lines(file.path, data, part.file, part.line) or [Skipped(file.name, BLANK)]


def _lines(path: Path, data: bytes, name: str, first: int) -> list[Document | Skipped]:
    """Return the document of each line; the date in the name of the file is not that of a line."""
    found: list[Document | Skipped] = []
    for raw, draft in jsonl.drafts(data, name, first):
        if isinstance(draft, Skipped):
            found.append(draft)
        else:
            place = "" if draft.name.startswith(f"{name}:") else draft.name
            found.append(_document(draft, place, path, raw))
    return found


def _document(draft: Draft, place: str, path: Path, data: bytes) -> Document:
    """Return the document, its text asked for what its format does not say."""
    published, notes = publication(draft, place)
    return Document(
        draft.name,
        draft.text,
        title=_one_line(draft.title) or title(draft.text, draft.blocks),
        source=_one_line(draft.source) or source(draft.text),
        author=_one_line(draft.author) or author(draft.text) or author(draft.above),
        url=draft.url if is_address(draft.url) else "",
        tags=tuple(map(_one_line, draft.tags)),
        published=published,
        blocks=draft.blocks,
        links=draft.links,
        path=line(str(path)),
        digest=blake2b(data, digest_size=DIGEST).hexdigest(),
        notes=draft.notes + notes + (() if is_english(draft.text) else (NOTE,)),
    )


def _one_line(field: str) -> str:
    return " ".join(clean(field).split())[:FIELD_LENGTH]


def distinct(document: Document, origin: str, taken: set[str]) -> Document:
    """Return the document under a name that no other has: two `.jsonl` may use the same ids.

    A file keeps its own; `taken` holds those of all files from the start.
    """
    name = document.name
    if name == origin:
        return document
    if name in taken:
        name = unique(f"{origin}:{name}", taken)
        return replace(document, name=name)
    taken.add(name)
    return document
