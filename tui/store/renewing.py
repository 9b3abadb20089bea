"""Renews what finds entities and events by name, for those that a correction touched."""

from collections.abc import Sequence

from tui.model import Mention
from tui.store.database import Database
from tui.store.entities import EntityQueries
from tui.store.entries import (
    Entry,
    Kind,
    entry_numbers,
    entry_row,
    next_entry_number,
    of_event,
)
from tui.store.events import EventQueries
from tui.store.forms import entity_entries, event_entry
from tui.store.journal import Journal

Touched = set[tuple[Kind, str]]
"""Entities and events, by their ids, whose names or texts may be others."""


class Renewing(EntityQueries, EventQueries):
    """Asks for the entities and events as they are in the midst of a transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._journal = Journal(database)

    def _renew(self, touched: Touched) -> None:
        """Write the entries of what was touched, as it is now."""
        entities = sorted(key for kind, key in touched if kind is Kind.ENTITY)
        events = sorted(key for kind, key in touched if kind is Kind.EVENT)
        named = self.entity_rows(entities)
        first = {each.id: place for each in named if (place := self.first_mention(each.id))}
        self._renew_entities(entities, list(entity_entries(named, first)))
        self._renew_events(events)

    def _renew_entities(self, keys: Sequence[str], entries: Sequence[Entry]) -> None:
        """Put entries in the place of those of `keys`, each where it stood if it did."""
        free = self._drop_entries(Kind.ENTITY, keys)
        last = next_entry_number(self._database, Kind.ENTITY)
        end = max([last, *(number + 1 for number in free)])
        for number, each in zip([*free, *range(end, end + len(entries))], entries, strict=False):
            self._journal.put("entries", entry_row(each, number))

    def _renew_events(self, keys: Sequence[str]) -> None:
        self._drop_entries(Kind.EVENT, keys)
        sql = "SELECT key, id FROM events WHERE key IN ({})"
        numbers: dict[str, int] = dict(self._database.by_key(sql, keys))
        for event in self.event_rows(keys):
            each = event_entry(event)
            self._journal.put("entries", entry_row(each, of_event(numbers[event.id], each)))

    def _drop_entries(self, kind: Kind, keys: Sequence[str]) -> list[int]:
        """Drop the entries of `keys`, and return their numbers."""
        numbers = entry_numbers(self._database, kind, keys)
        for number in numbers:
            self._journal.drop("entries", [number])
        return numbers

    def first_mention(self, entity: str) -> Mention | None:
        """Return the mention that was published first, None if there is none."""
        return next(iter(self.mentions(entity, limit=1)), None)
