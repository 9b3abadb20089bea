"""Everything that is marked on a page, kept in layers so that a step changes only what it must."""

from bisect import bisect_left

from tui.app.panes.reader.layers import Layer, Marked
from tui.app.panes.reader.occurrences import Occurrences
from tui.app.panes.reader.page import Page, Stop
from tui.app.panes.reader.setting import Row
from tui.model import Span

DATE = "d"
"""The letter in the gutter for a date that puts something into the chronology."""


class Markings:
    """The layers of a page from the quiet ones up to the place itself, and the gutter's letters."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.stops: list[Stop] = page.stops()
        self._quiet = [page.links_layer(), page.dates_layer(), page.names_layer()]
        self._dates = page.event_dates()
        self._chosen = self._found = Layer()
        self._chosen_by: tuple[str, bool] | None = None
        self.found = Occurrences(page.document.text, "")
        """Where what was searched for stands."""
        self.layers: list[Layer] = []
        self._letters: list[tuple[int, str]] = []

    def choose(self, entity: str, *, highlighting: bool) -> None:
        """Mark the mentions of an entity, and the quiet names and dates if `highlighting`."""
        if (entity, highlighting) == self._chosen_by:
            return
        self._chosen_by = entity, highlighting
        self._chosen = self._page.entity_layer(entity)
        letters = [(start, DATE) for start in self._dates] if highlighting else []
        letters += [(span.start, letter) for span, letter in self._page.bookmarks]
        mentions = self._page.mentions
        letters += [
            (m.span.start, m.type.letter) for m in mentions if entity and m.entity == entity
        ]
        self._letters = sorted(letters)

    def find(self, needle: str) -> None:
        """Mark every place that holds `needle`."""
        if needle != self.found.query:
            self.found = Occurrences(self._page.document.text, needle, self.found)
            self._found = Layer.of(self.found, "found")

    def place(self, here: int | None, passage: Span | None, *, highlighting: bool) -> None:
        """Mark the place that was gone to, and put all layers in order."""
        stop = (Marked(each.span, "stop") for each in self.stops if each.span.start == here)
        below = Layer([Marked(passage, "passage")] if passage else ())
        quiet = self._quiet if highlighting else []
        self.layers = [below, *quiet, self._chosen, self._found, Layer(stop)]

    def has_hit(self, start: int, end: int) -> bool:
        """Return whether the chosen entity or what was searched for stands there."""
        layers = (self._chosen, self._found)
        return any(next(layer.within(start, end), None) for layer in layers)

    def letter(self, row: Row) -> str:
        """Return the letter beside a row: of the entity first, then of a bookmark, then a date."""
        first = bisect_left(self._letters, (row.start,))
        last = bisect_left(self._letters, (row.end,))
        letters = (letter for _, letter in self._letters[first:last])
        return min(letters, key=lambda letter: (letter == DATE, letter.islower()), default=" ")
