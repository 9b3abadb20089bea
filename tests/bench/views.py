"""Time every view of a large library as the panes ask for it, beside what a person may wait.

usage: python tests/bench/views.py [COUNT | INDEX] [--rounds N]

COUNT articles (100,000 without it) are generated into an index in the temporary directory, once;
INDEX is one that exists. Times are CPU milliseconds of this process, the median of N rounds (7).
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import gettempdir
from time import process_time

from tests.bench.articles import compose, material
from tests.bench.generate import fill
from tui.model import EntityType, Granularity, Interval
from tui.search import find, search
from tui.store import Index
from tui.store.schema import SHAPE

GOAL = 20.0
"""Milliseconds that a view may take at the 95th percentile, at any size of library."""
WINDOW = 60
"""Rows that a high window shows."""
View = tuple[str, Callable[[], object]]


def main() -> None:
    """Print a table of views."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("library", nargs="?", default="100000")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with Index.open(generated(options.library)) as index:
        print(index.counts())  # noqa: T201 - the answer
        print(f"{'view':44}{'ms':>8}{'goal':>8}{'ratio':>8}")  # noqa: T201 - as above
        for name, view in views(index):
            taken = median(_time(view) for _ in range(options.rounds))
            print(f"{name:44}{taken:8.1f}{GOAL:8.0f}{taken / GOAL:8.2f}")  # noqa: T201 - as above


def generated(library: str) -> Path:
    """Return the index of that name, or the one of so many generated articles."""
    if not library.isdigit():
        return Path(library)
    # An index of another shape counts as empty.
    file = Path(gettempdir()) / f"dateline-views-{library}-{SHAPE}.db"
    if not file.exists():
        sys.stderr.write(f"{file} is made first\n")
        stuff = material()
        fill(file, compose(stuff, int(library), 130, 1), stuff)
    return file


def views(index: Index) -> Iterator[View]:
    """Yield what the panes ask for; the entity is the one named most often."""
    entity, day = index.entities()[0], Granularity.DAY
    for order in ("published", "name", "source", "words"):
        yield f"articles by {order}", partial(index.documents, order)
    yield "articles: a window", lambda: _windows(index.documents(), index.document_rows)
    yield "articles narrowed", lambda: index.documents(matching="talks")
    yield "articles: where one stands", lambda: _rank(index)
    yield "entities of every type", lambda: [index.entities(kind) for kind in EntityType]
    yield "entities: a window", lambda: _windows(index.entities(), index.entity_rows)
    yield "events", index.events
    yield "events: a window", lambda: _windows(index.events(), index.event_rows)
    yield "events narrowed", lambda: index.events(matching="airport")
    yield "events of an entity", lambda: index.events(entity=entity)
    yield "chronology", partial(index.chronology, day)
    yield "chronology of an entity", lambda: index.chronology(day, entity=entity)
    yield "chronology of the last month", lambda: index.chronology(day, _last_month(index))
    yield "entities of the last month", lambda: index.shares_during(_last_month(index))
    yield "entities of an article", lambda: index.entities(document=index.documents()[0])
    yield "bars by day", lambda: index.histogram(day)
    yield "bars by year", lambda: index.histogram(Granularity.YEAR)
    yield "places of an entity", lambda: index.places(entity)
    yield "first mentions of an entity", lambda: index.mentions(entity, limit=WINDOW)
    yield "days of an entity", lambda: index.mention_days(entity)
    yield "ends of an entity", lambda: index.ends(entity)
    yield "companions of an entity", lambda: index.companions(entity)
    yield from _searches(index)


def _searches(index: Index) -> Iterator[View]:
    # The names of a generated library are other ones with every seed.
    person = index.entity(index.entities(EntityType.PERSON)[0]).name.split()[-1].casefold()
    misspelt = person[: len(person) // 2] + person[len(person) // 2 + 1 :]
    yield "entities narrowed", lambda: index.entities(matching=person)
    yield "finder: a letter", lambda: find(index, "k")
    yield "finder: a name", lambda: find(index, person)
    yield "finder: a misspelt name", lambda: find(index, misspelt)
    yield "full text: a word", lambda: search(index, person, 100)
    yield "full text: two words", lambda: search(index, "airport talks", 100)


def _last_month(index: Index) -> Interval:
    days = index.days()
    last = days[1] if days else date.today()
    return Interval.days(last - timedelta(30), last)


def _windows(keys: Sequence[str], rows: Callable[[Sequence[str]], object]) -> None:
    middle = len(keys) // 2
    rows(keys[middle : middle + WINDOW])


def _rank(index: Index) -> int:
    keys = index.documents()
    return keys.index(keys[len(keys) - 1])


def _time(view: Callable[[], object]) -> float:
    start = process_time()
    view()
    return 1000 * (process_time() - start)


if __name__ == "__main__":
    main()
