"""How events follow when mentions name other entities than was thought."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.model import Event, Report, Span
from tui.store.edits import NOBODY

Named = Mapping[str, Sequence[tuple[Span, str]]]
"""By document, where entities that lost mentions were named, and which entity it is now."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Which entities became which."""

    whole: Mapping[str, str] = field(default_factory=dict)
    """Entities of which all mentions moved, and where to."""
    parted: Mapping[str, Named] = field(default_factory=dict)
    """Entities of which some mentions moved: all mentions that they had."""


def followed(event: Event, changes: Changes) -> Event:
    """Return an event with the entities that its reports name now."""
    reports = tuple(_report(each, changes) for each in event.reports)
    return replace(
        event,
        reports=reports,
        entities=_distinct(
            now for entity in event.entities for now in _in_event(entity, reports, changes)
        ),
    )


def _in_event(entity: str, reports: Sequence[Report], changes: Changes) -> Iterable[str]:
    if entity not in changes.parted:
        return [changes.whole.get(entity, entity)]
    heirs = {now for named in changes.parted[entity].values() for _, now in named} | {entity}
    found = [each for report in reports for each in report.entities if each in heirs]
    return found or [entity]


def _report(report: Report, changes: Changes) -> Report:
    return replace(
        report,
        entities=_distinct(
            now for entity in report.entities for now in _in_report(entity, report, changes)
        ),
        guessed=_distinct(changes.whole.get(entity, entity) for entity in report.guessed),
    )


def _in_report(entity: str, report: Report, changes: Changes) -> Iterable[str]:
    if entity not in changes.parted:
        return [changes.whole.get(entity, entity)]
    named = changes.parted[entity].get(report.document, ())
    return [now for span, now in named if report.span.overlaps(span)] or [entity]


def _distinct(entities: Iterable[str]) -> tuple[str, ...]:
    return tuple(entity for entity in dict.fromkeys(entities) if entity != NOBODY)
