"""HTML to text by taking its tags away: rough, but in one pass whatever the input."""

import re
from collections.abc import Iterator
from html import unescape

_BLOCK = re.compile(
    r"address|article|aside|blockquote|body|br|caption|d[dlt]|details|dialog|div|fieldset|fig\w+|"
    r"footer|form|h[1-6r]|header|html|legend|li|main|nav|ol|option|p|pre|section|select|summary|"
    r"t(?:able|body|d|foot|h|head|r)|ul"
)
_UNSEEN = re.compile(r"iframe|math|noscript|object|script|style|svg|template|textarea|title")
_MARKUP = re.compile(r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<end>/?)(?P<tag>[a-zA-Z][^\s/<>]*))")


def stripped(html: str) -> list[str]:
    """Return the lines of text that a browser would show, each with something in it.

    >>> stripped("<style>p {}</style><p>One <b>bold</b> goat &amp; <i>two</i> more<p>Three")
    ['One bold goat & two more', 'Three']
    """
    text = unescape("".join(_shown(html)))
    return [row for part in text.split("\n") if (row := " ".join(part.split()))]


def _shown(html: str) -> Iterator[str]:
    """Yield what is between the tags, and a line feed for those that begin or end a block."""
    at = 0
    while found := _MARKUP.search(html, at):
        yield html[at : found.start()].replace("\n", " ")
        tag = (found["tag"] or "").lower()
        if _BLOCK.fullmatch(tag):
            yield "\n"
        at = _after(html, found, tag)
        if at < 0:
            return
    yield html[at:].replace("\n", " ")


def _after(html: str, found: re.Match[str], tag: str) -> int:
    """Return where the text goes on after a piece of markup; -1 when it never ends."""
    if found["comment"]:
        return _past(html, "-->", found.end())
    if _UNSEEN.fullmatch(tag) and not found["end"]:
        closing = re.compile(rf"</{tag}", re.IGNORECASE).search(html, found.end())
        return _past(html, ">", closing.end()) if closing else -1
    return _past(html, ">", found.end())


def _past(html: str, end: str, start: int) -> int:
    at = html.find(end, start)
    return at + len(end) if at >= 0 else -1
