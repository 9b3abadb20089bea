"""One state of an index at a time, for a screen whose parts must all tell of the same."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from tui.store import Index

T = TypeVar("T")


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
        self._asked = 0
        self._state = self._hold()

    @property
    def in_use(self) -> bool:
        """Return whether a thread asks about this state, so that it cannot be left."""
        return bool(self._asked)

    def is_behind(self) -> bool:
        """Return whether the index has moved on to another state."""
        return self._newest.state() != self._state

    def move_on(self) -> None:
        """Go on to the newest state, unless another thread still asks about this one."""
        if not self.in_use:
            self._state = self._hold()

    def _hold(self) -> tuple[int, int]:
        state = self.index.hold()
        while self._aside.hold() != state:
            state = self.index.hold()
        return state

    async def ask(self, question: Callable[[Index], T]) -> T:
        """Return the answer to a question that is asked in a thread; the state stays till then."""
        asked = asyncio.get_running_loop().run_in_executor(None, question, self._aside)
        self._asked += 1
        asked.add_done_callback(self._answered)
        # A thread goes on when nobody waits for it any more.
        return await asyncio.shield(asked)

    def _answered(self, _: asyncio.Future[T]) -> None:
        self._asked -= 1

    def close(self) -> None:
        """Close the connections; the index that was given stays open."""
        for each in (self.index, self._aside):
            if each is not self._newest:
                each.close()
