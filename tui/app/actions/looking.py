"""Looking closer: why the program thinks so, and taking a passage along."""

from collections.abc import Callable

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.panes.chronology.evidence import paragraphs
from tui.app.panes.reader.title import day_of
from tui.app.passages import in_hand
from tui.model import Entity, Event, Mention, Skipped, Timex, when

Paragraphs = list[tuple[str, str]]
FORMS = 12


class Looking(Action):
    """`i` and `y`."""

    def do_explain(self) -> None:
        """Say what is under the cursor, and why the program thinks so."""
        paragraphs = _EXPLAIN[self.desk.pane](self)
        if paragraphs:
            self.desk.popup.open(paragraphs[0][0], paragraphs[1:])
        else:
            self.desk.say("Nothing to explain here")

    def _library(self) -> Paragraphs:
        row = self.desk.library.row
        if isinstance(row, Skipped):
            return [(row.name, ""), (row.reason, "warning")]
        document = self.desk.session.document(row) if isinstance(row, str) else None
        if document is None:
            return []
        published = document.published
        return [
            (document.title or document.name, ""),
            (document.name, "muted"),
            (f"{document.source}  {document.author}".strip(), ""),
            (f"{document.words:,} words, {document.minutes} min", ""),
            ("", ""),
            (f"Published {day_of(published)}", "date"),
            (published.evidence if published else "Nothing in it says when.", ""),
            *((note, "warning") for note in document.notes),
        ]

    def _reader(self) -> Paragraphs:
        target = self.desk.reader.at
        if isinstance(target, Mention) and target.entity:
            return self._entity(target.entity)
        if isinstance(target, Timex):
            return explain_timex(target)
        document = self.desk.here.document if self.desk.here else ""
        reports = self.desk.session.index.reports_in(document) if document else []
        offset = self.desk.reader.place
        here = [key for report, key in reports if report.span.start <= offset < report.span.end]
        event = self.desk.session.event(here[0]) if here else None
        return self._event(event) if event else []

    def _entities(self) -> Paragraphs:
        row = self.desk.entities.row
        return self._entity(row) if isinstance(row, str) else []

    def _page(self) -> Paragraphs:
        return self._entity(self.desk.page.subject)

    def _entity(self, key: str) -> Paragraphs:
        entity = self.desk.session.entity(key)
        return explain_entity(entity) if entity else []

    def _concordance(self) -> Paragraphs:
        return []

    def _review(self) -> Paragraphs:
        pair = self.desk.review.row
        if pair is None:
            return []
        left, right = self.desk.review.names(pair)
        return [(f"{left.name} = {right.name} ?", ""), (pair.reason, "")]

    def _chronology(self) -> Paragraphs:
        event = self.desk.chronology.current
        return self._event(event) if event else []

    def _bookmarks(self) -> Paragraphs:
        bookmark = self.desk.bookmarks.current
        if bookmark is None:
            return []
        created = f"{bookmark.created:%Y-%m-%d %H:%M}" if bookmark.created else ""
        return [
            (bookmark.name or "Bookmark", ""),
            (bookmark.note, "strong"),
            (f"“{bookmark.exact}”", ""),
            ("", ""),
            (f"{self.desk.session.label_of(bookmark.document)}  {created}", "muted"),
        ]

    def _event(self, event: Event) -> Paragraphs:
        return paragraphs(event, self.desk.session.label_of)

    def do_copy(self) -> None:
        """Copy the sentence here, or the row with the cursor, to the clipboard."""
        text = self._to_copy()
        if not text:
            self.desk.say("Nothing to copy here")
            return
        self.desk.copy(text)

    def _to_copy(self) -> str:
        desk = self.desk
        if desk.pane is Pane.READER:
            page = desk.reader.page_shown
            if page is None:
                return ""
            span = desk.reader.selected or desk.session.sentence_at(page, desk.reader.place)
            return span.of(page.document.text)
        if desk.pane in (Pane.BOOKMARKS, Pane.CONCORDANCE):
            return "\n".join(passage.quotation for passage in in_hand(desk))
        event = desk.chronology.current if desk.pane is Pane.CHRONOLOGY else None
        if event is not None:
            return f"{when.heading(event.interval, event.granularity)}: {event.text}"
        paragraphs = _EXPLAIN[desk.pane](self)
        return paragraphs[0][0] if paragraphs else ""


def explain_entity(entity: Entity) -> Paragraphs:
    """Return who or what an entity is, and why its names were united."""
    forms = ", ".join(f"{alias.text} {alias.count}" for alias in entity.aliases[:FORMS])
    reasons: Paragraphs = [(f"· {reason}", "muted") for reason in entity.reasons]
    why: Paragraphs = [("", ""), ("Why these are one:", "strong"), *reasons] if reasons else []
    return [
        (entity.name, ""),
        (f"{entity.type.value.lower()}, {entity.often}", "muted"),
        ("", ""),
        (f"Named: {forms}", ""),
        *why,
    ]


def explain_timex(timex: Timex) -> Paragraphs:
    """Return what a time expression means, and what else it may mean."""
    others: Paragraphs = [
        (f"· {reading.interval.text if reading.interval else reading.value}: {reading.reason}", "")
        for reading in timex.readings
    ]
    meaning = timex.interval.text if timex.interval else timex.value
    return [
        (f"“{timex.text}”", ""),
        (meaning, "date"),
        (timex.evidence or "It says everything itself.", ""),
        *([("", ""), ("It may also mean:", "strong"), *others] if others else []),
    ]


_EXPLAIN: dict[Pane, Callable[[Looking], Paragraphs]] = {
    Pane.LIBRARY: Looking._library,  # noqa: SLF001 - the table is part of the class
    Pane.READER: Looking._reader,  # noqa: SLF001
    Pane.ENTITIES: Looking._entities,  # noqa: SLF001
    Pane.CHRONOLOGY: Looking._chronology,  # noqa: SLF001
    Pane.BOOKMARKS: Looking._bookmarks,  # noqa: SLF001
    Pane.PAGE: Looking._page,  # noqa: SLF001
    Pane.CONCORDANCE: Looking._concordance,  # noqa: SLF001
    Pane.REVIEW: Looking._review,  # noqa: SLF001
}
