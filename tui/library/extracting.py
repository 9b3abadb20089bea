"""Extracts the reports of many documents: here, or by a crew if there are many."""

from collections.abc import Callable, Sequence

from tui.library.batches import batches
from tui.library.crew import Crew
from tui.library.passages import Passage
from tui.model import Report

USUAL = 4_000
"""Characters of a common article."""
FEW = 16
"""Common articles that are sooner done here than sent to a crew."""


def extract_with(
    crew: Crew,
    here: Callable[[Sequence[Passage]], Sequence[Sequence[Report]]],
    passages: Sequence[Passage],
) -> Sequence[Sequence[Report]]:
    """Return the reports of each document; one that brings down its worker gives none."""
    sizes = [(each, len(each.document.text)) for each in passages]
    if len(passages) <= FEW and sum(size for _, size in sizes) <= FEW * USUAL:
        return here(passages)
    found: dict[str, Sequence[Report]] = {}
    for outcome in crew.run("extract", batches(sizes, USUAL)):
        names = [each.document.name for each in outcome.items]
        found |= zip(names, outcome.results, strict=False)
    return [found.get(each.document.name, ()) for each in passages]
