"""What the index gives and takes besides the values of the model."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields
from typing import Any, Self

from tui.model.document import WORDS_PER_MINUTE, Publication
from tui.model.event import Event, Report
from tui.model.mention import Entity, Mention
from tui.model.span import Span
from tui.model.timex import Timex
from tui.store.packing import seal

COUNTED = "counted"
"""The fact that holds the checksum of the counts."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as a list shows it, without its text."""

    name: str
    title: str
    source: str
    author: str
    published: Publication | None
    words: int
    annotated: bool
    """Whether its entities have been looked for yet."""

    @property
    def minutes(self) -> int:
        """Return the reading time in whole minutes, at least one."""
        return max(1, round(self.words / WORDS_PER_MINUTE))


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a library holds."""

    documents: int = 0
    skipped: int = 0
    words: int = 0
    entities: int = 0
    mentions: int = 0
    events: int = 0
    undated: int = 0
    """Documents whose day of publication is not known."""
    annotated: int = 0
    """Documents whose entities have been looked for."""

    @classmethod
    def of(cls, facts: Mapping[str, str]) -> Self:
        """Return what stands among the facts of an index; raises `ValueError` if it is damaged."""
        counts = cls(*(int(facts.get(each.name, 0)) for each in fields(cls)))
        if facts.get(COUNTED, NOTHING_COUNTED) != counts.seal:
            raise ValueError("a count is not as it was written")
        return counts

    @property
    def seal(self) -> str:
        """Return a checksum."""
        return str(seal(*astuple(self)))


NOTHING_COUNTED = Counts().seal


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one, for the reader to decide."""

    left: str
    right: str
    """Their ids."""
    reason: str
    score: float = 0.0
    """0 to 1, the likelier the higher."""


@dataclass(frozen=True, slots=True)
class Context:
    """A mention with the words around it."""

    document: str
    span: Span
    text: str
    inside: Span
    """Where the mention stands in `text`."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two entities are one, with a place where each is named."""

    left: Entity
    right: Entity
    reason: str
    score: float
    contexts: tuple[Context, Context]
    """Of the left one and the right one."""


Name = Sequence[Any]
"""Start, end, type and label of a stretch of a text that is taken for a name."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The names of a document as far as it tells them itself, and by which rules."""

    version: str
    names: tuple[Name, ...] = ()
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What the steps of linking gave for the document when it was woven last."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """The time expressions of a document, and what their meaning leans on."""

    anchor: str
    """Equal for the same day of publication and the same rules."""
    timexes: tuple[Timex, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """The reports of a document before they are merged, and what they were extracted from."""

    key: str
    """Equal for the same text, mentions, time expressions and rules."""
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """An event that need not be made if it is stored."""

    leans_on: str
    """A digest of all that it is made of."""
    make: Callable[[], Event]


def made(event: Event | Outline) -> Event:
    """Return an event, made if it is not yet."""
    return event.make() if isinstance(event, Outline) else event


@dataclass(frozen=True, slots=True)
class Woven:
    """What comparing all documents gave; replaces what was woven before."""

    publications: Mapping[str, Publication] = field(default_factory=dict)
    timexes: Mapping[str, Anchored] = field(default_factory=dict)
    entities: Sequence[Entity] = ()
    mentions: Sequence[Mention] = ()
    """Each with its entity; in any order."""
    events: Sequence[Event | Outline] = ()
    pairs: Sequence[Pair] = ()
    extracted: Mapping[str, Extracted] = field(default_factory=dict)
    """By document, as far as it is not stored already."""
    drafted: Mapping[str, Drafted] = field(default_factory=dict)
    """As above."""
    given: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """What the steps of linking gave, as above."""
    same: Collection[str] = ()
    """Documents whose mentions are as they were woven last."""
