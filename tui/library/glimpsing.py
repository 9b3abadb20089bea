"""Shows what a few new documents tell at once, before all documents are woven together.

Who is named in them is looked up among the known entities; what they tell is not merged with what
others tell. The next weave replaces all of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from tui.library.weaving import Days, Read, Steps, weave
from tui.model import Entity, Event, Report
from tui.store import Anchored, Edit, Index
from tui.store.rows import made

FEW = 16
"""New documents that are shown before the rest."""
MANY = 50
"""Documents from which all of them are not woven together soon enough."""


def glimpse(index: Index, names: Sequence[str], days: Days, steps: Steps) -> None:
    """Add to the index what these documents tell by themselves."""
    woven = weave(Read.of(index, names), days, steps)
    for name in names:
        published = woven.publications.get(name)
        if published != index.document(name).published:
            timexes = {**index.anchored([name]), **woven.timexes}
            index.put_publication(name, published, timexes.get(name, Anchored("")))
    ids = {entity.id: _known(index, entity) or _free(index, entity.id) for entity in woven.entities}
    fresh = [replace(each, id=ids[each.id]) for each in woven.entities]
    index.add(
        Edit(
            entities=tuple(each for each in fresh if not index.entity_rows([each.id])),
            named=tuple(replace(each, entity=ids[each.entity]) for each in woven.mentions),
            events=tuple(_event(made(each), ids) for each in woven.events),
        )
    )


def _known(index: Index, entity: Entity) -> str | None:
    """Return the entity of the library that goes by one of the names, the most mentioned."""
    for name in (entity.name, *(alias.text for alias in entity.aliases)):
        found = [each for each in index.entities_named(name) if each.type is entity.type]
        if found:
            return max(found, key=lambda each: (each.mentions, each.id)).id
    return None


def _free(index: Index, wanted: str) -> str:
    """Return an id that no entity of the library has."""
    key, number = wanted, 1
    while index.entity_rows([key]):
        number += 1
        key = f"{wanted}-{number}"
    return key


def _event(event: Event, ids: dict[str, str]) -> Event:
    reports = tuple(_report(each, ids) for each in event.reports)
    return replace(event, reports=reports, entities=_now(event.entities, ids))


def _report(report: Report, ids: dict[str, str]) -> Report:
    return replace(report, entities=_now(report.entities, ids), guessed=_now(report.guessed, ids))


def _now(entities: Sequence[str], ids: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(entity, entity) for entity in entities))
