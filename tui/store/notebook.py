"""The notebook of a library: what the reader made, in three TOML files that are never lost."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from tui.model import Bookmark, Span
from tui.store.corrections import Corrections
from tui.store.errors import StoreError
from tui.store.places import NOTEBOOK
from tui.store.recordfile import RecordFile
from tui.store.records import Record


@dataclass(frozen=True, slots=True)
class Position:
    """How far the reader is with one document."""

    document: str
    read: bool = False
    offset: int = 0
    """The first character on the screen."""
    pane: str = ""
    """The pane that was in use."""
    opened: datetime | None = None
    tags: tuple[str, ...] = ()


class Notebook:
    """Bookmarks, positions and corrections; changed in memory, written with `save`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     notebook = Notebook(Path(folder))
    ...     notebook.keep_position("a.txt", offset=120)
    ...     problems = notebook.save()
    ...     Notebook(Path(folder)).position("a.txt").offset, problems
    (120, [])
    """

    def __init__(self, folder: Path) -> None:
        """Read what is in `folder`, which need not exist yet."""
        self.folder = folder
        # A folder that came with the articles must not lead the writing elsewhere.
        follow = folder.name != NOTEBOOK
        self._bookmarks = RecordFile(folder / "bookmarks.toml", "bookmark", follow=follow)
        self._positions = RecordFile(folder / "reading.toml", "document", follow=follow)
        self.corrections = Corrections(folder)

    @property
    def _files(self) -> tuple[RecordFile, ...]:
        return self._bookmarks, self._positions, self.corrections.file

    def problems(self) -> list[str]:
        """Return what is wrong with the files, with their names, for people."""
        return [file.problem for file in self._files if file.problem]

    def refresh(self) -> bool:
        """Take in what others wrote since; return whether there was anything."""
        return bool(sum(file.refresh() for file in self._files))

    def save(self) -> list[str]:
        """Write what was changed; return what could not be written and why.

        Only when nothing is returned is everything on the disk.
        """
        problems = []
        for file in self._files:
            try:
                file.save()
            except StoreError as error:
                problems.append(str(error))
        return problems

    def unsaved(self) -> list[Record]:
        """Return the records whose change is in memory only."""
        return [record for file in self._files for record in file.unsaved]

    def bookmarks(self) -> list[Bookmark]:
        """Return the bookmarks, the oldest first."""
        return [_bookmark(record) for record in self._bookmarks.records()]

    def put_bookmark(self, bookmark: Bookmark) -> Bookmark:
        """Add a bookmark, or change the one with that id; a letter leaves the one that had it."""
        for other in self.bookmarks() if bookmark.mark else []:
            if other.mark == bookmark.mark and other.id != bookmark.id:
                self._bookmarks.put(other.id, mark=None)
        key = bookmark.id or uuid4().hex
        self._bookmarks.put(key, **_fields(bookmark))
        return next(each for each in self.bookmarks() if each.id == key)

    def drop_bookmark(self, key: str) -> None:
        """Take the bookmark with that id away."""
        self._bookmarks.delete(key)

    def positions(self) -> dict[str, Position]:
        """Return by document how far the reader is with those that were opened or marked."""
        return {record["id"]: _position(record) for record in self._positions.records()}

    def position(self, document: str) -> Position:
        """Return how far the reader is with a document."""
        return self.positions().get(document, Position(document))

    def last(self) -> Position | None:
        """Return the document that was open last, or None at the first start."""
        visited = [each for each in self._positions.records() if isinstance(each.get("visit"), int)]
        return _position(max(visited, key=lambda each: each["visit"])) if visited else None

    def keep_position(self, document: str, offset: int, pane: str = "") -> None:
        """Remember where the reader is in a document, and that it is the one that is open."""
        visits = [each.get("visit") for each in self._positions.records()]
        visit = 1 + max((each for each in visits if isinstance(each, int)), default=0)
        now = datetime.now(tz=UTC).replace(microsecond=0)
        self._positions.put(document, offset=offset, pane=pane or None, visit=visit, opened=now)

    def mark_read(self, document: str, *, read: bool = True) -> None:
        """Remember whether a document has been read."""
        self._positions.put(document, read=read)

    def tag(self, document: str, tags: tuple[str, ...]) -> None:
        """Give a document these tags in place of those it had."""
        self._positions.put(document, tags=list(tags) or None)


def _fields(bookmark: Bookmark) -> dict[str, object]:
    texts = ("document", "exact", "prefix", "suffix", "digest", "name", "mark", "note")
    fields: dict[str, object] = {
        name: getattr(bookmark, name) or None for name in (*texts, "entity", "event")
    }
    now = datetime.now(tz=UTC).replace(microsecond=0)
    return fields | {
        "start": bookmark.span.start,
        "end": bookmark.span.end,
        "tags": list(bookmark.tags) or None,
        "created": bookmark.created or now,
        "other": list(bookmark.other) or None,
    }


def _bookmark(record: Record) -> Bookmark:
    names = ("exact", "prefix", "suffix", "digest", "name", "mark", "note", "entity", "event")
    start, end = _number(record, "start"), _number(record, "end")
    created = record.get("created")
    return Bookmark(
        record["id"],
        _text(record, "document"),
        Span(start, max(start, end)),
        tags=_texts(record, "tags"),
        other=_texts(record, "other"),
        created=created if isinstance(created, datetime) else None,
        **{name: _text(record, name) for name in names},
    )


def _position(record: Record) -> Position:
    opened = record.get("opened")
    return Position(
        record["id"],
        record.get("read") is True,
        _number(record, "offset"),
        _text(record, "pane"),
        opened if isinstance(opened, datetime) else None,
        _texts(record, "tags"),
    )


def _text(record: Record, field: str) -> str:
    value = record.get(field, "")
    return value if isinstance(value, str) else str(value)


def _texts(record: Record, field: str) -> tuple[str, ...]:
    value = record.get(field, ())
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _number(record: Record, field: str) -> int:
    value = record.get(field, 0)
    return max(0, value) if isinstance(value, int) else 0
