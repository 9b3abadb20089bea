"""Several worker processes, and the certainty that each item is done or known to be impossible."""

import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, Generic, Self, TypeVar

from tui.library.allowance import WAITING, allowance
from tui.library.messages import Done, Failed
from tui.model.shipped import PACKAGE

TRIES = 2
"""Times that an item may bring down its worker before it is given up."""

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv.pop()); from tui.library.worker import main; main()"
)
_TOO_LONG, _DIED = "it took too long", "its worker died"
_THREADS = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

Item = TypeVar("Item")


class Worker:
    """One process and the pipe to it."""

    def __init__(self) -> None:
        """Start the process; it is ready when it takes its first task."""
        self.connection, theirs = Pipe()
        # Not `-m`, which would look for modules in the current folder first.
        command = [sys.executable, "-P", "-c", _BOOT, str(theirs.fileno()), str(PACKAGE.parent)]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            command,
            pass_fds=[theirs.fileno()],
            env=os.environ | _THREADS,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        theirs.close()

    def stop(self) -> str:
        """End the process at once, and return why it had ended before, if it had."""
        self._process.kill()
        status = self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        self.connection.close()
        return _TOO_LONG if status == -signal.SIGXCPU else _DIED


@dataclass
class _Batch(Generic[Item]):
    items: Sequence[Item]
    tries: int = 0
    prepares: str = ""
    """The task for which a worker gets ready with it."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item]):
    """What became of some items: a result each, or a reason why there is none."""

    items: Sequence[Item]
    results: Sequence[Any] = ()
    problem: str = ""


class Crew:
    """Worker processes that share out batches; use it in a `with` block."""

    def __init__(
        self, size: int, hire: Callable[[], Any] = Worker, patience: float = WAITING
    ) -> None:
        """Take at most `size` workers, started when there is something for them to do.

        One may take `patience` times the allowance of its batch.
        """
        self._size, self._hire, self._patience = size, hire, patience
        self._idle: list[Any] = []
        self._busy: dict[Connection, tuple[Any, _Batch[Any], float]] = {}

    def __enter__(self) -> Self:
        """Return the crew."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let every worker go, at once."""
        self.dismiss()

    def dismiss(self, but: int = 0) -> None:
        """Let every worker go, at once, but for so many of the idle ones that worked last."""
        for worker, _, _ in self._busy.values():
            worker.stop()
        self._busy.clear()
        while len(self._idle) > but:
            self._idle.pop(0).stop()

    def prepare(self, task: str, context: object = None) -> None:
        """Have a worker load what `task` needs, if another can do what is asked for meanwhile."""
        if self._size > 1:
            self._assign(task, iter([_Batch((), prepares=task)]), deque(), context)

    def run(
        self, task: str, batches: Iterable[Sequence[Item]], context: object = None
    ) -> Iterator[Outcome[Item]]:
        """Yield an outcome for every item, batch by batch as they are done.

        A batch that brings down its worker is tried again item by item. What is prepared for
        another task need not be ready at the end.
        """
        self._await(task)
        fresh = (_Batch(items) for items in batches)
        again: deque[_Batch[Item]] = deque()
        while True:
            self._assign(task, fresh, again, context)
            if all(batch.prepares for _, batch, _ in self._busy.values()):
                return
            for batch, answer in self._answers():
                if isinstance(answer, Done):
                    yield Outcome(batch.items, answer.results)
                elif len(batch.items) > 1:
                    again.extend(_Batch([item], batch.tries + 1) for item in batch.items)
                elif batch.tries + 1 < TRIES:
                    again.append(_Batch(batch.items, batch.tries + 1))
                else:
                    yield Outcome(batch.items, problem=answer.reason)

    def _await(self, task: str) -> None:
        """Wait until what is prepared for a task is ready."""
        while any(batch.prepares == task for _, batch, _ in self._busy.values()):
            list(self._answers())

    def _assign(
        self,
        task: str,
        fresh: Iterator[_Batch[Item]],
        again: deque[_Batch[Item]],
        context: object,
    ) -> None:
        while len(self._busy) < self._size:
            batch = next(islice(fresh, 1), None) or (again.popleft() if again else None)
            if batch is None:
                return
            worker = self._idle.pop() if self._idle else self._hire()
            try:
                worker.connection.send((task, batch.items, context))
            except OSError:
                worker.stop()
                again.append(batch)
                continue
            end = time.monotonic() + self._patience * allowance(batch.items)
            self._busy[worker.connection] = (worker, batch, end)

    def _answers(self) -> Iterator[tuple[_Batch[Any], Done | Failed]]:
        """Wait, and yield what each worker gave that is done, dead or too slow."""
        soonest = min(end for _, _, end in self._busy.values())
        ready = wait(list(self._busy), max(0.0, soonest - time.monotonic()))
        for connection, (worker, batch, end) in list(self._busy.items()):
            if connection not in ready and time.monotonic() < end:
                continue
            del self._busy[connection]
            answer = _answer(connection) if connection in ready else None
            if answer is None:
                why = worker.stop()
                answer = Failed(why if connection in ready else _TOO_LONG)
            else:
                self._idle.append(worker)
            if not batch.prepares:
                yield batch, answer


def _answer(connection: Connection) -> Done | Failed | None:
    """Return what the worker says, None if it is dead."""
    try:
        answer: Done | Failed = connection.recv()
    except (EOFError, OSError):
        return None
    return answer
