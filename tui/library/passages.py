"""A document with all that its reports depend on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING

from tui.library.versions import weaving_version
from tui.model import Annotation, Document, EntityType, Mention, Publication, Report, Span, Timex
from tui.store import Drafted

if TYPE_CHECKING:
    from tui.analysis.linking import Linking


@dataclass(frozen=True, slots=True)
class Passage:
    """All that the reports of one document depend on."""

    document: Document
    sentences: Sequence[Span]
    mentions: Sequence[Mention]
    published: Publication | None
    timexes: Sequence[Timex] = ()

    def key(self, anchor: str) -> str:
        """Return a digest of it; `anchor` stands for the time expressions and the rules."""
        mentions = [
            (each.span.start, each.span.end, each.type.value, each.label, each.entity, each.likely)
            for each in self.mentions
        ]
        depends = (self.document.digest, anchor, self.published, mentions)
        return blake2b(repr(depends).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Rough:
    """A document with what the language model found in it."""

    document: Document
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Settled:
    """A document with the names that it settles, and what linking gave for it before."""

    document: Document
    sentences: Sequence[Span]
    drafted: Drafted


def link_here(settled: Iterable[Settled]) -> "Linking":
    """Return the entities of all documents."""
    from tui.analysis.linking import Draft, Found, Page, redraft, weave  # noqa: PLC0415 - slow to import

    def read(each: Settled) -> Draft:
        names = each.drafted.names
        found = (Found(start, end, EntityType(kind), label) for start, end, kind, label in names)
        return redraft(each.document, each.sentences, found)

    return weave(
        Page(each.document.name, partial(read, each), each.drafted.given) for each in settled
    )


def prepare_here() -> None:
    """Load the rules and the tables that they lean on, which takes longer than an article does."""
    from tui.analysis.dating import date_documents  # noqa: PLC0415 - slow to import

    extract_here([])
    date_documents([Document("", "")])
    text = "Omar Herawi of Skarn Textiles Ltd left Kabul."
    names = ((0, 11, "PERSON", "PERSON"), (15, 33, "ORG", "ORG"), (39, 44, "PLACE", "GPE"))
    link_here([Settled(Document("", text), [Span(0, len(text))], Drafted("", names))])


def draft_here(rough: Sequence[Rough]) -> list[Drafted]:
    """Return the names of each document as far as it tells them itself."""
    from tui.analysis.linking import draft  # noqa: PLC0415 - slow to import

    version = weaving_version()
    return [Drafted(version, draft(each.document, each.annotation).found) for each in rough]


def extract_here(passages: Sequence[Passage]) -> list[list[Report]]:
    """Return the reports of each document."""
    from tui.analysis.events import extract  # noqa: PLC0415 - slow to import

    return [
        extract(each.document, each.sentences, each.timexes, each.mentions, each.published)
        for each in passages
    ]
