"""As much of a terminal as is needed to say which characters stand where."""

import re

_PIECE = re.compile(r"\x1b\[[?<>=]?[0-9;$]*[A-Za-z]|\x1b\][^\x07]*\x07|\r|\n|[^\x1b\r\n]+")
_PLACE = re.compile(r"\x1b\[(\d+);(\d+)H")
WIPES = ("\x1b[?1049h", "\x1b[2J", "\x1b[J")


class Screen:
    """The cells of a screen; `wiped` counts how often all of them were emptied."""

    def __init__(self, lines: int, columns: int) -> None:
        self.cells = [[" "] * columns for _ in range(lines)]
        self.wiped = 0
        self._line = self._column = 0

    def draw(self, text: str) -> None:
        """Obey what a program writes."""
        for piece in _PIECE.findall(text):
            place = _PLACE.fullmatch(piece)
            if piece in WIPES:
                self.wiped += 1
                self.cells = [[" "] * len(row) for row in self.cells]
            elif place:
                self._line, self._column = int(place[1]) - 1, int(place[2]) - 1
            elif piece == "\r":
                self._column = 0
            elif piece == "\n":
                self._line += 1
            elif piece[0] != "\x1b":
                self._put(piece)

    def _put(self, text: str) -> None:
        row = self.cells[min(self._line, len(self.cells) - 1)]
        for char in text:
            row[min(self._column, len(row) - 1)] = char
            self._column += 1

    @property
    def text(self) -> str:
        """Return the lines of the screen."""
        return "\n".join("".join(row) for row in self.cells)
