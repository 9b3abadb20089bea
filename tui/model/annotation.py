"""What the language model found in one document, before anything is compared across documents."""

from dataclasses import dataclass

from tui.model.mention import Mention
from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """The sentences and raw mentions of one document; depends on its text and the model alone."""

    document: str
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
