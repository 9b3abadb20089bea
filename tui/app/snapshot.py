"""One state of an index at a time, for a screen whose parts must all tell of the same."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from tui.store import Index

T = TypeVar("T")
THREADS = 2
"""One that writes a long file leaves one for short questions."""


class Snapshot:
    """What an index held when it was last looked at, whatever is written to it meanwhile.

    An index in memory, which nobody else writes, has only the state that it is in.
    """

    def __init__(self, newest: Index) -> None:
        self._newest = newest
        apart = newest.path != ":memory:"
        self.index = Index.open(newest.path) if apart else newest
        """The state for the thread that moves it."""
        self._aside = Index.open(newest.path) if apart else newest
        """The same state for other threads."""
        self._asked: list[Future[Any]] = []
        self._threads = ThreadPoolExecutor(THREADS)
        self._state = self._hold()

    @property
    def in_use(self) -> bool:
        """Return whether a thread asks about this state, so that it cannot be left."""
        self._asked = [each for each in self._asked if not each.done()]
        return bool(self._asked)

    def is_behind(self) -> bool:
        """Return whether the index has moved on to another state."""
        return self._newest.state() != self._state

    def move_on(self) -> bool:
        """Go on to the newest state, unless a thread asks about this one; return if it is another.

        If it is none the log of changes is left, so that who writes it may empty it.
        """
        before = self._state
        if not self.in_use:
            self._state = self._hold()
        return self._state != before

    def _hold(self) -> tuple[int, int]:
        state = self.index.hold()
        while self._aside.hold() != state:
            state = self.index.hold()
        return state

    def begin(self, question: Callable[[Index], T]) -> Future[T]:
        """Ask a question in a thread; until it is answered the state stays.

        A question about an index in memory is answered when this returns.
        """
        answer = self._threads.submit(question, self._aside)
        self._asked.append(answer)
        if self._aside is self._newest:
            wait([answer])
        return answer

    async def ask(self, question: Callable[[Index], T]) -> T:
        """Return the answer to a question that is asked in a thread."""
        return await asyncio.wrap_future(self.begin(question))

    def close(self) -> None:
        """Close the connections; the index that was given stays open."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        # A thread that is still at it needs its connection until the process ends.
        used = self.in_use
        for each in (self.index, self._aside):
            if each is not self._newest and not (used and each is self._aside):
                each.close()
