"""Long lists of keys in the room of their letters: a hundred thousand cost no object each."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import accumulate
from typing import Generic, Self, TypeVar

from tui.model.numbered import Numbered

T = TypeVar("T")
AT_ONCE = 1000
"""Keys that are made together while all are gone through."""
FEW = 60
"""Numbers of keys that are looked up one by one."""


class Keys(Numbered[str]):
    """Keys in one row of bytes, each made when it is asked for; equal to a list of the same.

    >>> keys = Keys.of(["kabul", "herat", "doha"])
    >>> keys[1], keys[-2:], keys.index("doha"), "kab" in keys, keys == ["kabul"]
    ('herat', ['herat', 'doha'], 2, False, False)
    """

    __slots__ = ("__weakref__", "_ends", "_letters")
    __hash__ = None  # type: ignore[assignment]  # equal to lists, which have none

    def __init__(self, letters: bytes = b"", ends: Sequence[int] = ()) -> None:
        """Take the keys in UTF-8 one after the other, and where each ends."""
        self._letters = letters
        self._ends = ends

    @classmethod
    def of(cls, keys: Iterable[str]) -> Self:
        """Return the keys in their order."""
        parts = [key.encode() for key in keys]
        return cls(b"".join(parts), array("I", accumulate(map(len, parts))))

    @classmethod
    def unpacked(cls, packed: bytes | memoryview) -> Self:
        """Return the keys that `packed` gave."""
        room = 4 * (int.from_bytes(packed[:4], "little") + 1)
        ends = array("I")
        ends.frombytes(packed[4:room])
        return cls(bytes(packed[room:]), ends)

    def packed(self) -> bytes:
        """Return the keys as bytes, as this machine writes numbers."""
        return len(self).to_bytes(4, "little") + array("I", self._ends).tobytes() + self._letters

    def without(self, *keys: str) -> Self:
        """Return the keys but some; raises `ValueError` if one is not there.

        >>> Keys.of(["kabul", "herat", "doha"]).without("doha", "kabul")
        Keys('herat')
        """
        return self._spliced((number, number + 1, b"") for number in sorted(map(self.index, keys)))

    def inserted(self, *keys: tuple[int, str]) -> Self:
        """Return the keys with others, each before that of a number, which are in order.

        >>> Keys.of(["kabul", "doha"]).inserted((1, "herat"), (1, "farah"), (2, "skarn"))[1:]
        ['herat', 'farah', 'doha', 'skarn']
        """
        return self._spliced((number, number, key.encode()) for number, key in keys)

    def _spliced(self, changes: Iterable[tuple[int, int, bytes]]) -> Self:
        """Return the keys with one of some letters, or none, in the place of those of a range."""
        letters: list[bytes] = []
        ends = array("I")
        length = next_ = 0
        for first, end, new in (*changes, (len(self), len(self), b"")):
            start, stop = self._start(next_), self._start(first)
            more = length - start
            ends.extend(at + more for at in self._ends[next_:first])
            letters += (self._letters[start:stop], new)
            length += stop - start + len(new)
            if new:
                ends.append(length)
            next_ = end
        return type(self)(b"".join(letters), ends)

    def _start(self, number: int) -> int:
        """Return where the letters of the key of a number begin, or end if there is none."""
        return self._ends[number - 1] if number else 0

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ends)

    def _at(self, number: int) -> str:
        return self._letters[self._start(number) : self._ends[number]].decode()

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in order."""
        for first in range(0, len(self), AT_ONCE):
            yield from self[first : first + AT_ONCE]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the number of a key; raises `ValueError` if it is not there."""
        number = self._number(value) if isinstance(value, str) else None
        if number is None or number not in range(len(self))[start:stop]:
            raise ValueError(f"{value!r} is not among the keys")
        return number

    def _number(self, key: str) -> int | None:
        wanted = key.encode(errors="surrogatepass")
        at = self._letters.find(wanted)
        while at >= 0 and wanted:
            number = bisect_right(self._ends, at)
            if (at, at + len(wanted)) == (self._start(number), self._ends[number]):
                return number
            at = self._letters.find(wanted, at + 1)
        return None

    def __contains__(self, value: object) -> bool:
        """Return whether a key is there."""
        return isinstance(value, str) and self._number(value) is not None

    def __eq__(self, other: object) -> bool:
        """Return whether the other sequence has the same keys in the same order."""
        if isinstance(other, Keys):
            return self._letters == other._letters and list(self._ends) == list(other._ends)
        return isinstance(other, Sequence) and list(self) == list(other)

    def __repr__(self) -> str:
        """Return the beginning, for people."""
        return f"Keys({', '.join(map(repr, self[:3]))}{', …' if len(self) > 3 else ''})"  # noqa: PLR2004 - as many as are shown


class Some(Numbered[str]):
    """Those keys of many that stand at some places, which are in order.

    >>> some = Some(Keys.of(["kabul", "herat", "doha"]), [0, 2])
    >>> some[1], some.index("doha"), "herat" in some
    ('doha', 1, False)
    """

    def __init__(self, keys: Sequence[str], places: Sequence[int]) -> None:
        self._keys, self._places = keys, places

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    def _at(self, number: int) -> str:
        return self._keys[self._places[number]]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the number of a key; raises `ValueError` if it is not there."""
        number = bisect_left(self._places, place := self._keys.index(value))
        there = number < len(self) and self._places[number] == place
        if there and number in range(len(self))[start:stop]:
            return number
        raise ValueError(f"{value!r} is not among these keys")

    def __contains__(self, value: object) -> bool:
        """Return whether a key is there."""
        try:
            self.index(value)
        except ValueError:
            return False
        return True


class Chain(Numbered[T], Generic[T]):
    """Sequences as one after the other, none of them copied.

    >>> rows = Chain([["People"], Keys.of(["amani"]), ["Places"], Keys.of(["doha", "kabul"])])
    >>> len(rows), rows[1], rows[3:], rows.index("doha"), rows.starts
    (5, 'amani', ['doha', 'kabul'], 3, [0, 1, 2, 3])
    """

    def __init__(self, parts: Iterable[Sequence[T]]) -> None:
        self._parts = list(parts)
        ends = list(accumulate(map(len, self._parts), initial=0))
        self._length = ends.pop()
        self.starts = ends
        """Where each part begins."""

    def __len__(self) -> int:
        """Return how many items the parts have together."""
        return self._length

    def _at(self, number: int) -> T:
        part = bisect_right(self.starts, number) - 1
        return self._parts[part][number - self.starts[part]]

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the first number of an item; raises `ValueError` if it is not there."""
        for first, part in zip(self.starts, self._parts, strict=True):
            if value in part:
                number = first + part.index(value)
                if number in range(len(self))[start:stop]:
                    return number
        raise ValueError(f"{value!r} is not among the items")


class Ranks(Mapping[str, int]):
    """The number of each key in an order; a table without the keys is made when many are asked for.

    >>> ranks = Ranks(Keys.of(["kabul", "herat"]))
    >>> ranks["herat"], ranks.get("doha"), len(ranks)
    (1, None, 2)
    """

    def __init__(self, order: Sequence[str]) -> None:
        self._order = order
        self._known: dict[str, int] = {}

    def __getitem__(self, key: str) -> int:
        """Return the number of a key; raises `KeyError` if it has none."""
        if len(self._known) == FEW:
            return self._known[key] if key in self._known else self._looked_up(key)
        if key not in self._known:
            with suppress(ValueError):
                self._known[key] = self._order.index(key)
        return self._known[key]

    def _looked_up(self, key: str) -> int:
        hashes, numbers = self._table
        place = bisect_left(hashes, hash(key))
        for number in numbers[place : bisect_right(hashes, hash(key))]:
            if self._order[number] == key:
                return number
        raise KeyError(key)

    @cached_property
    def _table(self) -> tuple["array[int]", "array[int]"]:
        """Return the hashes of all keys in order, and the number of the key of each."""
        hashes = array("q", map(hash, self._order))
        numbers = array("I", sorted(range(len(hashes)), key=hashes.__getitem__))
        return array("q", map(hashes.__getitem__, numbers)), numbers

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in their order."""
        return iter(self._order)

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._order)
