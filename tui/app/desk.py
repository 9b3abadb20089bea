"""The desk: the five panes with what is open and chosen, and the operations that change it.

Panes never talk to each other; what one tells goes up to the screen, which calls the desk.
"""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.reactive import var
from textual.screen import Screen

from tui.app.bar import Bar
from tui.app.commands import OVER, Pane
from tui.app.history import History, Place
from tui.app.hits import Hits
from tui.app.keymap import Keymap
from tui.app.overlays import Overlay, Picker, Popup, Prompt, Question
from tui.app.panes.bookmarks import Bookmarks
from tui.app.panes.chronology import Chronology, TimeStrip
from tui.app.panes.concordance import Concordance
from tui.app.panes.entities import Entities
from tui.app.panes.library import Library
from tui.app.panes.page import EntityPage
from tui.app.panes.reader import SelectingReader
from tui.app.panes.reader.again import show_again
from tui.app.panes.review import Review
from tui.app.session import Session
from tui.app.view import LineView
from tui.model import Document
from tui.store.settings import Choices

GONE = "This name is no longer in the library"


class Desk(Screen[None]):
    """The panes, the lines around them, what opens over them, and their common state."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (100, "-mid"),
        (120, "-full"),
        (160, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (20, "-short"), (32, "-tall")]  # noqa: RUF012 - as above

    pane = var(Pane.LIBRARY, init=False)
    """The pane to which keys go."""
    alone = var(default=False, init=False)
    """Whether that pane has the whole window."""
    _gone = ""
    """The open article, if it is no longer in the library."""

    def __init__(self, session: Session, choices: Choices, themes: tuple[str, ...]) -> None:
        super().__init__(classes="-on-library")
        self.session = session
        self.choices = choices
        self.themes = themes
        """Names of the themes that can be used."""
        self.keymap = Keymap()
        self.history = History()
        self.hits: Hits | None = None
        self.entity = ""
        self.message = ""
        self.leaving = False
        """Whether the program is about to end."""
        self.library, self.reader = Library("library"), SelectingReader("reader")
        self.entities, self.chronology = Entities("entities"), Chronology("chronology")
        self.bookmarks, self.strip = Bookmarks("bookmarks"), TimeStrip("strip")
        self.bookmarks.place_of = session.place_of
        self.page = EntityPage("page")
        self.concordance, self.review = Concordance("concordance"), Review("review")
        self.chronology.label = self.bookmarks.label = session.label_of
        self.page.label = self.concordance.label = self.review.label = session.label_of
        self.entities.label = session.label_of
        self.ground = Pane.LIBRARY
        """The one of the five panes that has the keys, or had them before a list over them."""
        self.picker, self.popup, self.prompt = Picker("picker"), Popup("popup"), Prompt("prompt")
        self.top_bar, self.hit_bar, self.key_bar = Bar("top"), Bar("hits"), Bar("keys")
        self.panes: dict[Pane, LineView] = {
            Pane.LIBRARY: self.library,
            Pane.READER: self.reader,
            Pane.ENTITIES: self.entities,
            Pane.CHRONOLOGY: self.chronology,
            Pane.BOOKMARKS: self.bookmarks,
        }
        self.views: dict[Pane, LineView] = {
            **self.panes,
            Pane.PAGE: self.page,
            Pane.CONCORDANCE: self.concordance,
            Pane.REVIEW: self.review,
        }
        """The panes and what opens over them."""
        self.question = Question("question")
        self.overlays: tuple[Overlay, ...] = (self.picker, self.popup, self.question, self.prompt)

    def compose(self) -> ComposeResult:
        """Compose the panes between the lines."""
        yield self.top_bar
        with Container(id="desk"):
            yield from self.panes.values()
        yield self.strip
        yield self.hit_bar
        yield self.key_bar
        yield from (self.views[pane] for pane in OVER)
        yield from self.overlays

    def fit(self, size: Size) -> None:
        """Lay the panes out for a window of this size before there is one."""
        for cells, points in zip(
            size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            self.add_class(max(each for each in points if each[0] <= cells)[1], update=False)

    def _compositor_refresh(self) -> None:
        # Textual draws all panes even while what it draws is not shown: twice at the start.
        if not self.app._batch_count:  # noqa: SLF001 - there is no other way to know
            super()._compositor_refresh()

    def watch_pane(self, before: Pane, pane: Pane) -> None:
        """Give the keys to another pane; what opens over the panes leaves them in place."""
        for each in (before, pane):
            self.views[each].active = each is pane
            self.views[each].refresh()
        if pane not in OVER:
            self.remove_class(f"-on-{self.ground.name.lower()}", update=False)
            self.add_class(f"-on-{pane.name.lower()}", update=False)
            self.ground = pane
            self._place()

    def watch_alone(self, alone: bool) -> None:  # noqa: FBT001 - as Textual calls it
        """Give the active pane the whole window, or the others their room back."""
        self.set_class(alone, "-alone", update=False)
        self._place()

    def _place(self) -> None:
        """Lay the panes out by the classes of the screen."""
        # The first styles are worked out when the screen is mounted.
        if self.is_mounted:
            # All other styles stay as they are, and to work them out takes time.
            placed = (self.query_one("#desk"), *self.panes.values(), self.strip)
            self.app.stylesheet.update_nodes(placed)

    def say(self, text: str) -> None:
        """Show a message above the keys until the next key."""
        self.message = text

    def hint(self, template: str, **values: object) -> None:
        """Show a message in which `{name}` stands for the keys of that command, or for a value."""
        self.say(self.keymap.told(template, self.pane, **values))

    @property
    def here(self) -> Place | None:
        """Return the place that is read, None when no article is open."""
        page = self.reader.page_shown
        return self._over(Place(page.document.name, self.reader.place)) if page else None

    def _over(self, place: Place) -> Place:
        """Return a place with the list that lies over it now."""
        if self.pane is Pane.PAGE:
            return replace(place, page=self.page.key)
        return replace(place, hits=self.concordance.hits if self.pane is Pane.CONCORDANCE else None)

    def leave(self) -> None:
        """Remember the place that is read, or the list over none, before going elsewhere."""
        place = self.here or self._over(Place("", 0))
        if place.is_somewhere:
            self.history.leave(place)

    def choose_entity(self, entity: str) -> None:
        """Make an entity the chosen one and its mentions what `n` walks; "" chooses none."""
        self.hits = self.session.hits_of(entity) if entity else None
        if entity and self.hits is None:
            self.say(GONE)
            entity = ""
        self.entity = self.entities.chosen = self.reader.entity = self.chronology.entity = entity
        self.library.choose(entity)
        if entity:
            self.entities.move_to(entity)
        for view in (self.library, self.entities, self.chronology):
            view.refresh()
        self.reader.mark()

    def find_in_text(self, needle: str, start: Place | None = None) -> None:
        """Mark `needle` in the open article, make its places what `n` walks, show the first."""
        page = self.reader.page_shown
        if page is None:
            return
        self.reader.needle = needle
        self.reader.mark()
        if not needle:
            self.hits = self.session.hits_of(self.entity) if self.entity else None
            return
        name, spans = page.document.name, self.reader.found
        self.hits = Hits.in_text(f"“{needle}”", name, spans, self.session.rank)
        if start:
            hit = self.hits.beside(Place(name, start.offset - 1), 1)
            self.reader.go_to(hit.span.start if hit else start.offset)

    def reload(self) -> None:
        """Show what index and notebook hold now; nothing moves under the reader's eyes."""
        self.session.catch_up()
        self.library.read, self.library.tags = self.session.read(), self.session.tags()
        for view in (self.library, self.entities, self.chronology, self.strip, self.concordance):
            view.load(self.session.index)
        self.reload_bookmarks()
        if self.entity:
            self._reload_entity()
        self.picker.ask_again()

    def _reload_entity(self) -> None:
        """Choose the chosen entity again if it is another one now."""
        known = self.session.entity(self.entity)
        if known is None or self.hits is None or len(self.hits.hits) != known.mentions:
            self.choose_entity(self.entity if known else "")

    def reload_bookmarks(self) -> None:
        """Show the notebook's bookmarks in their pane and in the text."""
        self.bookmarks.load(self.session.notebook)
        page = self.reader.page_shown
        if page is not None:
            self._show_again(page.document)

    def _show_again(self, document: Document) -> None:
        """Show the open article as it is now; if it is gone, the text stays and that is said."""
        again, gone = self.session.page(document.name), self._gone
        self._gone = "" if again else document.name
        if again is not None:
            show_again(self.reader, again)
            if again.document.text != document.text:
                self.say(f"{document.name} was changed on the disk; this is the text as it is now")
        elif self._gone != gone:
            self.say(f"{document.name} is no longer in the library; its text stays until you leave")
