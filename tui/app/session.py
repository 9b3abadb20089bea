"""What the application works on: the index, the notebook, and questions that need both."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.app.history import Place
from tui.app.hits import Hits
from tui.app.panes.chronology.writing import Written
from tui.app.panes.reader.page import Page
from tui.app.snapshot import Snapshot
from tui.model import Bookmark, Document, Entity, Event, Report, Span
from tui.model.keys import Ranks
from tui.store import Counts, DocumentRow, Index, Notebook, locate

if TYPE_CHECKING:
    from tui.library.correcting import Corrector


class Session:
    """One opened library; `label` is what a person calls it."""

    def __init__(
        self,
        index: Index,
        notebook: Notebook,
        label: str,
        corrector: "Callable[[], Corrector] | None" = None,
    ) -> None:
        self.snapshot = Snapshot(index)
        self.notebook = notebook
        self.label = label
        self._make_corrector = corrector
        self._labels: dict[str, str] = {}

    @property
    def index(self) -> Index:
        """Return the index in the state that is shown."""
        return self.snapshot.index

    @cached_property
    def corrector(self) -> "Corrector | None":
        """Return what carries corrections out, made when it is first needed."""
        return self._make_corrector() if self._make_corrector else None

    def close(self) -> None:
        """Let a correction under way wait for nobody any more; it is in the notebook already."""
        corrector = self.__dict__.get("corrector")
        if corrector is not None:
            corrector.close()
        self.snapshot.close()

    @cached_property
    def counts(self) -> Counts:
        """Return how much the library holds."""
        return self.index.counts()

    @cached_property
    def order(self) -> Sequence[str]:
        """Return the documents in the order in which they are walked through."""
        return self.index.documents("published")

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """Return the number of each document in that order."""
        return Ranks(self.order)

    @cached_property
    def _one_year(self) -> bool:
        return self.index.is_of_one_year()

    def catch_up(self) -> None:
        """Go on to what the index holds now; whoever remembers some of it is to ask again."""
        self.snapshot.move_on()
        self._labels.clear()
        for name in ("counts", "order", "rank", "_one_year"):
            self.__dict__.pop(name, None)

    def label_of(self, name: str) -> str:
        """Return whose article it is and of which day, in as few words as there are."""
        if name not in self._labels:
            rows = self.index.document_rows([name])
            self._labels[name] = _label(rows[0], year=not self._one_year) if rows else name
        return self._labels[name]

    def document(self, name: str) -> Document | None:
        """Return a document, None if the library no longer has it."""
        try:
            return self.index.document(name)
        except KeyError:
            return None

    def entity(self, key: str) -> Entity | None:
        """Return an entity, None if the library no longer has it."""
        return next(iter(self.index.entity_rows([key])), None)

    def event(self, key: str) -> Event | None:
        """Return an event, None if the library no longer has it."""
        return next(iter(self.index.event_rows([key])), None)

    def page(self, name: str) -> Page | None:
        """Return an article with all that was found in it."""
        document = self.document(name)
        if document is None:
            return None
        return Page(
            document,
            self.index.mentions_in(name),
            self.index.timexes_in(name),
            self.index.reports_in(name),
            self.bookmarks_in(document),
        )

    def bookmarks_in(self, document: Document) -> list[tuple[Span, str]]:
        """Return where the bookmarks of a document stand now, with the letter of each."""
        found: list[tuple[Span, str]] = []
        for bookmark in self.notebook.bookmarks():
            if bookmark.document == document.name:
                span = locate(bookmark, document.text)[1]
                found += [(span, bookmark.mark or "m")] if span else []
        return found

    def place_of(self, bookmark: Bookmark) -> Place | None:
        """Return where a bookmark leads now, None when its passage is lost."""
        document = self.document(bookmark.document)
        span = locate(bookmark, document.text)[1] if document else None
        return Place(bookmark.document, span.start) if span else None

    def hits_of(self, key: str) -> Hits | None:
        """Return all mentions of an entity, None if the library no longer has it."""
        entity = self.entity(key)
        if entity is None:
            return None
        return Hits.of_entity(entity.name, self.index.places(key), self.rank)

    def sentence_at(self, page: Page, offset: int) -> Span:
        """Return the sentence that holds the character at `offset`."""
        return page.sentence_at(offset, self.index.sentences_in(page.document.name))

    def keep(
        self,
        page: Page,
        offset: int,
        span: Span | None = None,
        *,
        letter: str = "",
        note: str = "",
        tags: tuple[str, ...] = (),
    ) -> Bookmark:
        """Keep `span`, else the sentence, once; a letter moves from where it was."""
        known = self.kept(page, offset, span)
        if known is not None and letter in ("", known.mark):
            said = replace(known, note=note or known.note, tags=tags or known.tags)
            return self.notebook.put_bookmark(said)
        span = span or self.sentence_at(page, offset)
        bookmark = Bookmark.at(page.document, span, "")
        return self.notebook.put_bookmark(replace(bookmark, mark=letter, note=note, tags=tags))

    def kept(self, page: Page, offset: int, span: Span | None = None) -> Bookmark | None:
        """Return the bookmark of `span`, else of the sentence, if there is one already."""
        asked = page.document.name, span or self.sentence_at(page, offset)
        marks = self.notebook.bookmarks()
        return next((each for each in marks if (each.document, each.span) == asked), None)

    def written(self) -> dict[str, Written]:
        """Return what is written to the passages that tell of events, by event."""
        found: dict[str, Written] = {}
        marks = [mark for mark in self.notebook.bookmarks() if mark.note or mark.tags]
        reports = {name: self.index.reports_in(name) for name in {each.document for each in marks}}
        for mark in marks:
            for report, key in reports[mark.document]:
                if report.span.overlaps(mark.span):
                    found[key] = found.get(key, Written()).with_mark(mark)
        return found

    def tags(self) -> dict[str, tuple[str, ...]]:
        """Return the tags of the documents that have some."""
        positions = self.notebook.positions().items()
        return {name: each.tags for name, each in positions if each.tags}

    def read(self) -> frozenset[str]:
        """Return the documents that have been read."""
        return frozenset(name for name, each in self.notebook.positions().items() if each.read)


def first_report(reports: tuple[Report, ...], document: str) -> Report | None:
    """Return the report in the document that is open, else the first that there is."""
    here = (report for report in reports if report.document == document)
    return next(here, reports[0] if reports else None)


def _label(row: DocumentRow, *, year: bool) -> str:
    day = f" {row.published.text(year=year)}" if row.published else ""
    return f"{row.source or row.title or row.name}{day}"
