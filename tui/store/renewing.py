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
        self._replace(Kind.ENTITY, entities, list(entity_entries(named, first)))
        self._replace(Kind.EVENT, events, list(map(event_entry, self.event_rows(events))))

    def _replace(self, kind: Kind, keys: Sequence[str], entries: Sequence[Entry]) -> None:
        """Put entries in the place of those of `keys`, each where it stood if it did."""
        free = entry_numbers(self._database, kind, keys)
        for number in free:
            self._journal.drop("entries", [number])
        end = max([next_entry_number(self._database, kind), *(number + 1 for number in free)])
        for number, each in zip([*free, *range(end, end + len(entries))], entries, strict=False):
            self._journal.put("entries", entry_row(each, number))

    def first_mention(self, entity: str) -> Mention | None:
        """Return the mention that was published first, None if there is none."""
        return next(iter(self.mentions(entity, limit=1)), None)
