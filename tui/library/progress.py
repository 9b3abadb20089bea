"""What is told while a library is brought up to date, and at the end."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What is being done."""

    WAITING = "waiting"
    """For another dateline that works on the same library."""
    READING = "reading"
    ANNOTATING = "annotating"
    WEAVING = "weaving"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is, counted in documents (in files while reading)."""

    stage: Stage
    done: int = 0
    total: int = 0
    rate: float = 0.0
    """Documents a second."""
    left: float | None = None
    """Seconds until the stage is done; None while nothing can be said."""
    words: float = 0.0
    """Words a second; 0 where they are not counted."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What an update did."""

    documents: int = 0
    """In the library now."""
    new: int = 0
    changed: int = 0
    gone: int = 0
    skipped: int = 0
    words: int = 0
    seconds: float = 0.0


Report = Callable[[Progress], None]


class Pace:
    """Counts what a stage has done and reports it with its speed."""

    def __init__(self, stage: Stage, total: int, report: Report, words: int = 0) -> None:
        """Start counting now; `words` are those of all documents, if they take most of the time."""
        self._stage, self._total, self._report = stage, total, report
        self._words = words
        self._done = self._read = 0
        self._start = time.monotonic()
        report(Progress(stage, 0, total))

    def step(self, count: int, words: int = 0) -> None:
        """Report that `count` more are done, which have so many words."""
        self._done += count
        self._read += words
        seconds = time.monotonic() - self._start
        rate = self._done / seconds if seconds else 0.0
        speed = self._read / seconds if seconds else 0.0
        if speed:
            left: float | None = (self._words - self._read) / speed
        else:
            left = (self._total - self._done) / rate if rate else None
        self._report(Progress(self._stage, self._done, self._total, rate, left, speed))
