"""Shows the open article as it is now, without moving what the reader looks at."""

from tui.app.panes.reader.page import Page
from tui.app.panes.reader.selecting import SelectingReader
from tui.model import Bookmark, Document, Span
from tui.store import locate

QUOTED = 80
"""Characters by which a place is found again: a row of text."""


def show_again(reader: SelectingReader, page: Page) -> None:
    """Show the open article anew; the words at the top of the window stay there."""
    shown = reader.page_shown
    before = shown.document if shown else page.document
    below_head, at_top = reader.top - len(reader.head), not reader.top
    changed = before.text != page.document.text
    if changed:
        reader.first = moved(reader.first, before, page.document)
        if reader.here is not None:
            reader.here = moved(reader.here, before, page.document)
        # What they marked may be other words now.
        reader.passage = reader.selection = None
    reader.show(page)
    if at_top or not reader.size.height:
        return
    if changed and below_head >= 0:
        reader.see_again()
    else:
        last = reader.line_count() - reader.page
        reader.top = max(0, min(len(reader.head) + below_head, last))


def moved(offset: int, before: Document, now: Document) -> int:
    """Return where the words at `offset` stand now; about there if they are gone.

    >>> moved(12, Document("a", "Kabul fell. He fled."), Document("a", "Upd. Kabul fell. He fled."))
    17
    """
    end = min(len(before.text), offset + QUOTED)
    span = locate(Bookmark.at(before, Span(offset, end), ""), now.text)[1] if end > offset else None
    return span.start if span else min(offset, len(now.text))
