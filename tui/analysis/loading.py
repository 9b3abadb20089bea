"""Loads a pipeline of spaCy in half the time: only what names need, and each part once."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_COMMANDS = ("spacy.cli", "spacy.cli.info")
_UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
_USUAL, _EMPTY = "spacy.Tokenizer.v1", "dateline.EmptyTokenizer.v1"


@contextmanager
def lightly() -> Iterator[None]:
    """Let spaCy be imported in less time.

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


def load(path: Path) -> "Language":
    """Return the pipeline in a folder, with the components that find names."""
    import spacy  # noqa: PLC0415 - it takes seconds, and most commands do without

    config = spacy.util.load_config(path / "config.cfg")
    # The known words are as many as a dictionary's; those of a text become known when it is read.
    unused = [*_UNUSED, "strings"]
    ner = config.get("components", {}).get("ner")
    if ner and "Tok2VecListener" not in str(ner):
        unused.append("tok2vec")
    kept = (path / "tokenizer").exists() and config["nlp"]["tokenizer"] == {"@tokenizers": _USUAL}
    spacy.util.registry.tokenizers.register(_EMPTY, func=_empty)
    # The rules of its file replace all others, so that it need not begin with the usual ones.
    anew = {"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}} if kept else {}
    return spacy.load(path, exclude=unused, config=anew)


def _empty() -> Callable[["Language"], object]:
    import spacy  # noqa: PLC0415 - as above

    return lambda language: spacy.tokenizer.Tokenizer(language.vocab)
