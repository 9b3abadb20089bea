"""Weaves the documents together: their dates, who is named in them, and what happened when."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

from tui.library.allowance import LONGEST
from tui.library.outlining import Tell, outlined
from tui.library.passages import (
    Passage,
    Rough,
    Settled,
    draft_here,
    extract_here,
    link_here,
)
from tui.library.versions import anchor_key, weaving_version
from tui.model import Document, Mention, Publication, Report, Span, Timex
from tui.store import Anchored, Drafted, Extracted, Index, Pair, Woven


@dataclass(frozen=True, slots=True)
class Steps:
    """The functions that are called one after the other; tests put others in their place."""

    date_documents: Callable[
        [Sequence[Document], date | None, Mapping[str, date | None]], Mapping[str, Publication]
    ]
    tag: Callable[[str, date | None], Sequence[Timex]]
    draft: Callable[[Sequence[Rough]], Sequence[Drafted]]
    link: Callable[[Iterable[Settled]], Any]
    extract: Callable[[Sequence[Passage]], Sequence[Sequence[Report]]]
    group: Callable[[Sequence[Report], Mapping[str, str]], Sequence[Sequence[Report]]]
    tell: Tell

    @classmethod
    def real(cls) -> Self:
        """Return the steps of `tui.analysis`, imported only now."""
        from tui.analysis.dating import date_documents  # noqa: PLC0415 - slow to import
        from tui.analysis.events import group, row  # noqa: PLC0415 - as above
        from tui.analysis.timexes import tag  # noqa: PLC0415 - as above

        return cls(date_documents, tag, draft_here, link_here, extract_here, group, row)


@dataclass(frozen=True, slots=True)
class Days:
    """What a person says about the days of publication."""

    given: date | None = None
    """That of the documents that nothing dates."""
    corrected: Mapping[str, date | None] = field(default_factory=dict)
    """By document; it comes before everything else."""


@dataclass(frozen=True, slots=True)
class Read:
    """All documents, and what each gave on its own."""

    documents: Sequence[Document]
    sentences: Mapping[str, Sequence[Span]]
    """Of the documents that are annotated."""
    anchors: Mapping[str, str]
    """What the time expressions lean on that are known."""
    index: Index
    """Gives the rest when it is needed: in a large library it is not to be there all at once."""

    @classmethod
    def of(cls, index: Index, names: Sequence[str] | None = None) -> Self:
        """Return what an index holds of it, or of the documents of these names alone."""
        names = index.documents("name") if names is None else names
        documents = list(index.read_documents(names))
        return cls(documents, index.sentences(names), index.anchors(names), index)


def weave(read: Read, days: Days, steps: Steps) -> Woven:
    """Return what all documents say together; their order does not matter.

    What is known from before is taken where it would come out the same.
    """
    published = steps.date_documents(read.documents, days.given, days.corrected)
    sentences = read.sentences
    annotated = [each for each in read.documents if each.name in sentences]
    on = {name: publication.day for name, publication in published.items()}
    anchors = {each.name: anchor_key(on.get(each.name)) for each in annotated}
    tagged = {
        each.name: Anchored(
            anchors[each.name], tuple(steps.tag(_looked_at(each, sentences), on.get(each.name)))
        )
        for each in annotated
        if anchors[each.name] != read.anchors.get(each.name)
    }
    linking, drafted = _linked(annotated, read, steps)
    mentions = _by_document(linking.mentions)
    passages = [
        Passage(each, sentences[each.name], mentions[each.name], published.get(each.name))
        for each in annotated
    ]
    extracted = read.index.extracted(list(sentences))
    fresh = _extracted(passages, anchors, tagged, extracted, read, steps)
    known = {**extracted, **fresh}
    reports = [report for each in annotated for report in known[each.name].reports]
    names = {entity.id: entity.name for entity in linking.entities}
    return Woven(
        published,
        tagged,
        linking.entities,
        linking.mentions,
        [outlined(told, names, known, steps.tell) for told in steps.group(reports, names)],
        [Pair(pair.left, pair.right, pair.reason, pair.score) for pair in linking.uncertain],
        fresh,
        drafted,
        linking.given,
        extracted.keys() - fresh.keys(),
    )


def _looked_at(document: Document, sentences: Mapping[str, Sequence[Span]]) -> str:
    """Return the part of a text in which times are looked for."""
    # What brought down its worker has no sentences, and is to do no harm here either.
    return document.text[:LONGEST] if sentences[document.name] else ""


def _by_document(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.document].append(mention)
    return found


def _linked(
    annotated: Sequence[Document], read: Read, steps: Steps
) -> tuple[Any, dict[str, Drafted]]:
    """Return who is named in the documents, and the names of those that were not drafted."""
    texts = {each.name: each for each in annotated}
    known = read.index.drafted(list(texts), weaving_version())
    new = [name for name in texts if name not in known]
    rough = [Rough(texts[each.document], each) for each in read.index.annotations(new)]
    names = [each.document.name for each in rough]
    fresh = dict(zip(names, steps.draft(rough), strict=True))
    drafts = {**known, **fresh}
    settled = (Settled(each, read.sentences[each.name], drafts[each.name]) for each in annotated)
    return steps.link(settled), fresh


def _extracted(
    passages: Sequence[Passage],
    anchors: Mapping[str, str],
    tagged: Mapping[str, Anchored],
    known: Mapping[str, Extracted],
    read: Read,
    steps: Steps,
) -> dict[str, Extracted]:
    """Return the reports of the documents for which those known are not the same any more."""
    keys = {each.document.name: each.key(anchors[each.document.name]) for each in passages}
    fresh = [each for each in passages if not _is_known(each.document.name, keys, known)]
    names = [each.document.name for each in fresh]
    timexes = {**read.index.anchored(names), **tagged}
    told = [
        replace(each, timexes=timexes[name].timexes)
        for name, each in zip(names, fresh, strict=True)
    ]
    return {
        name: Extracted(keys[name], tuple(reports))
        for name, reports in zip(names, steps.extract(told), strict=True)
    }


def _is_known(name: str, keys: Mapping[str, str], known: Mapping[str, Extracted]) -> bool:
    return name in known and known[name].key == keys[name]
