"""The language model: sentences and raw mentions of each document; the one place with spaCy."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path

from tui.analysis.loading import lightly, load
from tui.analysis.mentions import mentions_of
from tui.analysis.models import Model, find_model
from tui.analysis.sentences import sentences
from tui.model import Annotation, Document

__all__ = ["Model", "annotate", "find_model"]

CHUNK = 30_000
"""Characters given to the model at once: more are no faster, and memory grows with them."""
LONGEST_WORD = 256
"""Characters without a space; what is longer is data, and costs the tokenizer its square."""
KNOWN_WORDS = 60_000
"""Words that stay known once they were met; others are forgotten with their text."""

Chunk = tuple[int, int, str]
"""Number of the text, offset in it, and the stretch from there."""
Found = tuple[int, int, str]
"""Start, end and label of what the model tags."""

_DATA = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


def annotate(documents: Sequence[Document], model: Model) -> Iterator[Annotation]:
    """Yield the annotation of each document, in order; without mentions where there is no model."""
    tagged = _tag([document.text for document in documents], model.path)
    for document, entities in zip(documents, tagged, strict=True):
        raw = mentions_of(document.name, document.text, entities)
        yield Annotation(document.name, tuple(sentences(document.text)), raw)


def _tag(texts: Sequence[str], path: Path | None) -> list[list[Found]]:
    """Return what the model tags in each text."""
    tagged: list[list[Found]] = [[] for _ in texts]
    if path is None:
        return tagged
    chunks = [(number, *chunk) for number, text in enumerate(texts) for chunk in _chunks(text)]
    reader = _load(path)
    for group in _groups(chunks):
        read = reader([text for _, _, text in group])
        for (number, offset, _), found in zip(group, read, strict=True):
            tagged[number] += [(offset + start, offset + end, label) for start, end, label in found]
    return tagged


def _groups(chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """Yield the chunks in order, as many together as the model is given at once."""
    group: list[Chunk] = []
    size = 0
    for chunk in chunks:
        if group and size + len(chunk[2]) > CHUNK:
            yield group
            group, size = [], 0
        group.append(chunk)
        size += len(chunk[2])
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


class Reader:
    """A loaded pipeline."""

    def __init__(self, path: Path) -> None:
        """Load the pipeline in the folder `path`, and compute its network quickly where we can."""
        # Threads that wait for each other cost more than they give in matrices this small.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        import spacy  # noqa: PLC0415 - it takes seconds, and most commands do without

        from tui.analysis.recognising import Recogniser  # noqa: PLC0415 - as spacy

        self._language = language = load(path)
        self._recognise = Recogniser.of(language)
        if isinstance(language.tokenizer, spacy.tokenizer.Tokenizer):
            language.tokenizer.max_cache_size = KNOWN_WORDS

    def __call__(self, texts: Sequence[str]) -> list[list[Found]]:
        """Return what the pipeline tags in each text, in order."""
        known = len(self._language.vocab) < KNOWN_WORDS
        with nullcontext() if known else self._language.memory_zone():
            if self._recognise is not None:
                return self._recognise([self._language.make_doc(text) for text in texts])
            return [
                [(each.start_char, each.end_char, each.label_) for each in parsed.ents]
                for parsed in self._language.pipe(texts, batch_size=len(texts))
            ]


@cache
def _load(path: Path) -> Reader:
    with lightly():
        return Reader(path)
