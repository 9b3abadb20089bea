"""Of what part of the library the sidebar lists the entities."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from tui.model import Interval
from tui.store import Index
from tui.store.portraits import Share


class Scope(Enum):
    """The parts; the value is what the title says."""

    LIBRARY = ""
    ARTICLE = "in article"
    TIME = "in period"


@dataclass(frozen=True, slots=True)
class Where:
    """Which article is open and which stretch of time the chronology shows."""

    document: str = ""
    interval: Interval | None = None


def shares(index: Index, scope: Scope, where: Where) -> Mapping[str, Share] | None:
    """Return how much each entity has of the part; None for the library with its own counts."""
    if scope is Scope.ARTICLE:
        return index.shares_in(where.document)
    if scope is Scope.TIME:
        return index.shares_during(where.interval or Interval(None, None))
    return None


def problem(scope: Scope, where: Where) -> str:
    """Return why the part is not a smaller one than the library, in words for people."""
    if scope is Scope.ARTICLE and not where.document:
        return "No article is open: its names are none"
    if scope is Scope.TIME and where.interval is None:
        return (
            "The chronology shows all time: {from_here} and {up_to_here} there choose a part of it"
        )
    return ""
