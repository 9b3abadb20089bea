"""Weaves the documents together: their dates, who is named in them, and what happened when."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from tui.library.annotating import anchor_key
from tui.model import Annotation, Document, Event, Mention, Publication, Report, Timex
from tui.store import Anchored, Pair, Woven


@dataclass(frozen=True, slots=True)
class Steps:
    """The functions that are called one after the other; tests put others in their place."""

    date_documents: Callable[
        [Sequence[Document], date | None, Mapping[str, date]], Mapping[str, Publication]
    ]
    tag: Callable[[str, date | None], Sequence[Timex]]
    link: Callable[[Sequence[Document], Sequence[Annotation]], Any]
    extract: Callable[..., Sequence[Report]]
    merge: Callable[[Sequence[Report], Mapping[str, str]], Sequence[Event]]

    @classmethod
    def real(cls) -> Self:
        """Return the steps of `tui.analysis`, imported only now."""
        from tui.analysis.dating import date_documents  # noqa: PLC0415 - slow to import
        from tui.analysis.events import extract, merge  # noqa: PLC0415 - as above
        from tui.analysis.linking import link  # noqa: PLC0415 - as above
        from tui.analysis.timexes import tag  # noqa: PLC0415 - as above

        return cls(date_documents, tag, link, extract, merge)


@dataclass(frozen=True, slots=True)
class Days:
    """What a person says about the days of publication."""

    given: date | None = None
    """That of the documents that nothing dates."""
    corrected: Mapping[str, date] = field(default_factory=dict)
    """By document; it comes before everything else."""


def weave(
    documents: Sequence[Document],
    annotations: Sequence[Annotation],
    days: Days,
    anchored: Mapping[str, Anchored],
    steps: Steps,
) -> Woven:
    """Return what all documents say together; their order does not matter.

    `anchored` are the time expressions found before, taken where their anchor is still the same.
    """
    published = steps.date_documents(documents, days.given, days.corrected)
    timexes = {
        document.name: _timexes(document, published, anchored, steps) for document in documents
    }
    linking = steps.link(documents, annotations)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in linking.mentions:
        mentions[mention.document].append(mention)
    sentences = {annotation.document: annotation.sentences for annotation in annotations}
    reports = [
        report
        for document in documents
        for report in steps.extract(
            document,
            sentences.get(document.name, ()),
            timexes[document.name].timexes,
            mentions[document.name],
            published.get(document.name),
        )
    ]
    names = {entity.id: entity.name for entity in linking.entities}
    return Woven(
        published,
        timexes,
        linking.entities,
        linking.mentions,
        steps.merge(reports, names),
        [Pair(pair.left, pair.right, pair.reason, pair.score) for pair in linking.uncertain],
    )


def _timexes(
    document: Document,
    published: Mapping[str, Publication],
    anchored: Mapping[str, Anchored],
    steps: Steps,
) -> Anchored:
    day = published[document.name].day if document.name in published else None
    anchor = anchor_key(day)
    known = anchored.get(document.name)
    if known is not None and known.anchor == anchor:
        return known
    return Anchored(anchor, tuple(steps.tag(document.text, day)))
