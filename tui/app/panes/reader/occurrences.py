"""Where a text stands in an article: in any case of letters, however its accents are written."""

import re
from array import array
from collections.abc import Iterable
from unicodedata import normalize

from tui.model import Span
from tui.model.numbered import Numbered

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Combining marks, which belong to the letter before them."""


class Occurrences(Numbered[Span]):
    """The places of `query` in a text, in order; of two that overlap the first.

    >>> list(Occurrences("Café or cafe\u0301?", "CAFÉ"))
    [Span(start=0, end=4), Span(start=8, end=13)]
    """

    def __init__(self, text: str, query: str, before: "Occurrences | None" = None) -> None:
        """Look through the whole text, or only `before`, its places of a beginning of `query`."""
        self.query = query
        self.starts, self._ends = array("L"), array("L")
        pattern = _pattern(query)
        found: Iterable[re.Match[str] | None]
        if not query:
            found = ()
        elif before is not None and before.is_beginning_of(query):
            found = (pattern.match(text, start) for start in before.starts)
        else:
            found = pattern.finditer(text)
        for each in found:
            if each and not (self._ends and each.start() < self._ends[-1]):
                self.starts.append(each.start())
                self._ends.append(each.end())

    def is_beginning_of(self, query: str) -> bool:
        """Return whether each place of `query` begins at one of these.

        One that can overlap itself is left out: these may then not be all of its places.
        """
        mine = self.query.lower()
        ends = (mine[-length:] for length in range(1, len(mine)))
        apart = mine.isascii() and not any(mine.startswith(end) for end in ends)
        return bool(mine) and apart and query.startswith(self.query)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    def _at(self, number: int) -> Span:
        return Span(self.starts[number], self._ends[number])


def _pattern(query: str) -> re.Pattern[str]:
    letters = map(_either, normalize("NFC", query))
    return re.compile(f"{''.join(letters)}(?![{_MARKS}])", re.IGNORECASE)


def _either(letter: str) -> str:
    parts = normalize("NFD", letter)
    plain = re.escape(letter)
    return plain if parts == letter else f"(?:{plain}|{re.escape(parts)})"
