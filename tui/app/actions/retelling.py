"""Correcting the chronology: what is one event, when it was, what is none; undone by U."""

from collections.abc import Callable, Sequence
from datetime import date

from tui.app.actions.action import Action
from tui.app.asking import asked_moments, asked_time, is_unknown, written
from tui.app.commands import Pane
from tui.app.pieces import fit
from tui.model import (
    AddEvent,
    CombineEvents,
    Event,
    FixEvent,
    Granularity,
    HideEvent,
    Interval,
    Published,
    Quotation,
    Report,
    SplitEvent,
    Timex,
)

WHY = 40
"""Cells for the evidence in front of what is typed."""
ONE_DAY = "An article is of one day: write it as 2021-08-15, or unknown"
NO_EVENT = "No event here"
HAND_MADE = "You added this event by hand: {undo} takes back what you did last"


class Retelling(Action):
    """`C S X D` of the chronology, `D` of an article, `A`."""

    def do_combine_events(self) -> None:
        """Make one event of the marked ones; with one or none marked, of it and this one."""
        chronology = self.desk.chronology
        event = chronology.current
        if event is None:
            self.desk.say(NO_EVENT)
            return
        keys = list(chronology.ticked)
        if len(keys) < len("ab"):
            keys = list(dict.fromkeys([*keys, event.id]))
        if len(keys) == 1:
            chronology.tick(event.id)
            self.desk.hint("Marked: {combine_events} on another event makes the two one")
            return
        events = self.desk.session.index.event_rows(keys)
        quotations = [self._quoted(each.reports[0]) for each in events if each.reports]
        if len(quotations) < len(events):
            self.desk.hint(HAND_MADE)
        elif all(quotations):
            chronology.clear_ticks()
            self.desk.correct(CombineEvents(tuple(filter(None, quotations))))

    def do_split_event(self) -> None:
        """Make the report with the cursor an event of its own."""
        chronology = self.desk.chronology
        event = chronology.current
        if event is None:
            self.desk.say(NO_EVENT)
            return
        if len(event.reports) <= 1:
            self.desk.say("Only one report tells of this: there is nothing to split away")
        elif chronology.report is None:
            chronology.do_unfold()
            self.desk.hint("{split_event} on one of these reports splits it away")
        else:
            quotation = self._quoted(event.reports[chronology.report])
            if quotation:
                self.desk.correct(SplitEvent(quotation))

    def do_hide_event(self) -> None:
        """Show this event, or the marked ones, no more."""
        chronology = self.desk.chronology
        if chronology.ticked:
            self._hide(self.desk.session.index.event_rows(list(chronology.taken)))
            return
        event = chronology.current
        if event is not None and "text" in event.fixed:
            own = event.reports and self._quotation(event)
            self.desk.take_out(event, HideEvent(own) if own else None)
            return
        quotation = self._quotation(event)
        if quotation:
            self.desk.correct(HideEvent(quotation))

    def _hide(self, events: Sequence[Event]) -> None:
        quotations = [self._quoted(each.reports[0]) for each in events if each.reports]
        if len(quotations) < len(events):
            self.desk.hint(HAND_MADE)
        elif all(quotations):
            self.desk.correct(*map(HideEvent, filter(None, quotations)))

    def do_fix_date(self) -> None:
        """Ask when this event was."""
        event = self.desk.chronology.current
        own = event is not None and not event.reports
        quotation = None if own else self._quotation(event)
        if event is None or not (own or quotation):
            return
        why = fit(event.evidence or "nothing says when", WHY)
        present = written(event.interval, event.granularity)
        self.desk.prompt.ask(
            f"when ({why})",
            present if event.interval else "",
            done=lambda text: self._with_moments(
                text, lambda when: self._fix(event, quotation, when, present)
            ),
            marked=True,
        )

    def _fix(self, event: Event, quotation: Quotation | None, when: str, present: str) -> None:
        if when == present:
            self.desk.say("That is its date already")
        elif quotation is None:
            self.desk.move_own(event, when)
        else:
            self.desk.correct(FixEvent(quotation, when))

    def _with_moments(self, text: str, do: Callable[[str], None]) -> str:
        """Do something with what was typed as it is kept; return what is wrong with it."""
        if not text.strip():
            return ""
        try:
            when = asked_moments(text, self._near)
        except ValueError as error:
            return str(error)
        do(when)
        return ""

    @property
    def _near(self) -> date | None:
        moment = self.desk.chronology.moment
        return moment.date() if moment else None

    def do_fix_published(self) -> None:
        """Ask on which day the article was published."""
        desk = self.desk
        row = desk.library.row if desk.pane is Pane.LIBRARY else None
        name = row if isinstance(row, str) else desk.here.document if desk.here else ""
        document = desk.session.document(name) if name else None
        if document is None:
            desk.say("No article here")
            return
        known = document.published
        why = fit(known.evidence if known else "nothing in it says when", WHY)
        desk.prompt.ask(
            f"published ({why})",
            f"{known.day}" if known else "",
            done=lambda text: self._publish(name, text, known.day if known else None),
            marked=True,
        )

    def _publish(self, name: str, text: str, known: date | None) -> str:
        """Give an article the day that was typed; return what is wrong with it."""
        if not text.strip():
            return ""
        if is_unknown(text):
            self.desk.correct(Published(name, None))
            return ""
        try:
            interval, granularity = asked_time(text, known)
        except ValueError as error:
            return str(error)
        if interval.start is None or granularity is not Granularity.DAY:
            return ONE_DAY
        if interval != Interval.day(interval.start.date()):
            return ONE_DAY
        self.desk.correct(Published(name, interval.start.date()))
        return ""

    def do_add_event(self) -> None:
        """Ask when and what for an event of one's own, told by the sentence that is read."""
        at = self.desk.reader.at if self.desk.pane is Pane.READER else None
        timex = at if isinstance(at, Timex) else None
        event = self.desk.chronology.current if self.desk.pane is Pane.CHRONOLOGY else None
        known = timex or event
        present = written(known.interval, known.granularity) if known and known.interval else ""
        self.desk.prompt.ask(
            "new event: when", present, done=lambda text: self._with_moments(text, self._ask_what)
        )

    def _ask_what(self, when: str) -> None:
        self.desk.prompt.ask(f"{when}: what happened", done=lambda what: self._add(when, what))

    def _add(self, when: str, what: str) -> None:
        if what.strip():
            self.desk.correct(AddEvent(when, what.strip(), report=self._sentence()))

    def _sentence(self) -> Quotation | None:
        """Return the sentence that is read, None if no text is in sight."""
        desk = self.desk
        page, here = desk.reader.page_shown, desk.here
        if page is None or here is None or not desk.reader.display:
            return None
        return Quotation.of(page.document, desk.session.sentence_at(page, here.offset))

    def _quotation(self, event: Event | None) -> Quotation | None:
        """Return the words by which an event is meant; say why if there are none."""
        if event is None:
            self.desk.say(NO_EVENT)
        elif not event.reports:
            self.desk.hint(HAND_MADE)
        else:
            return self._quoted(_shown(event.reports, self.desk.chronology.report))
        return None

    def _quoted(self, report: Report) -> Quotation | None:
        document = self.desk.session.document(report.document)
        if document is None:
            self.desk.say(f"{report.document} is no longer in the library")
            return None
        start = report.interval.start if report.interval else None
        return Quotation.of(document, report.span, start.date() if start else None)


def _shown(reports: Sequence[Report], number: int | None) -> Report:
    return reports[number or 0]
