"""Pieces of a line: text with the names of its styles, cut and filled by cells."""

import re

from rich.cells import cell_len, chop_cells, set_cell_size

from tui.model import Span, line

Piece = tuple[str, str]
"""A text and the component classes that style it, joined by blanks; "" is plain."""
Line = list[Piece]
WIDEST = 2
"""Cells of the widest character."""


def fit(text: str, width: int) -> str:
    """Return `text` on one line, cut with `…` to at most `width` cells.

    >>> fit("Mazar-e Sharif", 8), fit("東京タワー", 6)
    ('Mazar-e…', '東京…')
    """
    text = line(text)
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def column(text: str, width: int, *, right: bool = False) -> str:
    """Return `text` in exactly `width` cells.

    >>> column("42", 5, right=True), column("Herat", 7)
    ('   42', 'Herat  ')
    """
    text = fit(text, width)
    space = " " * (width - cell_len(text))
    return space + text if right else text + space


def article(label: str, width: int) -> str:
    """Return what an article is called in exactly `width` cells, its day kept where it is cut.

    >>> article("The Northport Harbour Post 08-15", 18), article("leaflet.txt", 12)
    ('The Northpo… 08-15', 'leaflet.txt ')
    """
    name, day = parted(label)
    return column(label, width) if not day else f"{column(name, width - len(day) - 1)} {day}"


def parted(label: str) -> tuple[str, str]:
    """Return the name in a label of an article and, if there is one, the day at its end.

    >>> parted("Harbour Wire 1972-08-15"), parted("leaflet.txt")
    (('Harbour Wire', '1972-08-15'), ('leaflet.txt', ''))
    """
    found = _DAY.fullmatch(label)
    return (found[1], found[2]) if found else (label, "")


_DAY = re.compile(r"(.+) ((?:\d{4}-)?\d\d-\d\d)", re.DOTALL)


def width_of(pieces: Line) -> int:
    """Return the cells that `pieces` take."""
    return sum(cell_len(line(text)) for text, _ in pieces)


def spread(left: Line, right: Line, width: int) -> Line:
    """Return `left` and `right` at the two ends of `width` cells; `left` is cut when it must be."""
    room = max(0, width - width_of(right) - 1)
    left = cut(left, room)
    gap = width - width_of(left) - width_of(right)
    return [*left, (" " * max(0, gap), ""), *right]


def cut(pieces: Line, width: int) -> Line:
    """Return the first `width` cells of `pieces`."""
    kept: Line = []
    for text, style in pieces:
        if width <= 0:
            break
        kept.append((fit(text, width), style))
        width -= width_of(kept[-1:])
    return kept


def wrap(text: str, width: int, most: int = 1000) -> list[str]:
    """Return `text` broken at blanks into lines of at most `width` cells, `most` of them.

    A word that is longer, as a sentence without blanks is, goes on in the next line.

    >>> wrap("the city was overrun Thursday", 14)
    ['the city was', 'overrun', 'Thursday']
    >>> wrap("the city was overrun Thursday", 14, most=2)
    ['the city was', 'overrun…']
    >>> wrap("東京タワーは高い", 8)
    ['東京タワ', 'ーは高い']
    """
    lines: list[str] = []
    current = ""
    for word in line(text).split():
        joined = f"{current} {word}" if current else word
        if cell_len(joined) <= width:
            current = joined
            continue
        if current:
            lines.append(current)
        *full, current = chop_cells(word, max(WIDEST, width)) or [word]
        lines += full
    lines.append(current)
    if len(lines) > most:
        lines[most - 1] = fit(lines[most - 1] + "…", width)
    return lines[:most]


def passage(text: str, span: Span, around: int) -> str:
    """Return the characters of `span` with whole words around it, `…` where the text goes on.

    >>> passage("the city was overrun Thursday", Span(9, 12), 8)
    '… city was …'
    """
    start, end = max(0, span.start - around), min(len(text), span.end + around)
    before, after = text[start : span.start], text[span.end : end]
    if start:
        before = "… " + before[before.find(" ") + 1 :]
    if end < len(text):
        after = after[: after.rfind(" ") + 1] + "…"
    return before + span.of(text) + after
