"""Which documents hold the words that are searched for, and which files they were read from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tui.model import Skipped, fold
from tui.store.database import Database
from tui.store.packing import pack, unpack
from tui.store.schema import NEVER


@dataclass(frozen=True, slots=True)
class Wanted:
    """Conditions on documents; without any, every document meets them."""

    matching: str = ""
    """An FTS5 query over folded `title`, `source`, `author` and `text`."""
    excluded: str = ""
    """An FTS5 query of what must not be in the document."""
    inside: tuple[str, ...] = ()
    """What title, source or name must hold, folded."""
    first: date | None = None
    last: date | None = None
    """Days of publication; a document without one never meets them."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A file of the library as it was when it was last read."""

    name: str
    stamp: str
    """Size, time and inode; equal for a file that was not touched."""
    documents: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class TextQueries:
    """The part of the index that searches texts, and remembers files."""

    _database: Database

    def documents_with(self, wanted: Wanted) -> list[str]:
        """Return the documents that meet the conditions, the best match first."""
        conditions, arguments = _conditions(wanted)
        if not wanted.matching:
            return self._database.column(
                f"SELECT name FROM documents WHERE {conditions} ORDER BY published, name",  # noqa: S608 - from the texts below
                *arguments,
            )
        return self._database.column(
            "SELECT name FROM full_text JOIN documents ON id = full_text.rowid"  # noqa: S608 - as above
            f" WHERE full_text MATCH ? AND {conditions} ORDER BY full_text.rank, published, name",
            wanted.matching,
            *arguments,
        )

    def sources(self) -> dict[str, SourceRow]:
        """Return by name the files that the library consisted of when it was last read."""
        bodies = self._database.column("SELECT body FROM sources")
        return {row.name: row for row in (unpack(SourceRow, body) for body in bodies)}

    def put_sources(self, sources: Sequence[SourceRow], gone: Sequence[str] = ()) -> None:
        """Remember files as they were read, and forget those that are gone."""
        with self._database.transaction():
            self._database.run_many(
                "INSERT OR REPLACE INTO sources VALUES (?, ?)",
                [(source.name, pack(source)) for source in sources],
            )
            self._database.run_many("DELETE FROM sources WHERE name = ?", [(key,) for key in gone])


def _conditions(wanted: Wanted) -> tuple[str, list[object]]:
    conditions: list[str] = ["TRUE"]
    arguments: list[object] = []
    if wanted.excluded:
        conditions.append("id NOT IN (SELECT rowid FROM full_text WHERE full_text MATCH ?)")
        arguments.append(wanted.excluded)
    for part in wanted.inside:
        conditions.append("instr(documents.folded, ?)")
        arguments.append(fold(part))
    if wanted.first or wanted.last:
        conditions.append("published >= ? AND published <= ? AND published != ?")
        first, last = wanted.first or date.min, wanted.last or date.max
        arguments += [first.isoformat(), last.isoformat(), NEVER]
    return " AND ".join(conditions), arguments
