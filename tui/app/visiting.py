"""Visiting places: an article, a passage, an event, a bookmark; what is put down on leaving."""

from tui.app.commands import OVER, Pane
from tui.app.desk import Desk
from tui.app.history import NOWHERE, Place
from tui.app.hits import Hit, Hits
from tui.app.rows import RowList
from tui.app.session import first_report
from tui.model import Bookmark, Span


class Visiting(Desk):
    """The desk with the ways to every place in the library."""

    def open(self, place: Place, passage: Span | None = None, *, jump: bool = True) -> bool:
        """Show a place in the reader; `jump` remembers the one before for going back."""
        here = self.here
        if (here is None or here.document != place.document) and not self._turn_to(place.document):
            return False
        if here and jump and here != place:
            self.history.leave(here)
        self.reader.go_to(place.offset, passage)
        return True

    def open_document(self, name: str) -> bool:
        """Open an article where it was left; the one that is open stays as it is."""
        here = self.here
        if here and here.document == name and name in self.session.rank:
            return True
        if not self._turn_to(name):
            return False
        if here:
            self.history.leave(here)
        self.reader.resume(self.session.notebook.position(name).offset)
        return True

    def go_to_hit(self, hits: Hits, hit: Hit) -> None:
        """Show a hit, and say so if it is in another article."""
        here = self.here or NOWHERE
        # A walk from hit to hit is one jump in each article: going back leads out of it.
        walks = hits.has(here) and hit.document == here.document and self.pane not in OVER
        if not self.open(hit.place, jump=False):
            return
        if here.document and not walks:
            self.history.leave(here)
        if here.document and hit.document != here.document:
            rank = self.session.rank
            way = "on" if rank.get(here.document, -1) < rank[hit.document] else "back"
            self.say(f"{hits.label}: {way} in {self.library.title_of(hit.document)}")
        self.show_reader()

    def walk(self, entity: str) -> None:
        """Choose an entity and show its next mention, the last one if none is ahead."""
        self.choose_entity(entity)
        if self.hits is not None and self.hits.hits:
            self.go_to_hit(self.hits, self.hits.nearest(self.here or NOWHERE))

    def _turn_to(self, name: str) -> bool:
        page = self.session.page(name)
        if page is None:
            self.say(f"{name} is no longer in the library")
            return False
        self.remember()
        self.reader.show(page)
        # The first styles are worked out when the screen is mounted.
        self.add_class("-reading", update=self.is_mounted)
        self.library.set_open(name)
        return True

    def show_reader(self) -> None:
        """Give the keys to the reader if the layout hides it now."""
        if self.pane in OVER or not self.reader.display:
            self.pane = Pane.READER

    def reload_bookmarks(self) -> None:
        """Show the notebook's bookmarks, and what is written to events beside them."""
        super().reload_bookmarks()
        self.chronology.show_written(self.session.written())

    def put_cursor_on(self, pane: Pane, row: str) -> None:
        """Give the keys to a list with the cursor on a row, which no filter may hide."""
        view = self.views[pane]
        if isinstance(view, RowList):
            while not view.move_to(row) and view.narrowed:
                view.show_all()
        self.pane = pane

    def open_passage(self, document: str, span: Span, *, jump: bool = True) -> None:
        """Show a passage, marked, in the reader."""
        self.open(Place(document, span.start), span, jump=jump)

    def show_event(self, key: str, *, jump: bool = True) -> None:
        """Bring an event into sight in the chronology and its first report in the text."""
        event = self.session.event(key)
        if event is None:
            self.say("This event is no longer in the library")
            return
        self.chronology.follow(key)
        report = first_report(event.reports, self.library.open_document)
        if report is not None:
            self.open_passage(report.document, report.span, jump=jump)

    def go_to_bookmark(self, bookmark: Bookmark) -> None:
        """Show the passage of a bookmark."""
        place = self.session.place_of(bookmark)
        if place is None:
            self.say(f"The passage is no longer in {bookmark.document}; the bookmark is kept")
        elif self.here == place and self.pane is Pane.READER:
            self.say("This is the place")
        elif self.open(place):
            self.pane = Pane.READER

    def resume(self) -> None:
        """Open what was open last, as it was left; at the very first, show the first article."""
        last = self.session.notebook.last()
        if self.here is not None:
            return
        if last is not None and last.document in self.session.rank:
            self.open_document(last.document)
            self.pane = (
                Pane[last.pane.upper()] if last.pane.upper() in Pane.__members__ else self.pane
            )
        elif self.session.order and not self.library.busy:
            self._turn_to(self.session.order[0])

    def remember(self) -> None:
        """Put down how far the open article has been read."""
        page = self.reader.page_shown
        if page is None:
            return
        notebook, name = self.session.notebook, page.document.name
        notebook.keep_position(name, self.reader.first, self.ground.name.lower())
        if self.reader.at_end and not notebook.position(name).read:
            notebook.mark_read(name)
        self.library.read = self.session.read()

    def quit(self) -> None:
        """Save and end."""
        self.leaving = True
        self.save()
        self.app.exit(0)

    def save(self) -> list[str]:
        """Write the notebook; return what could not be written."""
        self.remember()
        problems = self.session.notebook.save()
        if problems:
            self.say(problems[0])
        return problems
