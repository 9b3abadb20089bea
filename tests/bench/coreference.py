"""B-cubed, MUC and CEAF-e: how well found clusters of mentions agree with the right ones.

Each takes two mappings from mention to cluster, the right one (`key`) and the found one
(`response`), and returns an F1 from 0 to 1; a mention that only `key` has costs recall.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Assigned = Mapping[Any, Hashable]
"""The cluster of each mention."""
Pairs = Mapping[tuple[Hashable, Hashable], float]
"""How alike a right and a found cluster are; other pairs have nothing in common."""
Table = npt.NDArray[np.float64]


def share(part: float, whole: float) -> float:
    """Return part of a whole, nothing of nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return share(2 * precision * recall, precision + recall)


def b_cubed(key: Assigned, response: Assigned) -> float:
    """Return the F1 of what a mention shares with its cluster, over mentions."""
    right, found = Counter(key.values()), Counter(response.values())
    common = _common(key, response).items()
    precision = sum(n * n / found[f] for (_, f), n in common)
    recall = sum(n * n / right[r] for (r, _), n in common)
    return f1(share(precision, len(response)), share(recall, len(key)))


def muc(key: Assigned, response: Assigned) -> float:
    """Return the F1 of links within clusters."""
    return f1(_links(response, key), _links(key, response))


def ceaf(key: Assigned, response: Assigned) -> float:
    """Return the F1 of clusters paired one to one, as well as they can be paired."""
    right, found = Counter(key.values()), Counter(response.values())
    alike = {(r, f): 2 * n / (right[r] + found[f]) for (r, f), n in _common(key, response).items()}
    paired = best_total(alike)
    return f1(share(paired, len(found)), share(paired, len(right)))


def _common(key: Assigned, response: Assigned) -> Counter[tuple[Hashable, Hashable]]:
    return Counter((key[mention], response[mention]) for mention in key.keys() & response.keys())


def _links(assigned: Assigned, other: Assigned) -> float:
    clusters: dict[Hashable, list[Hashable]] = defaultdict(list)
    for mention, cluster in assigned.items():
        clusters[cluster].append(mention)
    kept = total = 0
    for members in clusters.values():
        parts = {other[mention] for mention in members if mention in other}
        kept += len(members) - len(parts) - sum(mention not in other for mention in members)
        total += len(members) - 1
    return share(kept, total)


def best_total(alike: Pairs) -> float:
    """Return the largest sum that pairing one to one can give.

    >>> best_total({("a", 1): 0.6, ("a", 2): 0.5, ("b", 1): 0.5})
    1.0
    """
    return sum(map(_paired, _tables(alike)))


def _tables(alike: Pairs) -> Iterator[Table]:
    """Yield a table of likeness, no taller than wide, for each part that hangs together."""
    partners: dict[tuple[bool, Hashable], set[tuple[bool, Hashable]]] = defaultdict(set)
    for right, found in alike:
        partners[True, right].add((False, found))
        partners[False, found].add((True, right))
    while partners:
        part, waiting = set(), [next(iter(partners))]
        while waiting:
            if (node := waiting.pop()) not in part:
                part.add(node)
                waiting += partners.pop(node)
        rights = [name for is_right, name in part if is_right]
        founds = [name for is_right, name in part if not is_right]
        table = np.array(
            [[alike.get((right, found), 0.0) for found in founds] for right in rights], float
        )
        yield table if len(rights) <= len(founds) else table.T


def _paired(gains: Table) -> float:
    """Return the largest sum of a cell of each row, no two of a column: the Hungarian method.

    A cell's gain is at most what its row and column cost together, and just that if it is taken;
    each row in turn is taken in along the cheapest alternating path (Kuhn 1955, Tomizawa 1971).
    """
    rows, columns = gains.max(axis=1), np.zeros(gains.shape[1])
    owners = np.full(gains.shape[1], -1)
    for row in range(len(gains)):
        before, seen = np.full(gains.shape[1], -1), np.zeros(gains.shape[1], dtype=bool)
        losses = np.full(gains.shape[1], np.inf)
        here, at, loss = row, -1, 0.0
        while here != -1:
            along = loss + rows[here] + columns - gains[here]
            nearer = ~seen & (along < losses)
            losses[nearer], before[nearer] = along[nearer], at
            at = int(np.where(seen, np.inf, losses).argmin())
            here, loss = int(owners[at]), float(losses[at])
            seen[at] = True
        seen[at] = False
        rows[row] -= loss
        rows[owners[seen]] -= loss - losses[seen]
        columns[seen] += loss - losses[seen]
        while at != -1:
            owners[at] = row if before[at] == -1 else owners[before[at]]
            at = before[at]
    taken = np.flatnonzero(owners != -1)
    return float(gains[owners[taken], taken].sum())
