"""Groups of reports in which every two are alike, so that chains do not glue."""

from collections.abc import Callable, Iterable, Sequence

_CROSS = 6
"""Members of each group that are compared before two groups become one."""
_SLACK = 0.05
"""How much less alike two members may be than the pair that brought their groups together."""


def clusters(
    count: int,
    scored: Iterable[tuple[float, int, int]],
    margin: Callable[[int, int], float | None],
) -> list[list[int]]:
    """Return groups of the indices 0 to `count`, from (margin, index, index) of alike pairs.

    `margin` says by how much two items are more alike than they must be; None if never one.
    """
    group = list(range(count))
    members = {index: [index] for index in range(count)}
    for _, one, other in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        left, right = sorted((group[one], group[other]))
        if left != right and _agree(members[left], members[right], margin):
            members[left] = sorted(members[left] + members.pop(right))
            for index in members[left]:
                group[index] = left
    return [members[index] for index in sorted(members)]


def _agree(
    left: Sequence[int], right: Sequence[int], margin: Callable[[int, int], float | None]
) -> bool:
    for one in left[:_CROSS]:
        for other in right[:_CROSS]:
            found = margin(one, other)
            if found is None or found < -_SLACK:
                return False
    return True
