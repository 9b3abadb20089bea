"""TOML from anybody's hand, in a time that grows with its length and no faster."""

import re
import tomllib
from typing import Any

# The parser takes the square of the parts of a key for it; ours have one, or two.
_DEEP = re.compile(r"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){32}")
_TEXT = re.compile(r"\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+'")


def loads(text: str) -> dict[str, Any]:
    """Return what `text` holds; raises `ValueError` for what no program of ours writes.

    >>> loads("a.b = 1")
    {'a': {'b': 1}}
    """
    if _DEEP.search(text) and _DEEP.search(_TEXT.sub("", text)):
        raise ValueError("a key of too many parts")
    return tomllib.loads(text)
