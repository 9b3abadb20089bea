"""Shows at once what follows from the day of publication that the reader set, in its document."""

from collections.abc import Mapping, Sequence
from datetime import date

from tui.library.passages import Passage, extract_here
from tui.library.versions import anchor_key
from tui.model import Document, Granularity, Publication, PublishedFrom, Report
from tui.store import Anchored, Edit, Index

EVIDENCE = "as you corrected it"


def redate(index: Index, name: str, days: Mapping[str, date | None]) -> None:
    """Write the day of a document, and what its time expressions mean then."""
    from tui.analysis.timexes import tag  # noqa: PLC0415 - needed only here

    for document in index.read_documents([name]):
        published = document.published
        if name in days:
            day = days[name]
            published = Publication(day, PublishedFrom.CORRECTED, EVIDENCE) if day else None
        day = published.day if published else None
        index.put_publication(
            name, published, Anchored(anchor_key(day), tuple(tag(document.text, day)))
        )


def redate_events(index: Index, name: str) -> None:
    """Write the events of a document whose day is another; no correction may lie on them.

    The days of undated documents that lean on this one follow when all is woven again.
    """
    for document in index.read_documents([name]):
        index.amend(name, _events(index, _reports(index, document), name))


def _reports(index: Index, document: Document) -> Sequence[Report]:
    name = document.name
    passage = Passage(
        document,
        index.sentences_in(name),
        index.mentions_in(name),
        index.document(name).published,
        index.timexes_in(name),
    )
    return extract_here([passage])[0]


def _events(index: Index, reports: Sequence[Report], name: str) -> Edit:
    """Return what puts these reports in the place of those of a document."""
    from tui.analysis.events import merge  # noqa: PLC0415 - slow to import

    keys = set(index.events(document=name))
    for report in reports:
        if report.interval and report.granularity and report.granularity <= Granularity.DAY:
            keys.update(index.events(interval=report.interval))
    others = [
        report
        for event in index.event_rows(sorted(keys))
        for report in event.reports
        if report.document != name
    ]
    entities = {entity for report in (*others, *reports) for entity in report.entities}
    names = {each.id: each.name for each in index.entity_rows(sorted(entities))}
    events = merge([*others, *reports], names)
    return Edit(events=tuple(events), gone=tuple(sorted(keys)))
