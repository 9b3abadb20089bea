"""Long lists as they were woven, each in one value, so that opening one reads nothing else.

What changes documents, entities or events forgets their lists, and until they are written again the
index asks the tables; both give the same.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from weakref import WeakValueDictionary

from tui.model import EntityType, Granularity, bucket
from tui.model.grouping import Moment, tick, untick
from tui.model.keys import Keys
from tui.model.timeline import Timeline
from tui.store.database import Database, Row
from tui.store.mentioned import Mentioned, Places, listed
from tui.store.packing import checked, joined, parted, seal_bytes
from tui.store.schema import NEVER

# A plus keeps SQLite from going through an index in order and looking for each row elsewhere:
# what is sorted here is a part of all rows.
DOCUMENTS = {
    "published": "+published, name",
    "name": "+name",
    "source": "+source, published, name",
    "words": "words DESC, name",
}
ENTITIES = {
    "mentions": "+pinned DESC, entities.mentions DESC, key",
    "documents": "+pinned DESC, entities.documents DESC, entities.mentions DESC, key",
    "first": "+pinned DESC, first, key",
    "name": "+pinned DESC, entities.name, key",
}
EVENTS = "+moment, granularity DESC, stop, key"
_GRANULARITIES = (None, *Granularity)
BY_NUMBER = "by number"
"""The list of the places of the events in the list of all, by their numbers."""
_LIST = "SELECT seal, body FROM lists WHERE name = ?"
_HELD: WeakValueDictionary[Row, Keys] = WeakValueDictionary()
"""The lists in memory by name, length and seal."""


class Family(StrEnum):
    """What is listed."""

    DOCUMENTS = "documents"
    ENTITIES = "entities"
    EVENTS = "events"
    PLACES = "places"
    CHRONICLES = "chronicles"
    """Written by a weave alone, and dropped by what changes the list of events."""


def stored(database: Database, family: Family, order: str = "") -> Keys | None:
    """Return a list of everything as it was written, None while it is not."""
    name = _name(family, order)
    for mark in database.rows("SELECT length(body), seal FROM lists WHERE name = ?", name):
        # Panes, hits and timelines hold the same lists.
        if (held := _HELD.get((name, *mark))) is not None:
            return held
    for seal, body in database.rows(_LIST, name):
        keys = _HELD[name, len(body), seal] = Keys.unpacked(checked(body, name, seal))
        return keys
    return None


def stored_timeline(database: Database, zoom: Granularity) -> Timeline | None:
    """Return all events under the headings of a zoom, None while that is not written."""
    keys = stored(database, Family.EVENTS)
    body = stored_body(database, Family.EVENTS, f"by {zoom.label}")
    return None if keys is None or body is None else Timeline.from_arrays(keys, parted(body))


def stored_places(database: Database, entity: str) -> Places | None:
    """Return where an entity is mentioned, None if that is not written."""
    body = stored_body(database, Family.PLACES, entity)
    documents = stored(database, Family.DOCUMENTS, "published") if body else None
    if body is None or documents is None:
        return None
    return Places(documents, Mentioned.unpacked(body))


def stored_mentioned(database: Database, entity: str) -> Mentioned | None:
    """Return the mentions of an entity without the names of documents, if they are written."""
    body = stored_body(database, Family.PLACES, entity)
    return None if body is None else Mentioned.unpacked(body)


def stored_body(database: Database, family: Family, order: str) -> memoryview | None:
    """Return what was written under a name, None while it is not."""
    name = _name(family, order)
    for seal, body in database.rows(_LIST, name):
        return checked(body, name, seal)
    return None


def put_list(database: Database, family: Family, order: str, body: bytes) -> None:
    """Write a list in the place of the one that is there."""
    name = _name(family, order)
    database.run(
        "INSERT OR REPLACE INTO lists VALUES (?, ?, ?)", name, seal_bytes(body, name), body
    )


def forget_places(database: Database, entities: Iterable[str]) -> None:
    """Drop the places of entities that are about to have other mentions."""
    names = [(_name(Family.PLACES, entity),) for entity in entities]
    database.run_many("DELETE FROM lists WHERE name = ?", names)
    database.before_commit(renew)


def forget(database: Database, *families: Family) -> None:
    """Drop lists whose rows are about to change, and write them again before the commit."""
    dropped = {*families} | ({Family.CHRONICLES} if Family.EVENTS in families else set())
    for family in dropped:
        database.run("DELETE FROM lists WHERE name >= ? AND name < ?", f"{family} ", f"{family}!")
    database.before_commit(renew)


def renew(database: Database) -> None:
    """Write the lists that are missing, unless the next weave changes all of them anyway."""
    if database.value("SELECT key FROM facts WHERE key = 'woven'") is None:
        return
    names = database.column("SELECT name FROM lists")
    for family, lists in _FAMILIES.items():
        known = {name.removeprefix(f"{family} ") for name in names if name.startswith(f"{family} ")}
        for order, body in lists(database, known):
            put_list(database, family, order, body)


def order_of(order: str, kind: EntityType | None = None) -> str:
    """Return what the list of the entities of a type is called."""
    return f"{order} {kind.value if kind else ''}".rstrip()


Lists = Iterator[tuple[str, bytes]]


def _documents(database: Database, known: set[str]) -> Lists:
    if known:
        return
    for order, by in DOCUMENTS.items():
        yield order, _packed(database.column(f"SELECT name FROM documents ORDER BY {by}"))  # noqa: S608 - from the table above


def _entities(database: Database, known: set[str]) -> Lists:
    if known:
        return
    for order, by in ENTITIES.items():
        kinds: dict[str, list[str]] = defaultdict(list)
        for key, kind in database.rows(f"SELECT key, type FROM entities ORDER BY {by}"):  # noqa: S608 - from the table above
            kinds[kind].append(key)
            kinds[""].append(key)
        yield order, _packed(kinds[""])
        yield from ((order_of(order, kind), _packed(kinds[kind])) for kind in EntityType)


def _events(database: Database, known: set[str]) -> Lists:
    if known:
        return
    found = moments(database)
    yield BY_NUMBER, _by_number(database.column(f"SELECT id FROM events ORDER BY {EVENTS}"))  # noqa: S608 - from the text above
    yield "", _packed(key for moment in found for key in moment.events)
    for zoom in Granularity:
        yield f"by {zoom.label}", joined(Timeline.of(found, zoom).arrays())
    starts = database.rows(
        "SELECT start, granularity, count(*) FROM events WHERE start IS NOT NULL GROUP BY 1, 2"
    )
    for zoom in Granularity:
        yield f"bars by {zoom.label}", _bars(starts, zoom)


def _by_number(numbers: Sequence[int]) -> bytes:
    """Return the place of each number as an array, in which those that are none have any."""
    places = array("I", bytes(4 * (max(numbers, default=0) + 1)))
    for place, number in enumerate(numbers):
        places[number] = place
    return places.tobytes()


def _bars(starts: Iterable[Row], zoom: Granularity) -> bytes:
    counts: Counter[int] = Counter()
    for start, size, count in starts:
        if size is not None and size <= zoom:
            counts[tick(bucket(datetime.fromisoformat(start), zoom))] += count
    return packed_bars(counts)


def packed_bars(counts: Mapping[int, int]) -> bytes:
    """Return as bytes how many events begin from each tick on."""
    bars = sorted(counts.items())
    parts = array("q", [at for at, _ in bars]), array("I", [count for _, count in bars])
    return joined(part.tobytes() for part in parts)


def stored_bars(database: Database, zoom: Granularity) -> list[tuple[datetime, int]] | None:
    """Return how many events begin in each stretch of a zoom, None while that is not written."""
    body = stored_body(database, Family.EVENTS, f"bars by {zoom.label}")
    if body is None:
        return None
    starts, counts = array("q"), array("I")
    for each, part in zip((starts, counts), parted(body), strict=True):
        each.frombytes(part)
    return [(untick(at), count) for at, count in zip(starts, counts, strict=True)]


def moments(database: Database, where: str = "", arguments: Sequence[object] = ()) -> list[Moment]:
    """Return the moments at which events begin that meet a condition, in their order."""
    # A plus keeps SQLite from going through all events in order for the few that are asked for.
    found = database.rows(
        f"SELECT moment, granularity, stop, key FROM events{where}"  # noqa: S608 - a condition of ours
        f" ORDER BY {'+' if where else ''}moment, granularity DESC, stop, key",
        *arguments,
    )
    return [
        Moment(
            None if moment == NEVER else datetime.fromisoformat(moment),
            _GRANULARITIES[size or 0],
            [row[-1] for row in rows],
        )
        for (moment, size, _), rows in groupby(found, itemgetter(0, 1, 2))
    ]


def _packed(keys: Iterable[str]) -> bytes:
    return Keys.of(keys).packed()


_FAMILIES = {
    Family.DOCUMENTS: _documents,
    Family.ENTITIES: _entities,
    Family.EVENTS: _events,
    Family.PLACES: listed,
}


def _name(family: Family, order: str) -> str:
    return f"{family} {order}"
