"""Times corrections, made and undone, on the sample and on as many copies of it as are asked for.

Run it as `python tests/bench/correcting.py 400`; the language model must be installed.
"""

import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.library import Library, Options, update
from tui.library.correcting import Corrector
from tui.model import (
    AddEvent,
    Combine,
    CombineEvents,
    Correction,
    EntityType,
    FixEvent,
    Hide,
    HideEvent,
    Pin,
    Published,
    Quotation,
    Rename,
    Retype,
    Split,
    SplitEvent,
)
from tui.model.shipped import shipped
from tui.store import Index


def main(number: int) -> None:
    """Print the milliseconds that each kind of correction takes, and its undoing."""
    with TemporaryDirectory() as home:
        folder = Path(home) / "articles"
        folder.mkdir()
        _copy(folder, number)
        library = Library.open([folder], Options(index=Path(home) / "i", notebook=Path(home) / "n"))
        update(library)
        with library.index() as index:
            print(index.counts())  # noqa: T201 - what the script is for
            rules = list(_rules(index))
        corrector = Corrector(library)
        made = [_timed(corrector.correct, rule) for rule in rules]
        undone = [_timed(corrector.undo) for _ in rules]
        corrector.close()
    for rule, there, back in zip(rules, made, reversed(undone), strict=True):
        print(f"{rule.kind:16}{there:6.0f} ms, undone {back:6.0f} ms")  # noqa: T201 - as above


def _copy(folder: Path, number: int) -> None:
    articles = [file for file in (shipped("data") / "sample").iterdir() if file.suffix != ".jsonl"]
    for count in range(number):
        file = articles[count % len(articles)]
        shutil.copy(file, folder / f"{count:05}-{file.name}")


def _rules(index: Index) -> list[Correction]:
    most = index.entity_rows(index.entities())[0].name
    first, second = (each.name for each in index.entity_rows(index.entities(EntityType.PERSON)[:2]))
    events = [each for each in index.event_rows(index.events()) if each.interval][:2]
    one, other = (
        Quotation.of(index.document(each.reports[0].document), each.reports[0].span)
        for each in events
    )
    return [
        Combine((first, second)),
        Split(first, (second,)),
        Rename(most, "Renamed"),
        Retype(first, EntityType.GROUP),
        Pin(first),
        Hide("Renamed"),
        Published(one.document, date(2021, 8, 16)),
        CombineEvents((one, other)),
        SplitEvent(other),
        FixEvent(one, "2021-08-14"),
        HideEvent(one),
        AddEvent("2021-08-13", "It rained.", report=one),
    ]


def _timed(work: Callable[..., object], *arguments: object) -> float:
    start = time.perf_counter()
    work(*arguments)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
