"""Makes and undoes corrections while an application shows the library and a child keeps it."""

import time
from dataclasses import dataclass
from threading import Event, Lock

from tui.library.correcting.applying import key_of, put_in_force
from tui.library.correcting.dating import redate, redate_events
from tui.library.correcting.history import Told, history, told_of
from tui.library.correcting.saying import described
from tui.library.opening import Library
from tui.model import Correction, Published
from tui.store import BusyIndexError, Index, Made, StoreError

PATIENCE = 30.0
"""Seconds for which the process that writes the index is waited for."""
PAUSE = 0.05
"""Seconds between two attempts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction that was made or undone."""

    correction: Correction
    changed: int = 0
    """Mentions, events or documents; 0 when it matches nothing."""
    said: str = ""
    """What it changed, in words for people."""
    settled: bool = True
    """Whether the index shows it wholly; else it does when the library has been indexed again."""
    problem: str = ""
    """Why it is not saved, for people; it is in memory then, and saved with the next one."""


class Corrector:
    """The corrections of a library for one window; every method may be called in any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._corrections = library.corrections()
        self._index: Index | None = None
        self._lock = Lock()
        self._closed = Event()

    def correct(self, correction: Correction) -> Outcome:
        """Save a correction and let it be in force."""
        with self._lock:
            made = self._corrections.add(correction)
            return self._carried_out(made)

    def undo(self) -> Outcome | None:
        """Take the last correction back, of this window if it made one; None if there is none."""
        with self._lock:
            self._corrections.file.refresh()
            made = self._corrections.undo_last()
            return self._taken_back(made) if made else None

    def withdraw(self, key: str) -> Outcome | None:
        """Take back the correction with that id; None if there is none."""
        with self._lock:
            self._corrections.file.refresh()
            for made in self._corrections.made():
                if made.id == key:
                    self._corrections.drop(key)
                    return self._taken_back(made)
        return None

    def history(self) -> list[Told]:
        """Return the corrections in the order they were made, with what each changed."""
        with self._lock, self._library.index() as index:
            self._corrections.file.refresh()
            return history(index, self._corrections)

    def close(self) -> None:
        """Wait for nobody any more; a correction under way is in the notebook already."""
        self._closed.set()
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None

    def _carried_out(self, made: Made) -> Outcome:
        problem = self._saved()
        settled = self._written(made.correction)
        if self._index is None:
            return Outcome(made.correction, 0, described(made.correction), settled, problem)
        applied = {each.key: each for each in self._index.applied()}
        told = told_of(self._index, made, applied.get(key_of(made)))
        return Outcome(made.correction, told.changed, told.said, settled, problem)

    def _taken_back(self, made: Made) -> Outcome:
        problem = self._saved()
        settled = self._written(made.correction)
        said = f"taken back: {described(made.correction)}"
        return Outcome(made.correction, 1, said, settled, problem)

    def _saved(self) -> str:
        try:
            self._corrections.file.save()
        except StoreError as error:
            return str(error)
        return ""

    def _written(self, correction: Correction) -> bool:
        """Bring the index up to date as soon as it is free; return whether it shows all."""
        end = time.monotonic() + PATIENCE
        while not self._closed.is_set():
            try:
                return self._write(correction)
            except BusyIndexError:
                if time.monotonic() > end:
                    return False
                self._closed.wait(PAUSE)
            except StoreError:
                # None there, or damaged: the process that keeps it sees to that.
                return False
        return False

    def _write(self, correction: Correction) -> bool:
        if self._index is None:
            self._index = Index.join(self._library.index_path)
        # If the index was made anew, it is another file.
        self._index.generation()
        if isinstance(correction, Published):
            self._corrections.file.refresh()
            redate(self._index, correction.document, self._corrections.published())
        with self._index.at_once():
            self._corrections.file.refresh()
            # What a day changes is woven in: it goes below what lies on the woven.
            if isinstance(correction, Published) and put_in_force(self._index, []):
                redate_events(self._index, correction.document)
            done = put_in_force(self._index, self._corrections.made())
        return done and not isinstance(correction, Published)
