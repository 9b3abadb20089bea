"""Cuts work into portions, a small one first so that there is soon something to see."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

FIRST, REST = 4, 32
"""Items of the first portion and of the others."""

Item = TypeVar("Item")


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Yield the items in order, in portions.

    >>> [len(batch) for batch in batches(range(70))]
    [4, 32, 32, 2]
    """
    if items:
        yield items[:FIRST]
    for start in range(FIRST, len(items), REST):
        yield items[start : start + REST]
