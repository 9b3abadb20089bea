"""What a worker process answers, and how values of the model go to it and come back."""

import copyreg
from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from tui.model import Interval, Mention, Report, Span, Timex

OFTEN = (Interval, Mention, Report, Span, Timex)
"""Of these there are hundreds in an article: by themselves they take twice as long to be sent."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a task gave, one result for each item."""

    results: list[Any]


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a task gave nothing."""

    reason: str


def _sent(kind: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[object, ...]]]:
    """Return what takes a value apart, so that it can be made again."""
    parts = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (kind, parts(value))


for _kind in OFTEN:
    copyreg.pickle(_kind, _sent(_kind))
