"""Libraries written as text with the raw tags in brackets: “[Noor|PERSON] left [Kabul|GPE].”"""

import re
from collections.abc import Callable, Sequence

import pytest

from tui.analysis.linking import Linking, link
from tui.analysis.mentions import mentions_of
from tui.analysis.sentences import sentences
from tui.model import Annotation, Document

_TAG = re.compile(r"\[([^|\]]+)\|(\w+)\]")

Read = Callable[[str, str], tuple[Document, Annotation]]
Link = Callable[..., Linking]


def _read(name: str, marked: str) -> tuple[Document, Annotation]:
    text, entities, at = "", [], 0
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        entities.append((len(text), len(text) + len(tag[1]), tag[2]))
        text += tag[1]
        at = tag.end()
    text += marked[at:]
    document = Document(name, text)
    mentions = mentions_of(name, text, entities)
    return document, Annotation(name, tuple(sentences(text)), mentions)


def _link(*marked: str) -> Linking:
    pairs: Sequence[tuple[Document, Annotation]]
    pairs = [_read(f"{number:02}.txt", text) for number, text in enumerate(marked)]
    return link([document for document, _ in pairs], [annotation for _, annotation in pairs])


@pytest.fixture
def read() -> Read:
    """Return the reader of one marked document."""
    return _read


@pytest.fixture
def linked() -> Link:
    """Return the linker of marked documents."""
    return _link
