"""The events of the entities that have the most, under the headings of each zoom, as woven.

Of the others the tables tell as fast, and of these too after a correction of their events.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence

from tui.model import Granularity
from tui.model.keys import Some
from tui.model.timeline import Timeline
from tui.store.database import Database
from tui.store.lists import Family, put_list, stored, stored_body, stored_timeline
from tui.store.numbering import stored_events
from tui.store.packing import joined, parted

MANY = 1000
"""Events from which the chronicle of an entity is stored."""
_EVENTS = "SELECT event FROM event_entities WHERE entity = ?"


def event_places(database: Database, entity: str) -> Sequence[int] | None:
    """Return the places in the list of all of the events of an entity, None if they are few."""
    number = _number(database, entity)
    body = stored_body(database, Family.CHRONICLES, f"{number}")
    if body is not None:
        places = array("I")
        places.frombytes(body)
        return places
    return many_places(database, database.column(_EVENTS, number))


def many_places(database: Database, numbers: Sequence[int]) -> list[int] | None:
    """Return the places in the list of all of events of some numbers, None if they are few."""
    return stored_events(database, numbers) if len(numbers) >= MANY else None


def stored_chronicle(database: Database, entity: str, zoom: Granularity) -> Timeline | None:
    """Return the events of an entity under the headings of a zoom, None if that is not written."""
    number = _number(database, entity)
    body = stored_body(database, Family.CHRONICLES, f"{number} by {zoom.label}")
    keys, places = stored(database, Family.EVENTS), event_places(database, entity) if body else None
    if body is None or keys is None or places is None:
        return None
    return Timeline.from_arrays(Some(keys, places), parted(body))


def put_chronicles(database: Database) -> None:
    """Write the chronicle of every entity that has many events; the list of all is there."""
    often = database.column(
        "SELECT entity FROM event_entities GROUP BY entity HAVING count(*) >= ?", MANY
    )
    known = {each: stored_events(database, database.column(_EVENTS, each)) for each in often}
    strands = {number: array("I", places) for number, places in known.items() if places}
    for number, places in strands.items():
        put_list(database, Family.CHRONICLES, f"{number}", places.tobytes())
    for zoom in Granularity if strands else ():
        if (whole := stored_timeline(database, zoom)) is None:
            continue
        for number, places in strands.items():
            body = joined(whole.only(places, zoom).arrays())
            put_list(database, Family.CHRONICLES, f"{number} by {zoom.label}", body)


def drop_chronicles(database: Database, entities: Iterable[object]) -> None:
    """Delete the chronicles of entities of some numbers, whose events are others now."""
    names = [f"{Family.CHRONICLES} {number}" for number in entities]
    database.run_many(
        "DELETE FROM lists WHERE name = ? OR name > ? AND name < ?",
        [(name, f"{name} ", f"{name}!") for name in names],
    )


def shift_chronicles(database: Database, shifted: "Callable[[array[int]], array[int]]") -> None:
    """Let the chronicles that are stored know their events at other places in the list of all."""
    prefix = f"{Family.CHRONICLES} "
    for name in database.column(
        "SELECT name FROM lists WHERE name > ? AND name < ?", prefix, f"{Family.CHRONICLES}!"
    ):
        order = name.removeprefix(prefix)
        body = stored_body(database, Family.CHRONICLES, order) if order.isdigit() else None
        if body is not None:
            places = array("I")
            places.frombytes(body)
            put_list(database, Family.CHRONICLES, order, shifted(places).tobytes())


def _number(database: Database, entity: str) -> int | None:
    number: int | None = database.value("SELECT id FROM entities WHERE key = ?", entity)
    return number
