"""The moves of a spaCy entity recogniser: which tokens begin, continue, end or are an entity.

Its `ner` takes one move a token. The next one depends on the token and, inside an entity, on where
that began; not on what was before. So all moves outside are found together, then the second moves
of all entities, the third ones, and so on: a text has many tokens, but an entity has few.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.analysis.network import Floats, UnknownNetworkError

Numbers = NDArray[np.intp]
Flags = NDArray[np.bool_]

_USUAL = 32
"""Tokens of an entity, at most, but for one in a million; such a one is followed by itself."""
_FEATURES = 3
"""The token, the first one of the open entity, and the one before: what a state consists of."""


class Moves:
    """What follows from each state: the layers of the network behind the vectors of tokens."""

    def __init__(self, pipe: Any) -> None:  # noqa: ANN401 - spaCy gives pipes no type
        """Take the weights of a `TransitionBasedParser`."""
        model = pipe.model
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights, pad, bias = (lower.get_param(name) for name in ("W", "pad", "b"))
        if (
            len(weights) != _FEATURES
            or not model.attrs["has_upper"]
            or model.attrs["unseen_classes"]
            or pipe.cfg["beam_width"] != 1
        ):
            raise UnknownNetworkError
        _, self._units, self._pieces, width = weights.shape
        # Piece by piece instead of unit by unit, as in `Maxout`.
        self._weights = [each.transpose(1, 0, 2).reshape(-1, width).T for each in weights]
        self._pad = [each.T.reshape(-1) for each in pad[0]]
        self._bias = bias.T.reshape(-1)
        self._upper = np.ascontiguousarray(upper.get_param("W").T)
        self._offset = upper.get_param("b")
        names = [pipe.moves.get_class_name(number) for number in range(pipe.moves.n_moves)]
        self._labels = [name[2:] for name in names]
        places = {name: number for number, name in enumerate(names)}
        self._inside = np.array([places.get(f"I-{label}", -1) for label in self._labels])
        self._end = np.array([places.get(f"L-{label}", -1) for label in self._labels])
        outside = [name for name in names if name == "O" or (name[0] in "BU" and name[2:])]
        self._outside = np.array([places[name] for name in outside])
        self._begins = np.array([name[0] == "B" for name in outside])
        self._opens = np.array([name != "O" for name in outside])

    def entities(self, rows: Floats, spaces: Flags, last: Flags) -> list[tuple[int, int, str]]:
        """Return (first token, token after it, label) of each entity, in order.

        `spaces` are the tokens of white space alone, `last` the last ones of each text.
        """
        moves = self._moves_outside(rows, spaces, last)
        begins = np.flatnonzero(self._begins[moves])
        ends = np.arange(1, len(rows) + 1)
        ends[begins] = self._ends(rows, begins, self._outside[moves[begins]], last, _USUAL)
        found, free = [], 0
        for start in np.flatnonzero(self._opens[moves]).tolist():
            if start >= free:
                move = self._outside[moves[start : start + 1]]
                if ends[start] - start > _USUAL:
                    ends[start] = self._ends(rows, np.array([start]), move, last, len(rows))[0]
                free = int(ends[start])
                found.append((start, free, self._labels[move[0]]))
        return found

    def _moves_outside(self, rows: Floats, spaces: Flags, last: Flags) -> Numbers:
        """Return for each token its move if no entity is open there."""
        products = rows @ self._weights[0]
        products += self._pad[1]
        products += self._pad[2]
        scores = self._scores(products)[:, self._outside]
        scores[np.ix_(spaces, self._opens)] = -np.inf
        scores[np.ix_(last, self._begins)] = -np.inf
        best: Numbers = scores.argmax(axis=1)
        return best

    def _ends(
        self, rows: Floats, starts: Numbers, moves: Numbers, last: Flags, most: int
    ) -> Numbers:
        """Return for each entity the token after it, given where and how it begins.

        Of one that has more than `most` tokens, the token after the one that is too many.
        """
        ends = starts + 1
        inside, end = self._inside[moves], self._end[moves]
        still = np.arange(len(starts))
        for _ in range(most):
            if not len(still):
                break
            here = ends[still]
            products = rows[here] @ self._weights[0]
            products += rows[starts[still]] @ self._weights[1]
            products += rows[here - 1] @ self._weights[2]
            scores = self._scores(products)
            each = np.arange(len(still))
            goes_on = scores[each, inside[still]] > scores[each, end[still]]
            ends[still] += 1
            still = still[goes_on & ~last[here]]
        return ends

    def _scores(self, products: Floats) -> Floats:
        products += self._bias
        units: Floats = products.reshape(-1, self._pieces, self._units).max(axis=1)
        scores: Floats = units @ self._upper + self._offset
        return scores
