"""The language model: sentences and raw mentions of each document; the one place with spaCy."""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.analysis.mentions import mentions_of
from tui.analysis.models import Model, find_model
from tui.analysis.sentences import sentences
from tui.model import Annotation, Document

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Model", "annotate", "find_model"]

BATCH = 64
"""Documents that are sorted by length together, so that those of a batch are alike."""
CHUNK = 30_000
"""Characters given to the model at once: more are no faster, and memory grows with them."""
LONGEST_WORD = 256
"""Characters without a space; what is longer is data, and costs the tokenizer its square."""

Chunk = tuple[int, int, str]
"""Number of the text, offset in it, and the stretch from there."""

_DATA = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]


def annotate(documents: Sequence[Document], model: Model) -> Iterator[Annotation]:
    """Yield the annotation of each document, in order; without mentions where there is no model."""
    for start in range(0, len(documents), BATCH):
        batch = documents[start : start + BATCH]
        tagged = _tag([document.text for document in batch], model.path)
        for document, entities in zip(batch, tagged, strict=True):
            text = document.text
            raw = mentions_of(document.name, text, entities)
            yield Annotation(document.name, tuple(sentences(text)), raw)


def _tag(texts: Sequence[str], path: Path | None) -> list[list[tuple[int, int, str]]]:
    """Return (start, end, label) of what the model tags in each text."""
    tagged: list[list[tuple[int, int, str]]] = [[] for _ in texts]
    if path is None:
        return tagged
    chunks = [(number, *chunk) for number, text in enumerate(texts) for chunk in _chunks(text)]
    chunks.sort(key=lambda chunk: (len(chunk[2]), chunk))
    language = _load(path)
    with language.memory_zone():
        for group in _groups(chunks):
            read = language.pipe([text for _, _, text in group], batch_size=len(group))
            for (number, offset, _), parsed in zip(group, read, strict=True):
                tagged[number] += [
                    (offset + found.start_char, offset + found.end_char, found.label_)
                    for found in parsed.ents
                ]
    return [sorted(entities) for entities in tagged]


def _groups(chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """Yield the chunks in order, as many together as the model is given at once."""
    group: list[Chunk] = []
    for chunk in chunks:
        if group and sum(len(text) for _, _, text in [*group, chunk]) > CHUNK:
            yield group
            group = []
        group.append(chunk)
    if group:
        yield group


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, stretch) that cover the text, cut at the ends of paragraphs where possible."""
    masked = _DATA.sub(lambda found: " " * len(found[0]), text)
    start = 0
    while start < len(masked):
        end = start + CHUNK
        if end < len(masked):
            cuts = (masked.rfind(mark, start, end) + 1 for mark in ("\n\n", "\n", " "))
            end = next((cut for cut in cuts if cut > start), end)
        yield start, masked[start:end]
        start = end


@cache
def _load(path: Path) -> "Language":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy  # noqa: PLC0415 - it takes seconds, and most commands do without
    from thinc.api import NumpyOps  # noqa: PLC0415 - as spacy

    language = spacy.load(path, exclude=_UNUSED)
    pipes = dict(language.pipeline)
    if "ner" not in getattr(pipes.get("tok2vec"), "listening_components", ["ner"]):
        language.remove_pipe("tok2vec")
    _multiply_with(NumpyOps(use_blis=False), pipes["ner"])
    return language


def _multiply_with(ops: object, pipe: Any) -> None:  # noqa: ANN401 - spaCy gives pipes no type
    """Let NumPy multiply the matrices: the entities stay the same, and come much sooner."""
    for layer in pipe.model.walk():
        layer.ops = ops
