"""Long lists as they were woven, each in one value, so that opening one reads nothing else.

What changes documents, entities or events forgets their lists, and until they are written again the
index asks the tables; both give the same.
"""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum

from tui.model import EntityType
from tui.model.keys import Keys
from tui.store.database import Database
from tui.store.packing import sealed, unsealed

DOCUMENTS = {
    "published": "published, name",
    "name": "name",
    "source": "source, published, name",
    "words": "words DESC, name",
}
ENTITIES = {
    "mentions": "pinned DESC, entities.mentions DESC, key",
    "documents": "pinned DESC, entities.documents DESC, entities.mentions DESC, key",
    "first": "pinned DESC, first, key",
    "name": "pinned DESC, entities.name, key",
}
EVENTS = "moment, granularity DESC, stop, key"


class Family(StrEnum):
    """What is listed."""

    DOCUMENTS = "documents"
    ENTITIES = "entities"
    EVENTS = "events"


def stored(database: Database, family: Family, order: str = "") -> Keys | None:
    """Return a list of everything as it was written, None while it is not."""
    body = database.value("SELECT body FROM lists WHERE name = ?", _name(family, order))
    return None if body is None else Keys.unpacked(unsealed(body))


def forget(database: Database, *families: Family) -> None:
    """Drop lists whose rows are about to change, and write them again before the commit."""
    for family in families:
        database.run("DELETE FROM lists WHERE name >= ? AND name < ?", f"{family} ", f"{family}!")
    database.before_commit(renew)


def renew(database: Database) -> None:
    """Write the lists that are missing, unless the next weave changes all of them anyway."""
    if database.value("SELECT key FROM facts WHERE key = 'woven'") is None:
        return
    known = set(database.column("SELECT name FROM lists"))
    for family, lists in _FAMILIES.items():
        if not any(name.startswith(f"{family} ") for name in known):
            database.run_many(
                "INSERT INTO lists VALUES (?, ?)",
                ((_name(family, order), sealed(keys.packed())) for order, keys in lists(database)),
            )


def order_of(order: str, kind: EntityType | None = None) -> str:
    """Return what the list of the entities of a type is called."""
    return f"{order} {kind.value if kind else ''}".rstrip()


def _documents(database: Database) -> Iterator[tuple[str, Keys]]:
    for order, by in DOCUMENTS.items():
        yield order, Keys.of(database.column(f"SELECT name FROM documents ORDER BY {by}"))  # noqa: S608 - from the table above


def _entities(database: Database) -> Iterator[tuple[str, Keys]]:
    for order, by in ENTITIES.items():
        kinds: dict[str, list[str]] = defaultdict(list)
        for key, kind in database.rows(f"SELECT key, type FROM entities ORDER BY {by}"):  # noqa: S608 - from the table above
            kinds[kind].append(key)
            kinds[""].append(key)
        yield order, Keys.of(kinds[""])
        yield from ((order_of(order, kind), Keys.of(kinds[kind])) for kind in EntityType)


def _events(database: Database) -> Iterator[tuple[str, Keys]]:
    yield "", Keys.of(database.column(f"SELECT key FROM events ORDER BY {EVENTS}"))  # noqa: S608 - from the text above


_FAMILIES = {
    Family.DOCUMENTS: _documents,
    Family.ENTITIES: _entities,
    Family.EVENTS: _events,
}


def _name(family: Family, order: str) -> str:
    return f"{family} {order}"
