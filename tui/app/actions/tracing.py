"""Where things come from: the passage of a row, other reports of an event, places visited."""

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.history import Place
from tui.app.hits import Hit, Hits
from tui.app.passages import in_hand
from tui.app.sources.places import Places
from tui.app.sources.whereabouts import Whereabouts
from tui.model import Event
from tui.model.dossier import Entry

MOST = 2000
"""Events that are looked at for who was where."""


class Tracing(Action):
    """`gs gr gt gw`."""

    def do_source(self) -> None:
        """Show the passage that the row with the cursor comes from."""
        desk = self.desk
        if desk.pane is Pane.READER:
            desk.hint("This is the passage itself: {browse} opens the original")
            return
        passages = in_hand(desk)
        if not passages:
            desk.say("Nothing here has a passage")
            return
        desk.leave()
        desk.open_passage(passages[0].document, passages[0].span, jump=False)
        desk.pane = Pane.READER

    def do_other_reports(self) -> None:
        """Make the reports of what is told here the hits, and go to the next of them."""
        desk = self.desk
        event, here = self._event(), desk.here
        if event is None:
            desk.hint("Nothing dated is told here: {pane_chronology} lists what is")
            return
        reports = [Hit(report.document, report.span) for report in event.reports]
        hits = Hits(event.text, reports, desk.session.rank)
        others = [hit for hit in hits.hits if not here or hit.document != here.document]
        if desk.pane is Pane.READER and not others:
            desk.say("No other article reports this")
            return
        desk.choose_entity("")
        desk.hits = hits
        after = hits.beside(here, 1) if here else None
        goal = after if after in others else (others or hits.hits)[0]
        desk.leave()
        desk.open_passage(goal.document, goal.span, jump=False)
        desk.pane = Pane.READER

    def _event(self) -> Event | None:
        """Return what is told at the place that is read, or by the row with the cursor."""
        desk = self.desk
        if desk.pane is Pane.CHRONOLOGY:
            return desk.chronology.current
        if desk.pane is Pane.PAGE:
            row = desk.page.row
            return row.event if isinstance(row, Entry) else None
        page, here = desk.reader.page_shown, desk.here
        reports = page.reports if page else ()
        keys = [
            key
            for report, key in reports
            if here and report.sentence.start <= here.offset < report.sentence.end
        ]
        found = desk.session.index.event_rows(keys)
        return max(found, key=lambda event: len(event.reports), default=None)

    def do_whereabouts(self) -> None:
        """List which people are told to be in which places; of the name here or chosen, or all."""
        desk = self.desk
        entity = desk.subject or desk.entity
        keys = desk.session.index.events(entity=entity or None)[:MOST]
        events = desk.session.index.event_rows(keys)
        desk.picker.open(Whereabouts(desk.session, events, entity, self._read))

    def _read(self, event: Event) -> None:
        self.desk.show_event(event.id)
        self.desk.show_reader()

    def do_trail(self) -> None:
        """List the places that were visited, to go to one of them."""
        desk = self.desk
        places = [place for place in reversed(desk.history.before) if place.document]
        ahead = [place for place in desk.history.after if place.document]
        if places or ahead:
            desk.picker.open(Places(desk.session, [*ahead, *places], self._visit))
        else:
            desk.say("You have been nowhere else yet")

    def _visit(self, place: Place) -> None:
        self.desk.leave()
        self.desk.return_to(place)
