"""Where each event stands in the list of all of them, by its number."""

from array import array
from collections.abc import Iterable, Mapping

from tui.store.database import Database
from tui.store.lists import BY_NUMBER, Family, put_list, stored_body


def stored_events(database: Database, numbers: Iterable[int]) -> list[int] | None:
    """Return the places of events of some numbers in the list of all, None if it is not written."""
    places = places_by_number(database)
    return None if places is None else sorted(map(places.__getitem__, numbers))


def renumber(database: Database, was: Mapping[str, int], now: Mapping[str, int]) -> None:
    """Let events keep their places in the list of all under other numbers; both are by key."""
    places = places_by_number(database) if was != now else None
    if places is not None:
        places.extend([0] * (max(now.values()) + 1 - len(places)))
        for key, place in [(key, places[number]) for key, number in was.items()]:
            places[now[key]] = place
        put_by_number(database, places)


def put_by_number(database: Database, places: "array[int]") -> None:
    """Write the places of all events in the list of all, by their numbers."""
    put_list(database, Family.EVENTS, BY_NUMBER, places.tobytes())


def places_by_number(database: Database) -> "array[int] | None":
    """Return the same, None if it is not written; a number that is none has any place."""
    body = stored_body(database, Family.EVENTS, BY_NUMBER)
    if body is None:
        return None
    places = array("I")
    places.frombytes(body)
    return places
