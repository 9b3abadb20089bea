"""Searching the text of all articles; what is picked becomes the hits that `n` walks."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from tui.app.hits import Hit, Hits
from tui.app.overlays import Choice
from tui.app.pieces import Line, column, passage, wrap
from tui.app.session import Session
from tui.app.sources.looked import Looked
from tui.search import Hit as Match
from tui.search import search
from tui.store import Index

SHOWN, LIMIT = 100, 5_000
"""Places that are listed while one types, and those that are walked once one is picked."""
HELP = (
    "Type words that the text must hold, and “a phrase”, -without, begin*,"
    " title: source: author: in: before:2021-08 after:2021-08-15."
)
AROUND = 240
QUOTES = '"“”„«»'
BEFORE = 32
"""Characters that are left out of a context, which has some sixty before the hit."""


class Searcher(Looked[Match]):
    """The places that hold what is asked for, with the words around them."""

    title = "Search all text"
    most = SHOWN
    hint = "words  “a phrase”  -without   Enter goes there, n goes on  Esc"

    def __init__(self, session: Session, go: Callable[[Match, Hits], None]) -> None:
        super().__init__(session)
        self._go = go
        self._query = ""

    def begin(self, query: str) -> Future[Sequence[Match]]:
        """Begin to find the places, and remember what was asked for."""
        self._query = query
        return super().begin(query)

    def find(self, index: Index, query: str) -> Sequence[Match]:
        """Return the places."""
        return search(index, query, limit=self.most)

    def choice(self, value: Match) -> Choice[Match]:
        """Return the words around a place, and its article."""
        label = column(self._session.label_of(value.document), 18)
        return Choice(value, [(_near(value.context), "")], [(f"  {label}", "muted")])

    def nothing(self, query: str) -> str:
        """Return what can be typed, or that the articles do not hold it."""
        return "No article holds that." if query.strip() else HELP

    def preview(self, value: Match, width: int) -> list[Line]:
        """Return the place in a wider context."""
        document = self._session.document(value.document)
        if document is None:
            return []
        around = wrap(passage(document.text, value.span, AROUND), width, most=5)
        head: Line = [(document.title or document.name, "accent")]
        return [head, *([(part, "")] for part in around)]

    def picked(self, value: Match, key: str) -> None:  # noqa: ARG002 - there is one way
        """Go there and let `n` walk the others."""
        found = search(self._session.index, self._query, limit=LIMIT)
        hits = (Hit(each.document, each.span) for each in found)
        self._go(value, Hits(quoted(self._query), hits, self._session.rank))


def quoted(query: str) -> str:
    """Return a query in quotation marks, if it has none of its own.

    >>> quoted("abbey gate"), quoted('"abbey  gate" -bomb')
    ('“abbey gate”', '"abbey gate" -bomb')
    """
    query = " ".join(query.split())
    return query if any(mark in query for mark in QUOTES) else f"“{query}”"


def _near(context: str) -> str:
    """Return a context whose hit stands early enough to be seen in a narrow row."""
    if not context.startswith("…") or len(context) <= BEFORE:
        return context
    return "…" + context[context.find(" ", BEFORE) :]
