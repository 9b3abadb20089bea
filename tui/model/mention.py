"""A naming of something in a text, and the entity that is named."""

from dataclasses import dataclass
from enum import StrEnum

from tui.model.counted import counted
from tui.model.span import Span


class EntityType(StrEnum):
    """The kinds of entity that are told apart."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    GROUP = "GROUP"
    EVENT = "EVENT"
    WORK = "WORK"
    PRODUCT = "PRODUCT"
    LAW = "LAW"
    LANGUAGE = "LANGUAGE"

    @property
    def letter(self) -> str:
        """Return the letter that stands for the kind where colour cannot: P O L G E W D A N.

        >>> "".join(kind.letter for kind in EntityType)
        'POLGEWDAN'
        """
        return LETTERS[self]


LETTERS = dict(zip(EntityType, "POLGEWDAN", strict=True))


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in one document where an entity is named."""

    document: str
    span: Span
    text: str
    type: EntityType
    label: str = ""
    """What the model called it (GPE, NORP …); empty when a rule found it."""
    entity: str = ""
    """The id of the entity; empty before linking."""
    likely: bool = False
    """A role or title that probably means the entity (“the Afghan president”)."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A form in which an entity is named, and how often."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place …, merged from its mentions in all documents."""

    id: str
    """Readable and stable: the same library gives the same ids in any order of documents."""
    name: str
    type: EntityType
    aliases: tuple[Alias, ...] = ()
    """Most frequent first."""
    documents: int = 0
    mentions: int = 0
    reasons: tuple[str, ...] = ()
    """Why forms were united, in words for people, one line a union."""
    pinned: bool = False
    """The reader wants it listed before the others."""

    @property
    def often(self) -> str:
        """Return how often it is named, for people."""
        return f"{counted(self.mentions, 'mention')} in {counted(self.documents, 'article')}"
