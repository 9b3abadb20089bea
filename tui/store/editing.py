"""Carries out a correction in the rows of the index: entities, events, and what finds them."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from tui.model import Event
from tui.store.database import Database
from tui.store.edits import NOBODY, Edit
from tui.store.entries import Kind
from tui.store.following import Changes, followed
from tui.store.journal import Before
from tui.store.moving import Moving
from tui.store.outlines import event_entity_rows, event_row, report_rows
from tui.store.packing import pack, unpack
from tui.store.renewing import Renewing, Touched
from tui.store.rows import Pair


class Editing(Moving, Renewing):
    """One edit, in a transaction of the caller."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._touched: Touched = set()

    def perform(self, edit: Edit) -> Before:
        """Carry out an edit and return the rows as they were."""
        sources = {move.source for move in edit.moves}
        reported = self.event_rows(self._events_of(sources))
        changes = self._changes(edit.moves)
        # While the rows of the entities are still there by which events are found.
        for key in (*edit.gone, *(event.id for event in reported)):
            self._drop_event(key)
        self._edit_entities(edit)
        for event in reported:
            self._put_event(followed(event, changes))
        for event in edit.events:
            self._drop_event(event.id)
            self._put_event(event)
        if edit.moves or edit.answered:
            self._ask(edit, changes)
        self._renew(self._touched)
        return self._journal.before

    def _edit_entities(self, edit: Edit) -> None:
        for entity in edit.entities:
            self._label(entity)
        for move in edit.moves:
            self._move(move)
        for mention in edit.named:
            self._name(mention)
        moved = {key for move in edit.moves for key in (move.source, move.target)} - {NOBODY}
        moved |= {mention.entity for mention in edit.named}
        for key in sorted(moved | {entity.id for entity in edit.entities}):
            self._recount(key)
            self._touched.add((Kind.ENTITY, key))

    @cached_property
    def _documents(self) -> dict[str, int]:
        return dict(self._database.rows("SELECT name, id FROM documents"))

    def _events_of(self, entities: Iterable[str]) -> list[str]:
        """Return the events that name one of the entities, or probably mean it."""
        found: set[str] = set()
        for entity in entities:
            number = self._number("entities", entity)
            found.update(
                self._database.column(
                    "SELECT events.key FROM reports JOIN events ON events.id = reports.event"
                    " WHERE instr(reports.body, ?) AND document IN (SELECT document FROM mentions"
                    " JOIN names ON names.id = mentions.name WHERE names.entity = ?)"
                    " UNION SELECT events.key FROM event_entities JOIN events ON events.id = event"
                    " WHERE entity = ?",
                    *(json.dumps(entity), number, number),
                )
            )
        return sorted(found)

    def _put_event(self, event: Event) -> None:
        number = self._next("events")
        self._touched.add((Kind.EVENT, event.id))
        self._journal.put("events", event_row(number, event))
        for row in report_rows(number, event, self._documents):
            self._journal.put("reports", row)
        for row in event_entity_rows(number, event, self._numbers(event)):
            self._journal.put("event_entities", row)

    def _drop_event(self, key: str) -> None:
        self._touched.add((Kind.EVENT, key))
        number = self._number("events", key)
        if number is None:
            return
        (event,) = self.event_rows([key])
        for row in event_entity_rows(number, event, self._numbers(event)):
            self._journal.drop("event_entities", row)
        for position in range(len(event.reports)):
            self._journal.drop("reports", (number, position))
        self._journal.drop("events", [number])

    def _numbers(self, event: Event) -> dict[str, int]:
        known = {key: self._number("entities", key) for key in event.entities}
        return {key: number for key, number in known.items() if number is not None}

    def _ask(self, edit: Edit, changes: Changes) -> None:
        """Keep of the pairs in doubt those that are still two and not answered."""
        answered = {frozenset(pair) for pair in edit.answered}
        for position, body in self._database.rows("SELECT position, body FROM pairs"):
            pair: Pair = unpack(Pair, body)
            left, right = (changes.whole.get(key, key) for key in (pair.left, pair.right))
            there = self._number("entities", left) and self._number("entities", right)
            if left == right or not there or frozenset((pair.left, pair.right)) in answered:
                self._journal.drop("pairs", [position])
            elif (left, right) != (pair.left, pair.right):
                changed = pack(replace(pair, left=left, right=right))
                self._journal.put("pairs", (position, changed))
