"""Steps in the text that need more than the page: sentences, quotations, differences, notes."""

from collections.abc import Callable, Iterable, Sequence

from tui.app.actions.action import Action
from tui.app.panes.reader.page import Page
from tui.model import Event, Span
from tui.store import locate


class Stepping(Action):
    """`]s ]q ]c ]a` and back."""

    def do_next_sentence(self) -> None:
        """To the next sentence."""
        self._step(self._sentences, 1, "sentence")

    def do_previous_sentence(self) -> None:
        """To the previous sentence."""
        self._step(self._sentences, -1, "sentence")

    def do_next_quotation(self) -> None:
        """To the next words in quotation marks."""
        self._step(_quotations, 1, "quotation")

    def do_previous_quotation(self) -> None:
        """To the previous words in quotation marks."""
        self._step(_quotations, -1, "quotation")

    def do_next_note(self) -> None:
        """To the next passage with a note."""
        self._step(self._noted, 1, "note")

    def do_previous_note(self) -> None:
        """To the previous passage with a note."""
        self._step(self._noted, -1, "note")

    def do_next_conflict(self) -> None:
        """To the next passage that others tell differently, and say how."""
        self._conflict(1)

    def do_previous_conflict(self) -> None:
        """To the previous passage that others tell differently, and say how."""
        self._conflict(-1)

    def _step(self, spans: Callable[[Page], Iterable[Span]], step: int, what: str) -> Span | None:
        desk = self.desk
        page = desk.reader.page_shown
        if page is None:
            desk.say("Open an article first")
            return None
        desk.show_reader()
        return desk.reader.step(sorted(set(spans(page))), step, what)

    def _sentences(self, page: Page) -> Sequence[Span]:
        return self.desk.session.index.sentences_in(page.document.name)

    def _noted(self, page: Page) -> Iterable[Span]:
        for bookmark in self.desk.session.notebook.bookmarks():
            if bookmark.note and bookmark.document == page.document.name:
                span = locate(bookmark, page.document.text)[1]
                yield from [span] if span else []

    def _conflict(self, step: int) -> None:
        page = self.desk.reader.page_shown
        told = self._told_differently(page) if page else {}
        span = self._step(lambda _: told, step, "passage that is told differently")
        if span is not None:
            values = " ".join(" | ".join(each.values) for each in told[span].differences)
            self.desk.hint(
                "Told differently: {values}  {other_reports} walks the reports", values=values
            )

    def _told_differently(self, page: Page) -> dict[Span, Event]:
        keys = list(dict.fromkeys(key for _, key in page.reports))
        events = {each.id: each for each in self.desk.session.index.event_rows(keys)}
        found = ((report.span, events.get(key)) for report, key in page.reports)
        return {span: event for span, event in found if event and event.differences}


def _quotations(page: Page) -> list[Span]:
    from tui.analysis.portraits import quoted  # noqa: PLC0415 - needed only here

    return quoted(page.document.text)
