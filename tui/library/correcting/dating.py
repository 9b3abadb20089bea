"""Shows at once the day of publication that the reader set; what follows from it comes later."""

from collections.abc import Mapping
from datetime import date

from tui.library.versions import anchor_key
from tui.model import Publication, PublishedFrom
from tui.store import Anchored, Index

EVIDENCE = "as you corrected it"


def redate(index: Index, name: str, days: Mapping[str, date]) -> None:
    """Write the day of a document, and what its time expressions mean then.

    Its events, and the days of documents that lean on it, follow when all is woven again.
    """
    from tui.analysis.timexes import tag  # noqa: PLC0415 - needed only here

    for document in index.read_documents([name]):
        published = document.published
        if name in days:
            published = Publication(days[name], PublishedFrom.CORRECTED, EVIDENCE)
        day = published.day if published else None
        anchored = Anchored(anchor_key(day), tuple(tag(document.text, day)))
        index.put_publication(name, published, anchored)
