"""Does something for many documents: here, or by a crew if there are many."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tui.library.batches import batches
from tui.library.crew import Crew
from tui.library.passages import Passage, Rough

USUAL = 4_000
"""Characters of a common article."""
FEW = 16
"""Common articles that are sooner done here than sent to a crew."""

Item = TypeVar("Item", Passage, Rough)


def shared_out(
    crew: Crew,
    task: str,
    here: Callable[[Sequence[Item]], Sequence[Any]],
    nothing: object,
    items: Sequence[Item],
) -> Sequence[Any]:
    """Return what `task` gives for each document, `nothing` for one that brings down its worker."""
    sizes = [(each, len(each.document.text)) for each in items]
    if len(items) <= FEW and sum(size for _, size in sizes) <= FEW * USUAL:
        return here(items)
    found: dict[str, Any] = {}
    for outcome in crew.run(task, batches(sizes, USUAL)):
        names = [each.document.name for each in outcome.items]
        found |= zip(names, outcome.results, strict=False)
    return [found.get(each.document.name, nothing) for each in items]
