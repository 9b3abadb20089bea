"""What linking works on and what it gives back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.model import Entity, EntityType, Mention

Given = Mapping[str, Sequence[str]]
"""By step a digest of all that it leant on, and what it gave, in JSON."""
KINDS = {kind.value: kind for kind in EntityType}
CLUB = "CLUB"
"""The label of a town’s name that a rule read as its club’s: it keeps out of the vote."""


class Found(NamedTuple):
    """A stretch of a text that is taken for a name while it is being repaired."""

    start: int
    end: int
    type: EntityType
    label: str = ""
    """What the model called it; empty when a rule found it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One document with the names that its own text settles; nothing of other documents."""

    name: str
    text: str
    """The document's text, as long as it is, with line feeds only where they part sentences."""
    found: tuple[Found, ...]
    """In order, not overlapping."""
    capitals: tuple[tuple[int, str], ...]
    """Offset and first word of everything capitalised: where a known name may hide."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one; a person decides."""

    left: str
    right: str
    """Their ids."""
    reason: str
    """Why they may be one, in words for people."""
    score: float
    """0 to 1, the likelier the higher."""


@dataclass(frozen=True, slots=True)
class Linking:
    """The entities of a library with all their mentions."""

    entities: tuple[Entity, ...]
    """Most mentioned first."""
    mentions: tuple[Mention, ...]
    """By document and place; each has its entity."""
    uncertain: tuple[Pair, ...] = ()
    """The likeliest first."""
    given: Mapping[str, Given] = field(default_factory=dict)
    """What the steps give for each document for which they do not give what they gave before."""
