"""The index of a library: one SQLite file from which the app and the commands read everything."""

from pathlib import Path
from types import TracebackType
from typing import Self

from tui.store.correcting import IndexCorrecting
from tui.store.database import Database
from tui.store.documents import DocumentQueries
from tui.store.entities import EntityQueries
from tui.store.errors import DamagedIndexError
from tui.store.events import EventQueries
from tui.store.opening import MEMORY, place, remove
from tui.store.portraits import PortraitQueries
from tui.store.proposing import EntryQueries
from tui.store.rows import Counts
from tui.store.texts import TextQueries
from tui.store.weaving import IndexWeaving
from tui.store.writing import IndexWriting


class Index(
    DocumentQueries,
    EntityQueries,
    PortraitQueries,
    EventQueries,
    EntryQueries,
    TextQueries,
    IndexWriting,
    IndexWeaving,
    IndexCorrecting,
):
    """Answers in values of the model: lists of keys first, then rows for the keys that are seen.

    The file may be deleted at any time; it holds nothing that a person made.

    >>> with Index.open(":memory:") as index:
    ...     index.counts().documents
    0
    """

    _held: tuple[int, int] | None = None

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path | str, *, writable: bool = False) -> Self:
        """Open the index at `path`, an empty one if there is none or it is of no use.

        The file of another program or a newer dateline is left alone and one beside it is used.
        Raises `StoreError` when the place cannot be used at all.
        """
        return cls(Database(path, writable=writable))

    @classmethod
    def join(cls, path: Path | str) -> Self:
        """Open the index at `path` to change it beside the process that keeps it in step.

        Raises `BusyIndexError` at once while that one writes, `StoreError` if there is no index.
        """
        return cls(Database(path, writable=True, joining=True))

    @classmethod
    def anew(cls, path: Path | str) -> Self:
        """Open an empty index at `path` for writing, whatever state the one there was in."""
        if path != MEMORY:
            remove(place(Path(path)))
        return cls.open(path, writable=True)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Self:
        """Return the index, to be closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the index."""
        self.close()

    @property
    def path(self) -> str:
        """Return the file that is used, or `:memory:`."""
        return str(self._database.path)

    def generation(self) -> int:
        """Return a number that is another one after every visible change."""
        self._database.refresh()
        return int(self.fact("generation") or 0)

    def state(self) -> tuple[int, int]:
        """Return what tells the state of the file from every other one, of other files too."""
        generation = self.generation()
        return self._database.inode, generation

    def hold(self) -> tuple[int, int]:
        """Keep to the newest state of the file from now on, and return it.

        Called again it goes on to what is the newest then. What one writes oneself is always seen.
        """
        self._database.hold()
        state = self.state()
        if state != self._held:
            self._held = state
            self.forget_trigrams()
        return state

    def counts(self) -> Counts:
        """Return how much the library holds."""
        facts: dict[str, str] = dict(self._database.rows("SELECT key, value FROM facts"))
        try:
            return Counts.of(facts)
        except ValueError as error:
            raise DamagedIndexError(f"{self.path}: {error}; open the library again") from error

    def fact(self, key: str) -> str:
        """Return what is known of the whole library under `key`, or nothing."""
        return str(self._database.value("SELECT value FROM facts WHERE key = ?", key) or "")
