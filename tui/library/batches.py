"""Cuts work into portions, a small one first so that there is soon something to see."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

FIRST, REST = 4, 32
"""Items of the first portion and of the others, at most."""
HEAVY = 40
"""A portion is full, too, when it weighs this many times what an item usually does."""

Item = TypeVar("Item")


def batches(items: Iterable[tuple[Item, int]], usual: int) -> Iterator[list[Item]]:
    """Yield the items in order, in portions; each comes with its weight, `usual` a common one.

    >>> [len(batch) for batch in batches(((number, 1) for number in range(70)), usual=1)]
    [4, 32, 32, 2]
    >>> list(batches([("light", 1), ("heavy", 90), ("light", 1)], usual=1))
    [['light', 'heavy'], ['light']]
    """
    batch: list[Item] = []
    count, weight = FIRST, 0
    for item, heaviness in items:
        batch.append(item)
        weight += heaviness
        if len(batch) == count or weight >= usual * HEAVY * count / REST:
            yield batch
            batch, count, weight = [], REST, 0
    if batch:
        yield batch
