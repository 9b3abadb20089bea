"""The base of what is picked from the index: it is asked in a thread, so that no key waits."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TypeVar

from tui.app.overlays import Choice, Source
from tui.app.session import Session
from tui.store import Index

T = TypeVar("T")


class Looked(Source[T]):
    """Finds values in the index in a thread; what is shown of each is made where it is drawn."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, index: Index, query: str) -> Sequence[T]:
        """Return the values for `query`."""
        raise NotImplementedError

    def choice(self, value: T) -> Choice[T]:
        """Return the row of a value."""
        raise NotImplementedError

    def begin(self, query: str) -> Future[Sequence[T]]:
        """Begin to find the values for `query`."""
        return self._session.snapshot.begin(lambda index: self.find(index, query))

    def finish(self, found: Sequence[T]) -> Sequence[Choice[T]]:
        """Return the rows of what was found."""
        return [self.choice(value) for value in found]

    def choices(self, query: str) -> Sequence[Choice[T]]:
        """Return the rows for `query`, found in this thread."""
        return self.finish(self.find(self._session.index, query))
