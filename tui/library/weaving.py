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
from tui.model import Annotation, Document, Mention, Publication, Report, Span, Timex
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
    """All documents, what each gave on its own, and what is known from an earlier weave."""

    documents: Sequence[Document]
    sentences: Mapping[str, Sequence[Span]]
    """Of the documents that are annotated."""
    annotations: Sequence[Annotation]
    """Of those of them that are not drafted."""
    drafted: Mapping[str, Drafted] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    """What the time expressions lean on that are known."""
    extracted: Mapping[str, Extracted] = field(default_factory=dict)
    recall: Callable[[Sequence[str]], Mapping[str, Anchored]] = lambda _: {}
    """Gives the time expressions that are known of some documents."""

    @classmethod
    def of(cls, index: Index, names: Sequence[str] | None = None) -> Self:
        """Return what an index holds of it, or of the documents of these names alone."""
        names = index.documents("name") if names is None else names
        sentences = index.sentences(names)
        drafted = index.drafted(names, weaving_version())
        rough = [name for name in names if name in sentences and name not in drafted]
        return cls(
            list(index.read_documents(names)),
            sentences,
            list(index.annotations(rough)),
            drafted,
            index.anchors(names),
            index.extracted(names),
            index.anchored,
        )


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
    drafted = _drafted(read, steps)
    drafts = {**read.drafted, **drafted}
    linking = steps.link(
        Settled(each, sentences[each.name], drafts[each.name]) for each in annotated
    )
    mentions = _by_document(linking.mentions)
    passages = [
        Passage(each, sentences[each.name], mentions[each.name], published.get(each.name))
        for each in annotated
    ]
    fresh = _extracted(passages, anchors, tagged, read, steps)
    known = {**read.extracted, **fresh}
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
        read.extracted.keys() - fresh.keys(),
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


def _drafted(read: Read, steps: Steps) -> dict[str, Drafted]:
    """Return the names of the documents for which they are not known."""
    texts = {each.name: each for each in read.documents}
    rough = [Rough(texts[each.document], each) for each in read.annotations]
    names = [each.document for each in read.annotations]
    return dict(zip(names, steps.draft(rough), strict=True))


def _extracted(
    passages: Sequence[Passage],
    anchors: Mapping[str, str],
    tagged: Mapping[str, Anchored],
    read: Read,
    steps: Steps,
) -> dict[str, Extracted]:
    """Return the reports of the documents for which those known are not the same any more."""
    keys = {each.document.name: each.key(anchors[each.document.name]) for each in passages}
    fresh = [each for each in passages if not _is_known(each.document.name, keys, read)]
    names = [each.document.name for each in fresh]
    timexes = {**read.recall(names), **tagged}
    told = [
        replace(each, timexes=timexes[name].timexes)
        for name, each in zip(names, fresh, strict=True)
    ]
    return {
        name: Extracted(keys[name], tuple(reports))
        for name, reports in zip(names, steps.extract(told), strict=True)
    }


def _is_known(name: str, keys: Mapping[str, str], read: Read) -> bool:
    return name in read.extracted and read.extracted[name].key == keys[name]
