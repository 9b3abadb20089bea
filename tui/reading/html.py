"""Pages saved from the web to the text of their article."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

from tui.model import BlockKind
from tui.reading.composing import Composed, Part, Piece, compose
from tui.reading.draft import Draft, Unreadable
from tui.reading.stripping import stripped
from tui.reading.webbody import parts
from tui.reading.webfacts import facts

LIMIT = 32 * 2**20
"""Characters; a longer page is not read."""
TAGS, ATTRIBUTES = 100_000, 5_000
"""A page with more tags, or more attributes on one, is no article and could cost minutes."""
KEPT, MISSING = 0.05, 500
"""Less than this share of the text found, and more characters lost: the extraction went wrong."""
ABOVE, LEAD = 6, 40
"""Lines over the article that may date it, which is found by so many first characters of it."""

_TAG = re.compile(r"<[a-zA-Z][^<>]*")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page names in its first 1,024 bytes, or nothing."""
    found = _DECLARED.search(data[:1024])
    return found[1].decode("ascii", "replace") if found else ""


def html(text: str) -> Draft:
    """Return the article of the page `text`, without the navigation and the rest around it.

    Nothing is fetched. What the extraction cannot cope with is read roughly, with a note.

    Raises:
        Unreadable: The page is too long, or shows no text.
    """
    if len(text) > LIMIT:
        raise Unreadable(f"a page of more than {LIMIT >> 20} million characters")
    about, found = (Draft(""), []) if _is_bomb(text) else _extracted(text)
    rows = stripped(text)
    composed = compose(found)
    notes: tuple[str, ...] = ()
    if _is_lossy(composed, rows):
        composed = compose(Part((Piece(row),)) for row in rows)
        notes = ("Read roughly: what surrounds the article on its page may be in the text.",)
    if not composed.text:
        raise Unreadable("a page that shows no text")
    return replace(
        about,
        text=composed.text,
        blocks=composed.blocks,
        links=composed.links,
        title=about.title or _title(text),
        notes=notes,
        above=_above(composed, rows),
    )


def _is_lossy(composed: Composed, rows: Sequence[str]) -> bool:
    """Return whether the extraction lost the article, or ran its paragraphs together."""
    text = " ".join(composed.text.split())
    if len(composed.blocks) == 1 and not any(text in row for row in rows):
        return True
    lost = sum(map(len, rows)) - len(text)
    return not text or (lost > MISSING and len(text) < KEPT * lost)


def _above(composed: Composed, rows: Sequence[str]) -> str:
    """Return the lines of the page over the first paragraph of the article."""
    paragraphs = (block for block in composed.blocks if block.kind is BlockKind.PARAGRAPH)
    lead = next((block.span.of(composed.text)[:LEAD] for block in paragraphs), "")
    at = next((at for at, row in enumerate(rows) if row.startswith(lead)), 0)
    return "\n".join(rows[max(0, at - ABOVE) : at])


def _is_bomb(text: str) -> bool:
    for count, tag in enumerate(_TAG.finditer(text)):
        length = tag.end() - tag.start()
        if count > TAGS or (length > ATTRIBUTES and len(tag[0].split()) > ATTRIBUTES):
            return True
    return False


def _extracted(text: str) -> tuple[Draft, Sequence[Part]]:
    """Return what the page says of itself and its article; nothing of what goes wrong."""
    import trafilatura  # noqa: PLC0415 -- slow to import, needed for pages alone
    from trafilatura.settings import Document  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    about = Draft("")
    try:
        page = trafilatura.load_html(text)
        if page is None:
            return about, []
        about = facts(page)
        for hidden in page.xpath("//*[@hidden]"):
            hidden.drop_tree()
        found = trafilatura.bare_extraction(
            page, include_comments=False, include_links=True, with_metadata=False
        )
        return about, list(parts(found.body)) if isinstance(found, Document) else []
    except Exception:  # noqa: BLE001 -- whatever a hostile page does to the extraction, it has text
        return about, []


def _title(text: str) -> str:
    found = _TITLE.search(text)
    return " ".join(stripped(found[1])) if found else ""
