"""One article of a library: its text, what is known about it, and when it was published."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tui.model.span import Span

WORDS_PER_MINUTE = 230
"""Silent reading of English non-fiction, rounded: Brysbaert 2019, 10.1016/j.jml.2019.104047."""


class PublishedFrom(StrEnum):
    """Where a publication date comes from, the strongest first."""

    CORRECTED = "corrected"
    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Publication:
    """The day a document was published (its document creation time), and how we know."""

    day: date
    source: PublishedFrom
    evidence: str
    """Why, in words for people: “date line “date 2021-08-16” in the first line”."""
    width: int = 0
    """Days either way that the evidence leaves open; 0 when the day is settled."""
    confidence: float = 1.0
    """0 to 1; only an inferred date has less than 1."""

    @property
    def inferred(self) -> bool:
        """Return whether the day was worked out from the text, so that it must look so."""
        return self.source is PublishedFrom.INFERRED

    def text(self, *, year: bool = True) -> str:
        """Return the day, without its year where that goes without saying.

        >>> published = Publication(date(1972, 7, 24), PublishedFrom.METADATA, "")
        >>> published.text(), published.text(year=False)
        ('1972-07-24', '07-24')
        """
        return self.day.isoformat() if year else self.day.isoformat()[-5:]


class BlockKind(StrEnum):
    """What a block of text is, for setting it on the screen."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    ITEM = "item"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item …: the unit in which text is set."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Depth of a heading (1 to 6), quotation or list item (from 0)."""


@dataclass(frozen=True, slots=True)
class Link:
    """A passage of the text that leads to an address."""

    span: Span
    address: str


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One article as it is read; every offset in the program counts characters of its `text`."""

    name: str
    """Path relative to the library with `/`, or the `id` of a JSON line; unique in a library."""
    text: str
    title: str = ""
    source: str = ""
    """Who published it: a newspaper, agency, site; empty when unknown."""
    author: str = ""
    url: str = ""
    tags: tuple[str, ...] = ()
    published: Publication | None = None
    """None when nothing says it; the dating of undated documents is `analysis.dating`'s."""
    blocks: tuple[Block, ...] = ()
    """In order of the text, not overlapping; what lies between them is white space."""
    links: tuple[Link, ...] = ()
    path: str = ""
    """The file it was read from, absolute; empty for a document that has no file of its own."""
    digest: str = ""
    """BLAKE2b of what was read, hexadecimal; equal content has an equal digest."""
    notes: tuple[str, ...] = ()
    """What went wrong while reading, for people: “3 undecodable bytes shown as �”."""

    @property
    def words(self) -> int:
        """Return the number of words, divided at white space."""
        return len(self.text.split())

    @property
    def minutes(self) -> int:
        """Return the reading time in whole minutes, at least one."""
        return max(1, round(self.words / WORDS_PER_MINUTE))


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in the library that was not read, with the reason in words for people."""

    name: str
    reason: str
