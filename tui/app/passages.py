"""What a person has in hand: the passages that are copied, cited or handed to a program."""

from collections.abc import Callable, Iterable

from tui.app.commands import Pane
from tui.app.leaves import Leaves
from tui.model import Document, Span, when
from tui.writing.listing import Passage
from tui.writing.story import Source


def in_hand(desk: Leaves) -> list[Passage]:
    """Return the passages that the cursor of the active pane stands on, none if there are none."""
    return list(_FINDERS.get(desk.pane, _nothing)(desk))


def document_in_hand(desk: Leaves) -> Document | None:
    """Return the article that the cursor is on, or that holds what it is on, or that is open."""
    passages = in_hand(desk)
    here = desk.here
    name = passages[0].document if passages else here.document if here else ""
    return desk.session.document(name) if name else None


def cited(desk: Leaves, passage: Passage) -> str:
    """Return a passage in quotation marks with source, date, file and characters."""
    rows = desk.session.index.document_rows([passage.document])
    source = Source()
    if rows:
        row = rows[0]
        day = when.published(row.published) if row.published else ""
        source = Source(row.title, row.source, day)
    quotation = " ".join(passage.quotation.split())
    return f"“{quotation}” — {source.cite(passage.document, passage.span)}"


def _library(desk: Leaves) -> Iterable[Passage]:
    row = desk.library.row
    document = desk.session.document(row) if isinstance(row, str) else None
    if document is not None:
        span = document.blocks[0].span if document.blocks else Span(0, len(document.text))
        yield Passage(document.name, span, span.of(document.text))


def _reader(desk: Leaves) -> Iterable[Passage]:
    page = desk.reader.page_shown
    if page is not None:
        span = desk.reader.selected or desk.session.sentence_at(page, desk.reader.place)
        yield Passage(page.document.name, span, span.of(page.document.text))


def _entity(desk: Leaves) -> Iterable[Passage]:
    mentions = desk.session.index.mentions(desk.subject) if desk.subject else []
    page = desk.session.page(mentions[0].document) if mentions else None
    if page is not None:
        span = desk.session.sentence_at(page, mentions[0].span.start)
        yield Passage(page.document.name, span, span.of(page.document.text))


def _chronology(desk: Leaves) -> Iterable[Passage]:
    event, number = desk.chronology.current, desk.chronology.report
    reports = event.reports if event else ()
    for report in reports if number is None else reports[number : number + 1]:
        yield Passage(report.document, report.span, report.text)


def _bookmarks(desk: Leaves) -> Iterable[Passage]:
    bookmark = desk.bookmarks.current
    if bookmark is not None:
        yield Passage(bookmark.document, bookmark.span, bookmark.exact)


def _concordance(desk: Leaves) -> Iterable[Passage]:
    row = desk.concordance.row
    if row is not None:
        hit = desk.concordance.hit(row)
        page = desk.session.page(hit.document)
        if page is not None:
            span = desk.session.sentence_at(page, hit.span.start)
            yield Passage(hit.document, span, span.of(page.document.text))


def _nothing(_: Leaves) -> Iterable[Passage]:
    return ()


_FINDERS: dict[Pane, Callable[[Leaves], Iterable[Passage]]] = {
    Pane.LIBRARY: _library,
    Pane.READER: _reader,
    Pane.ENTITIES: _entity,
    Pane.CHRONOLOGY: _chronology,
    Pane.BOOKMARKS: _bookmarks,
    Pane.PAGE: _entity,
    Pane.CONCORDANCE: _concordance,
}
