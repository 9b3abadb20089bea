"""The library that a command line names, opened and brought up to date."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from tui.store import Index, Notebook


@contextmanager
def opened(options: Namespace) -> Iterator[Index]:
    """Yield the index of the library, brought up to date first."""
    raise NotImplementedError


def notebook_of(options: Namespace) -> Notebook:
    """Return the notebook of the library."""
    raise NotImplementedError
