"""A document with all that its reports depend on."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from tui.model import Document, Mention, Publication, Report, Span, Timex


@dataclass(frozen=True, slots=True)
class Passage:
    """All that the reports of one document depend on."""

    document: Document
    sentences: Sequence[Span]
    timexes: Sequence[Timex]
    mentions: Sequence[Mention]
    published: Publication | None

    def key(self, anchor: str) -> str:
        """Return a digest of it; `anchor` stands for the time expressions and the rules."""
        mentions = [
            (each.span.start, each.span.end, each.type.value, each.entity, each.likely)
            for each in self.mentions
        ]
        depends = (self.document.digest, anchor, self.published, mentions)
        return blake2b(repr(depends).encode(), digest_size=16).hexdigest()


def extract_here(passages: Sequence[Passage]) -> list[list[Report]]:
    """Return the reports of each document."""
    from tui.analysis.events import extract  # noqa: PLC0415 - slow to import

    return [
        extract(each.document, each.sentences, each.timexes, each.mentions, each.published)
        for each in passages
    ]
