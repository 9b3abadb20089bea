"""Folding: the form of a text in which case and accents no longer matter."""

import unicodedata

_UNMARKED = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ŧ": "t",
        "ʼ": "'",
        "ʻ": "'",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
    }
)
"""Letters that Unicode does not take apart, and the typographer's quotes and dashes."""


def fold(text: str) -> str:
    """Return `text` without case, accents and typographic variants; not always of equal length.

    >>> fold("Łódź – Strauß’s Zürich")
    "lodz - strauss's zurich"
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in apart if not unicodedata.combining(mark)).translate(_UNMARKED)
