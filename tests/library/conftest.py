"""A library of a few files, and an update whose workers and steps are in this process."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tui.library import Library, Options, Progress, Summary, update
from tui.library.crew import Outcome
from tui.library.passages import Passage, Settled, draft_here
from tui.library.updating import Means
from tui.library.weaving import Steps
from tui.library.worker import TASKS
from tui.model import (
    Alias,
    Entity,
    EntityType,
    Event,
    Interval,
    Mention,
    Publication,
    PublishedFrom,
    Report,
    Span,
    Status,
)


class Alone:
    """A crew that does everything itself, and remembers what it was asked for."""

    def __init__(self, calls: list[tuple[str, int]], tasks: dict[str, Callable[..., Any]]) -> None:
        self._calls, self._tasks = calls, tasks

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def prepare(self, task: str, context: object = None) -> None:
        self._calls.append((f"prepare {task}", 0))

    def run(self, task: str, batches: Any, context: object = None) -> Iterator[Outcome[Any]]:
        for items in batches:
            self._calls.append((task, len(items)))
            try:
                yield Outcome(items, self._tasks[task](items, context))
            except ValueError as error:
                yield Outcome(items, problem=str(error))


def link(settled: Sequence[Settled]) -> Any:
    documents = [each.document for each in settled]
    mentions = [
        Mention(document.name, Span(0, 5), document.text[:5], EntityType.PLACE, entity="kabul")
        for document in documents
        if document.text.startswith("Kabul")
    ]
    alias = Alias("Kabul", len(mentions))
    entity = Entity("kabul", "Kabul", EntityType.PLACE, (alias,), len(mentions), len(mentions))
    return SimpleNamespace(entities=[entity], mentions=mentions, uncertain=(), given={})


def report(passage: Passage) -> Report:
    interval = Interval.day(passage.published.day) if passage.published else None
    name, text = passage.document.name, passage.document.text
    span = Span(0, len(text))
    return Report(name, span, span, text, None, Status.HAPPENED, interval, None)


def group(reports, names) -> list[list[Report]]:
    return [[each] for each in reports]


def tell(reports, names) -> Event:
    (each,) = reports
    return Event(each.document, each.text, each.status, each.interval, None, (each,))


def date_documents(documents, given, corrected) -> dict[str, Publication]:
    days = {each.name: corrected.get(each.name, given) for each in documents}
    return {
        name: Publication(day, PublishedFrom.GIVEN, "given") for name, day in days.items() if day
    }


@dataclass
class Bench:
    """A library, and what an update of it did."""

    folder: Path
    options: Options
    tasks: dict[str, Callable[..., Any]] = field(default_factory=lambda: dict(TASKS))
    calls: list[tuple[str, int]] = field(default_factory=list)
    weaves: list[int] = field(default_factory=list)
    told: list[Progress] = field(default_factory=list)
    tagged: list[tuple[str, date | None]] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tasks["extract"] = self._extract

    @property
    def library(self) -> Library:
        return Library.open([self.folder], self.options)

    def update(self) -> Summary:
        for record in (self.calls, self.weaves, self.told, self.tagged, self.extracted):
            record.clear()
        return update(self.library, self.told.append, Means(self._hire, self._steps))

    def _hire(self, size: int) -> Any:
        return Alone(self.calls, self.tasks)

    def _steps(self) -> Steps:
        return Steps(date_documents, self._tag, draft_here, self._link, self._extract, group, tell)

    def _tag(self, text: str, day: date | None) -> list[Any]:
        self.tagged.append((text, day))
        return []

    def _extract(self, passages, _: object = None) -> list[list[Report]]:
        self.extracted += [each.document.name for each in passages]
        return [[report(each)] for each in passages]

    def _link(self, settled) -> Any:
        every = list(settled)
        self.weaves.append(len(every))
        return link(every)

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            (self.folder / f"{name}.txt").write_text(text)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Return a library of two files, without a language model."""
    folder = tmp_path / "articles"
    folder.mkdir()
    made = Bench(folder, Options(model=str(tmp_path / "no model")))
    made.write(a="Kabul fell.", b="Herat fell.")
    return made
