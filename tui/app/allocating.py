"""Lets the memory of a long list go back to the system as soon as the list is not needed."""

import sys
from contextlib import suppress

THRESHOLD = -3
"""`M_MMAP_THRESHOLD` of the C library of GNU."""
LONG = 2**17
"""Bytes from which a piece of memory is the system's own, and given back when it is free."""


def give_back() -> None:
    """Give every long piece back; left alone, the library keeps longer ones with each it frees."""
    if sys.platform == "linux":
        from ctypes import CDLL  # noqa: PLC0415 - not for the first screen

        # Another C library has no such setting.
        with suppress(OSError, AttributeError):
            CDLL(None).mallopt(THRESHOLD, LONG)
