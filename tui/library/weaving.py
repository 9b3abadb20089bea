"""Weaves the documents together: their dates, who is named in them, and what happened when."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from tui.library.passages import Passage, extract_here
from tui.library.versions import anchor_key
from tui.model import Annotation, Document, Event, Mention, Publication, Report, Timex
from tui.store import Anchored, Extracted, Pair, Woven


@dataclass(frozen=True, slots=True)
class Steps:
    """The functions that are called one after the other; tests put others in their place."""

    date_documents: Callable[
        [Sequence[Document], date | None, Mapping[str, date]], Mapping[str, Publication]
    ]
    tag: Callable[[str, date | None], Sequence[Timex]]
    link: Callable[[Sequence[Document], Sequence[Annotation]], Any]
    extract: Callable[[Sequence[Passage]], Sequence[Sequence[Report]]]
    merge: Callable[[Sequence[Report], Mapping[str, str]], Sequence[Event]]

    @classmethod
    def real(cls) -> Self:
        """Return the steps of `tui.analysis`, imported only now."""
        from tui.analysis.dating import date_documents  # noqa: PLC0415 - slow to import
        from tui.analysis.events import merge  # noqa: PLC0415 - as above
        from tui.analysis.linking import link  # noqa: PLC0415 - as above
        from tui.analysis.timexes import tag  # noqa: PLC0415 - as above

        return cls(date_documents, tag, link, extract_here, merge)


@dataclass(frozen=True, slots=True)
class Days:
    """What a person says about the days of publication."""

    given: date | None = None
    """That of the documents that nothing dates."""
    corrected: Mapping[str, date] = field(default_factory=dict)
    """By document; it comes before everything else."""


@dataclass(frozen=True, slots=True)
class Read:
    """All documents, what each gave on its own, and what is known from an earlier weave."""

    documents: Sequence[Document]
    annotations: Sequence[Annotation]
    anchored: Mapping[str, Anchored] = field(default_factory=dict)
    extracted: Mapping[str, Extracted] = field(default_factory=dict)


def weave(read: Read, days: Days, steps: Steps) -> Woven:
    """Return what all documents say together; their order does not matter.

    What is known from before is taken where it would come out the same.
    """
    published = steps.date_documents(read.documents, days.given, days.corrected)
    sentences = {each.document: each.sentences for each in read.annotations}
    annotated = [each for each in read.documents if each.name in sentences]
    timexes = {each.name: _timexes(each, published, read, steps) for each in annotated}
    linking = steps.link(annotated, read.annotations)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in linking.mentions:
        mentions[mention.document].append(mention)
    passages = [
        Passage(
            each,
            sentences[each.name],
            timexes[each.name].timexes,
            mentions[each.name],
            published.get(each.name),
        )
        for each in annotated
    ]
    fresh = _extracted(passages, timexes, read, steps)
    known = {**read.extracted, **fresh}
    reports = [report for each in annotated for report in known[each.name].reports]
    names = {entity.id: entity.name for entity in linking.entities}
    return Woven(
        published,
        timexes,
        linking.entities,
        linking.mentions,
        steps.merge(reports, names),
        [Pair(pair.left, pair.right, pair.reason, pair.score) for pair in linking.uncertain],
        fresh,
    )


def _timexes(
    document: Document, published: Mapping[str, Publication], read: Read, steps: Steps
) -> Anchored:
    day = published[document.name].day if document.name in published else None
    anchor = anchor_key(day)
    known = read.anchored.get(document.name)
    if known is not None and known.anchor == anchor:
        return known
    return Anchored(anchor, tuple(steps.tag(document.text, day)))


def _extracted(
    passages: Sequence[Passage], timexes: Mapping[str, Anchored], read: Read, steps: Steps
) -> dict[str, Extracted]:
    """Return the reports of the documents for which those known are not the same any more."""
    keys = {each.document.name: each.key(timexes[each.document.name].anchor) for each in passages}
    fresh = [each for each in passages if not _is_known(each.document.name, keys, read)]
    return {
        each.document.name: Extracted(keys[each.document.name], tuple(reports))
        for each, reports in zip(fresh, steps.extract(fresh), strict=True)
    }


def _is_known(name: str, keys: Mapping[str, str], read: Read) -> bool:
    return name in read.extracted and read.extracted[name].key == keys[name]
