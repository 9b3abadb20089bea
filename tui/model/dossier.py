"""The page of one entity: what all documents say of it, each line with its passage."""

from dataclasses import dataclass

from tui.model.event import Event
from tui.model.mention import Entity, EntityType
from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, and the passage that it leads to."""

    text: str
    document: str
    span: Span
    count: int = 0
    """How often that is so; 0 where it makes no sense."""
    type: EntityType | None = None
    entity: str = ""
    """Type and id of the other entity that the line names, if it names one."""
    event: Event | None = None
    """What happened, if the line tells it."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading."""

    title: str
    entries: tuple[Entry, ...] = ()
    more: int = 0
    """Further lines that are left out."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one entity; sections with nothing in them are left out."""

    entity: Entity
    sections: tuple[Section, ...] = ()
    read: int = 0
    """Mentions around which was looked; fewer than there are where there are very many."""
