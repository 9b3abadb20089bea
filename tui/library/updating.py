"""Brings the index of a library up to date: read, annotate, weave; only what is not as it was."""

import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from math import inf
from pathlib import Path
from threading import Thread

from tui.analysis.models import find_model
from tui.library.annotating import annotate_new, model_key
from tui.library.collecting import collect
from tui.library.correcting.applying import are_in_force, put_in_force
from tui.library.crew import Crew
from tui.library.glimpsing import FEW, MANY, glimpse
from tui.library.opening import Library
from tui.library.passages import prepare_here
from tui.library.progress import Progress, Report, Stage, Summary
from tui.library.sharing import shared_out
from tui.library.versions import weaving_version
from tui.library.weaving import Days, Read, Steps, weave
from tui.store import DamagedIndexError, Drafted, Index, StoreError
from tui.store.saving import locked

GROWTH = 8
"""How many times as many documents as were woven last are woven again before all are read."""
SOON = 0.25
"""Share of the documents from which all of them will be there soon: weaving waits for them."""


@dataclass(frozen=True, slots=True)
class Means:
    """What an update works with; tests put other things in their place."""

    hire: Callable[[int], AbstractContextManager[Crew]] = Crew
    """Gives a crew of so many workers, for the time of a block."""
    steps: Callable[[], Steps] = Steps.real


def update(
    library: Library, report: Report = lambda _: None, means: Means | None = None
) -> Summary:
    """Bring the index of `library` in step with its files, and return what was done.

    What is done is committed as it goes: readers see it at once, and an update that was cut short
    goes on where it stopped. Raises `StoreError` if the index cannot be written.
    """
    start, path = time.monotonic(), library.index_path
    with _alone(path, report):
        try:
            with Index.open(path, writable=True) as index:
                return _update(index, library, report, means or Means(), start)
        except DamagedIndexError:
            with Index.anew(path) as index:
                return _update(index, library, report, means or Means(), start)


def _update(index: Index, library: Library, report: Report, means: Means, start: float) -> Summary:
    with means.hire(library.options.jobs or cores()) as crew:
        woven, empty = index.fact("woven"), not index.counts().documents
        model = find_model(library.options.model)
        if empty and model.path is not None:
            crew.prepare("annotate", (model, False))
        collected = collect(index, library.paths, crew, report)
        weaver = _Weaver(index, library, model_key(model), report, means.steps)
        fresh = [*collected.new, *collected.changed]
        with _preparing() if fresh else nullcontext():
            for done in annotate_new(index, model, crew, report):
                weaver.weave_early(done)
        if woven:
            weaver.glimpse(fresh)
        weaver.weave(crew)
    counts = index.counts()
    return Summary(
        counts.documents,
        len(collected.new),
        len(collected.changed),
        len(collected.gone),
        counts.skipped,
        counts.words,
        time.monotonic() - start,
    )


class _Weaver:
    """Weaves soon, then whenever much more is annotated, and at the end if it is needed."""

    def __init__(
        self,
        index: Index,
        library: Library,
        model: str,
        report: Report,
        steps: Callable[[], Steps],
    ) -> None:
        self._index, self._report, self._steps, self._model = index, report, steps, model
        self._given = library.options.published
        self._corrections = library.corrections()
        self._next = GROWTH * index.counts().annotated

    def weave_early(self, done: int) -> None:
        """Weave if there is much more than at the last time."""
        if self._next <= done < SOON * self._index.counts().documents:
            self._weave(self._days())
            self._next = GROWTH * done

    def glimpse(self, names: Sequence[str]) -> None:
        """Show a few new documents beside many that were woven before."""
        if names and len(names) <= FEW and self._index.counts().documents >= MANY:
            glimpse(self._index, names, self._days(), self._steps())

    def weave(self, crew: Crew) -> None:
        """Weave what is annotated, with the help of an idle crew, unless it was woven just so.

        What the reader corrects meanwhile is in force at the end.
        """
        while self._index.fact("woven") != self._key(days := self._days()):
            self._weave(days, crew)
        if not are_in_force(self._index, self._corrections.made()) and not self._correct():
            self._weave(days, crew)

    def _weave(self, days: Days, crew: Crew | None = None) -> None:
        self._report(Progress(Stage.WEAVING))
        steps = self._steps()
        if crew is not None:
            steps = replace(
                steps,
                draft=partial(shared_out, crew, "draft", steps.draft, Drafted(weaving_version())),
                extract=partial(shared_out, crew, "extract", steps.extract, ()),
            )
        with _without_collector():
            woven = weave(Read.of(self._index), days, steps)
            with self._index.at_once():
                self._index.put_weave(woven, self._key(days))
                self._correct()

    def _correct(self) -> bool:
        self._corrections.file.refresh()
        return put_in_force(self._index, self._corrections.made())

    def _days(self) -> Days:
        self._corrections.file.refresh()
        return Days(self._given, self._corrections.published())

    def _key(self, days: Days) -> str:
        """Return a digest of all that the result depends on, but the corrections put on it."""
        depends = (
            weaving_version(),
            self._model,
            days.given,
            sorted(days.corrected.items()),
            sorted(self._index.digests().items()),
        )
        return blake2b(repr(depends).encode(), digest_size=16).hexdigest()


@contextmanager
def _preparing() -> Iterator[None]:
    """Load the tables of the rules while a worker loads the language model."""
    thread = Thread(target=prepare_here)
    thread.start()
    try:
        yield
    finally:
        thread.join()


@contextmanager
def _without_collector() -> Iterator[None]:
    """Do not look for cycles among millions of values that have none."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@contextmanager
def _alone(path: Path, report: Report) -> Iterator[None]:
    """Wait until no other process updates the index at `path`, and keep them out."""
    with ExitStack() as stack:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                stack.enter_context(locked(path, patience=0))
            except StoreError:
                report(Progress(Stage.WAITING))
                stack.enter_context(locked(path, patience=inf))
        except OSError as error:
            reason = f"{error.strerror}; choose another file with --index"
            raise StoreError(f"{path}: {reason}") from error
        yield


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
