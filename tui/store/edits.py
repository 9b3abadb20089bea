"""What a correction of the reader changes in the index, as values."""

from dataclasses import dataclass

from tui.model.event import Event
from tui.model.mention import Entity, Mention

NOBODY = ""
"""Whom the mentions of a hidden entity name."""


@dataclass(frozen=True, slots=True)
class Move:
    """Mentions that name another entity than was thought."""

    source: str
    target: str
    """Ids of entities; `NOBODY` for mentions that are no names."""
    mentions: tuple[Mention, ...] | None = None
    """Those of `source` that are meant; None for all."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Entities and events as they are to be; counts, aliases and links follow by themselves."""

    entities: tuple[Entity, ...] = ()
    """New ones, and known ones under another name or type; their counts are not looked at."""
    moves: tuple[Move, ...] = ()
    named: tuple[Mention, ...] = ()
    """Mentions that were not there before, of entities that are."""
    events: tuple[Event, ...] = ()
    """New ones, and known ones that are to be otherwise."""
    gone: tuple[str, ...] = ()
    """Ids of events that are no more."""
    answered: tuple[tuple[str, str], ...] = ()
    """Pairs of entities, by their ids, that are not asked about any more."""
    changed: int = 0
    """How many mentions, events or documents; 0 for a correction that matches nothing."""
    said: str = ""
    """What was changed, or why nothing was, in words for people."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction that is in force in the index, and what it changed."""

    key: str
    """Tells it from every other one."""
    changed: int
    said: str
