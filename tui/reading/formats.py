"""Which function reads which file: one table of suffixes, and a look at files of any other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from tui.reading.cleaning import clean
from tui.reading.decoding import SAMPLE, decode, refuse_binary
from tui.reading.draft import Draft, Unreadable
from tui.reading.html import declared_encoding, html
from tui.reading.markdown import markdown
from tui.reading.paragraphs import blocks

MARKDOWN_LIMIT = 2**20
"""Characters; the parser takes up to twenty seconds for as many brackets."""

EMPTY, BLANK = "an empty file", "blank lines only"
"""Why a file of nothing but blanks is not read; and such a part of a file."""

Format = Callable[[str], Draft]


def plain(text: str) -> Draft:
    """Return the article of a plain text, nothing in it moved."""
    return Draft(text, blocks(text))


def _markdown(text: str) -> Draft:
    if len(text) > MARKDOWN_LIMIT:
        return replace(plain(text), notes=("Too long to read as Markdown; shown as it is.",))
    return markdown(text)


FORMATS: dict[str, Format] = {
    ".txt": plain,
    ".text": plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": html,
    ".htm": html,
    ".xhtml": html,
}
LINES = frozenset({".jsonl", ".ndjson"})
"""Suffixes of files that hold an article a line."""

_SIGNATURES = (
    (b"%PDF-", "a PDF: save its text as .txt to read it"),
    (b"{\\rtf", "rich text (RTF): save it as plain text to read it"),
    (b"%!PS", "PostScript, not text"),
    (b"PK\x03\x04", "a zip file or office document: save its text as .txt to read it"),
)
_PAGE = ("<!doctype html", "<html")


def check(path: PurePath, sample: bytes) -> None:
    """Refuse a file whose first bytes are not those of a format that is read.

    Raises:
        Unreadable: With the reason, and what to do about it where something can be done.
    """
    for signature, reason in _SIGNATURES:
        if sample.startswith(signature):
            raise Unreadable(reason)
    try:
        refuse_binary(sample)
    except Unreadable:
        suffix = path.suffix.lower()
        if suffix in FORMATS or suffix in LINES or not suffix:
            raise
        raise Unreadable(f"not a text format dateline reads: {suffix}") from None


def parse(path: PurePath, data: bytes) -> Draft:
    """Return the article in the bytes of a file.

    Raises:
        Unreadable: There is none.
    """
    form = FORMATS.get(path.suffix.lower())
    decoded = decode(data, declared_encoding(data) if form is html else "")
    text = clean(decoded.text)
    if not text.strip():
        raise Unreadable(EMPTY)
    if form is None:
        form = html if text[:SAMPLE].lstrip().lower().startswith(_PAGE) else plain
    draft = form(text)
    if not draft.text.strip():
        raise Unreadable("a file without text in it")
    return replace(draft, notes=(*decoded.notes, *draft.notes))
