"""Finding: anything by name, words in all articles, text in this pane, and the set of hits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.actions.action import Action
from tui.app.commands import BY_NAME, Pane
from tui.app.history import Place
from tui.app.hits import Hits
from tui.app.rows import RowList
from tui.model import Mention

if TYPE_CHECKING:
    from tui.search import Found
    from tui.search import Hit as Match


class Finding(Action):
    """`f F / *`."""

    def do_find(self) -> None:
        """Find a name, an article, an event or a bookmark."""
        from tui.app.sources.finder import Finder  # noqa: PLC0415 - rapidfuzz is slow to import

        self.desk.picker.open(Finder(self.desk.session, self._go_to_found))

    def _go_to_found(self, found: "Found", key: str) -> None:
        if key == "tab":
            self._act_on(found)
            return
        if found.kind == "entity" and key != "enter":
            self.desk.choose_entity(found.key)
            return
        _GO[found.kind](self, found)
        self.desk.pane = Pane.READER

    def _act_on(self, found: "Found") -> None:
        """Show what can be done with what was found, in the pane that lists it."""
        pane = _PANES.get(found.kind)
        if pane is None:
            self._heading(found)
            self.desk.pane = Pane.READER
        else:
            self.desk.put_cursor_on(pane, found.key)
        self.run(BY_NAME["item_actions"])

    def _entity(self, found: "Found") -> None:
        self.desk.walk(found.key)

    def _event(self, found: "Found") -> None:
        self.desk.show_event(found.key)

    def _document(self, found: "Found") -> None:
        self.desk.open_document(found.key)

    def _heading(self, found: "Found") -> None:
        self.desk.open(Place(found.document, found.span.start if found.span else 0))

    def _bookmark(self, found: "Found") -> None:
        marks = self.desk.session.notebook.bookmarks()
        self.desk.go_to_bookmark(next(mark for mark in marks if mark.id == found.key))

    def do_search(self) -> None:
        """Search the text of all articles."""
        from tui.app.sources.searcher import Searcher  # noqa: PLC0415 - as above

        self.desk.picker.open(Searcher(self.desk.session, self._go_to_match))

    def _go_to_match(self, match: "Match", hits: Hits) -> None:
        desk = self.desk
        desk.choose_entity("")
        desk.hits = hits
        if desk.open(Place(match.document, match.span.start), match.span):
            desk.pane = Pane.READER

    def do_find_here(self) -> None:
        """Find text in this pane: a list narrows, in the reader n and N walk."""
        desk = self.desk
        view = desk.views[desk.pane]
        if not isinstance(view, RowList):
            start, back = desk.here, (desk.reader.first, desk.reader.here)
            if start is None:
                desk.say("Open an article first")
                return
            desk.prompt.ask(
                "/",
                desk.reader.needle,
                changed=lambda text: self._find_in_text(text, start, back),
                done=lambda text: self._found(text, start),
                marked=True,
            )
        else:
            desk.prompt.ask("/", view.matching, changed=view.filter, done=view.filter, marked=True)

    def _find_in_text(self, text: str, start: Place, back: tuple[int, int | None]) -> None:
        self.desk.find_in_text(text, start)
        if not text:
            self.desk.reader.resume(*back)

    def _found(self, text: str, start: Place) -> None:
        self.desk.find_in_text(text, start)
        if self.desk.here != start:
            self.desk.history.leave(start)

    def do_take_hits(self) -> None:
        """Make the name here, or the entity with the cursor, what n walks."""
        desk = self.desk
        if desk.pane in (Pane.ENTITIES, Pane.PAGE) and desk.subject:
            desk.walk(desk.subject)
            return
        target = desk.reader.at
        if isinstance(target, Mention) and target.entity:
            desk.choose_entity(target.entity)
        else:
            desk.hint("No name here: {next_stop} goes to the next one, {take_hits} takes it")


_PANES = {
    "entity": Pane.ENTITIES,
    "event": Pane.CHRONOLOGY,
    "document": Pane.LIBRARY,
    "bookmark": Pane.BOOKMARKS,
}
"""The panes in which what is found is a row."""
_GO: dict[str, Callable[[Finding, "Found"], None]] = {
    "entity": Finding._entity,  # noqa: SLF001 - the table is part of the class
    "event": Finding._event,  # noqa: SLF001
    "document": Finding._document,  # noqa: SLF001
    "heading": Finding._heading,  # noqa: SLF001
    "bookmark": Finding._bookmark,  # noqa: SLF001
}
