"""One JSON object a line, with nothing in it that a terminal would obey."""

import json
import struct
from collections.abc import Mapping


def _units(code: int) -> tuple[int, ...]:
    units = chr(code).encode("utf-16-be", "surrogatepass")
    return struct.unpack(f">{len(units) // 2}H", units)


_C1_AND_DELETE = range(0x7F, 0xA0)
_SEPARATORS_AND_OVERRIDES = [*range(0x2028, 0x202F), *range(0x2066, 0x206A)]
_ANNOTATIONS_AND_TAGS = [*range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)]
_SURROGATES = range(0xD800, 0xE000)
_ESCAPES = {
    code: "".join(f"\\u{unit:04x}" for unit in _units(code))
    for codes in (_C1_AND_DELETE, _SEPARATORS_AND_OVERRIDES, _ANNOTATIONS_AND_TAGS, _SURROGATES)
    for code in codes
}


def encode(record: Mapping[str, object]) -> str:
    r"""Return a record as one line of JSON, in which what a terminal would obey is escaped.

    >>> encode({"text": "Café \x9b2J"})
    '{"text": "Café \\u009b2J"}'
    """
    return json.dumps(record, ensure_ascii=False).translate(_ESCAPES)
