"""Which pane has the keys and how much room: 1 to 5, Tab, 0, Esc, q."""

from tui.app.actions.action import Action
from tui.app.commands import BY_NAME, OVER, PANES, Pane
from tui.app.marked import MarkedList
from tui.app.rows import RowList
from tui.app.view import LineView


class Arranging(Action):
    """Panes, and closing what is open."""

    def do_pane_library(self) -> None:
        """Give the keys to the library."""
        self.desk.pane = Pane.LIBRARY

    def do_pane_reader(self) -> None:
        """Give the keys to the reader."""
        self.desk.pane = Pane.READER

    def do_pane_entities(self) -> None:
        """Give the keys to the entities."""
        self.desk.pane = Pane.ENTITIES

    def do_pane_chronology(self) -> None:
        """Give the keys to the chronology."""
        self.desk.pane = Pane.CHRONOLOGY

    def do_pane_bookmarks(self) -> None:
        """Give the keys to the bookmarks."""
        self.desk.pane = Pane.BOOKMARKS

    def do_next_pane(self) -> None:
        """Give the keys to the pane with the next number."""
        self.desk.pane = Pane(self.desk.ground % len(PANES) + 1)

    def do_previous_pane(self) -> None:
        """Give the keys to the pane with the number before."""
        self.desk.pane = Pane((self.desk.ground - 2) % len(PANES) + 1)

    def do_alone(self) -> None:
        """Give the active pane the whole window, or the others their room back."""
        desk = self.desk
        if not desk.alone and sum(pane.display for pane in desk.panes.values()) == 1:
            desk.say("Only this pane is shown as it is")
        else:
            desk.alone = not desk.alone

    def do_skipped(self) -> None:
        """Show what could not be read."""
        if self.desk.library.go_to_skipped():
            self.desk.pane = Pane.LIBRARY
        else:
            self.desk.say("Everything in the library was read")

    def do_escape(self) -> None:
        """Leave the one thing that was opened or chosen last."""
        if not self._peel():
            self.desk.hint("Nothing to leave here: {quit} quits")

    def do_leave(self) -> None:
        """Close what is open; quit when nothing is."""
        desk = self.desk
        if desk.pane in OVER:
            desk.pane = desk.ground
        elif desk.alone:
            desk.alone = False
        elif desk.has_class("-narrow") and desk.pane is not Pane.LIBRARY:
            desk.pane = Pane.READER if self._over_the_text() else Pane.LIBRARY
        else:
            self.run(BY_NAME["quit"])

    def _over_the_text(self) -> bool:
        return self.desk.pane is not Pane.READER and self.desk.here is not None

    def _peel_list(self, view: LineView) -> bool:
        """Take away the marks of a list, else what narrows it; return whether there was any."""
        if isinstance(view, MarkedList) and view.ticked:
            view.clear_ticks()
        elif isinstance(view, RowList) and view.narrowed:
            view.show_all()
        else:
            return False
        return True

    def _peel(self) -> bool:
        desk = self.desk
        if self._peel_list(desk.views[desk.pane]):
            pass
        elif desk.pane in OVER:
            desk.pane = desk.ground
        elif desk.reader.needle and not desk.reader.selection:
            desk.find_in_text("")
        elif desk.alone:
            desk.alone = False
        elif desk.reader.display and desk.reader.peel():
            pass
        elif desk.entity:
            desk.choose_entity("")
        elif desk.pane is not Pane.READER and desk.here is not None:
            desk.pane = Pane.READER
        else:
            return False
        return True
