"""An option of the command line, how its value is read, and the options that all commands share."""

import re
from argparse import ArgumentTypeError
from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

DATE_FORMS = "write it as 2021-08-15"
PERIOD_FORMS = "write it as 2021-08-15, 2021-08 or 2021"
_PERIOD = re.compile(r"\d{4}(-\d{1,2}){0,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Option:
    """One option: what it is called, takes and does."""

    flags: tuple[str, ...]
    help: str
    metavar: str = ""
    """What stands for its value in the help; empty for a switch, which takes none."""
    choices: tuple[str, ...] = ()
    read: Callable[[str], object] = str
    default: object = None
    repeated: bool = False
    """Whether it may be given several times; its value is then a list."""
    completes: str = ""
    """What the shell offers for the value: `file`, `folder` or nothing."""


def read_date(text: str) -> date:
    """Return the day that `text` says, in ISO 8601.

    >>> read_date("2021-08-15")
    datetime.date(2021, 8, 15)
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a date; {DATE_FORMS}") from None


def read_first_day(text: str) -> date:
    """Return the first day of the day, month or year that `text` says.

    >>> read_first_day("2021-08"), read_first_day("2021")
    (datetime.date(2021, 8, 1), datetime.date(2021, 1, 1))
    """
    return _period(text)[0]


def read_last_day(text: str) -> date:
    """Return the last day of the day, month or year that `text` says.

    >>> read_last_day("2021-02"), read_last_day("2021-02-03")
    (datetime.date(2021, 2, 28), datetime.date(2021, 2, 3))
    """
    return _period(text)[1]


def _period(text: str) -> tuple[date, date]:
    if _PERIOD.fullmatch(text.strip()):
        numbers = [int(part) for part in text.split("-")]
        with suppress(ValueError):
            return _first(*numbers), _last(*numbers)
    raise ArgumentTypeError(f"“{text}” is not a date; {PERIOD_FORMS}")


def _first(year: int, month: int = 1, day: int = 1) -> date:
    return date(year, month, day)


def _last(year: int, month: int = 12, day: int = 0) -> date:
    start = date(year, month, day or 1)
    return start.replace(day=day or monthrange(year, month)[1])


def read_count(text: str) -> int:
    """Return a whole number of at least one."""
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"“{text}” is not a whole number above 0")


JSON = Option(("-J", "--json"), "print JSON Lines for programs: one object a line")

LIBRARY_OPTIONS = (
    Option(
        ("-p", "--published"),
        "when documents that nothing dates were published",
        metavar="DATE",
        read=read_date,
    ),
    Option(
        ("-n", "--notebook"),
        "where bookmarks and corrections are kept",
        metavar="DIR",
        completes="folder",
    ),
    Option(
        ("-i", "--index"),
        "where the index is kept (it can always be made anew)",
        metavar="FILE",
        completes="file",
    ),
    Option(
        ("-m", "--model"),
        "language model: an installed package or a folder",
        metavar="NAME-OR-PATH",
        completes="folder",
    ),
    Option(
        ("-c", "--config"), "settings file in place of your own", metavar="FILE", completes="file"
    ),
    Option(("-j", "--jobs"), "worker processes for analysis", metavar="N", read=read_count),
    Option(("-q", "--quiet"), "no progress and no remarks on stderr"),
)
