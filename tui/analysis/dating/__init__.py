"""The publication date of each document: what is said of it, or the day that explains it best."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from tui.model import Document, Publication, PublishedFrom

__all__ = ["date_documents"]

_NOTHING: Mapping[str, date | None] = MappingProxyType({})


def date_documents(
    documents: Sequence[Document],
    given: date | None = None,
    corrected: Mapping[str, date | None] = _NOTHING,
) -> dict[str, Publication]:
    """Return the publication of every document that has one; the rest stay undated.

    What the reader corrected comes first, None being a day that nobody knows; then what the
    document itself says, then `given` for those that say nothing, and last the day that best
    explains the text.
    """
    dated = {}
    for document in documents:
        publication = _said(document, given, corrected)
        if publication is not None:
            dated[document.name] = publication
    open_ones = (d for d in documents if d.name not in dated and d.name not in corrected)
    undated = sorted(open_ones, key=lambda d: d.name)
    if not undated:
        return dated
    from tui.analysis.dating.inferring import inferred  # noqa: PLC0415 - slow to import

    return dated | inferred(documents, undated, dated)


def _said(
    document: Document, given: date | None, corrected: Mapping[str, date | None]
) -> Publication | None:
    if document.name in corrected:
        day = corrected[document.name]
        return Publication(day, PublishedFrom.CORRECTED, "as you corrected it") if day else None
    if document.published is not None:
        return document.published
    if given is not None:
        return Publication(given, PublishedFrom.GIVEN, "as given with --published")
    return None
