"""The text of an article whose format marks it up, put together from its parts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tui.model import Block, BlockKind, Link, Span
from tui.reading.cleaning import clean

ADDRESS_LENGTH = 2048
"""A longer address is not kept."""

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20<>\"]+", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\v\f\r]+")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, and the address it leads to; a line feed in it is a line break to be kept."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes one block."""

    pieces: tuple[Piece, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with its blocks and links."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


def compose(parts: Iterable[Part]) -> Composed:
    """Return the parts as one text, a blank line between them; parts without text are left out."""
    texts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    start = 0
    for part in parts:
        text, inside = _set(part)
        if not text.strip():
            continue
        span = Span(start, start + len(text))
        blocks.append(Block(span, part.kind, part.level))
        links += [Link(Span(start + at.start, start + at.end), to) for at, to in inside]
        texts.append(text)
        start = span.end + 2
    return Composed("\n\n".join(texts), tuple(blocks), tuple(links))


def is_address(text: str) -> bool:
    """Return whether `text` is an address that may be offered to be opened."""
    return len(text) <= ADDRESS_LENGTH and _ADDRESS.fullmatch(text) is not None


def _set(part: Part) -> tuple[str, list[tuple[Span, str]]]:
    """Return the text of one part with its white space closed up, and its links."""
    if part.kind is BlockKind.CODE:
        return clean("".join(piece.text for piece in part.pieces)).strip("\n"), []
    texts: list[str] = []
    runs: list[tuple[int, int, str]] = []
    length, last = 0, "\n"
    for piece in part.pieces:
        text = _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", clean(piece.text)))
        text = text.lstrip() if not length else text.lstrip(" ") if last in " \n" else text
        if not text:
            continue
        texts.append(text)
        if is_address(piece.address):
            runs.append((length, length + len(text), piece.address))
        length, last = length + len(text), text[-1]
    whole = "".join(texts).rstrip()
    return whole, [(span, to) for at, end, to in _joined(runs) if (span := _core(whole, at, end))]


def _joined(runs: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the runs with those united that touch and lead to the same address."""
    found: list[tuple[int, int, str]] = []
    for start, end, address in runs:
        if found and found[-1][1:] == (start, address):
            found[-1] = (found[-1][0], end, address)
        else:
            found.append((start, end, address))
    return found


def _core(text: str, start: int, end: int) -> Span | None:
    """Return the span without the white space at its ends, or nothing if that is all of it."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    core = words.strip()
    return Span(start, start + len(core)) if core else None
