"""Characters as a terminal shows them: clusters that share cells, and where a row may end."""

import re
from bisect import bisect_left, bisect_right

from rich.cells import split_graphemes

from tui.model import Span, line

_PLAIN = re.compile(
    r"[\x00-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Characters of one cell each, by far the most; only other texts are measured by cells."""
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
"""Two letters that are shown as the flag of a country."""
_NEVER_FIRST = frozenset("、。，．・：；？！」』）】〉》〕］｝〗〙〟”’…‥)]},.:;!?%")
_NEVER_LAST = frozenset("「『（【〈《〔［｛〖〘〝“‘([{")
"""Marks that stay with what they close or open, where a script has no blanks to break at."""
_KEEPING = frozenset("\u00a0\u2007\u202f")
"""Blanks that hold together what is beside them."""
_BREAKING = "\u200b"
"""What stands between the words of scripts without blanks."""
WIDE = 2


def is_plain(text: str, span: Span) -> bool:
    """Return whether every character of `span` has a cell of its own."""
    return _PLAIN.fullmatch(text, span.start, span.end) is not None


def is_blank(character: str) -> bool:
    """Return whether a row may end before this character, which is then not seen."""
    return character.isspace() and character not in _KEEPING


class Clusters:
    """The characters of `span` that belong together: a letter with its marks, an emoji, a flag."""

    def __init__(self, text: str, span: Span) -> None:
        self._text = text
        shown = line(span.of(text))
        flags = {found.end() - 1 for found in _FLAGS.finditer(shown)}
        self._starts: list[int] = []
        self._cells = [0]
        """The cells before each cluster, and at last those of all."""
        for start, _, cells in split_graphemes(shown)[0]:
            if start in flags:
                self._cells[-1] += cells
            else:
                self._starts.append(span.start + start)
                self._cells.append(self._cells[-1] + cells)
        self._starts.append(span.end)

    def floor(self, offset: int) -> int:
        """Return where the cluster with the character at `offset` begins."""
        return self._starts[max(0, bisect_right(self._starts, offset) - 1)]

    def ceiling(self, offset: int) -> int:
        """Return `offset` where a cluster begins, else the end of the one that it is in."""
        return self._starts[min(bisect_left(self._starts, offset), len(self._starts) - 1)]

    def cells_before(self, offset: int) -> int:
        """Return the cells from the beginning of the span to the cluster with `offset`."""
        return self._cells[max(0, bisect_right(self._starts, offset) - 1)]

    def at_cell(self, cell: int) -> int:
        """Return where the cluster begins that covers `cell`; the end of the span after all."""
        return self._starts[bisect_right(self._cells, cell) - 1] if cell >= 0 else self._starts[0]

    def fitting(self, start: int, width: int) -> int:
        """Return the end of the clusters from `start` that fit into `width` cells, one at least."""
        first = bisect_left(self._starts, start)
        last = bisect_right(self._cells, self._cells[first] + width) - 1
        return self._starts[min(max(last, first + 1), len(self._starts) - 1)]

    def may_end_before(self, offset: int) -> bool:
        """Return whether a row may end here although there is no blank: beside a wide character."""
        number = bisect_left(self._starts, offset)
        if self._starts[number] != offset:
            return False
        beside = zip(self._cells[number - 1 :], self._cells[number : number + WIDE], strict=False)
        wide = any(after - before >= WIDE for before, after in beside)
        opens, closes = self._text[offset - 1], self._text[offset]
        return opens == _BREAKING or (
            wide and opens not in _NEVER_LAST and closes not in _NEVER_FIRST
        )
