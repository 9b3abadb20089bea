"""What a pane shows, as values that can be written to a file."""

from collections.abc import Callable, Iterator

from tui.app.commands import Pane
from tui.app.leaves import Leaves
from tui.writing import FORMATS
from tui.writing.listing import LISTINGS, Listing
from tui.writing.story import Story


def shown(desk: Leaves) -> Listing | Story | None:
    """Return the list of the active pane with its filters; None when there is nothing in it."""
    find = _LISTERS.get(desk.pane)
    return find(desk) if find else None


def lines_of(found: Listing | Story | None, form: str) -> Callable[[], Iterator[str]] | None:
    """Return what yields the lines of a list in a form; None if it cannot be written so."""
    if isinstance(found, Story) and form in FORMATS:
        return lambda: FORMATS[form].write(found)
    if isinstance(found, Listing) and form in LISTINGS:
        return lambda: LISTINGS[form](found)
    return None


def _library(desk: Leaves) -> Listing | None:
    from tui.library import listings  # noqa: PLC0415 - the library takes time to import

    names = [row for row in desk.library.rows if isinstance(row, str)]
    return listings.articles(desk.session.index, names) if names else None


def _hits(desk: Leaves) -> Listing | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    if desk.hits is None or not desk.hits.hits:
        return None
    found = ((hit.document, hit.span) for hit in desk.hits.hits)
    return listings.hits(desk.session.index, desk.hits.label, found)


def _entities(desk: Leaves) -> Listing | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    rows = desk.entities.rows if desk.pane is Pane.ENTITIES else (desk.subject,)
    names = [row for row in rows if isinstance(row, str) and row]
    return listings.entities(desk.session.index, names) if names else None


def _chronology(desk: Leaves) -> Story | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    events = list(desk.chronology.timeline)
    return listings.story(desk.session.index, events) if events else None


def _bookmarks(desk: Leaves) -> Listing | None:
    from tui.library import listings  # noqa: PLC0415 - as above

    marks = [desk.bookmarks.known[row] for row in desk.bookmarks.rows]
    return listings.bookmarks(desk.session.index, marks) if marks else None


_LISTERS: dict[Pane, Callable[[Leaves], Listing | Story | None]] = {
    Pane.LIBRARY: _library,
    Pane.READER: _hits,
    Pane.ENTITIES: _entities,
    Pane.CHRONOLOGY: _chronology,
    Pane.BOOKMARKS: _bookmarks,
    Pane.PAGE: _entities,
    Pane.CONCORDANCE: _hits,
}
