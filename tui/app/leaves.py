"""The desk with the lists that open over it, and corrections carried out."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from tui.app.commands import NAMED, Pane
from tui.app.desk import GONE
from tui.app.history import Place
from tui.app.reaching import Reaching
from tui.app.rows import RowList
from tui.model import AddEvent, Correction, Event, Mention, Pin, fold
from tui.model.dossier import Entry

if TYPE_CHECKING:
    from tui.library.correcting import Corrector, Outcome


class Leaves(Reaching):
    """Operations on names that concern more than one pane."""

    @property
    def subject(self) -> str:
        """Return the entity that shows under the cursor, "" where there is none."""
        if self.pane is Pane.PAGE:
            return self.page.subject
        if self.pane is Pane.ENTITIES:
            return self.entities.row if isinstance(self.entities.row, str) else ""
        at = self.reader.at if self.pane in NAMED else None
        return at.entity if isinstance(at, Mention) else ""

    def show_page(self, key: str) -> bool:
        """Show the page of an entity; False if it is no more."""
        from tui.library.dossier import dossier  # noqa: PLC0415 - the tables of roles take time

        try:
            self.page.show(dossier(self.session.index, key))
        except KeyError:
            self.say(GONE)
            return False
        self.pane = Pane.PAGE
        return True

    def return_to(self, place: Place) -> bool:
        """Show a place of the history as it was, its page over it."""
        if place.document and not self.open(place, jump=False):
            return False
        if place.page:
            return self.show_page(place.page)
        if place.hits:
            self.concordance.show(place.hits, self.session.index)
            self.pane = Pane.CONCORDANCE
            return True
        self.show_reader()
        return True

    @on(RowList.Chosen, "#page")
    def _go_to_entry(self, event: RowList.Chosen) -> None:
        if isinstance(event.row, Entry):
            self.leave()
            self.open_passage(event.row.document, event.row.span, jump=False)
            self.pane = Pane.READER

    @on(RowList.Chosen, "#concordance")
    def _go_to_hit(self, event: RowList.Chosen) -> None:
        self.leave()
        if self.open(self.concordance.hit(event.row).place, jump=False):
            self.pane = Pane.READER

    def correct(self, *corrections: Correction) -> None:
        """Carry out corrections in the background, then show what became of the last."""
        self._carry_out(lambda corrector: _all_carried_out(corrector, corrections))

    def unpin(self, name: str) -> None:
        """Take back that an entity of that name is listed before the others."""
        self._carry_out(lambda corrector: _withdraw_pin(corrector, name))

    def take_out(self, event: Event, otherwise: Correction | None) -> None:
        """Take back that the reader added an event; do what else takes it out if it was not so."""
        self._carry_out(lambda corrector: _take_out(corrector, event, otherwise))

    def move_own(self, event: Event, when: str) -> None:
        """Give an event that the reader added another time."""
        self._carry_out(lambda corrector: _move_own(corrector, event, when))

    def undo(self) -> None:
        """Take back the last correction in the background, then show what became of it."""
        self._carry_out(lambda corrector: corrector.undo())

    def reload(self) -> None:
        """Show what index and notebook hold now, in what lies over the panes too."""
        super().reload()
        if self.pane is Pane.REVIEW:
            self.review.load(self.session.index)
        elif self.pane is Pane.PAGE and not self.show_page(self.page.key):
            self.pane = self.ground

    def _carry_out(self, do: "Callable[[Corrector], Outcome | None]") -> None:
        corrector = self.session.corrector
        if corrector is None:
            self.say("This library cannot be corrected: it has no notebook")
        else:
            self.run_worker(
                self._carried_out(lambda: do(corrector)), group="corrections", exit_on_error=False
            )

    async def _carried_out(self, do: "Callable[[], Outcome | None]") -> None:
        outcome = await asyncio.to_thread(do)
        self.reload()
        self.say(_told(outcome, self.keymap.key("undo")))
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Bring the lines around the panes up to date."""
        raise NotImplementedError


def _all_carried_out(corrector: "Corrector", corrections: Sequence[Correction]) -> "Outcome":
    last = [corrector.correct(each) for each in corrections][-1]
    several = f"the last of {len(corrections)}: " if len(corrections) > 1 else ""
    return replace(last, said=f"{several}{last.said}")


def _withdraw_pin(corrector: "Corrector", name: str) -> "Outcome | None":
    for told in reversed(corrector.history()):
        if isinstance(told.correction, Pin) and fold(told.correction.name) == fold(name):
            return corrector.withdraw(told.id)
    return None


def _added(corrector: "Corrector", event: Event) -> tuple[str, AddEvent] | None:
    """Return the correction that added an event, and its id."""
    for told in reversed(corrector.history()):
        made = told.correction
        if isinstance(made, AddEvent) and " ".join(made.text.split()) == event.text:
            return told.id, made
    return None


def _take_out(
    corrector: "Corrector", event: Event, otherwise: Correction | None
) -> "Outcome | None":
    added = _added(corrector, event)
    if added is not None:
        return corrector.withdraw(added[0])
    return corrector.correct(otherwise) if otherwise is not None else None


def _move_own(corrector: "Corrector", event: Event, when: str) -> "Outcome | None":
    added = _added(corrector, event)
    if added is None:
        return None
    corrector.withdraw(added[0])
    return corrector.correct(replace(added[1], when=when))


def _told(outcome: "Outcome | None", key: str) -> str:
    """Return what became of a correction, for the line above the keys."""
    if outcome is None:
        return "Nothing to take back"
    if outcome.problem:
        return f"Not saved: {outcome.problem}"
    # What was said may be long, and the line is cut at its end.
    undo = "" if outcome.said.startswith("taken back") else f"{key} undoes: "
    later = "" if outcome.settled else "shows when the analysis is done: "
    said = f"{undo}{later}{outcome.said}."
    return f"{said[:1].upper()}{said[1:]}"
