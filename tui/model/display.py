"""The projection through which every text from outside passes before a person sees it."""

import re
from unicodedata import category

MARKS_PER_BASE = 8
"""More combining marks than this on one character only hide its neighbours."""

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_PICTURES[0x0D] = " "
_PICTURES[0x7F] = "\u2421"
_BREAKS = {0x0085: " ", 0x2028: "\n", 0x2029: "\n"}
_HIDDEN = [
    *range(0x80, 0x85),
    *range(0x86, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x2070),
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),
    *range(0xD800, 0xE000),
]
_TABLE = _PICTURES | _BREAKS | dict.fromkeys(_HIDDEN, "\ufffd")
_LINE = {0x09: " ", 0x0A: " "}
_MARKED = re.compile(
    r"[\u0300-\u036f\u0483-\u1fff\u200b-\u200f\u2060-\u2064\u20d0-\u20ff\u2c00-\u2dff\u302a-\u302f"
    r"\u3099\u309a\ua000-\uabff\ufb1e\ufe00-\ufe2f\ufeff\U00010000-\U0001ffff\U000e0100-\U000e01ef]"
    rf"{{{MARKS_PER_BASE + 1},}}"
)
"""Runs in scripts that have marks, long enough to hold too many; most text has none."""
_JOINERS = re.compile(r"[\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
"""Joiners, direction marks and variation selectors: real scripts need them, and they are kept."""


def display(text: str) -> str:
    r"""Return `text` with nothing in it that a terminal obeys, and of the same length.

    Controls become their pictures, bidirectional overrides and surrogates U+FFFD, marks beyond
    eight on a character U+200B; tabs and line feeds stay, for a view that sets lines itself.

    >>> display("a\x1b[2Jb\x9b")
    'a␛[2Jb\ufffd'
    """
    # What is printable is not in the table, and going through a table takes ten times as long.
    shown = text if text.isprintable() else text.translate(_TABLE)
    return shown if shown.isascii() else _MARKED.sub(_thinned, shown)


def line(text: str) -> str:
    r"""Return `text` as `display` does, for a place that holds one line.

    >>> line("two\nlines\tand a tab")
    'two lines and a tab'
    """
    if text.isascii() and text.isprintable():
        return text
    shown = display(text)
    return shown if text.isprintable() else shown.translate(_LINE)


def _thinned(run: re.Match[str]) -> str:
    """Return the run with the marks that are too many on their character made invisible."""
    marks, shown = 0, []
    for char in run[0]:
        joins = _JOINERS.match(char)
        if not joins:
            marks = marks + 1 if category(char) in ("Mn", "Me") else 0
        shown.append(char if joins or marks <= MARKS_PER_BASE else "\u200b")
    return "".join(shown)
