"""Text for a terminal in columns that line up, measured in cells and harmless to show."""

import unicodedata
from collections.abc import Collection, Iterator, Sequence

from tui.model import line

NARROWEST = 8
"""A column that gives way keeps at least this many cells."""

GAP = "  "


def cells(text: str) -> int:
    """Return how many cells `text` takes on a terminal.

    >>> cells("Kabul"), cells("喀布尔"), cells("Kabul\u0301")
    (5, 6, 5)
    """
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, ending in “…” where something is missing.

    >>> cut("Mazar-e Sharif", 8), cut("Kabul", 8)
    ('Mazar-e…', 'Kabul')
    """
    if cells(text) <= width:
        return text
    kept = 0
    room = width - 1
    for character in text:
        room -= _width(character)
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…"


def wrap(text: str, width: int | None, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield the lines of one paragraph, none wider than `width` cells unless one word is.

    Args:
        text: the paragraph; its white space is closed up.
        width: cells a line may take; None sets it as one line.
        first: what stands before the first line.
        rest: what stands before the others; None indents them as deep as the first.

    >>> list(wrap("Kabul fell on Sunday.", 12, "- "))
    ['- Kabul fell', '  on Sunday.']
    """
    following = " " * cells(first) if rest is None else rest
    current, taken, empty = first, cells(first), True
    for word in line(text).split():
        size = cells(word)
        if not empty and width is not None and taken + 1 + size > width:
            yield current
            current, taken, empty = following, cells(following), True
        current += word if empty else f" {word}"
        taken += size if empty else size + 1
        empty = False
    yield current.rstrip()


def table(
    rows: Sequence[Sequence[str]],
    width: int | None,
    flexible: Collection[int] = (),
    right: Collection[int] = (),
) -> Iterator[str]:
    """Yield `rows` as lines with their columns aligned.

    Args:
        rows: cells of text, as many in each row.
        width: cells a line may take; None cuts nothing.
        flexible: columns that are cut when the line is too wide, the widest first.
        right: columns set flush right.

    >>> list(table([("Kabul", "9"), ("Mazar-e Sharif", "12")], 16, flexible=[0], right=[1]))
    ['Kabul          9', 'Mazar-e Sha…  12']
    """
    shown = [[line(text) for text in row] for row in rows]
    widths = [max(map(cells, column), default=0) for column in zip(*shown, strict=True)]
    if width is not None:
        over = sum(widths) + len(GAP) * (len(widths) - 1) - width
        _give_way(widths, flexible, over)
    for row in shown:
        fields = [
            _pad(cut(text, size), size, flush_right=column in right)
            for column, (text, size) in enumerate(zip(row, widths, strict=True))
        ]
        yield GAP.join(fields).rstrip()


def _give_way(widths: list[int], flexible: Collection[int], over: int) -> None:
    for _ in range(over):
        widest = max(flexible, key=widths.__getitem__, default=None)
        if widest is None or widths[widest] <= NARROWEST:
            return
        widths[widest] -= 1


def _pad(text: str, width: int, *, flush_right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if flush_right else text + space
