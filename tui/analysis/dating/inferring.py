"""Infers the days of publication that no document states, from their texts and each other."""

from collections.abc import Mapping, Sequence
from datetime import date

from tui.analysis.dating.cues import Cues, cues
from tui.analysis.dating.days import Near, days_told
from tui.analysis.dating.evidence import evidence
from tui.analysis.dating.likeness import Neighbour, neighbours
from tui.analysis.dating.scoring import best_day
from tui.model import Document, Publication, PublishedFrom

WIDEST = 45
"""Days either way beyond which a guess is no date."""
_ROUNDS = 3


def inferred(
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
