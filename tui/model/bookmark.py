"""A place that the reader keeps, anchored by its words as well as by its position."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui.model.document import Document
from tui.model.span import Span

CONTEXT = 40
"""Characters kept before and after the quotation."""
QUOTED = 300
"""Characters of the passage that are kept."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A passage of a document with what the reader wrote about it."""

    id: str
    document: str
    span: Span
    exact: str
    """The passage itself, its first 300 characters."""
    prefix: str = ""
    suffix: str = ""
    """What stands before and after it."""
    digest: str = ""
    """Of the document when the bookmark was made."""
    name: str = ""
    mark: str = ""
    """The letter under which the place is reached with one key; empty for none."""
    note: str = ""
    tags: tuple[str, ...] = ()
    entity: str = ""
    event: str = ""
    """Id of what the bookmark is about, if it is not the passage."""
    created: datetime | None = None
    other: tuple[str, ...] = ()
    """Notes that another window wrote at the same time."""

    @classmethod
    def at(cls, document: Document, span: Span, id: str) -> "Bookmark":  # noqa: A002 - as the field
        """Return a bookmark of a passage with its quotation and context.

        >>> Bookmark.at(Document("a.txt", "Kabul fell. He fled."), Span(12, 20), "1").prefix
        'Kabul fell. '
        """
        text, last = document.text, min(span.end, span.start + QUOTED)
        return cls(
            id,
            document.name,
            span,
            exact=text[span.start : last],
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[last : last + CONTEXT],
            digest=document.digest,
        )


class Located(StrEnum):
    """How the passage of a bookmark was found again."""

    EXACT = "exact"
    SEARCHED = "searched"
    LOST = "lost"
