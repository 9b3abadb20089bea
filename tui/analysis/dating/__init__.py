"""The publication date of each document: what is said of it, or the day that explains it best."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from tui.analysis.dating.cues import Cues, cues
from tui.analysis.dating.evidence import evidence
from tui.analysis.dating.likeness import Neighbour, neighbours
from tui.analysis.dating.scoring import Near, best_day, days_told
from tui.model import Document, Publication, PublishedFrom

__all__ = ["date_documents"]

WIDEST = 45
"""Days either way beyond which a guess is no date."""
_ROUNDS = 3
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
    return dated | _inferred(documents, undated, dated) if undated else dated


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


def _inferred(
    documents: Sequence[Document], undated: Sequence[Document], dated: Mapping[str, Publication]
) -> dict[str, Publication]:
    """Return what can be inferred; those found in one round are evidence in the next."""
    alike = neighbours(documents, [document.name for document in undated])
    wanted = {one.name for near in alike.values() for one in near} | set(alike)
    said = {d.name: cues(d.text) for d in documents if d.name in wanted}
    known = {name: publication.day for name, publication in dated.items()}
    found: dict[str, Publication] = {}
    for _ in range(_ROUNDS):
        fresh = {}
        for document in undated:
            publication = _infer(document.name, said, alike[document.name], known)
            if publication is not None:
                fresh[document.name] = publication
        known = known | {name: one.day for name, one in fresh.items() if one.width <= 1}
        if fresh == found:
            break
        found = fresh
    return found


def _infer(
    name: str, said: Mapping[str, Cues], alike: Sequence[Neighbour], known: Mapping[str, date]
) -> Publication | None:
    own = said[name]
    if not own.newsy:
        return None
    near = [
        Near(
            one.name,
            known[one.name],
            _trust(one),
            days_told(said[one.name], known[one.name]),
            one.shared,
        )
        for one in alike
        if one.name in known
    ]
    best = best_day(own, near)
    if best is None or best.width > WIDEST:
        return None
    why = evidence(own, near, best)
    return Publication(best.day, PublishedFrom.INFERRED, why, best.width, best.confidence)


def _trust(one: Neighbour) -> float:
    """Return how far a similar article is believed to be of the same days."""
    return min(0.9, one.likeness * 2, len(one.shared) / 20)
