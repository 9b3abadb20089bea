"""The projection through which every text from outside passes before a person sees it."""

import re

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
    *range(0x2066, 0x206A),
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),
    *range(0xD800, 0xE000),
]
_TABLE = _PICTURES | _BREAKS | dict.fromkeys(_HIDDEN, "\ufffd")
_LINE = {0x09: " ", 0x0A: " "}
_MARKS = re.compile(
    rf"([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    rf"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{MARKS_PER_BASE}}})"
    r"([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+)"
)


def display(text: str) -> str:
    r"""Return `text` with nothing in it that a terminal obeys, and of the same length.

    Controls become their pictures, bidirectional overrides and surrogates U+FFFD, marks beyond
    eight on a character U+200B; tabs and line feeds stay, for a view that sets lines itself.

    >>> display("a\x1b[2Jb\x9b")
    'a␛[2Jb\ufffd'
    """
    shown = text.translate(_TABLE)
    if shown.isascii():
        return shown
    return _MARKS.sub(lambda found: found[1] + "\u200b" * len(found[2]), shown)


def line(text: str) -> str:
    r"""Return `text` as `display` does, for a place that holds one line.

    >>> line("two\nlines\tand a tab")
    'two lines and a tab'
    """
    return display(text).translate(_LINE)
