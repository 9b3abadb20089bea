"""`dateline chronology`: what happened in order of time, in one of six forms."""

from argparse import Namespace
from datetime import date, datetime, timedelta

from tui.cli import telling
from tui.cli.library import opened
from tui.cli.output import CommandError, say, width, write_exactly
from tui.library.listings import story
from tui.model import Interval, counted
from tui.search import Kind, find
from tui.store import Index
from tui.writing import FORMATS, Format

FORMS = {"text": Format(telling.lines), **FORMATS}


def run(options: Namespace) -> int:
    """Print the chronology, or the part of it that is asked for."""
    name = "json" if options.json else options.format
    interval = chosen_interval(getattr(options, "from"), options.to)
    form = FORMS[name]
    with opened(options) as index:
        entity = chosen_entity(index, options.entity) if options.entity else None
        told = story(index, index.events(interval=interval, entity=entity), width())
    write_exactly(form.write(told))
    undated = 0 if form.undated else sum(1 for _ in told.events) - sum(1 for _ in told.dated())
    if undated and not options.quiet:
        say(f"{counted(undated, 'event')} left out: {name} has no place for what is undated")
    return 0


def chosen_interval(first: date | None, last: date | None) -> Interval | None:
    """Return the stretch from the start of `first` to the end of `last`; None for all time.

    >>> chosen_interval(None, date(2021, 8, 15)).text
    '../2021-08-16'
    """
    if first is None and last is None:
        return None
    if first and last and last < first:
        raise CommandError(f"--from {first} comes after --to {last}; exchange them", status=2)
    start = datetime.combine(first, datetime.min.time()) if first else None
    end = datetime.combine(last, datetime.min.time()) + timedelta(days=1) if last else None
    return Interval(start, end)


def chosen_entity(index: Index, wanted: str) -> str:
    """Return the id of the entity that is called or named `wanted`, the likeliest first."""
    if index.entity_rows([wanted]):
        return wanted
    for found in find(index, wanted, kinds=[Kind.ENTITY], limit=1):
        return found.key
    raise CommandError(
        f"no entity is named “{wanted}”; see dateline entities for those that are there"
    )
