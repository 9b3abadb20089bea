"""Lines that were broken only to fit a width, told from lines that end on purpose."""

import re

_BREAK = re.compile(r"\n(?=\S)")
_SHORT = 50
"""A line shorter than this was ended on purpose."""
_LONG = 400
"""No program wraps lines as wide as this."""


def unwrapped(text: str) -> str:
    r"""Return `text`, of the same length, with a space for each line feed that only wraps a line.

    >>> unwrapped("They took the harbour of the capital late in the night of\nMay 5, he said.\nX")
    'They took the harbour of the capital late in the night of May 5, he said.\nX'
    """
    return _BREAK.sub(lambda found: " " if _wraps(text, found.start()) else "\n", text)


def _wraps(text: str, at: int) -> bool:
    begin = text.rfind("\n", max(0, at - _LONG), at) + 1
    if begin == 0 and at > _LONG:
        return False
    before, after = text[begin:at].rstrip(), text[at + 1]
    if len(before) < _SHORT:
        return False
    return after.islower() or after.isdigit() or before[-1].islower() or before[-1] == ","
