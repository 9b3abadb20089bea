"""What a pane shows, as values that can be written to a file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.app.commands import Pane
from tui.app.leaves import Leaves
from tui.store import Index
from tui.writing import FORMATS
from tui.writing.listing import LISTINGS, Listing
from tui.writing.story import Story

Forms = Mapping[str, Callable[[Any], Iterator[str]]]
STORIES: Forms = {name: form.write for name, form in FORMATS.items()}


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of a pane with its filters; the index is asked only when they are written."""

    make: Callable[[Index], Listing | Story]
    forms: Forms = field(default_factory=lambda: LISTINGS)
    """By name, what writes it."""

    def lines(self, index: Index, form: str) -> Iterator[str]:
        """Return the lines of a form."""
        return self.forms[form](self.make(index))


def shown(desk: Leaves) -> Shown | None:
    """Return what the active pane shows; None when there is nothing in it."""
    find = _LISTERS.get(desk.pane)
    return find(desk) if find else None


def _library(desk: Leaves) -> Shown | None:
    from tui.library import listings  # noqa: PLC0415 - the library takes time to import

    names = desk.library.taken
    return Shown(lambda index: listings.articles(index, names)) if names else None


def _hits(desk: Leaves) -> Shown | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    hits = desk.hits
    if hits is None or not hits.hits:
        return None
    label, found = hits.label, [(hit.document, hit.span) for hit in hits.hits]
    return Shown(lambda index: listings.hits(index, label, found))


def _entities(desk: Leaves) -> Shown | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    names = desk.entities.taken if desk.pane is Pane.ENTITIES else [desk.subject]
    return Shown(lambda index: listings.entities(index, names)) if names else None


def _chronology(desk: Leaves) -> Shown | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    events = desk.chronology.taken
    return Shown(lambda index: listings.story(index, events), STORIES) if events else None


def _bookmarks(desk: Leaves) -> Shown | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    marks = [desk.bookmarks.known[row] for row in desk.bookmarks.taken]
    return Shown(lambda index: listings.bookmarks(index, marks)) if marks else None


def _review(desk: Leaves) -> Shown | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    pairs = list(desk.review.rows)
    return Shown(lambda index: listings.doubts(index, pairs)) if pairs else None


_LISTERS: dict[Pane, Callable[[Leaves], Shown | None]] = {
    Pane.LIBRARY: _library,
    Pane.READER: _hits,
    Pane.ENTITIES: _entities,
    Pane.CHRONOLOGY: _chronology,
    Pane.BOOKMARKS: _bookmarks,
    Pane.PAGE: _entities,
    Pane.CONCORDANCE: _hits,
    Pane.REVIEW: _review,
}
