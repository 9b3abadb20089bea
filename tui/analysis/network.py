"""The vectors of tokens: the network of a spaCy pipeline, computed by NumPy, several times as fast.

What is computed is what thinc's layers of the same names do. The time goes less far there because
each token is embedded anew, though a text repeats most of its tokens; because the matrices of a
whole batch do not fit in a core's cache; and because of BLIS, which comes with thinc and multiplies
more slowly than the OpenBLAS of NumPy.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.vocab import Vocab

Floats = NDArray[np.float32]
Keys = NDArray[np.uint64]

TILE = 500
"""Tokens that go through all layers before the next ones: so many stay in a core's cache."""
_TINY = np.float32(1e-8)
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""2**64 divided by the golden ratio, so that the sums of different keys are different."""


class UnknownNetworkError(Exception):
    """A pipeline is not built as this module takes for granted."""


class Maxout:
    """Units that give the greatest of several products, normalised over the layer."""

    def __init__(self, products: Any, norm: Any) -> None:  # noqa: ANN401 - thinc's are untyped
        """Take the weights of two of thinc's layers."""
        weights = products.get_param("W")
        self.units, self._pieces, self.inputs = weights.shape
        # Piece by piece instead of unit by unit: so the greatest are found a row at a time.
        self._weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, self.inputs).T)
        self._bias = np.ascontiguousarray(products.get_param("b").T.reshape(-1))
        self._gain, self._shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, rows: Floats) -> Floats:
        """Return a row of units for each row of inputs."""
        products = rows @ self._weights
        products += self._bias
        best: Floats = products.reshape(-1, self._pieces, self.units).max(axis=1)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best)[:, None]
        best *= 1 / np.sqrt(spread / np.float32(self.units) + _TINY)
        best *= self._gain
        best += self._shift
        return best


class Embedding:
    """Turns what is known of a token by itself into a vector."""

    def __init__(self, layer: Any, vocabulary: "Vocab") -> None:  # noqa: ANN401 - as above
        """Take the weights of a `MultiHashEmbed`; static vectors come from the vocabulary."""
        self._hashed: list[int] = list(_only(layer, "extract_features").attrs["columns"])
        self._tables = _all(layer, "hashembed")
        self._static = _all(layer, "static_vectors")
        self._vectors = vocabulary.vectors
        self._mix = Maxout(_only(layer, "maxout"), _only(layer, "layernorm"))
        if len(self._tables) != len(self._hashed) or (
            self._static and self._vectors.mode != "default"
        ):
            raise UnknownNetworkError

    @property
    def columns(self) -> list[int | str]:
        """The attributes of a token that are asked for."""
        return [*self._hashed, "ORTH"]

    def __call__(self, keys: Keys) -> Floats:
        """Return a row for each token, given its `columns`; tokens that are alike take one turn."""
        _, first, which = np.unique(_digests(keys), return_index=True, return_inverse=True)
        parts = [
            table.predict(np.ascontiguousarray(column))
            for table, column in zip(self._tables, keys[first, :-1].T, strict=True)
        ]
        parts += [self._fixed(layer, keys[first, -1]) for layer in self._static]
        rows: Floats = self._mix(np.hstack(parts))[which]
        return rows

    def _fixed(self, layer: Any, words: Keys) -> Floats:  # noqa: ANN401 - as above
        """Return the static vector of each word, made as wide as the others."""
        rows = self._vectors.find(keys=words)
        fixed: Floats = self._vectors.data[rows] @ layer.get_param("W").T
        fixed[rows < 0] = 0
        return fixed


class Encoder:
    """Lets the vectors of neighbouring tokens take part in each other."""

    def __init__(self, layer: Any) -> None:  # noqa: ANN401 - as above
        """Take the weights of a `MaxoutWindowEncoder`."""
        pairs = zip(_all(layer, "maxout"), _all(layer, "layernorm"), strict=True)
        self._layers = [Maxout(*pair) for pair in pairs]
        self._reach = len(self._layers)
        if not self._layers or any(each.inputs != 3 * each.units for each in self._layers):
            raise UnknownNetworkError

    def __call__(self, rows: Floats, lengths: Sequence[int]) -> Floats:
        """Return a row for each token of texts of those lengths; no text knows of the others."""
        gaps = self._reach * np.repeat(np.arange(1, len(lengths) + 1), lengths)
        places = np.arange(len(rows)) + gaps
        spaced = np.zeros((len(rows) + self._reach * (len(lengths) + 1), rows.shape[1]), np.float32)
        spaced[places] = rows
        encoded = np.concatenate([self._tile(each) for each in self._tiles(spaced)])
        found: Floats = encoded[places - self._reach]
        return found

    def _tiles(self, spaced: Floats) -> list[Floats]:
        """Return stretches of rows, each with the neighbours that have a part in it."""
        inner = range(0, len(spaced) - 2 * self._reach, TILE)
        return [spaced[start : start + TILE + 2 * self._reach] for start in inner]

    def _tile(self, rows: Floats) -> Floats:
        for layer in self._layers:
            windows = np.concatenate((rows[:-2], rows[1:-1], rows[2:]), axis=1)
            rows = layer(windows) + rows[1:-1]
        return rows


def _digests(keys: Keys) -> Keys:
    """Return a number for each row, the same for the same rows."""
    digests = np.zeros(len(keys), np.uint64)
    for column in keys.T:
        digests *= _FACTOR
        digests ^= digests >> np.uint64(32)
        digests += column
    return digests


def _all(layer: Any, name: str) -> list[Any]:  # noqa: ANN401 - as above
    return [each for each in layer.walk() if each.name == name]


def _only(layer: Any, name: str) -> Any:  # noqa: ANN401 - as above
    found = _all(layer, name)
    if len(found) != 1:
        raise UnknownNetworkError
    return found[0]
