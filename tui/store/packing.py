"""Values of the model as JSON and back, by their type hints: one list a value, one item a field.

A checksum stands before it: SQLite does not see when a bit on the disk is another.
"""

import json
import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from operator import attrgetter
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from zlib import crc32

from tui.store.errors import DamagedIndexError

Hint = Any
"""What stands after the colon of a field: a class, `X | None` or `tuple[X, ...]`."""

Reader = Callable[[Any], Any]


def pack(value: object) -> str:
    """Return a value, or a sequence of values, as JSON in ASCII after its checksum."""
    encoded = _encode(value)
    return _checksum(encoded) + encoded


def _checksum(encoded: str) -> str:
    return f"{crc32(encoded.encode()):08x}"


def unpack(kind: Hint, packed: str) -> Any:  # noqa: ANN401 - the type is the argument's
    """Return the value of type `kind` that `packed` holds; `tuple[X, ...]` for a sequence.

    Raises `DamagedIndexError` if it holds something else.
    """
    try:
        # A bit may make of a text in a column a number, too.
        checksum, encoded = packed[:8], packed[8:]
        if checksum != _checksum(encoded):
            raise DamagedIndexError("a value in the index is damaged; open the library again")
        return _reader(kind)(json.loads(encoded))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise DamagedIndexError(f"a value is damaged: {error}; open the library again") from error


def seal(*values: object) -> int:
    """Return a checksum of values that stand in columns of their own."""
    return crc32("\0".join(map(str, values)).encode())


def check(seal_of: int, *values: object) -> None:
    """Raise `DamagedIndexError` unless the values have that seal."""
    if seal_of != seal(*values):
        raise DamagedIndexError("a row in the index is damaged; open the library again")


def seal_bytes(body: bytes, name: str) -> int:
    """Return a checksum of bytes and of what they are called."""
    return crc32(body, crc32(name.encode()))


def checked(body: object, name: str, seal_of: object) -> memoryview:
    """Return the bytes that have that seal; raises `DamagedIndexError` if they have not."""
    if isinstance(body, bytes) and seal_bytes(body, name) == seal_of:
        return memoryview(body)
    raise DamagedIndexError("a list in the index is damaged; open the library again")


def joined(parts: Iterable[bytes]) -> bytes:
    """Return some bytes as one, from which `parted` takes them again."""
    known = list(parts)
    lengths = struct.pack(f"<{len(known) + 1}I", len(known), *map(len, known))
    return lengths + b"".join(known)


def parted(packed: memoryview) -> list[memoryview]:
    """Return the bytes that were joined."""
    (count,) = struct.unpack_from("<I", packed)
    ends = list(accumulate(struct.unpack_from(f"<{count}I", packed, 4), initial=4 * (count + 1)))
    return [packed[start:end] for start, end in pairwise(ends)]


def fingerprint(*kinds: type, layout: str = "") -> str:
    """Return a digest of the shape of the kinds, so that values packed otherwise are known.

    `layout` is whatever else is not to change unnoticed.
    """
    shape = [*sorted(_shape(kind) for kind in kinds), layout]
    return blake2b("\n".join(shape).encode(), digest_size=8).hexdigest()


def _shape(kind: type) -> str:
    return f"{kind.__name__}({', '.join(f'{field.name}: {field.type}' for field in fields(kind))})"


def _plain(value: object) -> object:
    """Return what stands in JSON for a value that it does not know: a record or a date."""
    if isinstance(value, date):
        return value.isoformat()
    kind: Hint = type(value)
    return _fields(kind)(value)


@cache
def _fields(kind: Hint) -> Callable[[object], Sequence[object]]:
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: [getattr(value, names[0])]
    return attrgetter(*names)


_encode = json.JSONEncoder(separators=(",", ":"), default=_plain).encode


@cache
def _reader(kind: Hint) -> Reader:
    origin: Hint = get_origin(kind)
    if origin is tuple:
        item = _reader(get_args(kind)[0])
        return tuple if item is _unchanged else lambda data: tuple([item(each) for each in data])
    if isinstance(kind, UnionType):
        some = _reader(get_args(kind)[0])
        return some if some is _unchanged else lambda data: None if data is None else some(data)
    return _record_reader(kind) if is_dataclass(kind) else _scalar_reader(kind)


def _record_reader(kind: Hint) -> Reader:
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]
    altered = [(at, read) for at, read in enumerate(readers) if read is not _unchanged]

    def reader(data: Sequence[Any]) -> object:
        if len(data) != len(readers):
            raise ValueError(f"{len(data)} fields of a {kind.__name__}")
        values = [*data]
        for at, read in altered:
            values[at] = read(values[at])
        return kind(*values)

    return reader


def _scalar_reader(kind: Hint) -> Reader:
    reader: Reader = _unchanged
    if issubclass(kind, date):
        reader = kind.fromisoformat
    elif issubclass(kind, Enum):
        # Calling the class takes several times as long.
        reader = {each.value: each for each in kind}.__getitem__
    return reader


def _unchanged(data: object) -> object:
    return data
