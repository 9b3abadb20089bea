"""Mentions of all documents to entities: repair, then a sieve of unions with reasons."""

from collections.abc import Sequence
from functools import partial

from tui.analysis.linking.drafting import draft, redraft
from tui.analysis.linking.pages import Page
from tui.analysis.linking.values import Draft, Found, Given, Linking, Pair
from tui.analysis.linking.weaving import weave
from tui.model import Annotation, Document

__all__ = [
    "Draft",
    "Found",
    "Given",
    "Linking",
    "Page",
    "Pair",
    "draft",
    "link",
    "redraft",
    "weave",
]


def link(documents: Sequence[Document], annotations: Sequence[Annotation]) -> Linking:
    """Return the entities of a library with their mentions, in whatever order it is given.

    Where documents are added to a library that is already known, keep what each `draft` found and
    what the steps gave for each `Page`, `redraft` those that are read again and `weave`.
    """
    texts = {document.name: document for document in documents}
    return weave(
        Page(each.document, partial(draft, texts[each.document], each)) for each in annotations
    )
