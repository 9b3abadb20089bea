"""The sample's paragraphs with all that the real analysis finds in each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.library import Library, Options, update
from tui.model import Document, Entity, Event, Mention, Report, Span, Timex
from tui.store import Index


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; every offset counts from its beginning."""

    number: int
    text: str
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    reports: tuple[tuple[Report, str], ...]
    """Each with the id of its event."""


@dataclass(frozen=True, slots=True)
class Material:
    """What articles are composed of."""

    articles: Sequence[tuple[Document, Sequence[Paragraph]]]
    entities: Mapping[str, Entity]
    events: Mapping[str, Event]


def material() -> Material:
    """Return the sample, read and analysed; it takes as long as opening the sample afresh."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        library = Library.open((), Options(index=home / "index", notebook=home / "notebook"))
        update(library)
        with library.index() as index:
            documents = [index.document(name) for name in index.documents()]
            numbers = iter(range(10_000))
            articles = [
                (each, [_paragraph(index, each, span, next(numbers)) for span in _spans(each)])
                for each in documents
                if each.published is not None
            ]
            entities = {each.id: each for each in index.entity_rows(index.entities())}
            events = {each.id: each for each in index.event_rows(index.events())}
    return Material(articles, entities, events)


def _spans(document: Document) -> Iterator[Span]:
    return (block.span for block in document.blocks)


def _paragraph(index: Index, document: Document, span: Span, number: int) -> Paragraph:
    name, at = document.name, span.start
    return Paragraph(
        number,
        span.of(document.text),
        tuple(_from(each, at) for each in index.sentences_in(name) if span.contains(each)),
        tuple(
            replace(each, span=_from(each.span, at))
            for each in index.mentions_in(name)
            if span.contains(each.span)
        ),
        tuple(_timex(each, at) for each in index.timexes_in(name) if span.contains(each.span)),
        tuple(
            (_report(report, at), event)
            for report, event in index.reports_in(name)
            if span.contains(report.sentence)
            and (report.timex is None or span.contains(report.timex.span))
        ),
    )


def _from(span: Span, at: int) -> Span:
    return Span(span.start - at, span.end - at)


def _timex(timex: Timex, at: int) -> Timex:
    return replace(timex, span=_from(timex.span, at))


def _report(report: Report, at: int) -> Report:
    timex = None if report.timex is None else _timex(report.timex, at)
    sentence = _from(report.sentence, at)
    return replace(report, span=_from(report.span, at), sentence=sentence, timex=timex)
