"""What corrections of events change: which reports are of one event, and what is said of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from tui.library.correcting.meaning import meant, passage, reported
from tui.library.correcting.saying import nothing
from tui.model import (
    AddEvent,
    CombineEvents,
    Event,
    FixEvent,
    Granularity,
    HideEvent,
    Interval,
    Quotation,
    Report,
    Span,
    SplitEvent,
    Status,
    moments,
)
from tui.model import when as words
from tui.store import Edit, Index

BY_READER = "as you corrected it"
ADDED = "you added it"


def combine_events(index: Index, rule: CombineEvents) -> Edit:
    """Make one event of those that several passages report."""
    found = [each for quotation in rule.reports if (each := reported(index, quotation))]
    events = list({event.id: event for event, _ in found}.values())
    if not events:
        return _unreported(*rule.reports)
    if len(events) == 1:
        return Edit(changed=1, said=f"all of it is one event: {events[0].text}")
    one = _row(index, [report for event in events for report in event.reports])
    for event in reversed(events):
        one = replace(one, **_fixed(event))
    return Edit(
        events=(replace(one, reason="you combined them"),),
        gone=tuple(event.id for event in events),
        changed=len(events),
        said=f"{len(events)} events are one: {one.text}",
    )


def split_event(index: Index, rule: SplitEvent) -> Edit:
    """Make an event of its own of what a passage reports."""
    found = reported(index, rule.report)
    if found is None:
        return _unreported(rule.report)
    event, report = found
    rest = [each for each in event.reports if each != report]
    if not rest:
        return Edit(changed=1, said=f"it is an event of its own: {event.text}")
    remaining = replace(_row(index, rest), **_fixed(event))
    alone = _row(index, [report])
    said = f"{alone.text} is no more one with {remaining.text}"
    return Edit(events=(remaining, alone), gone=(event.id,), changed=1, said=said)


def hide_event(index: Index, rule: HideEvent) -> Edit:
    """Leave an event out."""
    found = reported(index, rule.report)
    if found is None:
        return _unreported(rule.report)
    event, _ = found
    return Edit(gone=(event.id,), changed=1, said=f"not shown: {event.text}")


def fix_event(index: Index, rule: FixEvent) -> Edit:
    """Say of an event what the reader says of it."""
    found = reported(index, rule.report)
    if found is None:
        return _unreported(rule.report)
    event, _ = found
    try:
        changes = _said(rule.when, rule.status, rule.text)
    except ValueError as error:
        return nothing(str(error))
    fixed = tuple(dict.fromkeys([*event.fixed, *changes]))
    changed = replace(event, **changes, fixed=fixed)
    dated = words.heading(changed.interval, changed.granularity) if rule.when else ""
    known = rule.status.value if rule.status else ""
    said = ", ".join(filter(None, (dated, known)))
    return Edit(events=(changed,), changed=1, said=f"{said or 'it says'}: {changed.text}")


def _said(when: str, status: Status | None, text: str) -> dict[str, Any]:
    """Return the fields that the reader sets; raises `ValueError` if `when` is not a time."""
    changes: dict[str, Any] = {}
    if when:
        interval, granularity = moments(when) or (None, None)
        changes |= {"interval": interval, "granularity": granularity}
        changes |= {"evidence": BY_READER, "inferred": False}
    if status is not None:
        changes["status"] = status
    if text:
        changes["text"] = " ".join(text.split())
    return changes


def add_event(index: Index, rule: AddEvent) -> Edit:
    """Add an event; with a passage that still stands somewhere it has a report."""
    try:
        interval, granularity = moments(rule.when) or (None, None)
    except ValueError as error:
        return nothing(str(error))
    text, status = " ".join(rule.text.split()), rule.status or Status.HAPPENED
    report = _report(index, rule.report, interval, granularity)
    named = [each.id for name in rule.names for each in meant(index, name)[:1]]
    event = Event(
        blake2b(repr((rule.when, text)).encode(), digest_size=6).hexdigest(),
        text,
        status,
        interval,
        granularity,
        (replace(report, status=status),) if report else (),
        tuple(dict.fromkeys([*(report.entities if report else ()), *named])),
        evidence=ADDED,
        fixed=("interval", "granularity", "evidence", "status", "text"),
    )
    lost = " (its passage is not found any more)" if rule.report and not report else ""
    return Edit(events=(event,), changed=1, said=f"added: {text}{lost}")


def _report(
    index: Index,
    quotation: Quotation | None,
    interval: Interval | None,
    granularity: Granularity | None,
) -> Report | None:
    place = passage(index, quotation) if quotation else None
    if place is None:
        return None
    name, span = place
    document = index.document(name)
    around = [each for each in index.sentences_in(name) if each.contains(span)]
    return Report(
        name,
        span,
        around[0] if around else span,
        " ".join(span.of(document.text).split()),
        None,
        Status.HAPPENED,
        interval,
        granularity,
        document.published.day if document.published else None,
        _entities_at(index, name, span),
        evidence=ADDED,
    )


def _entities_at(index: Index, name: str, span: Span) -> tuple[str, ...]:
    inside = (each.entity for each in index.mentions_in(name) if each.span.overlaps(span))
    return tuple(dict.fromkeys(inside))


def _row(index: Index, reports: Sequence[Report]) -> Event:
    from tui.analysis.events.rows import row  # noqa: PLC0415 - needed only here

    entities = list({entity for each in reports for entity in (*each.entities, *each.guessed)})
    return row(reports, {each.id: each.name for each in index.entity_rows(sorted(entities))})


def _fixed(event: Event) -> dict[str, Any]:
    """Return what the reader set of an event."""
    return {
        field: getattr(event, field)
        for field in (*event.fixed, *(("fixed",) if event.fixed else ()))
    }


def _unreported(*quotations: Quotation) -> Edit:
    told = [f"“{each.quote}” in {each.document}" for each in quotations[:1]]
    return nothing(f"no event is reported by {''.join(told) or 'no passage'}")


EVENT_EDITS: dict[type, Callable[[Index, Any], Edit]] = {
    CombineEvents: combine_events,
    SplitEvent: split_event,
    HideEvent: hide_event,
    FixEvent: fix_event,
    AddEvent: add_event,
}
