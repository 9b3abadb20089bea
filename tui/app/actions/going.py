"""Going from place to place: hits, back and forward, from article to article."""

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.history import NOWHERE, Place


class Going(Action):
    """`n N H L J K ]u [u`."""

    def do_next_hit(self) -> None:
        """To the next hit, into the next article too."""
        self._hit(1)

    def do_previous_hit(self) -> None:
        """To the previous hit."""
        self._hit(-1)

    def _hit(self, step: int) -> None:
        desk = self.desk
        if desk.hits is None:
            desk.hint(
                "No hits to walk: choose a name ({pane_entities}, {open}),"
                " or find something with {find} or {find_here}"
            )
            return
        hit = desk.hits.beside(desk.here or NOWHERE, step)
        if hit is None:
            desk.say(f"That was the {'last' if step > 0 else 'first'} hit of {desk.hits.label}")
        else:
            desk.go_to_hit(desk.hits, hit)

    def do_back(self) -> None:
        """To the place before the last jump."""
        self._travel(forward=False)

    def do_forward(self) -> None:
        """To the place that was left by going back."""
        self._travel(forward=True)

    def _travel(self, *, forward: bool) -> None:
        desk = self.desk
        here = desk.here or Place("", 0)
        place = desk.history.forward(here) if forward else desk.history.back(here)
        if place is None:
            desk.say(f"Nothing to go {'forward' if forward else 'back'} to")
        elif place.is_somewhere:
            desk.return_to(place)

    def do_next_document(self) -> None:
        """To the next article."""
        self._document(1)

    def do_previous_document(self) -> None:
        """To the previous article."""
        self._document(-1)

    def do_next_unread(self) -> None:
        """To the next article that has not been read."""
        self._document(1, unread=True)

    def do_previous_unread(self) -> None:
        """To the previous article that has not been read."""
        self._document(-1, unread=True)

    def _document(self, step: int, *, unread: bool = False) -> None:
        session, here = self.desk.session, self.desk.here
        number = session.rank.get(here.document, -1) if here else -1
        order, read = session.order, session.read() if unread else frozenset()
        further = range(number + 1, len(order)) if step > 0 else range(number - 1, -1, -1)
        name = next((name for name in map(order.__getitem__, further) if name not in read), None)
        if name is None:
            what = "unread article" if unread else "article"
            self.desk.say(f"No {'further' if step > 0 else 'earlier'} {what}")
        elif self.desk.open_document(name):
            self.desk.show_reader()

    def do_next_section(self) -> None:
        """Say that a list without groups has none."""
        self.desk.say(f"The {Pane(self.desk.pane).title} list has no groups")

    do_previous_section = do_next_section
