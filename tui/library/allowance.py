"""How long a worker may take for what it is given: in proportion, and never for ever."""

from collections.abc import Sequence

from tui.library.passages import Passage, Rough
from tui.model import Document
from tui.reading import Source

BASE = 30.0
"""Seconds for any batch; loading the language model is among them."""
PACE = 5_000
"""Characters or bytes that take a second more; usually it is ten times as many."""
LONGEST = 4_000_000
"""Characters of a document in which names and dates are looked for: memory grows with them."""
WAITING = 4
"""Times as long may pass on the clock, where others use the processor too."""


def allowance(items: Sequence[object]) -> float:
    """Return the seconds of a processor that a worker may use for `items`.

    >>> allowance([Document("a.txt", "x" * 10_000)])
    32.0
    """
    return BASE + sum(map(_size, items)) / PACE


def _size(item: object) -> int:
    if isinstance(item, Source):
        return item.size
    if isinstance(item, Passage | Rough):
        item = item.document
    return len(item.text) if isinstance(item, Document) else 0
