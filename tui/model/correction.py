"""What the reader corrects: each kind a value, keyed by names and words, never by an id."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from tui.model.bookmark import CONTEXT, QUOTED
from tui.model.document import Document
from tui.model.event import Status
from tui.model.mention import EntityType
from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage by its words, so that it is found again in an edited or moved document."""

    document: str
    quote: str
    before: str = ""
    after: str = ""
    """What stands around it; needed only where the words stand more than once."""
    day: date | None = None
    """Of what the passage reports: tells apart two events in the same words."""

    @classmethod
    def of(cls, document: Document, span: Span, day: date | None = None) -> "Quotation":
        """Return the quotation of a passage with a little of its context.

        >>> Quotation.of(Document("a.txt", "Kabul fell. He fled."), Span(12, 19)).before
        'Kabul fell. '
        """
        text, last = document.text, min(span.end, span.start + QUOTED)
        return cls(
            document.name,
            text[span.start : last],
            text[max(0, span.start - CONTEXT) : span.start],
            text[last : last + CONTEXT],
            day,
        )


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that the reader knows better; `kind` is its name in the file."""

    kind: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Combine(Correction):
    """Names that are of one entity."""

    kind: ClassVar[str] = "combine"
    names: tuple[str, ...]
    into: str = ""
    """The name it is shown under; empty for the fullest."""
    types: tuple[EntityType, ...] = ()
    """What the names were taken for: it tells apart entities of one name, where there are such."""


@dataclass(frozen=True, slots=True)
class Split(Correction):
    """Names, or single passages, that do not mean the entity `out_of`."""

    kind: ClassVar[str] = "split"
    out_of: str
    names: tuple[str, ...] = ()
    into: str = ""
    """The name of what they mean; the first of `names` if empty."""
    documents: tuple[str, ...] = ()
    """Only there, if any are given."""
    passages: tuple[Quotation, ...] = ()
    """Only there, if any are given."""
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Rename(Correction):
    """Another name for an entity to be shown under."""

    kind: ClassVar[str] = "rename"
    name: str
    into: str
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Retype(Correction):
    """Another kind of thing than was thought."""

    kind: ClassVar[str] = "retype"
    name: str
    type: EntityType
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Hide(Correction):
    """No entity, or none of interest."""

    kind: ClassVar[str] = "hide"
    name: str
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Pin(Correction):
    """An entity to be listed before the others."""

    kind: ClassVar[str] = "pin"
    name: str
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Same(Correction):
    """A pair that was in doubt and is one."""

    kind: ClassVar[str] = "same"
    names: tuple[str, ...]
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Different(Correction):
    """A pair that was in doubt and is never to be one."""

    kind: ClassVar[str] = "different"
    names: tuple[str, ...]
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsure(Correction):
    """A pair of which the reader does not know either; it is not asked about again."""

    kind: ClassVar[str] = "unsure"
    names: tuple[str, ...]
    types: tuple[EntityType, ...] = ()


@dataclass(frozen=True, slots=True)
class Published(Correction):
    """The day on which a document was published; None if nobody knows, whatever it says."""

    kind: ClassVar[str] = "published"
    document: str
    published: date | None


@dataclass(frozen=True, slots=True)
class CombineEvents(Correction):
    """Passages that report one event."""

    kind: ClassVar[str] = "combine events"
    reports: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent(Correction):
    """A passage that reports another event than the passages it was put with."""

    kind: ClassVar[str] = "split event"
    report: Quotation


@dataclass(frozen=True, slots=True)
class HideEvent(Correction):
    """A passage whose event is none, or none of interest."""

    kind: ClassVar[str] = "hide event"
    report: Quotation


@dataclass(frozen=True, slots=True)
class FixEvent(Correction):
    """What is to be said of the event that a passage reports; what is empty stays as it is."""

    kind: ClassVar[str] = "fix event"
    report: Quotation
    when: str = ""
    """As `moments` reads it: a year, month, day, minute, two with `/` between, or `undated`."""
    status: Status | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class AddEvent(Correction):
    """An event that the reader adds, with or without a passage that reports it."""

    kind: ClassVar[str] = "add event"
    when: str
    text: str
    status: Status | None = None
    report: Quotation | None = None
    names: tuple[str, ...] = ()
    """Of the entities that have to do with it, besides those named in the passage."""


EntityCorrection = Combine | Split | Rename | Retype | Hide | Pin | Same | Different | Unsure
EventCorrection = CombineEvents | SplitEvent | HideEvent | FixEvent | AddEvent

KINDS: dict[str, type[Correction]] = {
    kind.kind: kind
    for kind in (
        *(Combine, Split, Rename, Retype, Hide, Pin, Same, Different, Unsure, Published),
        *(CombineEvents, SplitEvent, HideEvent, FixEvent, AddEvent),
    )
}
"""Every kind of correction by its name in the file."""
