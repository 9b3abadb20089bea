"""Where in time: going to a date, and only the events of a name."""

from datetime import datetime

from tui.app.actions.action import Action
from tui.app.asking import asked_time
from tui.app.commands import Pane
from tui.app.sources.eventnames import EventNames
from tui.model import Entity, Interval


class Timing(Action):
    """`g d` and `&`."""

    def do_go_to_date(self) -> None:
        """Ask for a date and put the cursor of the chronology on it."""
        self.desk.prompt.ask("go to (15 aug, 2021-08-15, aug 2021)", done=self._go_to)

    def _go_to(self, text: str) -> str:
        """Go to the time that was typed; return what is wrong with it."""
        if not text.strip():
            return ""
        try:
            self._show(text.strip(), self._meant(text))
        except ValueError as error:
            return str(error)
        return ""

    def _show(self, text: str, interval: Interval) -> None:
        desk = self.desk
        desk.pane = Pane.CHRONOLOGY
        found = desk.chronology.go_to(interval.start or datetime.min)
        hidden = (
            desk.keymap.told(" ({escape} shows what is hidden)") if desk.chronology.hiding() else ""
        )
        if found is None:
            desk.say(f"No event from {text} on{hidden}")
        elif found.interval and not found.interval.overlaps(interval):
            desk.say(f"No event begins then{hidden}: this is the next")

    def _meant(self, text: str) -> Interval:
        """Return the time that was typed; without a year one near the cursor, else near most."""
        chronology = self.desk.chronology
        moments = (chronology.moment, chronology.middle)
        meant = [asked_time(text, moment.date() if moment else None)[0] for moment in moments]
        return next((each for each in meant if chronology.begins_in(each)), meant[-1])

    def do_only_name(self) -> None:
        """Show only the events of the chosen name, else of one of this event's, or all again."""
        desk, chronology = self.desk, self.desk.chronology
        if chronology.only:
            self._only("")
        elif desk.entity:
            self._only(desk.entity)
        else:
            event = chronology.current
            entities = desk.session.index.entity_rows(event.entities) if event else []
            if entities:
                desk.picker.open(EventNames(entities, self._only_of))
            else:
                desk.hint(
                    "No name here: choose one ({pane_entities}, {open}), then {only_name} again"
                )

    def _only_of(self, entity: Entity) -> None:
        self._only(entity.id)

    def _only(self, entity: str) -> None:
        self.desk.chronology.only = entity
        self.desk.chronology.narrow()
