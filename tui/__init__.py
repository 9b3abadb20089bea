"""dateline: a terminal reader that turns a folder of articles into one story.

For programs: `read` gives a `Corpus` of documents, entities and events, and `find` finds in it.
"""

TYPE_CHECKING = False
"""As in `typing`, which takes longer to import than the program may take to show something."""

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from tui.model import (
        Bookmark,
        Corpus,
        Document,
        Entity,
        Event,
        Interval,
        Mention,
        Report,
        Span,
        Timex,
    )
    from tui.search import Found

__all__ = [
    "Bookmark",
    "Corpus",
    "Document",
    "Entity",
    "Event",
    "Interval",
    "Mention",
    "Report",
    "Span",
    "Timex",
    "find",
    "read",
]


def __getattr__(name: str) -> object:
    """Load the values when the first of them is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui import model  # noqa: PLC0415 - the first screen does not wait for it

    return getattr(model, name)


def read(
    paths: "str | Path | Sequence[str | Path]" = (),
    *,
    published: "date | None" = None,
    model: str | None = None,
) -> "Corpus":
    """Return the corpus of a folder, a file or several; the sample library without any.

    `published` is the day of documents that nothing dates, `model` names a language model. What
    was read before comes from the user's cache.

    >>> corpus = read()  # doctest: +SKIP
    >>> corpus.timeline[0].text  # doctest: +SKIP
    'The movement was born in the 1990s'
    """
    from tui.library.corpus import read as read_library  # noqa: PLC0415 - keeps `import tui` light

    return read_library(paths, published=published, model=model)


def find(corpus: "Corpus", query: str, limit: int = 50) -> "list[Found]":
    """Return what in the corpus has a name like `query`, misspelt or not, the best first.

    >>> import tui
    >>> articles = tui.Corpus((tui.Document("kabul-falls.txt", "Kabul fell."),))
    >>> tui.find(articles, "kabul")[0].name
    'kabul-falls.txt'
    """
    from tui.library.corpus import find as find_names  # noqa: PLC0415 - as above

    return find_names(corpus, query, limit)
