"""Imports spaCy without its own command line, which is two fifths of what the import takes."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_COMMANDS = ("spacy.cli", "spacy.cli.info")


@contextmanager
def lightly() -> Iterator[None]:
    """Let spaCy be imported and a pipeline be loaded in less time.

    Its package imports its command line for one function that nothing here calls, and with that
    what downloads models and draws tables. A stand-in takes the place meanwhile.
    """
    missing = () if "spacy" in sys.modules else _COMMANDS
    sys.modules.update({name: _stand_in(name) for name in missing})
    on = gc.isenabled()
    # Classes and tables that stay are not worth looking through for garbage.
    gc.disable()
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]
        if on:
            gc.enable()


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(__path__=[], info=None)
    return module
